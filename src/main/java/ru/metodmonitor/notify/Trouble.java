package ru.metodmonitor.notify;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Thrown by a {@link Worker}'s step that can't be done now for a known reason: it is begun again after a pause. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Optional<Duration> pause;

    private Trouble(Kind kind, String message, Optional<Duration> pause) {
        super(message, null, false, false);
        this.kind = kind;
        this.pause = pause;
    }

    /** A trouble whose end nobody knows: pauses grow. The message goes to the log: no names, no token. */
    public static Trouble of(Kind kind, String message) {
        return new Trouble(kind, message, Optional.empty());
    }

    /** A trouble that is over after so long. */
    public static Trouble of(Kind kind, String message, Duration pause) {
        return new Trouble(kind, message, Optional.of(pause));
    }

    Kind kind() {
        return kind;
    }

    Optional<Duration> pause() {
        return pause == null ? Optional.empty() : pause;
    }

    /** What is wrong, as people and machines are told. */
    public enum Kind {
        /** The store failed. */
        STORE,
        /** The messenger is not reached, or broke. */
        AWAY,
        /** The messenger does not know the token. */
        TOKEN,
        /** Another program, or a webhook, takes the updates. */
        CONFLICT,
        /** The messenger asks to wait. */
        WAIT,
        /** What came can't be read. */
        GARBAGE,
        /** A bug. */
        BUG,
        /** The thread has ended, or is stuck. */
        STOPPED;

        /** In lower case: a part of text keys and of the health file. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
