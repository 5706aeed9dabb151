package ru.metodmonitor.evidence.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ru.metodmonitor.evidence.scans.ScannedPage.Box;
import ru.metodmonitor.evidence.scans.ScannedPage.Line;

/**
 * The bands of a page in which something stands: lines of its text, and of each column of its tables. Pasted one under another they are
 * a page of one column, which a recogniser reads best.
 */
final class Bands {
    private static final int INK = 150;

    /** Lines of print are further apart; the marks above «й» and «ё» are nearer to their letters. */
    private static final int NEAR = 7;

    /** A lower band is a speck, or what is left of a drawn line. */
    private static final int LOWEST = 9;

    /** White around each band. */
    private static final int MARGIN = 14;

    private static final int FEWEST_COLUMNS = 2;

    /** A border of a column reaches over so much of its table. */
    private static final double WHOLE = 0.8;

    private final Grey page;
    private final List<Box> found = new ArrayList<>();

    private Bands(Grey page) {
        this.page = page;
    }

    /** The bands of a page whose drawn lines are taken out. */
    static List<Box> of(Grey page, List<Line> upright) {
        Bands bands = new Bands(page);
        int from = 0;
        for (List<Line> table : tables(upright)) {
            int top = (int) table.stream().mapToDouble(Line::from).min().orElse(0);
            int bottom = (int) table.stream().mapToDouble(Line::to).max().orElse(0);
            bands.cut(0, Math.max(0, from), page.width(), top);
            int left = 0;
            for (Line border : table) {
                bands.cut(left, top, (int) border.at() - 2, bottom);
                left = (int) border.at() + 3;
            }
            bands.cut(left, top, page.width(), bottom);
            from = Math.max(from, bottom);
        }
        bands.cut(0, from, page.width(), page.height());
        return bands.found;
    }

    /** Groups of upright lines beside each other that border columns, from the top; lines of one group from the left. */
    private static List<List<Line>> tables(List<Line> upright) {
        List<Line> sorted = new ArrayList<>(upright);
        sorted.sort(Comparator.comparingDouble(Line::from));
        List<List<Line>> groups = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Line line : sorted) {
            if (line.from() > end) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(line);
            end = Math.max(end, line.to());
        }
        List<List<Line>> tables = new ArrayList<>();
        for (List<Line> group : groups) {
            double top = group.stream().mapToDouble(Line::from).min().orElse(0);
            double bottom = group.stream().mapToDouble(Line::to).max().orElse(0);
            List<Line> whole = group.stream()
                    .filter(l -> l.to() - l.from() >= WHOLE * (bottom - top))
                    .sorted(Comparator.comparingDouble(Line::at))
                    .toList();
            if (whole.size() > FEWEST_COLUMNS) {
                tables.add(whole);
            }
        }
        return tables;
    }

    private void cut(int left, int top, int right, int bottom) {
        int start = -1;
        int last = -1;
        for (int y = top; y <= bottom; y++) {
            boolean ink = y < bottom && hasInk(left, right, y);
            if (ink) {
                start = start < 0 ? y : start;
                last = y;
            } else if (start >= 0 && (y - last > NEAR || y == bottom)) {
                add(left, start, right, last + 1);
                start = -1;
            }
        }
    }

    private boolean hasInk(int left, int right, int y) {
        int ink = 0;
        for (int x = left; x < right; x++) {
            ink += page.at(x, y) < INK ? 1 : 0;
            if (ink > 2) {
                return true;
            }
        }
        return false;
    }

    private void add(int left, int top, int right, int bottom) {
        if (bottom - top < LOWEST) {
            return;
        }
        int first = right;
        int last = left;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (page.at(x, y) < INK) {
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
            }
        }
        found.add(new Box(first, top, last - first + 1, bottom - top));
    }

    /** Bands as one page, with where each stands in it. */
    static Pasted pasted(Grey page, List<Box> bands) {
        int width = bands.stream().mapToInt(Box::width).max().orElse(1) + 2 * MARGIN;
        int height = bands.stream().mapToInt(b -> b.height() + 2 * MARGIN).sum() + 1;
        Grey out = new Grey(width, height);
        List<Integer> tops = new ArrayList<>();
        int y = 0;
        for (Box band : bands) {
            tops.add(y);
            out.copy(page, band.x(), band.y(), band.width(), band.height(), MARGIN, y + MARGIN);
            y += band.height() + 2 * MARGIN;
        }
        return new Pasted(out, bands, tops);
    }

    /** A page of bands. */
    record Pasted(Grey page, List<Box> bands, List<Integer> tops) {
        Pasted {
            bands = List.copyOf(bands);
            tops = List.copyOf(tops);
        }

        /** The index of the band at a height. */
        int band(int y) {
            int i = tops.size() - 1;
            while (i > 0 && tops.get(i) > y) {
                i--;
            }
            return i;
        }

        /** Where a box of this page is in the other. */
        Box home(int band, Recognised.Word word) {
            Box its = bands.get(band);
            return new Box(
                    its.x() + word.x() - MARGIN,
                    its.y() + word.y() - tops.get(band) - MARGIN,
                    word.width(),
                    word.height());
        }
    }
}
