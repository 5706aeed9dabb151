package ru.metodmonitor.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An entry in the export.
 *
 * @param number its number
 * @param issuer of its order
 * @param orderNumber of its order
 * @param orderDate of its order
 * @param indicator its indicator's number
 * @param schoolCode the school
 * @param school the school's name
 * @param teacher the full name
 * @param activity may be empty
 * @param result may be empty
 * @param eventDate if given
 * @param status in words
 * @param author may be empty
 * @param created when it was registered, in local time
 */
public record ExportEntry(
        long number,
        String issuer,
        String orderNumber,
        LocalDate orderDate,
        int indicator,
        String schoolCode,
        String school,
        String teacher,
        String activity,
        String result,
        Optional<LocalDate> eventDate,
        String status,
        String author,
        LocalDateTime created) {}
