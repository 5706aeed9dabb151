package ru.metodmonitor.evidence;

/** What came of correcting an entry. */
public sealed interface Correction {
    /** Calls the case that it is. */
    <R> R fold(Cases<R> cases);

    /**
     * One answer a case.
     *
     * @param <R> the answer's type
     */
    interface Cases<R> {
        /** It is corrected, and stands so now. */
        R done(Entry before, EntryStatus now);

        /** It says just that already. */
        R unchanged(Entry entry);

        /** Another live entry says just that. */
        R duplicate(long existing);

        /** There is no such entry. */
        R missing(long entry);

        /** A retracted entry is not corrected. */
        R wrongStatus(Entry entry);
    }

    /**
     * It is corrected.
     *
     * @param before as it was
     * @param status where it stands now
     */
    record Done(Entry before, EntryStatus status) implements Correction {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.done(before, status);
        }
    }

    /**
     * Nothing to change.
     *
     * @param entry as it is
     */
    record Unchanged(Entry entry) implements Correction {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unchanged(entry);
        }
    }

    /**
     * Refused.
     *
     * @param existing the entry that says so already
     */
    record Duplicate(long existing) implements Correction {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.duplicate(existing);
        }
    }

    /**
     * Refused.
     *
     * @param entry the number asked for
     */
    record Missing(long entry) implements Correction {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.missing(entry);
        }
    }

    /**
     * Refused.
     *
     * @param entry as it is
     */
    record WrongStatus(Entry entry) implements Correction {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.wrongStatus(entry);
        }
    }
}
