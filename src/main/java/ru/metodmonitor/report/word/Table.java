package ru.metodmonitor.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.report.charts.Ink;

/**
 * A table: columns and rows.
 *
 * @param columns from the left
 * @param rows from the top
 * @param height the least height of a row in millimetres; for forms that are filled in by hand
 */
public record Table(List<Column> columns, List<Row> rows, double height) {
    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table without rows. */
    public static Table of(Column... columns) {
        return new Table(List.of(columns), List.of(), 0);
    }

    /** A table without rows. */
    public static Table of(List<Column> columns) {
        return new Table(columns, List.of(), 0);
    }

    /** With one more row. */
    public Table row(String... cells) {
        return row(new Row(List.of(cells), false, Optional.empty()));
    }

    /** With one more row. */
    public Table row(Row row) {
        List<Row> all = new ArrayList<>(rows);
        all.add(row);
        return new Table(columns, all, height);
    }

    /** With these rows. */
    public Table rows(List<Row> more) {
        List<Row> all = new ArrayList<>(rows);
        all.addAll(more);
        return new Table(columns, all, height);
    }

    /** With so many empty rows, to be filled in by hand. */
    public Table blank(int count, double newHeight) {
        List<Row> all = new ArrayList<>(rows);
        for (int i = 0; i < count; i++) {
            all.add(new Row(columns.stream().map(c -> "").toList(), false, Optional.empty()));
        }
        return new Table(columns, all, newHeight);
    }

    /**
     * A row.
     *
     * @param cells one each column
     * @param bold stands out
     * @param fill its background
     */
    public record Row(List<String> cells, boolean bold, Optional<Ink> fill) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** A plain row. */
        public static Row of(String... cells) {
            return new Row(List.of(cells), false, Optional.empty());
        }
    }
}
