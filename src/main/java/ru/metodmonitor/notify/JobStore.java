package ru.metodmonitor.notify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Tx;

final class JobStore {
    private static final RowMapper<JobRow> ROW = RecordMapper.of(JobRow.class);

    long insert(
            Tx tx,
            String kind,
            Optional<Long> person,
            ChatId chat,
            String payload,
            Optional<Long> progress,
            Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO job (kind, person_id, chat_id, payload, progress_id, created_at)
                        VALUES (:kind, :person, :chat, :payload, :progress, :now)
                        RETURNING id""")
                .bind("kind", kind)
                .bind("person", person)
                .bind("chat", chat)
                .bind("payload", payload)
                .bind("progress", progress)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    /** The first waiting job of each person; of those that nobody has asked for, of each chat. */
    List<JobRow> heads(Read read) {
        return read.handle().createQuery("""
                        SELECT j.id, j.kind, j.person_id, j.chat_id, j.topic, j.payload, j.attempts, j.progress_id,
                               (SELECT a.chat_id FROM account a WHERE a.person_id = j.person_id AND a.unlinked_at IS NULL
                                ORDER BY substr(a.chat_id, 1, instr(a.chat_id, ':')) <> substr(j.chat_id, 1, instr(j.chat_id, ':')),
                                         a.chosen DESC LIMIT 1) AS own_chat
                        FROM job j
                        WHERE j.id IN (SELECT min(id) FROM job WHERE status = 'WAITING'
                                       GROUP BY person_id, CASE WHEN person_id IS NULL THEN chat_id END)
                        ORDER BY j.id""").map(ROW).list();
    }

    long last(Read read) {
        return read.handle()
                .createQuery("SELECT ifnull(max(id), 0) FROM job")
                .mapTo(Long.class)
                .one();
    }

    void inTopic(Tx tx, long after, ChatId chat, int topic) {
        tx.handle()
                .createUpdate("UPDATE job SET topic = :topic WHERE id > :after AND chat_id = :chat")
                .bind("topic", topic)
                .bind("after", after)
                .bind("chat", chat)
                .execute();
    }

    /** Whether it is still there to be begun: who read it before may be late. */
    boolean begun(Tx tx, long id, boolean counts) {
        return tx.handle()
                        .createUpdate(
                                "UPDATE job SET attempts = attempts + :more WHERE id = :id AND status = 'WAITING'")
                        .bind("more", counts ? 1 : 0)
                        .bind("id", id)
                        .execute()
                == 1;
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

    Map<String, Long> counts(Read read) {
        return read
                .handle()
                .createQuery("SELECT status, count(*) AS n FROM job GROUP BY status")
                .map((r, c) -> Map.entry(r.getString("status"), r.getLong("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int waiting(Read read) {
        return read.handle()
                .createQuery("SELECT count(*) FROM job WHERE status = 'WAITING'")
                .mapTo(Integer.class)
                .one();
    }
}
