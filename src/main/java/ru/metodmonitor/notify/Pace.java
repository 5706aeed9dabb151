package ru.metodmonitor.notify;

import java.util.HashMap;
import java.util.Map;

/**
 * When a chat may be written to next. Times are nanoseconds of a monotonic clock, so that a moved wall clock neither floods
 * nor stalls.
 *
 * <p>Threading: used by the dispatcher's thread alone.
 */
final class Pace {
    private static final int FORGET_ABOVE = 5_000;

    private final Limits limits;
    private final Map<Long, Long> chatFree = new HashMap<>();
    private long overallFree = Long.MIN_VALUE;

    Pace(Limits limits) {
        this.limits = limits;
    }

    /** When the next message anywhere may go. */
    long overallFree() {
        return overallFree;
    }

    /** When the next message of this chat may go. */
    long chatFree(long chat) {
        return chatFree.getOrDefault(chat, Long.MIN_VALUE);
    }

    /** A message leaves now. */
    void left(long chat, long now) {
        overallFree = now + limits.overall().toNanos();
        chatFree.put(chat, now + limits.of(chat).toNanos());
        if (chatFree.size() > FORGET_ABOVE) {
            chatFree.values().removeIf(free -> free < now);
        }
    }

    /** Telegram asked to wait in this chat. */
    void pause(long chat, long until) {
        chatFree.merge(chat, until, Math::max);
    }

    /** Telegram asked everybody to wait. */
    void pauseAll(long until) {
        overallFree = Math.max(overallFree, until);
    }
}
