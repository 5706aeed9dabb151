package ru.metodmonitor.notify;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * When the program speaks and works by itself: configuration.
 *
 * @param noticesAt no notice before this time of the day
 * @param quiet and none in these hours
 * @param crons of the recurring tasks, by name
 * @param keepBackups how many daily copies are kept
 */
public record Timing(LocalTime noticesAt, QuietHours quiet, Map<String, Cron> crons, int keepBackups) {
    /** Names of the recurring tasks: each has a cron expression. */
    public static final String REMINDERS = "reminders";

    /** See {@link #REMINDERS}. */
    public static final String RANKING = "ranking";

    /** See {@link #REMINDERS}. */
    public static final String DIGEST = "digest";

    /** See {@link #REMINDERS}. */
    public static final String UNDELIVERED = "undelivered";

    /** See {@link #REMINDERS}. */
    public static final String INTEGRITY = "integrity";

    /** See {@link #REMINDERS}. */
    public static final String BACKUP = "backup";

    /** Copies the map. */
    public Timing {
        crons = Map.copyOf(crons);
    }

    /** Whether notices may go out then. */
    public boolean speaking(Instant at) {
        return !quiet.holds(at) && !LocalTime.ofInstant(at, quiet.zone()).isBefore(noticesAt);
    }

    /** When a task that speaks is looked at: at its own times, and where notices may go out again after a pause. */
    List<Cron> spokenAt(String task) {
        return List.of(cron(task), Cron.daily(noticesAt, quiet.zone()), Cron.daily(quiet.to(), quiet.zone()));
    }

    /** When a task recurs. */
    public Cron cron(String task) {
        return requireNonNull(crons.get(task), task);
    }
}
