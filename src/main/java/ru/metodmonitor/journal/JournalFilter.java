package ru.metodmonitor.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the journal are wanted.
 *
 * @param person only what this person did
 * @param from only from this moment on
 * @param until only before this moment
 */
public record JournalFilter(Optional<Long> person, Optional<Instant> from, Optional<Instant> until) {
    /** All lines. */
    public static final JournalFilter ALL = new JournalFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** Only what this person did. */
    public static JournalFilter by(long person) {
        return new JournalFilter(Optional.of(person), Optional.empty(), Optional.empty());
    }

    /** Only from a moment on, before another. */
    public static JournalFilter between(Instant from, Instant until) {
        return new JournalFilter(Optional.empty(), Optional.of(from), Optional.of(until));
    }
}
