package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table that was copied cell by cell: «№», «ФИО», «ОО», then «1», the cells of the first row, «2», … each in a line of its own.
 *
 * @param header the lines of its header; empty if it has none
 * @param rows the lines of each row; at least two rows of at least two cells
 * @param body the line at which its rows begin
 */
record CopiedTable(List<Integer> header, List<List<Integer>> rows, int body) {
    private static final int LONGEST_ROW = 20;

    /** The table that begins at a line. */
    static Optional<CopiedTable> at(Lines lines, int i) {
        List<Integer> header = new ArrayList<>();
        int at = i;
        while (at < lines.size()
                && header.size() < LONGEST_ROW
                && lines.number(at) < 0
                && (lines.isBlank(at) || isHeaderLine(lines, at, header.isEmpty()))) {
            if (!lines.isBlank(at)) {
                header.add(at);
            }
            at++;
        }
        int first = lines.number(at);
        if (first < 0 || (header.isEmpty() && at > i)) {
            return Optional.empty();
        }
        List<List<Integer>> rows = rows(lines, at, first);
        return rows.size() < 2 ? Optional.empty() : Optional.of(new CopiedTable(header, rows, at));
    }

    private static boolean isHeaderLine(Lines lines, int i, boolean first) {
        String text = lines.text(i);
        boolean numbers = text.startsWith("№") || text.startsWith("N") || text.startsWith("п/п");
        return !lines.isRow(i) && (!first || numbers) && lines.isCell(text);
    }

    private static List<List<Integer>> rows(Lines lines, int from, int first) {
        List<List<Integer>> rows = new ArrayList<>();
        int at = from;
        int most = 0;
        while (lines.number(at) == first + rows.size()) {
            int following = first + rows.size() + 1;
            List<Integer> row = row(lines, at, following);
            int next = row.get(row.size() - 1) + 1;
            while (next < lines.size() && lines.isBlank(next)) {
                next++;
            }
            boolean last = lines.number(next) != following;
            if (last) {
                // The last row is as long as the others; what follows is something else.
                row = row.subList(0, Math.min(row.size(), Math.max(most, 1)));
            }
            most = Math.max(most, row.size());
            if (row.size() > 1) {
                rows.add(List.copyOf(row));
            }
            if (last || row.size() < 2) {
                return rows;
            }
            at = next;
        }
        return rows;
    }

    /** The lines from a row's number up to the next row's number, or as many as a row can have. */
    private static List<Integer> row(Lines lines, int at, int following) {
        List<Integer> row = new ArrayList<>();
        int next = at;
        while (next < lines.size()
                && row.size() <= LONGEST_ROW
                && !lines.isRow(next)
                && (next == at || lines.number(next) != following)) {
            if (!lines.isBlank(next)) {
                row.add(next);
            }
            next++;
        }
        return row;
    }

    /** What its header says, for a row of so many cells. */
    Columns columns(Lines lines, List<Integer> row) {
        Columns all =
                lines.columns(String.join("\t", header.stream().map(lines::text).toList()));
        return all.size() == row.size() ? all : Columns.NONE;
    }

    /** The line behind it. */
    int end() {
        List<Integer> last = rows.get(rows.size() - 1);
        return last.get(last.size() - 1) + 1;
    }
}
