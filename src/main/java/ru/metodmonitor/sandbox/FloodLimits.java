package ru.metodmonitor.sandbox;

import java.time.Duration;

/**
 * How fast the bot may write before it is answered 429 (core.telegram.org/bots/faq, "My bot is hitting limits"; MAX: 30 requests a
 * second of any kind, 2 messages a second in a chat).
 *
 * @param overallPerSecond messages over all in any second
 * @param overallTolerance how many more pass, for the jitter of the network
 * @param chatGap gap between two messages in one chat, in the long run
 * @param chatBurst how many may come at once after a silence
 * @param groupPerMinute messages in one group in any minute
 */
public record FloodLimits(
        int overallPerSecond, int overallTolerance, Duration chatGap, int chatBurst, int groupPerMinute) {
    /** As Telegram does it. */
    public static final FloodLimits TELEGRAM = new FloodLimits(30, 2, Duration.ofSeconds(1), 3, 20);
    /** As MAX does it. */
    public static final FloodLimits MAX = new FloodLimits(30, 2, Duration.ofMillis(500), 2, 1_000_000_000);
    /** No limit is ever met. */
    public static final FloodLimits NONE =
            new FloodLimits(1_000_000_000, 0, Duration.ZERO, 1_000_000_000, 1_000_000_000);

    public FloodLimits {
        if (overallPerSecond < 1
                || overallTolerance < 0
                || chatGap.isNegative()
                || chatBurst < 1
                || groupPerMinute < 1) {
            throw new IllegalArgumentException("limits let something through");
        }
    }

    /** What is left of it over all, whatever the chat. */
    FloodLimits overall() {
        return new FloodLimits(overallPerSecond, overallTolerance, NONE.chatGap, NONE.chatBurst, NONE.groupPerMinute);
    }

    /** What is left of it in one chat, however much is said over all. */
    FloodLimits ofOneChat() {
        return new FloodLimits(NONE.overallPerSecond, 0, chatGap, chatBurst, groupPerMinute);
    }
}
