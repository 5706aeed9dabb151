package ru.metodmonitor.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Tx;

final class ReviewStore {
    private static final String OF_OTHERS = """
            e.status = 'SUBMITTED' AND NOT EXISTS (SELECT 1 FROM entry_barred b
                WHERE b.entry_id = e.id AND b.person_id = :person AND b.in_four_eyes <= :four)
            """;

    private static final String DISPUTE = """
            SELECT d.id, d.entry_id, d.author_id, p.display_name AS author_name, d.reason, d.created_at
            FROM dispute d JOIN person p ON p.id = d.author_id
            WHERE d.outcome IS NULL AND
            """;
    private static final RowMapper<Dispute> DISPUTES = RecordMapper.of(Dispute.class);

    /** Who asks, and whether two operators are wanted. */
    record Reviewer(long person, boolean fourEyes) {}

    /** The entry that comes next: what was put off comes last, disputes before proposals. */
    Optional<Long> next(Read read, Reviewer by) {
        return read.handle()
                .createQuery("""
                        WITH waiting AS (
                            SELECT e.id, 1 AS kind FROM entry e WHERE %s
                            UNION
                            SELECT entry_id, 0 FROM dispute WHERE outcome IS NULL AND author_id <> :person)
                        SELECT w.id FROM waiting w
                        LEFT JOIN review_later l ON l.entry_id = w.id AND l.person_id = :person
                        ORDER BY l.at IS NOT NULL, l.at, w.kind, w.id LIMIT 1""".formatted(OF_OTHERS))
                .bind("person", by.person())
                .bind("four", by.fourEyes() ? 1 : 0)
                .mapTo(Long.class)
                .findOne();
    }

    long waitingEntries(Read read, Reviewer by) {
        return read.handle()
                .createQuery("SELECT count(*) FROM entry e WHERE " + OF_OTHERS)
                .bind("person", by.person())
                .bind("four", by.fourEyes() ? 1 : 0)
                .mapTo(Long.class)
                .one();
    }

    long disputes(Read read, int year) {
        return read.handle()
                .createQuery("""
                        SELECT count(*) FROM dispute d JOIN entry e ON e.id = d.entry_id
                        WHERE d.outcome IS NULL AND e.year = :year""")
                .bind("year", year)
                .mapTo(Long.class)
                .one();
    }

    long waitingDisputes(Read read, long person) {
        return read.handle()
                .createQuery("SELECT count(*) FROM dispute WHERE outcome IS NULL AND author_id <> :person")
                .bind("person", person)
                .mapTo(Long.class)
                .one();
    }

    /** Waiting entries of the same order, indicator, activity and author. */
    List<Long> alike(Read read, long entry, Reviewer by) {
        return read.handle()
                .createQuery("""
                        SELECT e.id FROM entry e JOIN entry one ON one.id = :entry
                        WHERE e.order_id = one.order_id AND e.indicator = one.indicator AND e.activity_key = one.activity_key
                          AND e.author_id IS one.author_id AND %s
                        ORDER BY e.id""".formatted(OF_OTHERS))
                .bind("entry", entry)
                .bind("person", by.person())
                .bind("four", by.fourEyes() ? 1 : 0)
                .mapTo(Long.class)
                .list();
    }

    void later(Tx tx, long person, long entry, Instant now) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO review_later (person_id, entry_id, at) VALUES (:person, :entry, :now)
                        ON CONFLICT DO UPDATE SET at = :now""")
                .bind("person", person)
                .bind("entry", entry)
                .bind("now", now)
                .execute();
    }

    Optional<Dispute> openOf(Read read, long entry) {
        return read.handle()
                .createQuery(DISPUTE + "d.entry_id = :entry")
                .bind("entry", entry)
                .map(DISPUTES)
                .findOne();
    }

    Optional<Dispute> open(Read read, long id) {
        return read.handle()
                .createQuery(DISPUTE + "d.id = :id")
                .bind("id", id)
                .map(DISPUTES)
                .findOne();
    }

    long insert(Tx tx, long entry, long author, String reason, Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO dispute (entry_id, author_id, reason, created_at)
                        VALUES (:entry, :author, :reason, :now)
                        RETURNING id""")
                .bind("entry", entry)
                .bind("author", author)
                .bind("reason", reason)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    void answer(Tx tx, long id, String outcome, String answer, long by, Instant now) {
        tx.handle()
                .createUpdate("""
                        UPDATE dispute SET outcome = :outcome, answer = :answer, answered_by = :by, answered_at = :now
                        WHERE id = :id""")
                .bind("id", id)
                .bind("outcome", outcome)
                .bind("answer", answer)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }
}
