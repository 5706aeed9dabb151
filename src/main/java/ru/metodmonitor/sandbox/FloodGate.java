package ru.metodmonitor.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Refuses messages that come too fast. Windows slide over all and over a group; a chat's pace is the generic cell rate
 * algorithm: a virtual time moves one gap a message and may run ahead of the real one by a burst.
 *
 * <p>Threading: guarded by its own lock.
 */
final class FloodGate {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final FloodLimits limits;
    private final LongSupplier nanos;
    private final Refusals refusals;
    private final Deque<Long> overall = new ArrayDeque<>();
    private final Map<Long, Deque<Long>> groups = new HashMap<>();
    private final Map<Long, Long> virtual = new HashMap<>();

    FloodGate(FloodLimits limits, LongSupplier nanos, Refusals refusals) {
        this.limits = limits;
        this.nanos = nanos;
        this.refusals = refusals;
    }

    /** Counts a message to the chat, or refuses it with 429. A refused one is not counted. */
    synchronized void pass(long chat) {
        long now = nanos.getAsLong();
        long gap = limits.chatGap().toNanos();
        long ahead = Math.max(virtual.getOrDefault(chat, now), now);
        Deque<Long> group = chat < 0 ? groups.computeIfAbsent(chat, c -> new ArrayDeque<>()) : new ArrayDeque<>();
        long wait = Math.max(
                ahead - now - Math.multiplyExact(gap, limits.chatBurst() - 1L),
                Math.max(
                        full(overall, now, SECOND, limits.overallPerSecond() + limits.overallTolerance()),
                        full(group, now, MINUTE, limits.groupPerMinute())));
        if (wait > 0) {
            throw refusals.tooFast((wait + SECOND - 1) / SECOND);
        }
        overall.add(now);
        group.add(now);
        virtual.put(chat, ahead + gap);
    }

    /** How long until the window has room, nanoseconds; 0 if it has. */
    private static long full(Deque<Long> window, long now, long width, int limit) {
        while (!window.isEmpty() && now - window.getFirst() >= width) {
            window.removeFirst();
        }
        return window.size() < limit ? 0 : width - (now - window.getFirst());
    }
}
