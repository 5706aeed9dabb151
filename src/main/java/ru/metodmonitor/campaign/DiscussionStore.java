package ru.metodmonitor.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Tx;

final class DiscussionStore {
    private static final RowMapper<Row> ROW = RecordMapper.of(Row.class);
    private static final RowMapper<PlanLine> LINE = RecordMapper.of(PlanLine.class);

    private static final RowMapper<Discussions.Scan> SCAN = RecordMapper.of(Discussions.Scan.class);

    record Row(
            long id,
            long schoolId,
            LocalDate heldOn,
            String protocol,
            String fileName,
            String fileId,
            String fileSha) {}

    long insert(Tx tx, long campaign, long person, Protocol protocol, Instant now) {
        long id = tx.handle()
                .createQuery("""
                        INSERT INTO discussion
                            (campaign_id, school_id, held_on, protocol, person_id, at, file_name, file_id)
                        VALUES (:campaign, :school, :held, :protocol, :person, :now, :name, :file)
                        RETURNING id""")
                .bind("campaign", campaign)
                .bind("school", protocol.school())
                .bind("held", protocol.heldOn())
                .bind("protocol", protocol.number())
                .bind("person", person)
                .bind("now", now)
                .bind("name", protocol.file().name())
                .bind("file", protocol.file().id())
                .mapTo(Long.class)
                .one();
        problems(tx, id, protocol.problems());
        plan(tx, id, protocol.plan());
        return id;
    }

    private static void problems(Tx tx, long discussion, List<String> problems) {
        if (problems.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.handle()
                .prepareBatch(
                        "INSERT INTO discussion_problem (discussion_id, position, text) VALUES (:id, :at, :text)");
        for (int i = 0; i < problems.size(); i++) {
            batch.bind("id", discussion)
                    .bind("at", i)
                    .bind("text", problems.get(i))
                    .add();
        }
        batch.execute();
    }

    private static void plan(Tx tx, long discussion, List<Protocol.Step> plan) {
        if (plan.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.handle().prepareBatch("""
                        INSERT INTO plan_line (discussion_id, text, responsible, due_on)
                        VALUES (:id, :text, :responsible, :due)""");
        for (Protocol.Step step : plan) {
            batch.bind("id", discussion)
                    .bind("text", step.text())
                    .bind("responsible", step.responsible())
                    .bind("due", step.due())
                    .add();
        }
        batch.execute();
    }

    Optional<Discussion> byId(Read read, long id) {
        return read.handle().createQuery("""
                        SELECT id, school_id, held_on, protocol, file_name, file_id, file_sha FROM discussion
                        WHERE id = :id""").bind("id", id).map(ROW).findOne().map(row -> whole(read, row));
    }

    private static Discussion whole(Read read, Row row) {
        List<String> problems = read.handle()
                .createQuery("SELECT text FROM discussion_problem WHERE discussion_id = :id ORDER BY position")
                .bind("id", row.id())
                .mapTo(String.class)
                .list();
        List<PlanLine> lines =
                read.handle().createQuery("""
                        SELECT l.id, d.school_id AS school, l.text, l.responsible, l.due_on
                        FROM plan_line l JOIN discussion d ON d.id = l.discussion_id
                        WHERE d.id = :id ORDER BY l.id""").bind("id", row.id()).map(LINE).list();
        return new Discussion(
                row.id(),
                row.schoolId(),
                row.heldOn(),
                row.protocol(),
                problems,
                lines,
                row.fileName(),
                row.fileId(),
                row.fileSha());
    }

    List<Discussions.Scan> scans(Read read) {
        return read.handle()
                .createQuery(
                        "SELECT id AS discussion, file_sha AS sha256 FROM discussion WHERE file_sha <> '' ORDER BY id")
                .map(SCAN)
                .list();
    }

    Optional<String> lastNumber(Read read, long school) {
        return read.handle()
                .createQuery("SELECT protocol FROM discussion WHERE school_id = :school ORDER BY id DESC LIMIT 1")
                .bind("school", school)
                .mapTo(String.class)
                .findOne();
    }

    List<PlanLine> openLines(Read read) {
        // A school that discussed again has a new plan: the lines of the earlier one of that campaign no longer bind.
        return read.handle().createQuery("""
                        SELECT l.id, d.school_id AS school, l.text, l.responsible, l.due_on
                        FROM plan_line l JOIN discussion d ON d.id = l.discussion_id
                        WHERE l.done_at IS NULL
                          AND NOT EXISTS (SELECT 1 FROM discussion n WHERE n.campaign_id = d.campaign_id
                                          AND n.school_id = d.school_id AND n.id > d.id)
                        ORDER BY l.due_on, l.id""").map(LINE).list();
    }

    Discussions.Progress progress(Read read, long school) {
        return read.handle()
                .createQuery("""
                        SELECT count(l.done_at), count(*) FROM plan_line l JOIN discussion d ON d.id = l.discussion_id
                        WHERE d.school_id = :school
                          AND NOT EXISTS (SELECT 1 FROM discussion n WHERE n.campaign_id = d.campaign_id
                                          AND n.school_id = d.school_id AND n.id > d.id)""")
                .bind("school", school)
                .map((r, c) -> new Discussions.Progress(r.getInt(1), r.getInt(2)))
                .one();
    }

    void done(Tx tx, long line, long person, Instant now) {
        tx.handle()
                .createUpdate(
                        "UPDATE plan_line SET done_at = :now, done_by = :person WHERE id = :id AND done_at IS NULL")
                .bind("id", line)
                .bind("person", person)
                .bind("now", now)
                .execute();
    }

    void keepFile(Tx tx, long discussion, String sha256) {
        tx.handle()
                .createUpdate("UPDATE discussion SET file_sha = :sha WHERE id = :id")
                .bind("id", discussion)
                .bind("sha", sha256)
                .execute();
    }
}
