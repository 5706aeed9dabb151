package ru.metodmonitor.evidence.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import ru.metodmonitor.evidence.reading.Legibility;
import ru.metodmonitor.evidence.scans.PageReader;
import ru.metodmonitor.evidence.scans.Recognised;
import ru.metodmonitor.evidence.scans.Recognizer;
import ru.metodmonitor.evidence.scans.ScannedPage;

/** The pictures of one document, page by page: their lines go among those of its other pages, and they are kept to be looked at. */
final class Pictures {
    /** More pages of pictures no order has; the rest stays unread. */
    static final int MOST_PAGES = 30;

    private final PageReader reader;
    private final Path folder;
    private final Looking looking;
    private final List<PagePicture> seen = new ArrayList<>();
    private int unread;
    private boolean missing;

    Pictures(Recognizer recognizer, Path folder, Looking looking) {
        this.reader = new PageReader(recognizer, folder, looking::goesOn);
        this.folder = folder;
        this.looking = looking;
    }

    /** Adds what stands on a picture. */
    void read(BufferedImage picture, Pages pages, int number, int of) {
        if (seen.size() >= MOST_PAGES || missing || !looking.goesOn()) {
            unread++;
            return;
        }
        looking.page(number, of);
        try {
            for (ScannedPage page : reader.pages(picture)) {
                PictureText text = new PictureText(page, seen.size());
                kept(page.picture());
                pages.add(text.lines(), text.height());
            }
        } catch (PageReader.Unread e) {
            missing |= e.why() == Recognised.Why.MISSING;
            unread++;
            lost(picture, pages);
        }
    }

    /** A page of which nothing is known stands between the others, so that nobody takes what follows for what goes on. */
    private void lost(BufferedImage picture, Pages pages) {
        PageLayout.Seen all = new PageLayout.Seen(seen.size(), 0, 0, picture.getWidth(), picture.getHeight(), false);
        kept(picture);
        pages.add(
                PageLayout.lines(
                        List.of(new PageLayout.Word(Legibility.LOST, 70, 100, 70, 12, 3, 5, Optional.of(all))),
                        new Grid(List.of(), List.of()),
                        595),
                842);
    }

    private void kept(BufferedImage picture) {
        Path file = folder.resolve("page-" + seen.size() + ".jpg");
        try {
            ImageIO.write(picture, "jpeg", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        seen.add(new PagePicture(file, picture.getWidth(), picture.getHeight()));
    }

    boolean isMissing() {
        return missing;
    }

    int unread() {
        return unread;
    }

    /** Where the lines of all pages stand. */
    Optional<Pictured> pictured(Pages pages) {
        return seen.isEmpty() ? Optional.empty() : Optional.of(new Pictured(seen, pages.places()));
    }
}
