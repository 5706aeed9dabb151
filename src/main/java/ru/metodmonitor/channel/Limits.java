package ru.metodmonitor.channel;

import java.time.Duration;

/**
 * How fast a messenger lets a bot write.
 *
 * @param perSecond the most messages in any second, over all chats
 * @param overall smallest gap between two messages anywhere
 * @param chat smallest gap between two messages in one chat
 * @param group smallest gap between two messages in one group
 */
public record Limits(int perSecond, Duration overall, Duration chat, Duration group) {
    /** No waiting: for a stand-in that doesn't count. */
    public static final Limits NONE = new Limits(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private static final Duration JUST_OVER_A_SECOND = Duration.ofMillis(1_001);

    /**
     * How much a late message may be made up for by the next ones: as much as still keeps any second within the limit. Without
     * it every late wake-up of a thread would be lost for ever.
     */
    public Duration slack() {
        Duration most = overall.multipliedBy(perSecond).minus(JUST_OVER_A_SECOND);
        return most.isNegative() ? Duration.ZERO : most;
    }

    /** How many messages may be on their way or freshly landed at once; one above the limit, since an even pace never meets it. */
    public int most() {
        return overall.isZero() ? Integer.MAX_VALUE : perSecond + 1;
    }

    /** The smallest gap between two messages there. */
    public Duration of(ChatId to) {
        return to.group() ? group : chat;
    }
}
