package ru.metodmonitor.report.word;

import ru.metodmonitor.report.charts.TextWidth;

/**
 * Tells on which page things come to stand, for the table of contents: a document has no pages until a program lays it out, but a
 * reader wants numbers at once. The heights follow styles.xml; Word's own update puts right what is off. Heights are points.
 *
 * <p>Threading: belongs to one document.
 */
final class Paging {
    private static final double PAGE = 257 / 25.4 * 72;
    private static final double TEXT = 170 / 25.4 * 72;
    /** Times New Roman and Arial are narrower than the font whose widths are at hand. */
    private static final double SERIF = 0.86;

    private static final double SANS = 0.95;

    private int page = 1;
    private double y;
    private double repeated;

    int page() {
        return page;
    }

    void newPage() {
        page++;
        y = repeated;
    }

    /** What follows until {@link #endTable} has this row above it on each page it goes on to. */
    void beginTable(double[] widths, java.util.List<String> header) {
        double before = y;
        int first = page;
        row(0, 7, 9, widths, header);
        repeated = page == first ? y - before : y;
    }

    void endTable() {
        repeated = 0;
    }

    /** One thing that isn't divided. */
    void block(double height) {
        if (y > 0 && y + height > PAGE) {
            newPage();
        }
        y += height;
    }

    /** A thing that stays with the next: both go on if so much isn't left. */
    void keep(double height, double next) {
        if (y > 0 && y + height + next > PAGE) {
            newPage();
        }
        y += height;
    }

    void text(String text, double size, double indent, double line, double after) {
        int lines = lines(text, size * SERIF, TEXT - indent);
        for (int i = 0; i < lines; i++) {
            block(size * 1.15 * line);
        }
        y += after;
    }

    /** A row of cells in the words that are shown: what doesn't break in them makes more lines. */
    void row(double least, double padding, double size, double[] widths, java.util.List<String> cells) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, lines(cells.get(i), size * SANS, widths[i] / 25.4 * 72 - 10.8));
        }
        block(Math.max(least, lines * size * 1.15 + padding));
    }

    private static int lines(String text, double size, double width) {
        int lines = 1;
        double at = 0;
        double space = TextWidth.of(" ", size);
        for (String word : text.split("[ \n]+")) {
            double wide = TextWidth.of(word, size);
            if (at > 0 && at + wide > width) {
                lines++;
                at = 0;
            }
            at += wide + space;
        }
        return lines;
    }
}
