package ru.metodmonitor.notify;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * Quartz's cron expression, asked about instants of the program's own clock: that one can be moved, Quartz's can't.
 *
 * <p>Threading: safe to share.
 */
public final class Cron {
    private final CronExpression expression;

    private Cron(CronExpression expression) {
        this.expression = expression;
    }

    /**
     * Reads an expression of six or seven fields.
     *
     * @param zone of its hours
     * @throws IllegalArgumentException if it is none
     */
    public static Cron of(String text, ZoneId zone) {
        try {
            CronExpression expression = new CronExpression(text);
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            return new Cron(expression);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a cron expression: " + text, e);
        }
    }

    /** The first time after an instant; empty if there is none any more. */
    public synchronized Optional<Instant> next(Instant after) {
        return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(after)))
                .map(Date::toInstant);
    }
}
