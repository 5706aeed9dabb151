package ru.metodmonitor.notify;

import java.util.OptionalLong;

/** Carries one message to Telegram; implemented at the edge. */
@FunctionalInterface
public interface Transport {
    /**
     * Sends once, without retries of its own.
     *
     * @param to where
     * @param message what
     * @param target the Telegram identifier of the message that an edit means
     */
    Delivery deliver(Address to, Outgoing message, OptionalLong target);

    /**
     * A chat, or a topic of a group.
     *
     * @param chat Telegram's identifier
     * @param topic 0 for none
     */
    record Address(long chat, int topic) {}
}
