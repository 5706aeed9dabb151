package ru.metodmonitor.results;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

final class SnapshotStore {
    private static final RowMapper<Snapshot> ROW = (row, context) -> new Snapshot(
            row.getLong("id"),
            new AcademicYear(row.getInt("year")),
            row.getInt("number"),
            row.getString("content"),
            row.getString("sha256"),
            row.getLong("journal_seq"),
            row.getLong("person_id"),
            Instant.parse(row.getString("created_at")));

    void insert(Tx tx, AcademicYear year, int number, String content, String sha, long seq, long person, Instant now) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO snapshot (year, number, content, sha256, journal_seq, person_id, created_at)
                        VALUES (:year, :number, :content, :sha, :seq, :person, :now)""")
                .bind("year", year.firstYear())
                .bind("number", number)
                .bind("content", content)
                .bind("sha", sha)
                .bind("seq", seq)
                .bind("person", person)
                .bind("now", now)
                .execute();
    }

    Optional<Snapshot> last(Read read, AcademicYear year) {
        return read.handle()
                .createQuery("SELECT * FROM snapshot WHERE year = :year ORDER BY number DESC LIMIT 1")
                .bind("year", year.firstYear())
                .map(ROW)
                .findOne();
    }

    List<Snapshot> all(Read read) {
        return read.handle()
                .createQuery("SELECT * FROM snapshot ORDER BY id")
                .map(ROW)
                .list();
    }
}
