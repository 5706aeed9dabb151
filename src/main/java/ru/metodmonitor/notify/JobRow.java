package ru.metodmonitor.notify;

import java.util.Optional;
import ru.metodmonitor.channel.ChatId;

/**
 * A job that waits to be carried out.
 *
 * @param id order of asking
 * @param kind which {@link JobHandler} carries it out
 * @param personId who asked; empty for the program itself
 * @param chatId where the answer goes
 * @param topic the group's topic for the answer; 0 for none
 * @param payload JSON, the handler's own contract
 * @param attempts how often it was begun before
 * @param progressId the outbox row of its progress message
 * @param ownChat the private chat of who asked
 */
public record JobRow(
        long id,
        String kind,
        Optional<Long> personId,
        ChatId chatId,
        int topic,
        String payload,
        int attempts,
        Optional<Long> progressId,
        Optional<ChatId> ownChat) {
    /** Whose turn it takes: one person's jobs are carried out one after the other. */
    String lane() {
        return personId.map(id -> "person " + id).orElse("chat " + chatId);
    }
}
