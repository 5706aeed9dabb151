package ru.metodmonitor.evidence.files;

import java.util.List;

/**
 * What is known of a document that was read from pictures.
 *
 * @param pages in their order
 * @param lines one for each of the text's lines, in their order
 */
public record Pictured(List<PagePicture> pages, List<LinePlace> lines) {
    /** Copies the lists. */
    public Pictured {
        pages = List.copyOf(pages);
        lines = List.copyOf(lines);
    }
}
