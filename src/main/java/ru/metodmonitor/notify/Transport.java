package ru.metodmonitor.notify;

import java.util.OptionalLong;

/** Carries one message to Telegram; implemented at the edge. */
@FunctionalInterface
public interface Transport {
    /**
     * Sends once, without retries of its own.
     *
     * @param chat where to
     * @param message what
     * @param target the Telegram identifier of the message that an edit means
     */
    Delivery deliver(long chat, Outgoing message, OptionalLong target);
}
