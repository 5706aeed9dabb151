package ru.metodmonitor.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ru.metodmonitor.report.charts.Mark.Anchor;

/**
 * A picture while it is made: marks so far, and how far down it reaches. All pictures are as wide, so that one font size suits a
 * phone: 1,080 pixels are about 390 of a phone's own, 30 pixels about 11 points.
 *
 * <p>Threading: belongs to one picture.
 */
final class Easel {
    static final int WIDTH = 1080;
    static final int MARGIN = 44;
    static final int RIGHT = WIDTH - MARGIN;
    /** A phone shows a higher picture smaller than its width. */
    static final int HIGHEST = 1200;

    static final double TITLE = 46;
    static final double WORD = 32;
    static final double SMALL = 28;
    private static final double LEGEND_LINE = 42;
    private static final double NOTE_LINE = 38;
    private static final double BELOW = 28;
    private static final double GAP = 36;

    private final List<Mark> marks = new ArrayList<>();
    private final String title;
    private double y;

    Easel(String title, String subtitle) {
        this.title = title + (subtitle.isEmpty() ? "" : ". " + subtitle);
        y = 20;
        for (String line : wrapped(title, TITLE, true, RIGHT - MARGIN)) {
            y += 56;
            words(MARGIN, y - 6, TITLE, true, Anchor.START, Ink.TEXT, line);
        }
        for (String line : wrapped(subtitle, WORD, false, RIGHT - MARGIN)) {
            y += 42;
            words(MARGIN, y - 4, WORD, false, Anchor.START, Ink.SOFT, line);
        }
        y += 18;
    }

    /** How much height is left for the picture itself above its legend and notes. */
    double left(List<Sign> legend, List<String> notes) {
        double below = legend.isEmpty() ? 0 : 8 + LEGEND_LINE * lines(legend);
        for (String note : notes) {
            below += NOTE_LINE * wrapped(note, SMALL, false, RIGHT - MARGIN).size();
        }
        return HIGHEST - 1 - y - below - BELOW;
    }

    private static int lines(List<Sign> legend) {
        int lines = 1;
        double x = MARGIN;
        for (Sign item : legend) {
            if (x > MARGIN && x + item.whole() - GAP > RIGHT) {
                x = MARGIN;
                lines++;
            }
            x += item.whole();
        }
        return lines;
    }

    double y() {
        return y;
    }

    void down(double by) {
        y += by;
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void box(double x, double top, double width, double height, double radius, Ink ink) {
        add(new Mark.Box(x, top, Math.max(0, width), height, radius, ink));
    }

    void line(double x1, double y1, double x2, double y2, double width, Ink ink) {
        add(new Mark.Line(x1, y1, x2, y2, width, 0, ink));
    }

    void dashes(double x1, double y1, double x2, double y2, double width, Ink ink) {
        add(new Mark.Line(x1, y1, x2, y2, width, 10, ink));
    }

    void dot(double x, double at, double radius, Ink ink) {
        add(new Mark.Dot(x, at, radius, ink));
    }

    void words(double x, double base, double size, boolean bold, Anchor anchor, Ink ink, String text) {
        if (!text.isEmpty()) {
            add(new Mark.Words(x, base, size, bold, anchor, ink, text));
        }
    }

    /** A horizontal whisker with caps: how far chance may reach. */
    void whisker(double from, double to, double at, double half, Ink ink) {
        line(from, at, to, at, 9, Ink.PAPER);
        line(from, at, to, at, 4, ink);
        line(from, at - half, from, at + half, 4, ink);
        line(to, at - half, to, at + half, 4, ink);
    }

    /** A vertical whisker with caps. */
    void upright(double at, double from, double to, double half, Ink ink) {
        line(at, from, at, to, 4, ink);
        line(at - half, from, at + half, from, 4, ink);
        line(at - half, to, at + half, to, 4, ink);
    }

    /**
     * Signs with their meanings, flowing over as many lines as they need.
     *
     * @param items in order
     */
    void legend(List<Sign> items) {
        y += 8;
        double x = MARGIN;
        for (Sign item : items) {
            double width = item.whole();
            if (x > MARGIN && x + width - GAP > RIGHT) {
                x = MARGIN;
                y += LEGEND_LINE;
            }
            item.drawing().accept(new Spot(x, y + 22));
            words(x + item.width() + 14, y + 32, SMALL, false, Anchor.START, Ink.SOFT, item.meaning());
            x += width;
        }
        y += LEGEND_LINE;
    }

    /** Small words under everything, wrapped. */
    void note(String text) {
        for (String line : wrapped(text, SMALL, false, RIGHT - MARGIN)) {
            y += NOTE_LINE;
            words(MARGIN, y - 6, SMALL, false, Anchor.START, Ink.SOFT, line);
        }
    }

    /** A calm line in the place of what there is no data for. */
    void calm(String text) {
        y += 120;
        words(WIDTH / 2.0, y, WORD, false, Anchor.MIDDLE, Ink.SOFT, text);
        y += 120;
    }

    Scene finished() {
        return new Scene(title, WIDTH, (int) Math.ceil(y + BELOW), marks);
    }

    static List<String> wrapped(String text, double size, boolean bold, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || Lettering.width(longer, size, bold) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        Optional.of(line).filter(l -> !l.isEmpty()).ifPresent(lines::add);
        return lines.stream().map(l -> Lettering.fitted(l, size, bold, width)).toList();
    }

    /**
     * A sign of the legend.
     *
     * @param width of its drawing
     * @param meaning in words
     * @param drawing draws it at its left end and middle height
     */
    record Sign(double width, String meaning, Consumer<Spot> drawing) {
        /** The width of drawing and words, and the gap to the next. */
        double whole() {
            return width + 14 + Lettering.width(meaning, SMALL, false) + GAP;
        }
    }

    /** A place. */
    record Spot(double x, double y) {}
}
