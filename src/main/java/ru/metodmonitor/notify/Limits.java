package ru.metodmonitor.notify;

import java.time.Duration;

/**
 * How fast Telegram lets a bot write (core.telegram.org/bots/faq, "My bot is hitting limits").
 *
 * @param overall smallest gap between two messages anywhere
 * @param chat smallest gap between two messages in one chat
 * @param group smallest gap between two messages in one group
 */
public record Limits(Duration overall, Duration chat, Duration group) {
    /** Telegram's: 30 a second over all (29 are used), 1 a second in a chat, 20 a minute in a group. */
    public static final Limits TELEGRAM =
            new Limits(Duration.ofMillis(35), Duration.ofMillis(1_020), Duration.ofMillis(3_050));
    /** No waiting: for a stand-in that doesn't count. */
    public static final Limits NONE = new Limits(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    Duration of(long chatId) {
        return chatId < 0 ? group : chat;
    }
}
