package ru.metodmonitor.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Callback queries: opened by a press, answered once, forgotten after a while. */
final class Presses {
    /** How long Telegram takes an answer; it documents no figure. */
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final long FIRST_ID = 4_000_000_000_000_000_000L;

    private final Monitor monitor;
    private final Clock clock;
    private final Map<String, Instant> open = new HashMap<>();
    private final Map<String, PressAnswer> answers = new HashMap<>();

    Presses(Monitor monitor, Clock clock) {
        this.monitor = monitor;
        this.clock = clock;
    }

    String open() {
        return monitor.locked(() -> {
            String id = String.valueOf(FIRST_ID + monitor.next());
            open.put(id, clock.instant());
            return id;
        });
    }

    void answer(String id, PressAnswer answer) {
        monitor.run(() -> {
            Instant since = open.get(id);
            if (since == null || clock.instant().isAfter(since.plus(LIFETIME))) {
                throw ApiFailure.badRequest("query is too old and response timeout expired or query ID is invalid");
            }
            open.remove(id);
            answers.put(id, answer);
        });
    }

    Optional<PressAnswer> answerOf(String id) {
        return monitor.read(() -> Optional.ofNullable(answers.get(id)));
    }

    Optional<PressAnswer> await(String id, Duration limit) {
        boolean unused = monitor.await(limit, () -> answers.containsKey(id));
        return answerOf(id);
    }

    void expire(String id) {
        monitor.run(() -> open.remove(id));
    }
}
