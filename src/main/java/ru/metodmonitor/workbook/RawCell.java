package ru.metodmonitor.workbook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A cell as read.
 *
 * @param kind what stood in it
 * @param text its text: trimmed, without control characters, whole numbers without decimals, dates as dd.mm.yyyy
 * @param date the date, if the cell was a date cell
 */
public record RawCell(Kind kind, String text, Optional<LocalDate> date) {
    static final RawCell EMPTY = new RawCell(Kind.TEXT, "", Optional.empty());

    /** What a cell can be. */
    public enum Kind {
        /** Text, a number or nothing. */
        TEXT,
        /** A date cell. */
        DATE,
        /** An error such as {@code #N/A}, or a formula without a computed value. */
        ERROR
    }

    static RawCell of(String text) {
        return new RawCell(Kind.TEXT, text, Optional.empty());
    }

    static RawCell of(LocalDate date) {
        return new RawCell(Kind.DATE, CellText.date(date), Optional.of(date));
    }

    static RawCell error(String text) {
        return new RawCell(Kind.ERROR, text, Optional.empty());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
