package ru.metodmonitor.notify;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

final class OutboxStore {
    private static final RowMapper<OutboxRow> ROW = ConstructorMapper.of(OutboxRow.class);
    private static final RowMapper<Undelivered> UNDELIVERED = ConstructorMapper.of(Undelivered.class);

    long insert(Tx tx, long chat, String message, Priority priority, Instant due, Instant now) {
        return tx.handle()
                .createUpdate("""
                        INSERT INTO outbox (chat_id, message, priority, due_at, created_at)
                        VALUES (:chat, :message, :priority, :due, :now)""")
                .bind("chat", chat)
                .bind("message", message)
                .bind("priority", priority.rank())
                .bind("due", due)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    boolean insertOnce(Tx tx, String key, long chat, String message, Priority priority, Instant due, Instant now) {
        return tx.handle()
                        .createUpdate("""
                                INSERT INTO outbox (chat_id, message, priority, due_at, created_at, once_key)
                                VALUES (:chat, :message, :priority, :due, :now, :key)
                                ON CONFLICT (once_key) DO NOTHING""")
                        .bind("chat", chat)
                        .bind("message", message)
                        .bind("priority", priority.rank())
                        .bind("due", due)
                        .bind("now", now)
                        .bind("key", key)
                        .execute()
                == 1;
    }

    Set<String> keys(Read read, String prefix, boolean waiting) {
        return new HashSet<>(read.handle()
                .createQuery("""
                        SELECT once_key FROM outbox
                        WHERE once_key >= :prefix AND once_key < :prefix || char(1114111) AND (NOT :waiting OR status = 'WAITING')""")
                .bind("prefix", prefix)
                .bind("waiting", waiting)
                .mapTo(String.class)
                .list());
    }

    void withdraw(Tx tx, String key, Instant now) {
        tx.handle().createUpdate("""
                        UPDATE outbox SET status = 'DROPPED', problem = 'withdrawn', done_at = :now, message = '{}'
                        WHERE once_key = :key AND status = 'WAITING'""").bind("key", key).bind("now", now).execute();
    }

    boolean replaceWaiting(Tx tx, long id, String message) {
        return tx.handle()
                        .createUpdate(
                                "UPDATE outbox SET message = :message WHERE id = :id AND status = 'WAITING' AND attempts = 0")
                        .bind("id", id)
                        .bind("message", message)
                        .execute()
                == 1;
    }

    /** The first waiting row of each chat that has one due, most urgent first. */
    List<OutboxRow> firstOfEachChat(Read read, Instant now, Priority last, int limit) {
        return read.handle()
                .createQuery("""
                        SELECT o.id, o.chat_id, o.message, o.priority, o.attempts, o.created_at, o.message_id
                        FROM outbox o
                        JOIN (SELECT min(priority * 1000000000000 + id) AS first FROM outbox
                              WHERE status = 'WAITING' AND due_at <= :now AND priority <= :last GROUP BY chat_id) f
                          ON o.id = f.first % 1000000000000
                        ORDER BY o.priority, o.id
                        LIMIT :limit""")
                .bind("now", now)
                .bind("last", last.rank())
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    Optional<OutboxRow> waiting(Read read, long id) {
        return read.handle().createQuery("""
                        SELECT id, chat_id, message, priority, attempts, created_at, message_id FROM outbox
                        WHERE id = :id AND status = 'WAITING'""").bind("id", id).map(ROW).findOne();
    }

    Optional<Instant> nextDue(Read read) {
        return read.handle()
                .createQuery("SELECT min(due_at) FROM outbox WHERE status = 'WAITING'")
                .mapTo(Instant.class)
                .findOne();
    }

    Optional<Long> messageId(Read read, long id) {
        return read.handle()
                .createQuery("SELECT message_id FROM outbox WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    /** Marks what was sent; a row that got new content meanwhile stays, to be sent with it. */
    void sent(Tx tx, long id, String content, long messageId, Instant now) {
        tx.handle()
                .createUpdate("""
                        UPDATE outbox SET status = 'SENT', message_id = nullif(:message, 0), done_at = :now, message = '{}'
                        WHERE id = :id AND message = :content""")
                .bind("id", id)
                .bind("content", content)
                .bind("message", messageId)
                .bind("now", now)
                .execute();
    }

    void ended(Tx tx, long id, String status, String problem, Instant now) {
        tx.handle()
                .createUpdate(
                        "UPDATE outbox SET status = :status, problem = :problem, done_at = :now, message = '{}' WHERE id = :id")
                .bind("id", id)
                .bind("status", status)
                .bind("problem", problem)
                .bind("now", now)
                .execute();
    }

    void again(Tx tx, long id, Instant due) {
        tx.handle()
                .createUpdate("UPDATE outbox SET attempts = attempts + 1, due_at = :due WHERE id = :id")
                .bind("id", id)
                .bind("due", due)
                .execute();
    }

    void moveChat(Tx tx, long from, long to) {
        tx.handle()
                .createUpdate("UPDATE outbox SET chat_id = :to WHERE chat_id = :from AND status = 'WAITING'")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    int dropWaiting(Tx tx, long chat, Instant now) {
        return tx.handle().createUpdate("""
                        UPDATE outbox SET status = 'DROPPED', problem = 'blocked', done_at = :now, message = '{}'
                        WHERE chat_id = :chat AND status = 'WAITING'""").bind("chat", chat).bind("now", now).execute();
    }

    List<Undelivered> undelivered(Read read, Instant since) {
        return read.handle()
                .createQuery("""
                        SELECT chat_id, problem, done_at AS at FROM outbox
                        WHERE status = 'FAILED' AND done_at > :since ORDER BY id""")
                .bind("since", since)
                .map(UNDELIVERED)
                .list();
    }

    Map<String, Long> counts(Read read) {
        return read
                .handle()
                .createQuery("SELECT status, count(*) AS n FROM outbox GROUP BY status")
                .map((r, c) -> Map.entry(r.getString("status"), r.getLong("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
