package ru.metodmonitor.evidence.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.evidence.scans.ScannedPage.Box;

/** Ink of which nothing was made: as large as letters, and in no word. What was overlooked in silence might have changed what stands beside it. */
final class Overlooked {
    private static final int INK = 110;

    /** So far beside a word its own marks reach. */
    private static final int AROUND = 7;

    /** As wide, and as high, as the smallest letter or figure. */
    private static final int WIDE = 12;

    private static final int HIGH = 18;

    /** Letters of a word are no further apart. */
    private static final int APART = 22;

    private static final int FEWEST = 3;

    /** The part of a page in which an order has its number. */
    private static final double TOP = 0.25;

    private final Grey page;
    private final List<ScannedPage.Word> words;

    private Overlooked(Grey page, List<ScannedPage.Word> words) {
        this.page = page;
        this.words = words;
    }

    static List<Box> in(Grey page, List<Box> bands, List<ScannedPage.Word> words) {
        Overlooked overlooked = new Overlooked(page, words);
        List<Box> found = new ArrayList<>();
        bands.forEach(b -> overlooked.add(b, found));
        return found;
    }

    private void add(Box band, List<Box> found) {
        List<Box> read = words.stream()
                .map(this::reached)
                .filter(b -> b.y() < band.bottom() && b.bottom() > band.y())
                .toList();
        int start = -1;
        int last = -1;
        for (int x = band.x(); x <= band.right(); x++) {
            boolean ink = x < band.right() && height(band, read, x) >= 0;
            if (ink) {
                start = start < 0 ? x : start;
                last = x;
            } else if (start >= 0 && (x - last > APART || x == band.right())) {
                box(band, read, start, last).ifPresent(found::add);
                start = -1;
            }
        }
    }

    /** Recognisers often misplace a number behind its sign; which school's it is the names tell. An order's own number stands at the top. */
    private Box reached(ScannedPage.Word word) {
        Box box = word.box();
        int more = word.text().startsWith("№") && box.y() > TOP * page.height() ? 3 * box.height() : 0;
        return new Box(box.x(), box.y(), box.width() + more, box.height());
    }

    /** How high the ink of a column is that belongs to no word; −1: there is none. */
    private int height(Box band, List<Box> read, int x) {
        int first = -1;
        int last = -1;
        int ink = 0;
        for (int y = band.y(); y < band.bottom(); y++) {
            if (page.at(x, y) < INK && isFree(read, x, y)) {
                first = first < 0 ? y : first;
                last = y;
                ink++;
            }
        }
        return ink >= FEWEST ? last - first + 1 : -1;
    }

    private static boolean isFree(List<Box> read, int x, int y) {
        for (Box box : read) {
            if (x >= box.x() - AROUND
                    && x < box.right() + AROUND
                    && y >= box.y() - AROUND
                    && y < box.bottom() + AROUND) {
                return false;
            }
        }
        return true;
    }

    private Optional<Box> box(Box band, List<Box> read, int from, int to) {
        int top = band.bottom();
        int bottom = band.y();
        for (int x = from; x <= to; x++) {
            for (int y = band.y(); y < band.bottom(); y++) {
                if (page.at(x, y) < INK && isFree(read, x, y)) {
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        boolean letters = to - from >= WIDE && bottom - top >= HIGH;
        return letters ? Optional.of(new Box(from, top, to - from + 1, bottom - top + 1)) : Optional.empty();
    }
}
