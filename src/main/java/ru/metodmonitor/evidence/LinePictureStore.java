package ru.metodmonitor.evidence;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

final class LinePictureStore {
    private static final RowMapper<LinePicture> ROW = (r, c) -> new LinePicture(
            r.getLong("entry_id"),
            r.getString("sha256"),
            new PageBox(r.getInt("page"), r.getInt("x"), r.getInt("y"), r.getInt("width"), r.getInt("height")),
            r.getBoolean("sure"));
    private static final String SELECT =
            "SELECT entry_id, sha256, page, x, y, width, height, sure FROM line_picture WHERE erased_at IS NULL ";

    void insert(Tx tx, LinePicture picture) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO line_picture (entry_id, sha256, page, x, y, width, height, sure)
                        VALUES (:entryId, :sha256, :page, :x, :y, :width, :height, :sure)""")
                .bind("entryId", picture.entryId())
                .bind("sha256", picture.sha256())
                .bindMethods(picture.place())
                .bind("sure", picture.sure())
                .execute();
    }

    Optional<LinePicture> find(Read read, long entry) {
        return read.handle()
                .createQuery(SELECT + "AND entry_id = :entry")
                .bind("entry", entry)
                .map(ROW)
                .findOne();
    }

    List<LinePicture> all(Read read) {
        return read.handle().createQuery(SELECT + "ORDER BY entry_id").map(ROW).list();
    }
}
