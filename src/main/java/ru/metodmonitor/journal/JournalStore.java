package ru.metodmonitor.journal;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterator;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Rows;
import ru.metodmonitor.storage.Tx;

final class JournalStore {
    private static final RowMapper<JournalRow> ROW = RecordMapper.of(JournalRow.class);

    void insert(Tx tx, List<JournalRow> rows) {
        Rows.insert(
                tx,
                "INSERT INTO journal (seq, at, actor, action, subject, payload, prev, hash)",
                rows.stream()
                        .map(r -> Rows.of(
                                r.seq(), r.at(), r.actor(), r.action(), r.subject(), r.payload(), r.prev(), r.hash()))
                        .toList());
    }

    Optional<JournalRow> last(Read read) {
        return read.handle()
                .createQuery("SELECT * FROM journal ORDER BY seq DESC LIMIT 1")
                .map(ROW)
                .findOne();
    }

    /** Texts as they are stored; an empty actor is anybody. */
    record Bounds(String actor, String from, String until) {}

    List<JournalRow> latest(Read read, Bounds bounds, int limit, int offset) {
        return read.handle()
                .createQuery("""
                        SELECT * FROM journal
                        WHERE (:actor = '' OR actor = :actor) AND at >= :from AND at < :until
                        ORDER BY seq DESC LIMIT :limit OFFSET :offset""")
                .bind("actor", bounds.actor())
                .bind("from", bounds.from())
                .bind("until", bounds.until())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(ROW)
                .list();
    }

    long count(Read read, Bounds bounds) {
        return read.handle()
                .createQuery("""
                        SELECT count(*) FROM journal
                        WHERE (:actor = '' OR actor = :actor) AND at >= :from AND at < :until""")
                .bind("actor", bounds.actor())
                .bind("from", bounds.from())
                .bind("until", bounds.until())
                .mapTo(Long.class)
                .one();
    }

    List<JournalRow> about(Read read, String subject) {
        return read.handle()
                .createQuery("SELECT * FROM journal WHERE subject = :subject ORDER BY seq")
                .bind("subject", subject)
                .map(ROW)
                .list();
    }

    Optional<JournalRow> line(Read read, long seq) {
        return read.handle()
                .createQuery("SELECT * FROM journal WHERE seq = :seq")
                .bind("seq", seq)
                .map(ROW)
                .findOne();
    }

    Optional<JournalRow> withHashPrefix(Read read, String prefix) {
        return read.handle()
                .createQuery(
                        "SELECT * FROM journal WHERE substr(hash, 1, length(:prefix)) = :prefix ORDER BY seq LIMIT 1")
                .bind("prefix", prefix)
                .map(ROW)
                .findOne();
    }

    List<JournalRow> after(Read read, long seq, int limit) {
        return read.handle()
                .createQuery("SELECT * FROM journal WHERE seq > :seq ORDER BY seq LIMIT :limit")
                .bind("seq", seq)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }

    long count(Read read) {
        return read.handle()
                .createQuery("SELECT count(*) FROM journal")
                .mapTo(Long.class)
                .one();
    }

    <T> T walk(Read read, Function<Iterator<JournalRow>, T> walker) {
        try (ResultIterator<JournalRow> rows = read.handle()
                .createQuery("SELECT * FROM journal ORDER BY seq")
                .map(ROW)
                .iterator()) {
            return walker.apply(rows);
        }
    }
}
