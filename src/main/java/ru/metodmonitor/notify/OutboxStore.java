package ru.metodmonitor.notify;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Tx;

final class OutboxStore {
    private static final RowMapper<OutboxRow> ROW = RecordMapper.of(OutboxRow.class);
    private static final RowMapper<Head> HEAD = RecordMapper.of(Head.class);
    private static final RowMapper<Owed> OWED = RecordMapper.of(Owed.class);
    private static final RowMapper<Undelivered> UNDELIVERED = RecordMapper.of(Undelivered.class);

    long insert(Tx tx, ChatId chat, String message, Priority priority, Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO outbox (chat_id, message, priority, due_at, created_at)
                        VALUES (:chat, :message, :priority, :now, :now)
                        RETURNING id""")
                .bind("chat", chat)
                .bind("message", message)
                .bind("priority", priority.rank())
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    boolean insertOnce(Tx tx, String key, ChatId chat, String message, Priority priority, Instant now) {
        return tx.handle()
                        .createUpdate("""
                                INSERT INTO outbox (chat_id, message, priority, due_at, created_at, once_key)
                                VALUES (:chat, :message, :priority, :now, :now, :key)
                                ON CONFLICT (once_key) DO NOTHING""")
                        .bind("chat", chat)
                        .bind("message", message)
                        .bind("priority", priority.rank())
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

    /** A message that was taken back gives up its key for another one, or for none. */
    void rename(Tx tx, String key, Optional<String> other) {
        tx.handle()
                .createUpdate("UPDATE outbox SET once_key = :other WHERE once_key = :key AND status = 'DROPPED'")
                .bind("key", key)
                .bind("other", other)
                .execute();
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

    /**
     * The first waiting row of each chat of a messenger. When a row was written doesn't matter: pauses are counted by the {@link Pace}, since a wall
     * clock may be set back.
     *
     * @param quiet whether what needs no words (a press answered, a menu) is all that the row is
     */
    record Head(long id, ChatId chatId, int priority, boolean quiet) {}

    /**
     * The heads of chats that may be written to: a look into the index a chat, however much waits there.
     *
     * @param at by the clock of the people: who has chosen a later hour or a quiet day isn't told then what comes by itself
     * @param over whoever has quiet days isn't told by itself what was written before this moment
     */
    List<Head> heads(Read read, String channel, Priority last, LocalDateTime at, Instant over) {
        return read.handle()
                .createQuery("""
                        WITH RECURSIVE chat (id) AS (
                            SELECT min(chat_id) FROM outbox
                            WHERE status = 'WAITING' AND chat_id > :channel || ':' AND chat_id < :channel || ';'
                            UNION ALL
                            SELECT (SELECT min(chat_id) FROM outbox
                                    WHERE status = 'WAITING' AND chat_id > chat.id AND chat_id < :channel || ';')
                            FROM chat WHERE id IS NOT NULL)
                        SELECT o.id, o.chat_id, o.priority, ifnull(o.message ->> 'kind' IN ('press-answer', 'menu', 'inline-answer', 'busy'), 0) AS quiet
                        FROM chat JOIN outbox o ON o.id = (
                            SELECT id FROM outbox
                            WHERE status = 'WAITING' AND chat_id = chat.id
                              AND priority <= :last AND (priority < :notice OR chat_id NOT IN (
                                  SELECT a.chat_id FROM preference p JOIN account a USING (person_id)
                                  WHERE p.notices_from > :hour OR p.quiet_days >> :day & 1))
                              AND NOT (priority >= :notice AND created_at < :over AND chat_id IN (
                                  SELECT a.chat_id FROM preference p JOIN account a USING (person_id)
                                  WHERE p.quiet_days <> 0))
                            ORDER BY priority, id LIMIT 1)""")
                .bind("channel", channel)
                .bind("last", last.rank())
                .bind("notice", Priority.NOTICE.rank())
                .bind("over", over)
                .bind("hour", at.getHour())
                .bind("day", at.getDayOfWeek().getValue() - 1)
                .map(HEAD)
                .list();
    }

    Optional<OutboxRow> waiting(Read read, long id) {
        return read.handle().createQuery("""
                        SELECT id, chat_id, topic, message, priority, attempts, created_at, message_id FROM outbox
                        WHERE id = :id AND status = 'WAITING'""").bind("id", id).map(ROW).findOne();
    }

    /** How much a chat is owed of what it has asked for. */
    Owed owed(Read read, ChatId chat) {
        return read.handle()
                .createQuery("""
                        SELECT count(*) AS answers, count(CASE WHEN once_key LIKE 'slowly:%' THEN 1 END) > 0 AS told FROM outbox
                        WHERE status = 'WAITING' AND chat_id = :chat AND priority < :notice""")
                .bind("chat", chat)
                .bind("notice", Priority.NOTICE.rank())
                .map(OWED)
                .one();
    }

    /** When something under a key that begins so was last written. */
    Optional<Instant> lastWritten(Read read, String prefix) {
        return read.handle()
                .createQuery(
                        "SELECT max(created_at) FROM outbox WHERE once_key >= :prefix AND once_key < :prefix || char(1114111)")
                .bind("prefix", prefix)
                .mapTo(Instant.class)
                .findOne();
    }

    long last(Read read) {
        return read.handle()
                .createQuery("SELECT ifnull(max(id), 0) FROM outbox")
                .mapTo(Long.class)
                .one();
    }

    void inTopic(Tx tx, long after, ChatId chat, int topic) {
        tx.handle()
                .createUpdate("UPDATE outbox SET topic = :topic WHERE id > :after AND chat_id = :chat")
                .bind("topic", topic)
                .bind("after", after)
                .bind("chat", chat)
                .execute();
    }

    Optional<String> messageId(Read read, long id) {
        return read.handle()
                .createQuery("SELECT message_id FROM outbox WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /** Marks what was sent; a row that got new content meanwhile stays, to be sent with it. */
    void sent(Tx tx, long id, String content, String messageId, Instant now) {
        tx.handle()
                .createUpdate("""
                        UPDATE outbox SET status = 'SENT', message_id = nullif(:message, ''), done_at = :now, message = '{}'
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

    void again(Tx tx, long id) {
        tx.handle()
                .createUpdate("UPDATE outbox SET attempts = attempts + 1 WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    void moveChat(Tx tx, ChatId from, ChatId to) {
        tx.handle()
                .createUpdate("UPDATE outbox SET chat_id = :to WHERE chat_id = :from AND status = 'WAITING'")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** What waits and was not asked for goes to another chat of the same person. */
    void moveNotices(Tx tx, ChatId from, ChatId to) {
        tx.handle()
                .createUpdate("""
                        UPDATE outbox SET chat_id = :to, topic = 0
                        WHERE chat_id = :from AND status = 'WAITING' AND priority >= :notice
                          AND message ->> 'kind' IN ('message', 'document')""")
                .bind("from", from)
                .bind("to", to)
                .bind("notice", Priority.NOTICE.rank())
                .execute();
    }

    int dropWaiting(Tx tx, ChatId chat, Instant now) {
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

    Map<String, Long> waitingByChannel(Read read) {
        return read.handle().createQuery("""
                        SELECT substr(chat_id, 1, instr(chat_id, ':') - 1) AS channel, count(*) AS n FROM outbox
                        WHERE status = 'WAITING' GROUP BY 1""").map((r, c) -> Map.entry(r.getString("channel"), r.getLong("n"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
