package ru.metodmonitor.access;

import java.util.function.Function;

/** What came of following an invitation. */
public sealed interface Acceptance {
    /** Answers each case. */
    <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused);

    /**
     * The role is granted.
     *
     * @param person with the new role
     * @param grant the new role
     */
    record Accepted(Person person, Grant grant) implements Acceptance {
        @Override
        public <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return accepted.apply(this);
        }
    }

    /** The token is unknown, used or expired: which, a stranger doesn't learn. */
    record Refused() implements Acceptance {
        @Override
        public <R> R fold(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }
}
