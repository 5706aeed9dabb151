package ru.metodmonitor.notify;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.channel.Limits;

/**
 * When a chat may be written to next. Times are nanoseconds of a monotonic clock, so that a moved wall clock neither floods
 * nor stalls.
 *
 * <p>Threading: used by the dispatcher's thread alone.
 */
final class Pace {
    private static final int FORGET_ABOVE = 5_000;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Limits limits;
    private final Map<ChatId, Long> chatFree = new HashMap<>();
    private final Map<ChatId, Long> paused = new HashMap<>();
    private final Deque<Long> landed = new ArrayDeque<>();
    private int flying;
    private long overallFree = Long.MIN_VALUE;
    private long allPaused = Long.MIN_VALUE;

    Pace(Limits limits) {
        this.limits = limits;
    }

    /**
     * When the next message anywhere may go.
     *
     * <p>Besides the even pace, no more than {@link Limits#most} messages may be on their way or have landed within the last
     * second: however late single ones arrive, the messenger then never counts more of them in any second of its own.
     */
    long overallFree(long now) {
        while (!landed.isEmpty() && now - landed.getFirst() >= SECOND) {
            landed.removeFirst();
        }
        long free = Math.max(overallFree, allPaused);
        if (flying + landed.size() < limits.most()) {
            return free;
        }
        long room = landed.isEmpty() ? now + SECOND / limits.most() : landed.getFirst() + SECOND;
        return Math.max(free, room);
    }

    /** When the next message of this chat may go. */
    long chatFree(ChatId chat) {
        return Math.max(chatFree.getOrDefault(chat, Long.MIN_VALUE), paused.getOrDefault(chat, Long.MIN_VALUE));
    }

    /** Until when even that has to wait in this chat which no limit counts. */
    long pausedUntil(ChatId chat) {
        return Math.max(allPaused, paused.getOrDefault(chat, Long.MIN_VALUE));
    }

    /** A message leaves now. */
    void left(ChatId chat, long now) {
        flying++;
        overallFree = Math.max(overallFree, now - limits.slack().toNanos())
                + limits.overall().toNanos();
        chatFree.put(chat, now + limits.of(chat).toNanos());
        if (chatFree.size() > FORGET_ABOVE) {
            chatFree.values().removeIf(free -> free < now);
            paused.values().removeIf(until -> until < now);
        }
    }

    /** A message that has left was answered by the messenger, or never will be. */
    void landed(long now) {
        flying--;
        landed.add(now);
    }

    /** The messenger asked to wait in this chat. */
    void pause(ChatId chat, long until) {
        paused.merge(chat, until, Math::max);
    }

    /** The messenger asked everybody to wait. */
    void pauseAll(long until) {
        allPaused = Math.max(allPaused, until);
    }
}
