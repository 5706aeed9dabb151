package ru.metodmonitor.notify;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.TriggerKey;
import org.quartz.impl.triggers.CronTriggerImpl;

/**
 * Quartz's cron expression in a zone, on the program's own clock.
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

    /** Every day at this time. */
    static Cron daily(LocalTime at, ZoneId zone) {
        return of("%d %d %d ? * *".formatted(at.getSecond(), at.getMinute(), at.getHour()), zone);
    }

    /** The first time after an instant; empty if there is none any more. */
    public Optional<Instant> next(Instant after) {
        return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(after)))
                .map(Date::toInstant);
    }

    /**
     * Quartz's trigger of a job; what it is late for, it does once.
     *
     * @param ahead of the machine's clock, by which Quartz goes, is the program's
     */
    Ticking trigger(TriggerKey key, JobKey job, Duration ahead) {
        Ticking trigger = new Ticking(ahead);
        trigger.setKey(key);
        trigger.setJobKey(job);
        trigger.setCronExpression(new CronExpression(expression));
        trigger.setMisfireInstruction(CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW);
        return trigger;
    }

    /** Fires when the program's clock shows the expression's times, whatever the machine's does. */
    static final class Ticking extends CronTriggerImpl {
        private static final long serialVersionUID = 1;
        /** Quartz fires up to two milliseconds early, and at 08:59:59.999 it is not nine. */
        private static final Duration NOT_EARLY = Duration.ofMillis(10);

        private final Duration ahead;

        private Ticking(Duration ahead) {
            // Quartz knows milliseconds: with a fraction of one, a time would be followed by itself.
            this.ahead = ahead.truncatedTo(ChronoUnit.MILLIS).minus(NOT_EARLY);
        }

        /** What the program's clock shows at an instant of the machine's, unless it is moved. */
        Instant shown(Date machine) {
            return machine.toInstant().plus(ahead);
        }

        @Override
        protected @Nullable Date getTimeAfter(Date after) {
            Date next = super.getTimeAfter(Date.from(shown(after)));
            return next == null ? null : Date.from(next.toInstant().minus(ahead));
        }
    }
}
