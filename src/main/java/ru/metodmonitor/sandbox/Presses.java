package ru.metodmonitor.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Callback queries: opened by a press, answered once, forgotten after a while. */
final class Presses {
    /** How long an answer is taken; no messenger documents a figure. */
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final long FIRST_ID = 4_000_000_000_000_000_000L;

    private final Monitor monitor;
    private final Clock clock;
    private final Refusals refusals;
    private final Map<String, Opened> open = new HashMap<>();
    private final Map<String, PressAnswer> answers = new HashMap<>();

    Presses(Monitor monitor, Clock clock, Refusals refusals) {
        this.monitor = monitor;
        this.clock = clock;
        this.refusals = refusals;
    }

    String open(ChatMessage message) {
        return monitor.locked(() -> {
            String id = String.valueOf(FIRST_ID + monitor.next());
            open.put(id, new Opened(message, clock.instant()));
            return id;
        });
    }

    void answer(String id, PressAnswer answer) {
        monitor.run(() -> {
            Opened press = open.get(id);
            if (press == null || clock.instant().isAfter(press.since().plus(LIFETIME))) {
                throw refusals.stalePress();
            }
            open.remove(id);
            answers.put(id, answer);
        });
    }

    /** The message of a press that waits for its answer. */
    Optional<ChatMessage> pressed(String id) {
        return monitor.read(() -> Optional.ofNullable(open.get(id)).map(Opened::message));
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

    private record Opened(ChatMessage message, Instant since) {}
}
