package ru.metodmonitor.notify;

import java.util.Optional;
import ru.metodmonitor.channel.ChatId;

/** Carries one message to a messenger; implemented at the edge. */
@FunctionalInterface
public interface Transport {
    /**
     * Sends once, without retries of its own.
     *
     * @param to where
     * @param message what
     * @param target the name of the message that an edit means
     */
    Delivery deliver(Address to, Outgoing message, Optional<String> target);

    /**
     * A chat, or a topic of a group.
     *
     * @param chat which messenger, and where there
     * @param topic 0 for none
     */
    record Address(ChatId chat, int topic) {}
}
