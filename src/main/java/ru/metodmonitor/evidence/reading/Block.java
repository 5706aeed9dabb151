package ru.metodmonitor.evidence.reading;

import java.util.List;

/**
 * A paragraph, or a row of a table.
 *
 * @param number of its first line in the document, from 1
 * @param line as it stands there; a torn one is whole again
 * @param text the same with one kind of space, cells parted by tabs
 * @param columns what the row's cells hold; {@link Columns#NONE} for paragraphs and for tables without a header
 * @param kind paragraph, row, header
 */
record Block(int number, String line, String text, Columns columns, Kind kind) {
    /** What it is by its form. */
    enum Kind {
        PARAGRAPH,
        ROW,
        HEADER
    }

    /** The same words at another place of the document. */
    Block at(int its, String standing) {
        return new Block(its, standing, text, columns, kind);
    }

    List<String> cells() {
        return List.of(text.split("\t", -1));
    }

    boolean isTyped() {
        return kind == Kind.ROW && !columns.isEmpty();
    }
}
