package ru.metodmonitor.notify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * How the threads are that the bot lives by: what /status and the health file tell.
 *
 * <p>Threading: safe to share.
 */
public final class Vitals {
    /** No step of any worker takes so long, not even the nightly check of a big store. */
    private static final Duration STUCK = Duration.ofMinutes(20);

    private final Map<String, Seen> workers = new ConcurrentSkipListMap<>();

    /** A trouble that was over so short a time ago is still worth a word: it may come and go. */
    private static final Duration LATELY = Duration.ofHours(1);

    private record Seen(
            Optional<Trouble.Kind> trouble, String detail, long since, long last, Optional<Trouble.Kind> past) {}

    /**
     * One worker's state.
     *
     * @param worker its name
     * @param trouble what hinders it; empty if all is well
     * @param past what hindered it within the last hour; empty while something does
     * @param detail of the trouble, in English, for logs and machines; may be empty
     * @param lasting since when it is so
     */
    public record Pulse(
            String worker,
            Optional<Trouble.Kind> trouble,
            Optional<Trouble.Kind> past,
            String detail,
            Duration lasting) {}

    /** All workers, by name. */
    public List<Pulse> pulses() {
        long now = System.nanoTime();
        return workers.entrySet().stream()
                .map(e -> pulse(e.getKey(), e.getValue(), now))
                .toList();
    }

    private static Pulse pulse(String worker, Seen seen, long now) {
        if (now - seen.last() > STUCK.toNanos()) {
            Duration stuck = Duration.ofNanos(now - seen.last());
            return new Pulse(worker, Optional.of(Trouble.Kind.STOPPED), Optional.empty(), "stuck", stuck);
        }
        Duration lasting = Duration.ofNanos(now - seen.since());
        Optional<Trouble.Kind> past = seen.past().filter(kind -> lasting.compareTo(LATELY) < 0);
        return new Pulse(worker, seen.trouble(), past, seen.detail(), lasting);
    }

    void well(String worker) {
        seen(worker, Optional.empty(), "");
    }

    void ill(String worker, Trouble.Kind kind, String detail) {
        seen(worker, Optional.of(kind), detail);
    }

    void gone(String worker) {
        workers.remove(worker);
    }

    private void seen(String worker, Optional<Trouble.Kind> trouble, String detail) {
        long now = System.nanoTime();
        workers.compute(worker, (name, before) -> {
            boolean same = before != null && before.trouble().equals(trouble);
            if (same) {
                return new Seen(trouble, detail, before.since(), now, before.past());
            }
            boolean over = before != null && trouble.isEmpty();
            return new Seen(trouble, detail, now, now, over ? before.trouble() : Optional.empty());
        });
    }
}
