package ru.metodmonitor.evidence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry to be registered.
 *
 * @param orderId the evidence
 * @param indicator its number
 * @param schoolId the school
 * @param teacherId a teacher of that school
 * @param activity contest, event, publication, course; may be empty
 * @param result such as {@code победитель}; may be empty
 * @param eventDate decides the academic year; the order's date does where it is empty
 * @param source how it came in
 */
public record NewEntry(
        long orderId,
        int indicator,
        long schoolId,
        long teacherId,
        String activity,
        String result,
        Optional<LocalDate> eventDate,
        Source source) {
    /**
     * How an entry came in.
     *
     * @param way line, dialog, list …
     * @param batch the act that registered several at once
     * @param line the very line of the document; empty where there is none
     */
    public record Source(Way way, Optional<Long> batch, String line) {
        /** A single entry. */
        public static Source of(Way way) {
            return new Source(way, Optional.empty(), "");
        }
    }
}
