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
    private static final int MOST_IN_A_SECOND = 30;
    private static final Duration JUST_OVER_A_SECOND = Duration.ofMillis(1_001);

    /** Telegram's: 30 a second over all (29 are used), 1 a second in a chat, 20 a minute in a group. */
    public static final Limits TELEGRAM =
            new Limits(Duration.ofNanos(34_500_000), Duration.ofMillis(1_020), Duration.ofMillis(3_050));
    /** No waiting: for a stand-in that doesn't count. */
    public static final Limits NONE = new Limits(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /**
     * How much a late message may be made up for by the next ones: as much as still keeps any second below 31 messages. Without
     * it every late wake-up of a thread would be lost for ever.
     */
    Duration slack() {
        Duration most = overall.multipliedBy(MOST_IN_A_SECOND).minus(JUST_OVER_A_SECOND);
        return most.isNegative() ? Duration.ZERO : most;
    }

    /** How many messages may be on their way or freshly landed at once; one above the limit, since an even pace never meets it. */
    int most() {
        return overall.isZero() ? Integer.MAX_VALUE : MOST_IN_A_SECOND + 1;
    }

    Duration of(long chatId) {
        return chatId < 0 ? group : chat;
    }
}
