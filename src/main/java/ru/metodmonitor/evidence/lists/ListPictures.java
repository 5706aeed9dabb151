package ru.metodmonitor.evidence.lists;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.PageBox;
import ru.metodmonitor.evidence.files.PagePicture;
import ru.metodmonitor.evidence.files.Pictured;
import ru.metodmonitor.storage.OwnerOnly;
import ru.metodmonitor.storage.Read;

/**
 * The pictures of lists under way, in the work folder: of each page, and of each line on which somebody was found, alone and between its
 * neighbours. They are cut when the list is read, outside of any transaction, and go when the list has come to its end.
 *
 * <p>Threading: safe to share; one list's are made by its job alone.
 */
public final class ListPictures {
    private static final Pattern NAME = Pattern.compile("list-(\\d{1,18})-[a-z]+-\\d+\\.jpg");

    private final Path folder;

    /** Pictures in this folder, which exists. */
    public ListPictures(Path folder) {
        this.folder = folder;
    }

    /** Keeps what can be shown of a list that was read from these pictures. */
    public void keep(long id, OpenList list, Pictured pictured) {
        for (int page = 0; page < pictured.pages().size(); page++) {
            BufferedImage picture = read(pictured.pages().get(page));
            write(Cutting.page(picture), file(id, "page", page + 1));
            Set<Integer> done = new HashSet<>();
            for (Item item : list.items()) {
                int number = item.found().number();
                Optional<PageBox> place = list.place(item.found());
                if (place.isPresent() && place.get().page() == page + 1 && done.add(number)) {
                    write(Cutting.alone(picture, place.get()), file(id, "line", number));
                    write(Cutting.near(picture, place.get()), file(id, "near", number));
                }
            }
        }
    }

    /** A line alone, by its number. */
    public Optional<Path> line(long id, int number) {
        return found(id, "line", number);
    }

    /** What is shown of a person of a list: the line between its neighbours; alone to a head, whom the neighbours are none of the business. */
    public Optional<Path> shown(StoredList stored, int index) {
        OpenList list = stored.list();
        int number = list.items().get(index).found().number();
        return list.isPictured()
                ? found(stored.id(), list.header().proposed() ? "line" : "near", number)
                : Optional.empty();
    }

    /** A page by its number, from 1; never for a head, since it names people of other schools. */
    public Optional<Path> page(StoredList stored, int number) {
        return stored.list().header().proposed() ? Optional.empty() : found(stored.id(), "page", number);
    }

    /** Pictures of several people's lines in one, each with the number of the person's button; made for one message. */
    public Optional<Path> sheet(StoredList stored, List<Integer> indexes) {
        List<Cutting.Numbered> lines = new ArrayList<>();
        for (int index : indexes) {
            Optional<Path> line = shown(stored, index);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            lines.add(new Cutting.Numbered(index + 1, read(line.get())));
        }
        try {
            Path file = Files.createTempFile(folder, "sheet", ".jpg");
            write(Cutting.sheet(lines), file);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away the pictures that no list needs any more: all is registered for so long that it can't be undone, or nobody wants it. */
    public void sweep(Read read, Instant now) {
        Set<Long> needed = ListStore.underWay(read, now.minus(Entries.UNDO));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && !needed.contains(Long.parseLong(name.group(1)))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(long id, String what, int number) {
        return folder.resolve("list-" + id + "-" + what + "-" + number + ".jpg");
    }

    private Optional<Path> found(long id, String what, int number) {
        return Optional.of(file(id, what, number)).filter(Files::isReadable);
    }

    private static BufferedImage read(PagePicture page) {
        return read(page.file());
    }

    private static BufferedImage read(Path file) {
        try {
            return Optional.ofNullable(ImageIO.read(file.toFile()))
                    .orElseThrow(() -> new IllegalStateException("a picture of our own can't be read"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpg", bytes);
            OwnerOnly.prepare(file);
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
