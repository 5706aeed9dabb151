package ru.metodmonitor.evidence.reading;

import static ru.metodmonitor.evidence.reading.CrossedRow.NOMINATIVE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A table pasted from Word: its columns in any order and under any of their usual names, some joined in one cell, some merged. */
final class CrossedTable {
    private static final List<String> NAME =
            List.of("ФИО", "Ф.И.О. участника", "Фамилия, имя, отчество", "ФИО педагога");
    private static final List<String> PLACE = List.of("ОО", "ОУ", "Образовательная организация", "Место работы");
    private static final List<String> RESULT = List.of("Результат", "Статус", "Итог");
    private static final List<String> SCORES = List.of("1 тур", "Баллы (макс. 40)", "Итого", "Балл");

    private final RandomGenerator random;
    private final List<CrossedRow> rows;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /**
     * A column.
     *
     * @param title its heading
     * @param cell what stands in a row, told the row above or the row itself if it is the first
     */
    private record Column(String title, BiFunction<CrossedRow, CrossedRow, String> cell) {
        static Column of(String title, java.util.function.Function<CrossedRow, String> cell) {
            return new Column(title, (row, above) -> cell.apply(row));
        }
    }

    CrossedTable(List<CrossedRow> rows, boolean contest, RandomGenerator random) {
        this.random = random;
        boolean merged = random.nextInt(4) == 0;
        this.rows = merged
                ? rows.stream()
                        .sorted(Comparator.comparing(r -> r.place().text()))
                        .toList()
                : rows;
        people(merged);
        if (contest) {
            columns.add(Column.of(
                    any(RESULT),
                    r -> r.result().word().isEmpty() && random.nextInt(2) == 0
                            ? "-"
                            : r.result().word()));
        }
        if (contest && random.nextInt(2) == 0) {
            columns.add(Column.of(any(SCORES), r -> Integer.toString(1 + random.nextInt(24))));
        }
        if (random.nextInt(4) == 0) {
            columns.add(Column.of("Номинация", r -> random.nextInt(2) == 0 ? "«Учитель»" : "«Мастер года»"));
        }
        Collections.shuffle(columns, new Random(random.nextLong()));
        write(random.nextInt(3) > 0, random.nextInt(5) == 0);
    }

    private void people(boolean merged) {
        int joined = merged ? 0 : random.nextInt(4);
        switch (joined) {
            case 1 -> {
                columns.add(Column.of("ФИО, должность", r -> r.name(NOMINATIVE) + ", " + r.position(NOMINATIVE)));
                columns.add(Column.of(any(PLACE), r -> r.place().text()));
            }
            case 2 -> {
                columns.add(Column.of(any(NAME), r -> r.name(NOMINATIVE)));
                columns.add(Column.of(
                        "Должность, место работы",
                        r -> r.position(NOMINATIVE) + " " + r.place().genitive()));
            }
            case 3 -> columns.add(Column.of("ФИО, должность, ОО", r -> r.whole(NOMINATIVE)));
            default -> {
                columns.add(Column.of(any(NAME), r -> r.name(NOMINATIVE)));
                columns.add(Column.of("Должность", r -> r.position(NOMINATIVE)));
                columns.add(new Column(
                        any(PLACE),
                        (row, above) -> isRepeated(merged, row, above)
                                ? ""
                                : row.place().text()));
            }
        }
    }

    private static boolean isRepeated(boolean merged, CrossedRow row, CrossedRow above) {
        return merged
                && !row.equals(above)
                && row.place().text().equals(above.place().text());
    }

    private void write(boolean numbered, boolean sections) {
        lines.add((numbered ? "№ п/п\t" : "")
                + columns.stream().map(Column::title).collect(Collectors.joining("\t")));
        for (int i = 0; i < rows.size(); i++) {
            if (sections && i % 4 == 0) {
                lines.add("Номинация «" + (i == 0 ? "Учитель" : "Педагог-мастер") + "»");
            }
            CrossedRow row = rows.get(i);
            CrossedRow above = rows.get(Math.max(0, i - 1));
            lines.add((numbered ? i + 1 + "\t" : "")
                    + columns.stream().map(c -> c.cell().apply(row, above)).collect(Collectors.joining("\t")));
        }
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
