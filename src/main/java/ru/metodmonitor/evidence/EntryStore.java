package ru.metodmonitor.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Rows;
import ru.metodmonitor.storage.Tx;

final class EntryStore {
    private static final String VIEW = """
            SELECT e.id, e.order_id, o.issuer, o.number, o.date, o.title, e.indicator,
                   e.school_id, s.code, s.name AS school_name, s.kind, s.territory,
                   e.teacher_id, t.school_id AS teacher_school, t.surname, t.first_name, t.patronymic, t.qualifier, t.position,
                   e.activity, e.result, e.event_date, e.year, e.status, e.version, e.proposed, e.way, e.batch_id,
                   e.source_line, e.author_id, coalesce(p.display_name, '') AS author_name, e.created_at, e.reason
            FROM entry e
            JOIN orders o ON o.id = e.order_id
            JOIN school s ON s.id = e.school_id
            JOIN teacher t ON t.id = e.teacher_id
            LEFT JOIN person p ON p.id = e.author_id
            """;
    private final Issuers issuers;

    EntryStore(Issuers issuers) {
        this.issuers = issuers;
    }

    private static School school(ResultSet r) throws SQLException {
        return new School(
                r.getLong("school_id"),
                r.getString("code"),
                r.getString("school_name"),
                SchoolKind.valueOf(r.getString("kind")),
                r.getString("territory"));
    }

    private Entry entry(ResultSet r, StatementContext context) throws SQLException {
        return new Entry(
                r.getLong("id"),
                new Order(r.getLong("order_id"), OrderKey.of(r, issuers), r.getString("title")),
                r.getInt("indicator"),
                school(r),
                new Teacher(
                        r.getLong("teacher_id"),
                        r.getLong("teacher_school"),
                        new PersonName(
                                r.getString("surname"),
                                r.getString("first_name"),
                                r.getString("patronymic"),
                                r.getString("qualifier")),
                        r.getString("position")),
                r.getString("activity"),
                r.getString("result"),
                Optional.ofNullable(r.getString("event_date")).map(LocalDate::parse),
                new AcademicYear(r.getInt("year")),
                EntryStatus.valueOf(r.getString("status")),
                r.getInt("version"),
                r.getInt("proposed") == 1,
                new NewEntry.Source(Way.valueOf(r.getString("way")), number(r, "batch_id"), r.getString("source_line")),
                number(r, "author_id"),
                r.getString("author_name"),
                Instant.parse(r.getString("created_at")),
                r.getString("reason"));
    }

    private static Optional<Long> number(ResultSet r, String column) throws SQLException {
        long value = r.getLong(column);
        return r.wasNull() ? Optional.empty() : Optional.of(value);
    }

    Optional<Entry> find(Read read, long id) {
        return read.handle()
                .createQuery(VIEW + "WHERE e.id = :id")
                .bind("id", id)
                .map(this::entry)
                .findOne();
    }

    Optional<Long> same(Read read, NewEntry entry) {
        return read.handle()
                .createQuery("""
                        SELECT id FROM entry
                        WHERE order_id = :order AND indicator = :indicator AND school_id = :school AND teacher_id = :teacher
                          AND activity_key = :activity AND status IN ('SUBMITTED', 'CONFIRMED')""")
                .bind("order", entry.orderId())
                .bind("indicator", entry.indicator())
                .bind("school", entry.schoolId())
                .bind("teacher", entry.teacherId())
                .bind("activity", Folding.key(entry.activity()))
                .mapTo(Long.class)
                .findOne();
    }

    long insert(
            Tx tx,
            NewEntry entry,
            AcademicYear year,
            EntryStatus status,
            boolean proposed,
            Optional<Long> author,
            Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO entry (order_id, indicator, school_id, teacher_id, activity, activity_key, result, event_date,
                                           year, status, way, batch_id, source_line, proposed, author_id, created_at)
                        VALUES (:order, :indicator, :school, :teacher, :activity, :key, :result, :event,
                                :year, :status, :way, :batch, :line, :proposed, :author, :now)
                                RETURNING id""")
                .bind("order", entry.orderId())
                .bind("indicator", entry.indicator())
                .bind("school", entry.schoolId())
                .bind("teacher", entry.teacherId())
                .bind("activity", entry.activity())
                .bind("key", Folding.key(entry.activity()))
                .bind("result", entry.result())
                .bind("event", entry.eventDate())
                .bind("year", year.firstYear())
                .bind("status", status.name())
                .bind("way", entry.source().way().name())
                .bind("batch", entry.source().batch())
                .bind("line", entry.source().line())
                .bind("proposed", proposed ? 1 : 0)
                .bind("author", author)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    long nextId(Read read) {
        return read.handle()
                .createQuery("SELECT ifnull(max(id), 0) + 1 FROM entry")
                .mapTo(Long.class)
                .one();
    }

    /** Many at once, with identifiers counted up from the first. */
    void insertAll(Tx tx, long first, List<Dated> entries, EntryStatus status, Optional<Long> author, Instant now) {
        List<List<Object>> rows = new ArrayList<>(entries.size());
        for (Dated dated : entries) {
            NewEntry entry = dated.entry();
            rows.add(Rows.of(
                    first + rows.size(),
                    entry.orderId(),
                    entry.indicator(),
                    entry.schoolId(),
                    entry.teacherId(),
                    entry.activity(),
                    Folding.key(entry.activity()),
                    entry.result(),
                    entry.eventDate(),
                    dated.year().firstYear(),
                    status.name(),
                    entry.source().way().name(),
                    entry.source().batch(),
                    entry.source().line(),
                    author,
                    now));
        }
        Rows.insert(tx, """
                INSERT INTO entry (id, order_id, indicator, school_id, teacher_id, activity, activity_key, result,
                                   event_date, year, status, way, batch_id, source_line, author_id, created_at)""", rows);
    }

    /** An entry with the academic year in which it counts. */
    record Dated(NewEntry entry, AcademicYear year) {}

    /** What every entry says, by number. */
    List<KnownEntry> known(Read read) {
        return read.handle().createQuery("""
                        SELECT id, version, status, order_id, indicator, school_id, teacher_id, activity, activity_key, result,
                               event_date
                        FROM entry ORDER BY id""").map((r, c) -> known(r)).list();
    }

    private static KnownEntry known(ResultSet r) throws SQLException {
        EntryChange says = new EntryChange(
                r.getLong("order_id"),
                r.getInt("indicator"),
                r.getLong("school_id"),
                r.getLong("teacher_id"),
                r.getString("activity"),
                r.getString("result"),
                Optional.ofNullable(r.getString("event_date")).map(LocalDate::parse));
        return new KnownEntry(
                r.getLong("id"),
                r.getInt("version"),
                EntryStatus.valueOf(r.getString("status")),
                new EntryIdentity(
                        says.orderId(),
                        says.indicator(),
                        says.schoolId(),
                        says.teacherId(),
                        r.getString("activity_key")),
                says);
    }

    /** What entries were before they were corrected, with their numbers; of several the latest. */
    Map<EntryIdentity, Long> former(Read read) {
        Map<EntryIdentity, Long> former = new HashMap<>();
        read.handle()
                .createQuery("""
                        SELECT order_id, indicator, school_id, teacher_id, activity, entry_id FROM entry_version
                        ORDER BY entry_id, version""")
                .map((r, c) -> Map.entry(
                        new EntryIdentity(
                                r.getLong(1), r.getInt(2), r.getLong(3), r.getLong(4), Folding.key(r.getString(5))),
                        r.getLong(6)))
                .forEach(e -> former.put(e.getKey(), e.getValue()));
        return former;
    }

    /** Keeps what the entry says now, before it changes. */
    void keepVersion(Tx tx, long id, long by, Instant now, String changeReason) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO entry_version (entry_id, version, order_id, indicator, school_id, teacher_id, activity, result,
                                                   event_date, status, reason, changed_by, changed_at, change_reason)
                        SELECT id, version, order_id, indicator, school_id, teacher_id, activity, result,
                               event_date, status, reason, :by, :now, :why
                        FROM entry WHERE id = :id""")
                .bind("id", id)
                .bind("by", by)
                .bind("now", now)
                .bind("why", changeReason)
                .execute();
    }

    /** What the entry said before each change. */
    List<EntryVersion> versions(Read read, long id) {
        return read.handle()
                .createQuery("""
                        SELECT v.version, o.issuer, o.number, o.date, v.indicator,
                               v.school_id, s.code, s.name AS school_name, s.kind, s.territory,
                               v.teacher_id, t.surname, t.first_name, t.patronymic, t.qualifier, v.activity, v.result, v.event_date, v.status,
                               v.reason, coalesce(p.display_name, '') AS changed_by, v.changed_at, v.change_reason
                        FROM entry_version v
                        JOIN orders o ON o.id = v.order_id
                        JOIN school s ON s.id = v.school_id
                        JOIN teacher t ON t.id = v.teacher_id
                        LEFT JOIN person p ON p.id = v.changed_by
                        WHERE v.entry_id = :id ORDER BY v.version""")
                .bind("id", id)
                .map((r, c) -> new EntryVersion(
                        r.getInt("version"),
                        OrderKey.of(r, issuers),
                        r.getInt("indicator"),
                        school(r),
                        r.getLong("teacher_id"),
                        new PersonName(
                                r.getString("surname"),
                                r.getString("first_name"),
                                r.getString("patronymic"),
                                r.getString("qualifier")),
                        r.getString("activity"),
                        r.getString("result"),
                        Optional.ofNullable(r.getString("event_date")).map(LocalDate::parse),
                        EntryStatus.valueOf(r.getString("status")),
                        r.getString("reason"),
                        r.getString("changed_by"),
                        Instant.parse(r.getString("changed_at")),
                        r.getString("change_reason")))
                .list();
    }

    /** Whether a person may not review the entry. */
    boolean barred(Read read, long id, long person, boolean fourEyes) {
        return read.handle()
                .createQuery("""
                        SELECT EXISTS (SELECT 1 FROM entry_barred
                                       WHERE entry_id = :id AND person_id = :person AND in_four_eyes <= :four)""")
                .bind("id", id)
                .bind("person", person)
                .bind("four", fourEyes ? 1 : 0)
                .mapTo(Boolean.class)
                .one();
    }

    void change(Tx tx, long id, EntryChange change, AcademicYear year, EntryStatus status, long by) {
        tx.handle()
                .createUpdate("""
                        UPDATE entry SET order_id = :order, indicator = :indicator, school_id = :school, teacher_id = :teacher,
                                         activity = :activity, activity_key = :key, result = :result, event_date = :event,
                                         year = :year, status = :status, changed_by = :by, version = version + 1,
                                         reason = CASE WHEN :status = status THEN reason ELSE '' END,
                                         decided_by = CASE WHEN :status = status THEN decided_by END,
                                         decided_at = CASE WHEN :status = status THEN decided_at END
                        WHERE id = :id""")
                .bind("id", id)
                .bind("order", change.orderId())
                .bind("indicator", change.indicator())
                .bind("school", change.schoolId())
                .bind("teacher", change.teacherId())
                .bind("activity", change.activity())
                .bind("key", Folding.key(change.activity()))
                .bind("result", change.result())
                .bind("event", change.eventDate())
                .bind("year", year.firstYear())
                .bind("status", status.name())
                .bind("by", by)
                .execute();
    }

    /** The same fact about the same person, who has another record now. */
    void reassign(Tx tx, long id, long teacher) {
        tx.handle()
                .createUpdate("UPDATE entry SET teacher_id = :teacher, version = version + 1 WHERE id = :id")
                .bind("id", id)
                .bind("teacher", teacher)
                .execute();
    }

    List<Entry> ofTeacher(Read read, long teacher) {
        return read.handle()
                .createQuery(VIEW + "WHERE e.teacher_id = :teacher ORDER BY e.id")
                .bind("teacher", teacher)
                .map(this::entry)
                .list();
    }

    void decide(Tx tx, long id, EntryStatus status, String reason, long by, Instant now) {
        tx.handle()
                .createUpdate("""
                        UPDATE entry SET status = :status, reason = :reason, decided_by = :by, decided_at = :now,
                                         version = version + 1
                        WHERE id = :id""")
                .bind("id", id)
                .bind("status", status.name())
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    long insertBatch(Tx tx, Way way, Optional<Long> author, Instant now) {
        return tx.handle()
                .createQuery("INSERT INTO batch (way, author_id, created_at) VALUES (:way, :author, :now) RETURNING id")
                .bind("way", way.name())
                .bind("author", author)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    List<Long> liveOfBatch(Read read, long batch) {
        return read.handle()
                .createQuery(
                        "SELECT id FROM entry WHERE batch_id = :batch AND status IN ('SUBMITTED', 'CONFIRMED') ORDER BY id")
                .bind("batch", batch)
                .mapTo(Long.class)
                .list();
    }

    List<Entry> list(Read read, EntryFilter filter, int limit, int offset) {
        return bound(
                        read.handle()
                                .createQuery(VIEW + where(filter) + " ORDER BY e.id DESC LIMIT :limit OFFSET :offset"),
                        filter)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(this::entry)
                .list();
    }

    long count(Read read, EntryFilter filter) {
        return bound(read.handle().createQuery("""
                                        SELECT count(*) FROM entry e
                                        JOIN orders o ON o.id = e.order_id
                                        JOIN school s ON s.id = e.school_id
                                        JOIN teacher t ON t.id = e.teacher_id
                                        """ + where(filter)), filter)
                .mapTo(Long.class)
                .one();
    }

    List<String> activities(Read read, long order, int limit) {
        return read.handle()
                .createQuery("""
                        SELECT activity FROM entry WHERE order_id = :order AND activity <> ''
                        GROUP BY activity_key ORDER BY max(id) DESC LIMIT :limit""")
                .bind("order", order)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    private static String where(EntryFilter filter) {
        StringBuilder where = new StringBuilder("WHERE 1 = 1");
        filter.school().ifPresent(v -> where.append(" AND e.school_id = :school"));
        filter.indicator().ifPresent(v -> where.append(" AND e.indicator = :indicator"));
        filter.year().ifPresent(v -> where.append(" AND e.year = :year"));
        filter.orderId().ifPresent(v -> where.append(" AND e.order_id = :order"));
        filter.author().ifPresent(v -> where.append(" AND e.author_id = :author"));
        filter.teacher().ifPresent(v -> where.append(" AND e.teacher_id = :teacher"));
        filter.status().ifPresent(v -> where.append(" AND e.status = :status"));
        filter.batch().ifPresent(v -> where.append(" AND e.batch_id = :batch"));
        for (int i = 0; i < filter.words().size(); i++) {
            where.append(" AND instr(t.name_key || '|' || e.activity_key || '|' || o.number_key || '|' || s.code, :word"
                    + i + ") > 0");
        }
        return where.toString();
    }

    private static <T extends SqlStatement<T>> T bound(T statement, EntryFilter filter) {
        filter.school().ifPresent(v -> statement.bind("school", v));
        filter.indicator().ifPresent(v -> statement.bind("indicator", v));
        filter.year().ifPresent(v -> statement.bind("year", v.firstYear()));
        filter.orderId().ifPresent(v -> statement.bind("order", v));
        filter.author().ifPresent(v -> statement.bind("author", v));
        filter.teacher().ifPresent(v -> statement.bind("teacher", v));
        filter.status().ifPresent(v -> statement.bind("status", v.name()));
        filter.batch().ifPresent(v -> statement.bind("batch", v));
        List<String> words = filter.words().stream().collect(Collectors.toList());
        for (int i = 0; i < words.size(); i++) {
            statement.bind("word" + i, words.get(i));
        }
        return statement;
    }
}
