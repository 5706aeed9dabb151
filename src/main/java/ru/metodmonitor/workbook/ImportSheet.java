package ru.metodmonitor.workbook;

import static ru.metodmonitor.workbook.ImportColumn.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.metodmonitor.registry.Folding;

/** The sheets of an import, with their columns in the order of the template. */
public enum ImportSheet {
    /** Schools with the figures of a year. */
    SCHOOLS(
            "Школы",
            List.of(CODE, NAME, KIND, TERRITORY, YEAR, PUPILS, HEADCOUNT),
            List.of(),
            new Exported(List.of(NATIONAL_ID), List.of())),
    /** The roster. */
    TEACHERS("Педагоги", List.of(SCHOOL_CODE, FULL_NAME, POSITION), List.of(POSITION), Exported.NOTHING),
    /** Orders. */
    ORDERS("Приказы", List.of(ISSUER, NUMBER, DATE, TITLE), List.of(TITLE), Exported.NOTHING),
    /** Entries. */
    ENTRIES(
            "Записи",
            List.of(ISSUER, ORDER_NUMBER, ORDER_DATE, INDICATOR, SCHOOL_CODE, FULL_NAME, ACTIVITY, RESULT, EVENT_DATE),
            List.of(ACTIVITY, RESULT, EVENT_DATE),
            new Exported(List.of(ENTRY_NUMBER, STATUS), List.of("Школа", "Автор", "Создано")));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<ImportColumn> columns;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<ImportColumn> optional;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final Exported exported;

    ImportSheet(String title, List<ImportColumn> columns, List<ImportColumn> optional, Exported exported) {
        this.title = title;
        this.columns = columns;
        this.optional = optional;
        this.exported = exported;
    }

    /** What books that the program has written hold beyond a template's columns: read, and only for people to look at. */
    private record Exported(List<ImportColumn> read, List<String> shown) {
        private static final Exported NOTHING = new Exported(List.of(), List.of());
    }

    /** As it stands on the tab. */
    public String title() {
        return title;
    }

    /** All columns of the template. */
    public List<ImportColumn> columns() {
        return columns;
    }

    /** The columns by which a book of the program's own is known again: numbers and statuses. */
    List<ImportColumn> exported() {
        return exported.read;
    }

    /** Whether a header stands in the program's own books for people to look at. */
    boolean isForShow(String header) {
        return exported.shown.stream().anyMatch(label -> Folding.key(label).equals(Folding.key(header)));
    }

    /** The columns without which the sheet can't be read; their cells may be empty where the figure is unknown. */
    List<ImportColumn> required() {
        return columns.stream().filter(c -> !optional.contains(c)).toList();
    }

    /** The sheet with this name, forgiving case, spaces and {@code ё/е}. */
    static Optional<ImportSheet> named(String name) {
        for (ImportSheet sheet : values()) {
            if (Folding.key(sheet.title).equals(Folding.key(name))) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    /** The column with this header, forgiving in the same way. */
    Optional<ImportColumn> column(String header) {
        return Stream.concat(columns.stream(), exported.read.stream())
                .filter(c -> key(c.label()).equals(key(header)))
                .findFirst();
    }

    /** A sign alone has no letters to compare. */
    private static String key(String label) {
        String letters = Folding.key(label);
        return letters.isEmpty() ? label.strip() : letters;
    }
}
