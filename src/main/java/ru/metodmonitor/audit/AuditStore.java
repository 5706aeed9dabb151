package ru.metodmonitor.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

final class AuditStore {
    private static final String SAMPLE =
            "SELECT id, direction, year, permille, seed, population, author_id, created_at, finished_at FROM audit ";
    private static final RowMapper<Sample> SAMPLES = (r, c) -> new Sample(
            r.getLong("id"),
            Direction.valueOf(r.getString("direction")),
            new AcademicYear(r.getInt("year")),
            r.getInt("permille"),
            r.getString("seed"),
            r.getInt("population"),
            r.getLong("author_id"),
            Instant.parse(r.getString("created_at")),
            Optional.ofNullable(r.getString("finished_at")).map(Instant::parse));
    private static final RowMapper<Item> ITEMS = (r, c) -> new Item(
            r.getInt("place"),
            r.getString("stratum"),
            number(r, "entry_id"),
            number(r, "order_id"),
            Optional.ofNullable(r.getString("verdict")).map(Verdict::valueOf),
            number(r, "lines").map(Math::toIntExact),
            number(r, "missing").map(Math::toIntExact));

    private static Optional<Long> number(ResultSet r, String column) throws SQLException {
        long value = r.getLong(column);
        return r.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** Confirmed entries of a year by who entered them and how. */
    Map<String, List<Long>> strata(Read read, AcademicYear year) {
        Map<String, List<Long>> strata = new TreeMap<>();
        read.handle()
                .createQuery("""
                        SELECT ifnull(author_id, 0) || '/' || way AS stratum, id FROM entry
                        WHERE year = :year AND status = 'CONFIRMED' ORDER BY id""")
                .bind("year", year.firstYear())
                .map((r, c) -> Map.entry(r.getString(1), r.getLong(2)))
                .forEach(e -> strata.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                        .add(e.getValue()));
        return strata;
    }

    /** Orders with a file, and how many live entries each has. */
    Map<Long, Integer> orders(Read read, LocalDate from, LocalDate to) {
        Map<Long, Integer> orders = new LinkedHashMap<>();
        read.handle()
                .createQuery("""
                        SELECT o.id, (SELECT count(*) FROM entry e
                                      WHERE e.order_id = o.id AND e.status IN ('SUBMITTED', 'CONFIRMED')) AS entries
                        FROM orders o
                        WHERE o.date BETWEEN :from AND :to AND EXISTS (SELECT 1 FROM attachment a WHERE a.order_id = o.id)
                        ORDER BY o.id""")
                .bind("from", from)
                .bind("to", to)
                .map((r, c) -> Map.entry(r.getLong(1), r.getInt(2)))
                .forEach(e -> orders.put(e.getKey(), e.getValue()));
        return orders;
    }

    Optional<Sample> openOf(Read read, long author) {
        return read.handle()
                .createQuery(SAMPLE + "WHERE author_id = :author AND finished_at IS NULL")
                .bind("author", author)
                .map(SAMPLES)
                .findOne();
    }

    Optional<Sample> byId(Read read, long id) {
        return read.handle()
                .createQuery(SAMPLE + "WHERE id = :id")
                .bind("id", id)
                .map(SAMPLES)
                .findOne();
    }

    List<Sample> finished(Read read, int limit) {
        return read.handle()
                .createQuery(SAMPLE + "WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .map(SAMPLES)
                .list();
    }

    long insert(Tx tx, Sample sample) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO audit (direction, year, permille, seed, population, author_id, created_at)
                        VALUES (:direction, :year, :permille, :seed, :population, :author, :now)
                        RETURNING id""")
                .bind("direction", sample.direction().name())
                .bind("year", sample.year().firstYear())
                .bind("permille", sample.permille())
                .bind("seed", sample.seed())
                .bind("population", sample.population())
                .bind("author", sample.authorId())
                .bind("now", sample.createdAt())
                .mapTo(Long.class)
                .one();
    }

    void seed(Tx tx, long audit, String seed) {
        tx.handle()
                .createUpdate("UPDATE audit SET seed = :seed WHERE id = :id")
                .bind("id", audit)
                .bind("seed", seed)
                .execute();
    }

    void population(Tx tx, long audit, int population) {
        tx.handle()
                .createUpdate("UPDATE audit SET population = :population WHERE id = :id")
                .bind("id", audit)
                .bind("population", population)
                .execute();
    }

    void insertItems(Tx tx, long audit, List<Item> items) {
        PreparedBatch batch = tx.handle().prepareBatch("""
                        INSERT INTO audit_item (audit_id, place, stratum, entry_id, order_id) VALUES (?, ?, ?, ?, ?)""");
        for (Item item : items) {
            batch.bind(0, audit)
                    .bind(1, item.place())
                    .bind(2, item.stratum())
                    .bind(3, item.entryId())
                    .bind(4, item.orderId())
                    .add();
        }
        batch.execute();
    }

    List<Item> items(Read read, long audit) {
        return read.handle().createQuery("""
                        SELECT place, stratum, entry_id, order_id, verdict, lines, missing FROM audit_item
                        WHERE audit_id = :audit ORDER BY place""").bind("audit", audit).map(ITEMS).list();
    }

    void judge(Tx tx, long audit, int place, Verdict verdict, Instant now) {
        tx.handle()
                .createUpdate("""
                        UPDATE audit_item SET verdict = :verdict, decided_at = :now
                        WHERE audit_id = :audit AND place = :place""")
                .bind("audit", audit)
                .bind("place", place)
                .bind("verdict", verdict.name())
                .bind("now", now)
                .execute();
    }

    void counted(Tx tx, long audit, int place, int lines, int missing, Instant now) {
        tx.handle()
                .createUpdate("""
                        UPDATE audit_item SET lines = :lines, missing = :missing, decided_at = :now
                        WHERE audit_id = :audit AND place = :place""")
                .bind("audit", audit)
                .bind("place", place)
                .bind("lines", lines)
                .bind("missing", missing)
                .bind("now", now)
                .execute();
    }

    void finish(Tx tx, long audit, Instant now) {
        tx.handle()
                .createUpdate("UPDATE audit SET finished_at = :now WHERE id = :id")
                .bind("id", audit)
                .bind("now", now)
                .execute();
    }
}
