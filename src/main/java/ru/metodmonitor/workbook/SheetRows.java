package ru.metodmonitor.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.text.Phrase;

/** The filled rows of one import sheet, by its columns. The first filled row is the header. */
final class SheetRows implements SheetEvents.Rows {
    private static final int MOST_MERGES = 10_000;

    private final ImportSheet sheet;
    private final IntPredicate mayGoOn;
    private final Map<Integer, ImportColumn> header = new HashMap<>();
    private final List<RawRow> rows = new ArrayList<>();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private final List<Phrase> remarks = new ArrayList<>();
    private int hidden;

    /** Rows of this sheet; {@code mayGoOn} is asked with each number of rows reached. */
    SheetRows(ImportSheet sheet, IntPredicate mayGoOn) {
        this.sheet = sheet;
        this.mayGoOn = mayGoOn;
    }

    @Override
    public void row(int number, Map<Integer, RawCell> cells, boolean isHidden) {
        if (cells.isEmpty()) {
            return;
        }
        if (header.isEmpty()) {
            readHeader(cells);
            return;
        }
        Map<ImportColumn, RawCell> known = new EnumMap<>(ImportColumn.class);
        cells.forEach((place, cell) -> {
            ImportColumn column = header.get(place);
            if (column != null) {
                known.put(column, cell);
            }
        });
        if (known.isEmpty()) {
            return;
        }
        hidden += isHidden ? 1 : 0;
        rows.add(new RawRow(sheet, number, known));
        if (!mayGoOn.test(rows.size())) {
            throw new RefusedWorkbook(
                    ImportRefusal.TOO_MANY_ROWS, "workbook.refused.too-many-rows", "limit", ImportReader.MOST_ROWS);
        }
    }

    @Override
    public void merged(CellRangeAddress range) {
        if (merges.size() < MOST_MERGES) {
            merges.add(range);
        }
    }

    private void readHeader(Map<Integer, RawCell> cells) {
        Set<ImportColumn> found = EnumSet.noneOf(ImportColumn.class);
        List<String> unknown = new ArrayList<>();
        new TreeMap<>(cells).forEach((place, cell) -> {
            String text = cell.text();
            Optional<ImportColumn> column = sheet.column(text);
            if (column.isEmpty()) {
                unknown.add(text);
                return;
            }
            if (!found.add(column.get())) {
                throw new RefusedWorkbook(
                        ImportRefusal.REPEATED_COLUMN,
                        "workbook.refused.repeated-column",
                        "sheet",
                        sheet.title(),
                        "column",
                        column.get().label());
            }
            header.put(place, column.get());
        });
        requireColumns(found);
        if (!found.containsAll(sheet.exported())) {
            // A sign № without a status beside it counts lines, as people do: it names no entries.
            header.values().removeAll(sheet.exported());
            sheet.exported().stream().filter(found::contains).forEach(c -> unknown.add(c.label()));
        } else if (sheet.exported().contains(ImportColumn.STATUS)) {
            remarks.add(Phrase.of("workbook.remark.exported", "sheet", sheet.title()));
        }
        unknown.stream()
                .filter(text -> !Folding.key(text).equals(Folding.key(WrongRowsWriter.COLUMN)))
                .filter(text -> !sheet.isForShow(text))
                .limit(5)
                .forEach(text -> remarks.add(Phrase.of(
                        "workbook.remark.unknown-column", "sheet", sheet.title(), "column", shortened(text))));
    }

    private void requireColumns(Set<ImportColumn> found) {
        List<ImportColumn> missing =
                sheet.required().stream().filter(c -> !found.contains(c)).toList();
        if (!missing.isEmpty()) {
            throw new RefusedWorkbook(
                    ImportRefusal.MISSING_COLUMNS,
                    "workbook.refused.missing-columns",
                    "sheet",
                    sheet.title(),
                    "count",
                    missing.size(),
                    "columns",
                    missing.stream().map(c -> "«" + c.label() + "»").collect(Collectors.joining(", ")));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    List<RawRow> rows() {
        return rows;
    }

    List<Phrase> remarks() {
        List<Phrase> all = new ArrayList<>(remarks);
        if (hidden > 0) {
            all.add(Phrase.of("workbook.remark.hidden-rows", "sheet", sheet.title(), "n", hidden));
        }
        return all;
    }

    /** An empty cell under a merged one gets its own reason: people see it filled. */
    <T> SheetRow<T> withMerges(SheetRow<T> row) {
        if (merges.isEmpty() || row.problems().isEmpty()) {
            return row;
        }
        List<RowProblem> problems = row.problems().stream()
                .map(p -> isMerged(row.raw(), p) ? RowProblem.of(p.column(), "workbook.cell.merged") : p)
                .toList();
        return new SheetRow<>(row.raw(), row.value(), problems);
    }

    private boolean isMerged(RawRow row, RowProblem problem) {
        return row.cell(problem.column()).isEmpty()
                && header.entrySet().stream()
                        .filter(e -> e.getValue() == problem.column())
                        .anyMatch(e -> merges.stream().anyMatch(m -> m.isInRange(row.number() - 1, e.getKey())));
    }
}
