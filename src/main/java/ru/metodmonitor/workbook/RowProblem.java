package ru.metodmonitor.workbook;

import ru.metodmonitor.text.Phrase;

/**
 * What is wrong with a cell.
 *
 * @param column where
 * @param reason what, as one sentence without the column's name
 */
public record RowProblem(ImportColumn column, Phrase reason) {
    /** A problem by the key of its reason. */
    public static RowProblem of(ImportColumn column, String key, Object... namesAndValues) {
        return new RowProblem(column, Phrase.of(key, namesAndValues));
    }
}
