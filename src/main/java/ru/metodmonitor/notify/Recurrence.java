package ru.metodmonitor.notify;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * Work that recurs.
 *
 * @param name of its cron expression in {@link Timing}
 * @param kind how it takes its time
 * @param work what to do; may run a second time for the same moment if the program was killed in it
 */
public record Recurrence(String name, Kind kind, Consumer<Instant> work) {
    /** How recurring work takes its time. */
    public enum Kind {
        /** Looks whether there is anything to do, and remembers what it did: it may run as often as one likes. */
        LOOKS,
        /** Runs at its time. */
        WORKS,
        /** Runs at its time, or, if that is quiet, as soon as notices may go out. */
        SPEAKS
    }

    boolean isRemembered() {
        return kind != Kind.LOOKS;
    }

    boolean speaks() {
        return kind == Kind.SPEAKS;
    }
}
