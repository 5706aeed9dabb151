package ru.metodmonitor.evidence.files;

import java.util.List;

/**
 * Where a line of the text stands: a box in pixels of its page's picture. A line of a page that has its letters typed stands nowhere: its
 * box has no height.
 *
 * @param page index of its page's picture, from 0
 * @param unsure words of the line that the recogniser was not sure of
 */
public record LinePlace(int page, int x, int y, int width, int height, List<String> unsure) {
    /** Copies the list. */
    public LinePlace {
        unsure = List.copyOf(unsure);
    }
}
