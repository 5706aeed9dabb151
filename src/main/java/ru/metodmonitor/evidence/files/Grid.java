package ru.metodmonitor.evidence.files;

import java.util.List;

/**
 * The drawn lines of a page, which border the cells of its tables. Points from the top left corner.
 *
 * @param vertical from top to bottom
 * @param horizontal from left to right
 */
record Grid(List<Line> vertical, List<Line> horizontal) {
    /** Lines reach their ends by about so much. */
    private static final double NEARLY = 3;

    Grid {
        vertical = List.copyOf(vertical);
        horizontal = List.copyOf(horizontal);
    }

    /**
     * A line along an axis.
     *
     * @param at where it crosses the other axis
     * @param from where it begins
     * @param to where it ends
     */
    record Line(double at, double from, double to) {
        boolean covers(double place) {
            return place >= from - NEARLY && place <= to + NEARLY;
        }
    }
}
