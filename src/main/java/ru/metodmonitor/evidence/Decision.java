package ru.metodmonitor.evidence;

/** What came of deciding on an entry: confirming, rejecting, retracting. */
public sealed interface Decision {
    /** Calls the case that it is. */
    <R> R fold(Cases<R> cases);

    /**
     * One answer a case.
     *
     * @param <R> the answer's type
     */
    interface Cases<R> {
        /** It is decided. */
        R done(Entry before);

        /** There is no such entry. */
        R missing(long entry);

        /** Its status doesn't allow it. */
        R wrongStatus(Entry entry);

        /** Nobody reviews the own entry. */
        R ownEntry(Entry entry);

        /** It is too late, or another's, to be undone. */
        R tooLate(Entry entry);
    }

    /**
     * It is decided.
     *
     * @param before as it was
     */
    record Done(Entry before) implements Decision {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.done(before);
        }
    }

    /**
     * There is no such entry.
     *
     * @param entry the number asked for
     */
    record Missing(long entry) implements Decision {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.missing(entry);
        }
    }

    /**
     * Its status doesn't allow it.
     *
     * @param entry as it is
     */
    record WrongStatus(Entry entry) implements Decision {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.wrongStatus(entry);
        }
    }

    /**
     * The reviewer is its author.
     *
     * @param entry as it is
     */
    record OwnEntry(Entry entry) implements Decision {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.ownEntry(entry);
        }
    }

    /**
     * It can't be undone by this person any more.
     *
     * @param entry as it is
     */
    record TooLate(Entry entry) implements Decision {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tooLate(entry);
        }
    }
}
