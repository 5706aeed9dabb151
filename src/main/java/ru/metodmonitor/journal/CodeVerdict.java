package ru.metodmonitor.journal;

import java.util.function.Function;

/** What a code that somebody has in hand says about this journal. */
public sealed interface CodeVerdict {
    /** Calls what belongs to the case. */
    <T> T fold(
            Function<Proven, T> proven,
            Function<Weak, T> weak,
            Function<Otherwise, T> otherwise,
            Function<Beyond, T> beyond,
            Function<Unknown, T> unknown);

    /**
     * The line is here, and with it everything before it is as it was when the code was given.
     *
     * @param row the line
     */
    record Proven(JournalRow row) implements CodeVerdict {
        @Override
        public <T> T fold(
                Function<Proven, T> proven,
                Function<Weak, T> weak,
                Function<Otherwise, T> otherwise,
                Function<Beyond, T> beyond,
                Function<Unknown, T> unknown) {
            return proven.apply(this);
        }
    }

    /**
     * A line begins like that, but so few digits can be kept by whoever writes the whole journal anew.
     *
     * @param row the line
     */
    record Weak(JournalRow row) implements CodeVerdict {
        @Override
        public <T> T fold(
                Function<Proven, T> proven,
                Function<Weak, T> weak,
                Function<Otherwise, T> otherwise,
                Function<Beyond, T> beyond,
                Function<Unknown, T> unknown) {
            return weak.apply(this);
        }
    }

    /**
     * The line of that number is another one here: this is not the journal from which the code was given.
     *
     * @param row the line as it is here
     */
    record Otherwise(JournalRow row) implements CodeVerdict {
        @Override
        public <T> T fold(
                Function<Proven, T> proven,
                Function<Weak, T> weak,
                Function<Otherwise, T> otherwise,
                Function<Beyond, T> beyond,
                Function<Unknown, T> unknown) {
            return otherwise.apply(this);
        }
    }

    /**
     * The journal ends before that line.
     *
     * @param asked the line's number
     * @param last the last line's number
     */
    record Beyond(long asked, long last) implements CodeVerdict {
        @Override
        public <T> T fold(
                Function<Proven, T> proven,
                Function<Weak, T> weak,
                Function<Otherwise, T> otherwise,
                Function<Beyond, T> beyond,
                Function<Unknown, T> unknown) {
            return beyond.apply(this);
        }
    }

    /** No line has it, or it is no code. */
    record Unknown() implements CodeVerdict {
        @Override
        public <T> T fold(
                Function<Proven, T> proven,
                Function<Weak, T> weak,
                Function<Otherwise, T> otherwise,
                Function<Beyond, T> beyond,
                Function<Unknown, T> unknown) {
            return unknown.apply(this);
        }
    }
}
