package ru.metodmonitor.evidence.scans;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import ru.metodmonitor.evidence.scans.ScannedPage.Box;
import ru.metodmonitor.evidence.scans.ScannedPage.Line;

/** Makes words of a picture of pages: straightens it, cleans it, takes drawn lines out, has its bands recognised. */
public final class PageReader {
    private static final double LEGIBLE = 55;

    private final Recognizer recognizer;
    private final Path folder;
    private final BooleanSupplier wanted;

    /**
     * A reader of one document's pages.
     *
     * @param folder for what lies there while a page is read
     * @param wanted whether the rest is still wanted
     */
    public PageReader(Recognizer recognizer, Path folder, BooleanSupplier wanted) {
        this.recognizer = recognizer;
        this.folder = folder;
        this.wanted = wanted;
    }

    /** A page that nothing could be made of. */
    public static final class Unread extends Exception {
        private static final long serialVersionUID = 1L;
        private final Recognised.Why why;

        Unread(Recognised.Why why) {
            super(why.name());
            this.why = why;
        }

        /** What went wrong. */
        public Recognised.Why why() {
            return why;
        }
    }

    /** The pages of a picture: one, or two that lie side by side. */
    public List<ScannedPage> pages(BufferedImage picture) throws Unread {
        List<ScannedPage> pages = new ArrayList<>();
        for (Colour page : Straight.pages(Colour.of(picture))) {
            ScannedPage read = read(page);
            if (isUpsideDown(read)) {
                ScannedPage turned = read(page.turned(2));
                read = confidence(turned) > confidence(read) ? turned : read;
            }
            pages.add(read);
        }
        return pages;
    }

    private static boolean isUpsideDown(ScannedPage page) {
        return page.words().size() > 3 && confidence(page) < LEGIBLE;
    }

    private static double confidence(ScannedPage page) {
        return page.words().stream()
                .mapToDouble(ScannedPage.Word::confidence)
                .average()
                .orElse(0);
    }

    private ScannedPage read(Colour page) throws Unread {
        Grey grey = Background.removed(page.withoutInk());
        Grey clean = new Grey(grey.width(), grey.height());
        clean.copy(grey, 0, 0, grey.width(), grey.height(), 0, 0);
        List<Line> down = Borders.taken(grey, clean, true);
        List<Line> across = Borders.taken(grey, clean, false);
        List<Line> upright = Borders.meeting(down, across, grey.width());
        List<Line> level = Borders.meeting(across, upright, grey.width());
        Bands.Pasted pasted = Bands.pasted(clean, Bands.of(clean, upright));
        List<ScannedPage.Word> words = new ArrayList<>();
        List<Box> unread = new ArrayList<>();
        if (!pasted.bands().isEmpty()) {
            words.addAll(home(pasted, recognised(pasted.page())));
            unread.addAll(Overlooked.in(clean, pasted.bands(), words));
        }
        return new ScannedPage(page.image(), words, upright, level, unread);
    }

    private List<Recognised.Word> recognised(Grey page) throws Unread {
        Path file = folder.resolve("page.png");
        try {
            Files.createDirectories(folder);
            ImageIO.write(page.image(), "png", file.toFile());
            Recognised all = recognizer.words(file, wanted);
            Files.delete(file);
            List<Recognised.Word> words = all.fold(Recognised.Words::words, failed -> List.of());
            Optional<Recognised.Why> why = all.fold(w -> Optional.empty(), failed -> Optional.of(failed.why()));
            if (why.isPresent()) {
                throw new Unread(why.get());
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words where they stand on the page; those of one line on one baseline. */
    private static List<ScannedPage.Word> home(Bands.Pasted pasted, List<Recognised.Word> found) {
        Map<Integer, List<Recognised.Word>> lines = new HashMap<>();
        found.forEach(
                w -> lines.computeIfAbsent(w.line(), l -> new ArrayList<>()).add(w));
        List<ScannedPage.Word> words = new ArrayList<>();
        for (List<Recognised.Word> line : lines.values()) {
            int bottom =
                    middle(line.stream().map(w -> w.y() + w.height()).sorted().toList());
            int gap = middle(gaps(line));
            for (int i = 0; i < line.size(); i++) {
                String next = i + 1 < line.size() ? line.get(i + 1).text() : "";
                Recognised.Word word = Degree.settled(pasted.page(), line.get(i), next);
                int band = pasted.band(word.y() + word.height() / 2);
                Box box = pasted.home(band, word);
                words.add(new ScannedPage.Word(
                        word.text(), box, box.y() + (double) bottom - word.y(), gap, word.confidence()));
            }
        }
        return words;
    }

    private static List<Integer> gaps(List<Recognised.Word> line) {
        List<Integer> gaps = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            gaps.add(line.get(i).x() - line.get(i - 1).x() - line.get(i - 1).width());
        }
        return gaps.stream().sorted().toList();
    }

    /** The one in the middle, or below it; nothing if there is none. */
    private static int middle(List<Integer> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
    }
}
