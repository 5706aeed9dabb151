package ru.metodmonitor.bot;

import java.time.Duration;
import java.time.Instant;
import ru.metodmonitor.storage.Tx;

final class IncomingStore {
    /** The messenger keeps an update for a day (core.telegram.org/bots/api#getting-updates); one more for clocks. */
    private static final Duration REPEATED = Duration.ofDays(2);

    /**
     * Marks the update as done; false if it was done before. A number that comes back with something else is a new update. Of those that
     * an earlier version of the program has marked nothing but the number is known: it counts as long as the messenger may repeat.
     */
    boolean first(Tx tx, long update, String identity, Instant now) {
        return tx.handle()
                        .createUpdate("""
                                INSERT INTO incoming (update_id, identity, done_at) VALUES (:id, :identity, :now)
                                ON CONFLICT (update_id) DO UPDATE SET identity = :identity, done_at = :now
                                WHERE identity <> :identity AND (identity <> '' OR done_at < :repeated)""")
                        .bind("id", update)
                        .bind("identity", identity)
                        .bind("now", now)
                        .bind("repeated", now.minus(REPEATED))
                        .execute()
                == 1;
    }

    void failed(Tx tx, String id, long update, Instant now, String kind) {
        tx.handle()
                .createUpdate("INSERT INTO failure (id, update_id, at, kind) VALUES (:id, :update, :now, :kind)")
                .bind("id", id)
                .bind("update", update)
                .bind("now", now)
                .bind("kind", kind)
                .execute();
    }
}
