package ru.metodmonitor.evidence;

import java.util.function.Function;

/** What came of registering an entry. */
public sealed interface Registration {
    /** Answers each case. */
    <R> R fold(Function<Done, R> done, Function<Duplicate, R> duplicate);

    /**
     * It is registered.
     *
     * @param entry its number
     * @param status confirmed, or waiting for review
     */
    record Done(long entry, EntryStatus status) implements Registration {
        @Override
        public <R> R fold(Function<Done, R> done, Function<Duplicate, R> duplicate) {
            return done.apply(this);
        }
    }

    /**
     * There is such an entry already.
     *
     * @param entry its number
     */
    record Duplicate(long entry) implements Registration {
        @Override
        public <R> R fold(Function<Done, R> done, Function<Duplicate, R> duplicate) {
            return duplicate.apply(this);
        }
    }
}
