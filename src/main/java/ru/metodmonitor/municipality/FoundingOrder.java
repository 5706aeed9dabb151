package ru.metodmonitor.municipality;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import ru.metodmonitor.registry.AcademicYear;

/**
 * The order by which the monitoring of an academic year is carried out.
 *
 * @param year that the monitoring looks at
 * @param by who issued it
 * @param number without the number sign
 * @param date its date
 */
public record FoundingOrder(AcademicYear year, Body by, String number, LocalDate date) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** In a sentence behind the word «приказ» in any case. */
    public String named() {
        return by.labelOf() + " от " + DAY.format(date) + " № " + number;
    }

    /** As people write it, and as it is read back. */
    public String written() {
        return by.label() + " № " + number + " от " + DAY.format(date);
    }
}
