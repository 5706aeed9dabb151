package ru.metodmonitor.workbook.loading;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.workbook.loading.SentWorkbook.Shape;
import ru.metodmonitor.workbook.loading.SentWorkbook.Status;

/** Workbooks under way from a chat into the store. */
public final class SentWorkbookStore {
    private static final RowMapper<SentWorkbook> ROW = RecordMapper.of(SentWorkbook.class);

    /** A workbook has come. */
    public long insert(Tx tx, long person, String fileId, String name, Shape shape, Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO workbook_import (person_id, file_id, name, status, shape, created_at)
                        VALUES (:person, :fileId, :name, 'READING', :shape, :now)
                        RETURNING id""")
                .bind("shape", shape)
                .bind("person", person)
                .bind("fileId", fileId)
                .bind("name", name)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    /** One of them. */
    public Optional<SentWorkbook> find(Read read, long id) {
        return read.handle().createQuery("""
                        SELECT id, person_id, file_id, name, status, fresh, repeats, wrong, shape, school_id
                        FROM workbook_import WHERE id = :id""").bind("id", id).map(ROW).findOne();
    }

    /** Keeps what the preview has counted. */
    public void counted(Tx tx, long id, Importer.Summary summary) {
        tx.handle()
                .createUpdate(
                        "UPDATE workbook_import SET fresh = :fresh, repeats = :repeats, wrong = :wrong WHERE id = :id")
                .bind("id", id)
                .bind("fresh", summary.fresh())
                .bind("repeats", summary.repeats())
                .bind("wrong", summary.wrong().size())
                .execute();
    }

    /** It is a list of people, perhaps of this school; nobody has yet said that it is understood rightly. */
    public void isRoster(Tx tx, long id, Optional<Long> school) {
        tx.handle()
                .createUpdate("UPDATE workbook_import SET shape = 'ROSTER', school_id = :school WHERE id = :id")
                .bind("id", id)
                .bind("school", school)
                .execute();
    }

    /** Somebody has looked at the list; false if that is over, so that a second press changes nothing. */
    public boolean take(Tx tx, long id, Optional<Long> school) {
        return tx.handle()
                        .createUpdate("""
                                UPDATE workbook_import SET shape = 'TAKEN', school_id = ifnull(:school, school_id)
                                WHERE id = :id AND shape = 'ROSTER' AND status = 'READING'""")
                        .bind("id", id)
                        .bind("school", school)
                        .execute()
                == 1;
    }

    /** Moves it on; false if it was not there where it should have been, so that a second press changes nothing. */
    public boolean move(Tx tx, long id, Status from, Status to) {
        return tx.handle()
                        .createUpdate("UPDATE workbook_import SET status = :to WHERE id = :id AND status = :from")
                        .bind("id", id)
                        .bind("from", from)
                        .bind("to", to)
                        .execute()
                == 1;
    }
}
