package ru.metodmonitor.evidence.lists;

import java.time.Instant;
import ru.metodmonitor.channel.ChatId;

/**
 * A list in the store.
 *
 * @param id names it in buttons and jobs
 * @param personId whose it is
 * @param chatId where it came
 * @param status how far it has come
 * @param version counts its changes: a button of an older preview is known as old
 * @param list the list
 * @param part characters of the last message that brought lines
 * @param partAt when that came
 */
public record StoredList(
        long id, long personId, ChatId chatId, Status status, int version, OpenList list, int part, Instant partAt) {
    /** From the arrival to the end. */
    public enum Status {
        /** Its file is being fetched, or its lines are being read. */
        FETCHING,
        /** Shown, to be registered. */
        OPEN,
        /** All of it is registered or skipped. */
        DONE,
        /** Not wanted, or not readable. */
        DROPPED
    }
}
