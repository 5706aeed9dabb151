package ru.metodmonitor.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

final class QualityStore {
    /** Teachers with a confirmed entry of the year, and the school it counts for. */
    Set<Counted> counted(Read read, AcademicYear year) {
        return new HashSet<>(read.handle()
                .createQuery("""
                        SELECT DISTINCT teacher_id, school_id FROM teacher_tally WHERE year = :year AND entries > 0""")
                .bind("year", year.firstYear())
                .map((r, c) -> new Counted(r.getLong(1), r.getLong(2)))
                .list());
    }

    /** A teacher who counts for a school. */
    record Counted(long teacher, long school) {}

    /** Pairs that an operator has told apart. */
    Set<Apart> apart(Read read) {
        return new HashSet<>(read.handle()
                .createQuery("SELECT one_id, other_id FROM teacher_distinct")
                .map((r, c) -> new Apart(r.getLong(1), r.getLong(2)))
                .list());
    }

    /** Two teachers, the smaller identifier first. */
    record Apart(long one, long other) {}

    void tellApart(Tx tx, long one, long other, long by, Instant now) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO teacher_distinct (one_id, other_id, decided_by, decided_at)
                        VALUES (:one, :other, :by, :now) ON CONFLICT DO NOTHING""")
                .bind("one", Math.min(one, other))
                .bind("other", Math.max(one, other))
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    /** How many people the last list of each school held, by school. */
    Map<Long, Integer> rosters(Read read, AcademicYear year) {
        return read.handle()
                .createQuery("SELECT school_id, people FROM school_roster WHERE year = :year")
                .bind("year", year.firstYear())
                .map((r, c) -> Map.entry(r.getLong(1), r.getInt(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many people of each school have training by its page, and no live entry of the indicator; by school. */
    Map<Long, Integer> trainedWithoutEntry(Read read, AcademicYear year, int indicator) {
        return read.handle()
                .createQuery("""
                        SELECT d.school_id, count(*) FROM declared_training d
                        WHERE d.year = :year AND NOT EXISTS (
                            SELECT 1 FROM entry e
                            WHERE e.teacher_id = (SELECT ifnull(t.merged_into, t.id) FROM teacher t WHERE t.id = d.teacher_id)
                              AND e.indicator = :indicator
                              AND e.year IN (d.year, d.or_year) AND e.status IN ('SUBMITTED', 'CONFIRMED'))
                        GROUP BY d.school_id""")
                .bind("year", year.firstYear())
                .bind("indicator", indicator)
                .map((r, c) -> Map.entry(r.getLong(1), r.getInt(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Orders by date, with the numbers of their live entries and files. */
    List<OrderCounts> orders(Read read, LocalDate from, LocalDate to, Issuers issuers) {
        return read.handle()
                .createQuery("""
                        SELECT o.id, o.issuer, o.number, o.date, o.title,
                               (SELECT count(*) FROM entry e
                                WHERE e.order_id = o.id AND e.status IN ('SUBMITTED', 'CONFIRMED')) AS entries,
                               (SELECT count(*) FROM attachment a WHERE a.order_id = o.id) AS files
                        FROM orders o WHERE o.date BETWEEN :from AND :to ORDER BY o.date, o.id""")
                .bind("from", from)
                .bind("to", to)
                .map((r, c) -> new OrderCounts(
                        new Order(r.getLong("id"), OrderKey.of(r, issuers), r.getString("title")),
                        r.getLong("entries"),
                        r.getLong("files")))
                .list();
    }

    /** An order and how much hangs on it. */
    record OrderCounts(Order order, long entries, long files) {}

    /** Activities with confirmed entries under one indicator and none under another. */
    List<Activity> onlyUnder(Read read, AcademicYear year, int winners, int participants) {
        return read.handle()
                .createQuery("""
                        SELECT min(w.activity) AS activity, count(*) AS entries FROM entry w
                        WHERE w.year = :year AND w.indicator = :winners AND w.status = 'CONFIRMED' AND w.activity_key <> ''
                          AND NOT EXISTS (SELECT 1 FROM entry p
                                          WHERE p.year = :year AND p.indicator = :participants AND p.status = 'CONFIRMED'
                                            AND p.activity_key = w.activity_key)
                        GROUP BY w.activity_key ORDER BY 1""")
                .bind("year", year.firstYear())
                .bind("winners", winners)
                .bind("participants", participants)
                .map((r, c) -> new Activity(r.getString(1), r.getLong(2)))
                .list();
    }

    /** An activity and how many entries it has. */
    record Activity(String name, long entries) {}

    /** Closed gaps of a year and closed numbers of orders, the latest first. */
    List<GapClosures.Closed> closed(Read read, AcademicYear year) {
        return read.handle()
                .createQuery("""
                        SELECT g.id, g.kind, g.about, g.reason, p.display_name, g.closed_at
                        FROM gap_closed g JOIN person p ON p.id = g.closed_by
                        WHERE g.reopened_at IS NULL AND (g.year = :year OR g.kind = 'NUMBERS') ORDER BY g.id DESC""")
                .bind("year", year.firstYear())
                .map((r, c) -> new GapClosures.Closed(
                        r.getLong(1),
                        Gap.Kind.valueOf(r.getString(2)),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        Instant.parse(r.getString(6))))
                .list();
    }

    long close(Tx tx, AcademicYear year, Gap gap, String reason, long by, Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO gap_closed (year, kind, about, reason, closed_by, closed_at)
                        VALUES (:year, :kind, :about, :reason, :by, :now)
                        RETURNING id""")
                .bind("year", year.firstYear())
                .bind("kind", gap.kind().name())
                .bind("about", gap.about())
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    boolean reopen(Tx tx, long id, Instant now) {
        return tx.handle()
                        .createUpdate("UPDATE gap_closed SET reopened_at = :now WHERE id = :id AND reopened_at IS NULL")
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1;
    }
}
