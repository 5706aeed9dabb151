package ru.metodmonitor.evidence.chat;

import java.time.Instant;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.storage.Tx;

/** Who has to hear that entries were submitted for review. */
public interface Newcomers {
    /**
     * What to tell them, after the entries were stored in the same transaction.
     *
     * @param added how many came just now
     */
    Reply arrived(Tx tx, Instant at, long added);
}
