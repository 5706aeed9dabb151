package ru.metodmonitor.notify;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The hours in which nobody is disturbed by what they did not ask for.
 *
 * @param from they begin
 * @param to they end, also on the next day; the same as {@code from} for none
 * @param zone of the people
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /** Never quiet. */
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC);

    /** Whether it is quiet then. */
    public boolean holds(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, zone);
        if (from.isAfter(to)) {
            return !time.isBefore(from) || time.isBefore(to);
        }
        return !time.isBefore(from) && time.isBefore(to);
    }
}
