package ru.metodmonitor.campaign;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Tx;

final class CheckStore {
    private static final RowMapper<Remark> REMARK = RecordMapper.of(Remark.class);

    long insert(Tx tx, long campaign, Remark remark) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO check_remark (campaign_id, school_id, entry_id, text, person_id, at)
                        VALUES (:campaign, :school, :entry, :text, :person, :at)
                        RETURNING id""")
                .bind("campaign", campaign)
                .bind("school", remark.schoolId())
                .bind("entry", remark.entryId())
                .bind("text", remark.text())
                .bind("person", remark.personId())
                .bind("at", remark.at())
                .mapTo(Long.class)
                .one();
    }

    List<Remark> open(Read read, long campaign) {
        return read.handle()
                .createQuery("""
                        SELECT id, school_id, entry_id, text, person_id, at FROM check_remark
                        WHERE campaign_id = :campaign AND settled_at IS NULL ORDER BY id""")
                .bind("campaign", campaign)
                .map(REMARK)
                .list();
    }

    long open(Read read, AcademicYear year) {
        return read.handle()
                .createQuery("""
                        SELECT count(*) FROM check_remark r JOIN campaign c ON c.id = r.campaign_id
                        WHERE c.year = :year AND r.settled_at IS NULL AND c.id = (SELECT max(id) FROM campaign)""")
                .bind("year", year.firstYear())
                .mapTo(Long.class)
                .one();
    }

    int schools(Read read, long campaign) {
        return read.handle()
                .createQuery("SELECT count(DISTINCT school_id) FROM check_remark WHERE campaign_id = :campaign")
                .bind("campaign", campaign)
                .mapTo(Integer.class)
                .one();
    }

    void settle(Tx tx, long remark, long person, Instant now) {
        tx.handle()
                .createUpdate("UPDATE check_remark SET settled_at = :now, settled_by = :person WHERE id = :id")
                .bind("id", remark)
                .bind("person", person)
                .bind("now", now)
                .execute();
    }
}
