package ru.metodmonitor.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

final class JobStore {
    private static final RowMapper<JobRow> ROW = ConstructorMapper.of(JobRow.class);
    private static final String WAITING = """
            SELECT j.id, j.kind, j.person_id, j.chat_id, j.payload, j.attempts, j.progress_id, p.telegram_id AS own_chat
            FROM job j LEFT JOIN person p ON p.id = j.person_id
            WHERE j.status = 'WAITING'""";

    long insert(
            Tx tx,
            String kind,
            Optional<Long> person,
            long chat,
            String payload,
            Optional<Long> progress,
            Instant now) {
        return tx.handle()
                .createUpdate("""
                        INSERT INTO job (kind, person_id, chat_id, payload, progress_id, created_at)
                        VALUES (:kind, :person, :chat, :payload, :progress, :now)""")
                .bind("kind", kind)
                .bind("person", person)
                .bind("chat", chat)
                .bind("payload", payload)
                .bind("progress", progress)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    Optional<JobRow> next(Read read) {
        return read.handle()
                .createQuery(WAITING + " ORDER BY j.id LIMIT 1")
                .map(ROW)
                .findOne();
    }

    void begun(Tx tx, long id) {
        tx.handle()
                .createUpdate("UPDATE job SET attempts = attempts + 1 WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** The beginning does not count. */
    void postponed(Tx tx, long id) {
        tx.handle()
                .createUpdate("UPDATE job SET attempts = attempts - 1 WHERE id = :id AND attempts > 0")
                .bind("id", id)
                .execute();
    }

    void done(Tx tx, long id) {
        end(tx, id, "DONE");
    }

    void failed(Tx tx, long id) {
        end(tx, id, "FAILED");
    }

    private static void end(Tx tx, long id, String status) {
        tx.handle()
                .createUpdate("UPDATE job SET status = :status, payload = '{}' WHERE id = :id")
                .bind("id", id)
                .bind("status", status)
                .execute();
    }

    List<JobRow> waiting(Read read) {
        return read.handle().createQuery(WAITING).map(ROW).list();
    }
}
