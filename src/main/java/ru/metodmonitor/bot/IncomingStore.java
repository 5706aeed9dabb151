package ru.metodmonitor.bot;

import java.time.Instant;
import ru.metodmonitor.storage.Tx;

final class IncomingStore {
    /** Marks the update as done; false if it was done before. */
    boolean first(Tx tx, long update, Instant now) {
        return tx.handle()
                        .createUpdate(
                                "INSERT INTO incoming (update_id, done_at) VALUES (:id, :now) ON CONFLICT DO NOTHING")
                        .bind("id", update)
                        .bind("now", now)
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
