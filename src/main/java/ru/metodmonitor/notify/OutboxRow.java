package ru.metodmonitor.notify;

import java.time.Instant;
import java.util.Optional;
import ru.metodmonitor.channel.ChatId;

/**
 * One waiting row of the outbox.
 *
 * @param id order of writing
 * @param chatId where to
 * @param topic the group's topic; 0 for none
 * @param message JSON of an {@link Outgoing}
 * @param priority rank of a {@link Priority}
 * @param attempts how often it was tried
 * @param createdAt when it was written
 * @param messageId the messenger's name for it once it is sent
 */
record OutboxRow(
        long id,
        ChatId chatId,
        int topic,
        String message,
        int priority,
        int attempts,
        Instant createdAt,
        Optional<String> messageId) {}
