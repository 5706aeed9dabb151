package ru.metodmonitor.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Tx;

final class CampaignStore {
    private static final RowMapper<CampaignRow> CAMPAIGN = RecordMapper.of(CampaignRow.class);
    private static final RowMapper<MilestoneRow> MILESTONE = RecordMapper.of(MilestoneRow.class);
    private static final RowMapper<Closures.Closure> CLOSURE = RecordMapper.of(Closures.Closure.class);

    record CampaignRow(
            long id,
            int year,
            String title,
            String orderText,
            LocalDate startsOn,
            Optional<Instant> closedAt,
            boolean paused) {}

    record MilestoneRow(
            String code,
            String title,
            Optional<LocalDate> opensOn,
            LocalDate dueOn,
            String audience,
            String closing,
            int revision,
            Optional<LocalDate> movedFrom,
            String moveReason) {
        Milestone milestone() {
            return new Milestone(
                    code,
                    title,
                    opensOn,
                    dueOn,
                    Role.valueOf(audience),
                    Closing.valueOf(closing),
                    movedFrom.map(from -> new Milestone.Move(revision, from, moveReason)));
        }
    }

    Optional<Campaign> open(Read read) {
        return read.handle().createQuery("""
                        SELECT id, year, title, order_text, starts_on, closed_at, paused FROM campaign
                        WHERE closed_at IS NULL""").map(CAMPAIGN).findOne().map(row -> campaign(read, row));
    }

    Optional<Campaign> last(Read read) {
        return read.handle().createQuery("""
                        SELECT id, year, title, order_text, starts_on, closed_at, paused FROM campaign
                        ORDER BY id DESC LIMIT 1""").map(CAMPAIGN).findOne().map(row -> campaign(read, row));
    }

    Optional<Campaign> ofYear(Read read, AcademicYear year) {
        return read.handle()
                .createQuery("""
                        SELECT id, year, title, order_text, starts_on, closed_at, paused FROM campaign
                        WHERE year = :year ORDER BY id DESC LIMIT 1""")
                .bind("year", year.firstYear())
                .map(CAMPAIGN)
                .findOne()
                .map(row -> campaign(read, row));
    }

    private static Campaign campaign(Read read, CampaignRow row) {
        List<Milestone> milestones = read.handle()
                .createQuery("""
                        SELECT code, title, opens_on, due_on, audience, closing, revision, moved_from, move_reason
                        FROM milestone WHERE campaign_id = :id ORDER BY position""")
                .bind("id", row.id())
                .map(MILESTONE)
                .map(MilestoneRow::milestone)
                .list();
        return new Campaign(
                row.id(),
                new AcademicYear(row.year()),
                row.title(),
                row.orderText(),
                row.startsOn(),
                row.closedAt(),
                row.paused(),
                milestones);
    }

    long insert(Tx tx, CampaignPlan plan, long person, Instant now) {
        long id = tx.handle()
                .createQuery("""
                        INSERT INTO campaign (year, title, order_text, starts_on, started_by, started_at)
                        VALUES (:year, :title, :order, :start, :person, :now)
                        RETURNING id""")
                .bind("year", plan.year().firstYear())
                .bind("title", plan.title())
                .bind("order", plan.order())
                .bind("start", plan.start())
                .bind("person", person)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
        PreparedBatch batch = tx.handle().prepareBatch("""
                        INSERT INTO milestone (campaign_id, code, position, title, opens_on, due_on, audience, closing)
                        VALUES (:id, :code, :position, :title, :opens, :due, :audience, :closing)""");
        for (int i = 0; i < plan.milestones().size(); i++) {
            Milestone milestone = plan.milestones().get(i);
            batch.bind("id", id)
                    .bind("code", milestone.code())
                    .bind("position", i)
                    .bind("title", milestone.title())
                    .bind("opens", milestone.opens())
                    .bind("due", milestone.due())
                    .bind("audience", milestone.audience().name())
                    .bind("closing", milestone.closing().name())
                    .add();
        }
        batch.execute();
        return id;
    }

    void end(Tx tx, long campaign, Optional<Instant> at) {
        tx.handle()
                .createUpdate("UPDATE campaign SET closed_at = :at WHERE id = :id")
                .bind("id", campaign)
                .bind("at", at)
                .execute();
    }

    void pause(Tx tx, long campaign, boolean paused) {
        tx.handle()
                .createUpdate("UPDATE campaign SET paused = :paused WHERE id = :id")
                .bind("id", campaign)
                .bind("paused", paused)
                .execute();
    }

    /** Its date, and how it came there. */
    void move(Tx tx, long campaign, Milestone milestone) {
        tx.handle()
                .createUpdate("""
                        UPDATE milestone SET moved_from = :from, due_on = :due, move_reason = :reason, revision = :revision
                        WHERE campaign_id = :id AND code = :code""")
                .bind("id", campaign)
                .bind("code", milestone.code())
                .bind("due", milestone.due())
                .bind("from", milestone.move().map(Milestone.Move::from))
                .bind("reason", milestone.move().map(Milestone.Move::reason).orElse(""))
                .bind("revision", milestone.revision())
                .execute();
    }

    /** The closure of a milestone for the whole campaign. */
    boolean deleteClosure(Tx tx, long campaign, String code) {
        return tx.handle()
                        .createUpdate(
                                "DELETE FROM closure WHERE campaign_id = :id AND code = :code AND school_id IS NULL")
                        .bind("id", campaign)
                        .bind("code", code)
                        .execute()
                == 1;
    }

    boolean insertClosure(
            Tx tx, long campaign, String code, Optional<Long> school, Optional<Long> person, Instant now) {
        return tx.handle()
                        .createUpdate("""
                                INSERT INTO closure (campaign_id, code, school_id, person_id, at)
                                VALUES (:id, :code, :school, :person, :now) ON CONFLICT DO NOTHING""")
                        .bind("id", campaign)
                        .bind("code", code)
                        .bind("school", school)
                        .bind("person", person)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    Closures closures(Read read, long campaign) {
        return new Closures(
                read.handle().createQuery("""
                        SELECT c.code, c.school_id, c.person_id, ifnull(p.display_name, '') AS person_name, c.at
                        FROM closure c LEFT JOIN person p ON p.id = c.person_id
                        WHERE c.campaign_id = :id""").bind("id", campaign).map(CLOSURE).list());
    }
}
