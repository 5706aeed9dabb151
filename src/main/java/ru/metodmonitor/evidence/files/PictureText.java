package ru.metodmonitor.evidence.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.evidence.reading.Legibility;
import ru.metodmonitor.evidence.scans.ScannedPage;

/** The words of a picture as those of a typed page: in points, on their baselines, with the drawn lines as borders. */
final class PictureText {
    /** Points of A4. */
    private static final double SHORT = 595;

    private static final double LONG = 842;

    /** Letters with what stands above and below them take so much of a font's size. */
    private static final double OF_SIZE = 0.78;

    /**
     * A space takes so much of it at most, for recognisers misplace the edges of words, or as much as in a justified line, up to the other.
     */
    private static final double SPACE = 0.6;

    private static final double WIDEST = 1.2;

    /** What the recogniser was surer of than this is seldom wrong. */
    private static final double SURE = 80;

    private final ScannedPage page;
    private final int index;
    private final double scale;

    PictureText(ScannedPage page, int index) {
        this.page = page;
        this.index = index;
        boolean lies = page.picture().getWidth() > page.picture().getHeight();
        this.scale = (lies ? LONG : SHORT) / page.picture().getWidth();
    }

    double height() {
        return page.picture().getHeight() * scale;
    }

    double width() {
        return page.picture().getWidth() * scale;
    }

    List<PageLayout.Line> lines() {
        return PageLayout.lines(words(), grid(), width());
    }

    private Grid grid() {
        return new Grid(
                page.upright().stream().map(this::line).toList(),
                page.level().stream().map(this::line).toList());
    }

    private Grid.Line line(ScannedPage.Line line) {
        return new Grid.Line(line.at() * scale, line.from() * scale, line.to() * scale);
    }

    private List<PageLayout.Word> words() {
        List<Integer> heights = page.words().stream()
                .filter(w -> w.text().length() > 3)
                .map(w -> w.box().height())
                .sorted()
                .toList();
        double size = heights.isEmpty() ? 12 : heights.get(heights.size() / 2) * scale / OF_SIZE;
        List<PageLayout.Word> words = new ArrayList<>();
        for (ScannedPage.Word word : page.words()) {
            ScannedPage.Box box = word.box();
            double space = Math.max(SPACE * size, Math.min(WIDEST * size, word.gap() * scale));
            words.add(new PageLayout.Word(
                    word.text(),
                    box.x() * scale,
                    (box.x() + box.width()) * scale,
                    word.baseline() * scale,
                    size,
                    space,
                    box.width() * scale / Math.max(1, word.text().length()),
                    Optional.of(new PageLayout.Seen(
                            index,
                            box.x(),
                            box.y(),
                            box.x() + box.width(),
                            box.y() + box.height(),
                            word.confidence() >= SURE))));
        }
        for (ScannedPage.Box box : page.unread()) {
            words.add(new PageLayout.Word(
                    Legibility.LOST,
                    box.x() * scale,
                    (box.x() + box.width()) * scale,
                    (box.y() + box.height()) * scale,
                    size,
                    SPACE * size,
                    size / 2,
                    Optional.of(new PageLayout.Seen(
                            index, box.x(), box.y(), box.x() + box.width(), box.y() + box.height(), false))));
        }
        return words;
    }
}
