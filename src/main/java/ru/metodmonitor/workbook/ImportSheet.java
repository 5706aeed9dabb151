package ru.metodmonitor.workbook;

import static ru.metodmonitor.workbook.ImportColumn.*;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.registry.Folding;

/** The sheets of an import, with their columns in the order of the template. */
public enum ImportSheet {
    /** Schools with the figures of a year. */
    SCHOOLS("Школы", List.of(CODE, NAME, KIND, TERRITORY, YEAR, PUPILS, HEADCOUNT), List.of()),
    /** The roster. */
    TEACHERS("Педагоги", List.of(SCHOOL_CODE, FULL_NAME, POSITION), List.of(POSITION)),
    /** Orders. */
    ORDERS("Приказы", List.of(ISSUER, NUMBER, DATE, TITLE), List.of(TITLE)),
    /** Entries. */
    ENTRIES(
            "Записи",
            List.of(ISSUER, ORDER_NUMBER, ORDER_DATE, INDICATOR, SCHOOL_CODE, FULL_NAME, ACTIVITY, RESULT, EVENT_DATE),
            List.of(ACTIVITY, RESULT, EVENT_DATE));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<ImportColumn> columns;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<ImportColumn> optional;

    ImportSheet(String title, List<ImportColumn> columns, List<ImportColumn> optional) {
        this.title = title;
        this.columns = columns;
        this.optional = optional;
    }

    /** As it stands on the tab. */
    public String title() {
        return title;
    }

    /** All columns. */
    public List<ImportColumn> columns() {
        return columns;
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
        return columns.stream()
                .filter(c -> Folding.key(c.label()).equals(Folding.key(header)))
                .findFirst();
    }
}
