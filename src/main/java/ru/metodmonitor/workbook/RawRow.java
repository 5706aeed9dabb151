package ru.metodmonitor.workbook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A row as read.
 *
 * @param sheet which sheet
 * @param number the row's number on the sheet, as people see it
 * @param cells what is filled in
 */
public record RawRow(ImportSheet sheet, int number, Map<ImportColumn, RawCell> cells) {
    /** Copies the map. */
    public RawRow {
        Map<ImportColumn, RawCell> copy = new EnumMap<>(ImportColumn.class);
        copy.putAll(cells);
        cells = Collections.unmodifiableMap(copy);
    }

    RawCell cell(ImportColumn column) {
        return cells.getOrDefault(column, RawCell.EMPTY);
    }
}
