package ru.metodmonitor.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/** The sealed records as they stand, and what the journal says of them. */
final class SealStore {
    private static final int BATCH = 2_000;
    private static final int FIRST_PART = 4;

    /**
     * A record as it stands.
     *
     * @param key of digests of words
     * @param values canonical texts of its parts, in their order
     */
    record Row(long id, int version, String which, String key, List<String> values) {}

    /**
     * What is expected of one part.
     *
     * @param seq the journal's line; 0 for what was adopted
     */
    record Expected(long seq, String digest) {
        /** Begins what is no digest but said in the open. */
        static final String OPEN = "=";

        static Optional<Expected> parse(String text) {
            int space = text.indexOf(' ');
            return space < 0
                    ? Optional.empty()
                    : Optional.of(new Expected(Long.parseLong(text.substring(0, space)), text.substring(space + 1)));
        }
    }

    record Checked(Row row, List<Optional<Expected>> expected) {}

    /** A line of the journal that does not fit, or none: {@code seq} 0. */
    record Misfit(String subject, long seq, String what) {}

    /** The records with these identifiers. */
    List<Row> rows(Read read, Sealed kind, List<Long> ids) {
        String sql = select(kind, "") + " WHERE " + kind.id() + " IN (SELECT value FROM json_each(:ids))";
        String json = ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        return read.handle().createQuery(sql).bind("ids", json).map(row(kind)).list();
    }

    /** All records with what the journal, or else what was adopted, says of their parts. */
    void check(Read read, Sealed kind, Consumer<Checked> consumer) {
        StringJoiner expected = new StringJoiner(", ", ", ", "");
        kind.parts().forEach(part -> expected.add(expected(kind, part)));
        int first = FIRST_PART + kind.parts().size() + (kind.whichName().isPresent() ? 1 : 0);
        RowMapper<Row> row = row(kind);
        try (Stream<Checked> all = read
                .handle()
                .createQuery(select(kind, expected.toString()))
                .map((r, c) -> {
                    List<Optional<Expected>> texts = new ArrayList<>();
                    for (int i = 0; i < kind.parts().size(); i++) {
                        texts.add(Optional.ofNullable(r.getString(first + i)).flatMap(Expected::parse));
                    }
                    return new Checked(row.map(r, c), texts);
                })
                .stream()) {
            all.forEach(consumer);
        }
    }

    /** All records as they stand. */
    void walk(Read read, Sealed kind, Consumer<Row> consumer) {
        try (Stream<Row> all = read.handle().createQuery(select(kind, "")).map(row(kind)).stream()) {
            all.forEach(consumer);
        }
    }

    private static String select(Sealed kind, String more) {
        StringJoiner columns = new StringJoiner(", ");
        columns.add(kind.id()).add(kind.version()).add("ifnull(" + kind.key() + ", '')");
        kind.parts().forEach(part -> columns.add(part.value()));
        kind.whichName().ifPresent(name -> columns.add(kind.which()));
        return "SELECT " + columns + more + " FROM " + kind.from();
    }

    private static RowMapper<Row> row(Sealed kind) {
        int parts = kind.parts().size();
        return (r, c) -> {
            List<String> values = new ArrayList<>(parts);
            for (int i = 0; i < parts; i++) {
                values.add(r.getString(FIRST_PART + i));
            }
            String which = kind.whichName().isPresent() ? r.getString(FIRST_PART + parts) : "";
            return new Row(r.getLong(1), r.getInt(2), which, r.getString(3), values);
        };
    }

    /** The key of digests that are about nobody. */
    String storeKey(Read read) {
        return read.handle()
                .createQuery("SELECT ifnull((SELECT value FROM setting WHERE name = 'seal.key'), '')")
                .mapTo(String.class)
                .one();
    }

    private static String expected(Sealed kind, Sealed.Part part) {
        String subject = "'" + kind.subject() + ":' || " + kind.id();
        String sealed = "json_extract(j.payload, '$.seal." + part.name() + "')";
        String digest = part.told()
                .map(told -> "ifnull(" + sealed + ", '" + Expected.OPEN + "' || " + told + ")")
                .orElse(sealed);
        String version = kind.hasVersions()
                ? " AND ifnull(json_extract(j.payload, '$.seal.version'), 1) <= " + kind.version()
                : "";
        String which = kind.whichName()
                .map(name -> " AND json_extract(j.payload, '$." + name + "') = " + kind.which())
                .orElse("");
        return """
                coalesce((SELECT j.seq || ' ' || %s FROM journal j WHERE j.subject = %s AND %s IS NOT NULL%s%s
                          ORDER BY j.seq DESC LIMIT 1),
                         (SELECT '0 ' || a.digest FROM adopted_state a WHERE a.subject = %s AND a.which = %s AND a.part = '%s'
                            AND a.version <= %s ORDER BY a.version DESC LIMIT 1))""".formatted(
                        digest, subject, digest, version, which, subject, kind.which(), part.name(), kind.version());
    }

    /** Records that the journal or the adopted state knows and that are not there. */
    List<Misfit> gone(Read read, Sealed kind) {
        String name = kind.subject() + ":";
        String which = kind.whichName()
                .map(payload -> "json_extract(j.payload, '$." + payload + "')")
                .orElse("''");
        String seals = kind.parts().stream()
                .map(part -> "json_extract(j.payload, '$.seal." + part.name() + "')")
                .collect(Collectors.joining(", "));
        return read.handle()
                .createQuery("""
                        SELECT subject, max(seq) AS seq FROM (
                            SELECT j.subject, j.seq, %s AS which FROM journal j
                            WHERE j.subject LIKE '%s%%' AND coalesce(%s, NULL) IS NOT NULL
                            UNION ALL
                            SELECT subject, 0, which FROM adopted_state WHERE subject LIKE '%s%%' AND part = '%s') said
                        WHERE NOT EXISTS (SELECT 1 FROM %s WHERE %s = CAST(substr(said.subject, %d) AS INTEGER)
                                                             AND %s = said.which)
                        GROUP BY subject, which""".formatted(
                                which,
                                name,
                                seals,
                                name,
                                kind.parts().get(0).name(),
                                kind.from(),
                                kind.id(),
                                name.length() + 1,
                                kind.which()))
                .map((r, c) -> new Misfit(r.getString(1), r.getLong(2), "is gone"))
                .list();
    }

    /** The last line by which an entry's words were taken out because they named somebody who was erased; 0 if there is none. */
    long reworded(Read read, long entry) {
        return read.handle()
                .createQuery(
                        "SELECT ifnull(max(seq), 0) FROM journal WHERE subject = :subject AND action = 'entry.reword'")
                .bind("subject", "entry:" + entry)
                .mapTo(Long.class)
                .one();
    }

    /** From now on older digests about a teacher and what became that teacher say nothing about anybody. */
    void newKeys(Tx tx, String teacher) {
        tx.handle().createUpdate("""
                        UPDATE teacher_key SET key = lower(hex(randomblob(16)))
                        WHERE teacher_id IN (SELECT id FROM teacher WHERE :teacher IN ('teacher:' || id, 'teacher:' || merged_into))""").bind("teacher", teacher).execute();
    }

    /** Headcounts and pupils against the facts that set them, each of which tells the figures before it as well. */
    List<Misfit> figures(Read read) {
        return read.handle().createQuery("""
                        WITH told AS (
                            SELECT seq, subject, CAST(substr(subject, 8) AS INTEGER) AS school, json_extract(payload, '$.year') AS year,
                                   json_extract(payload, '$.pupils') || '/' || json_extract(payload, '$.headcount') AS figures,
                                   json_extract(payload, '$.pupilsBefore') || '/' || json_extract(payload, '$.headcountBefore')
                                       AS before
                            FROM journal WHERE action = 'school.year'),
                        linked AS (
                            SELECT *, lag(figures, 1, '/') OVER (PARTITION BY school, year ORDER BY seq) AS earlier,
                                   lead(seq) OVER (PARTITION BY school, year ORDER BY seq) AS later
                            FROM told)
                        SELECT subject, seq, 'had other figures of ' || year || ' before' FROM linked WHERE before <> earlier
                        UNION ALL
                        SELECT subject, seq, 'has other figures of ' || l.year FROM linked l
                        LEFT JOIN school_year y ON y.school_id = l.school AND y.year = l.year
                        WHERE l.later IS NULL AND l.figures IS NOT CASE WHEN y.year IS NOT NULL
                              THEN ifnull(y.pupils, '') || '/' || ifnull(y.headcount, '') END
                        UNION ALL
                        SELECT 'school:' || y.school_id, 0, 'has figures of ' || y.year FROM school_year y
                        WHERE NOT EXISTS (SELECT 1 FROM told t WHERE t.school = y.school_id AND t.year = y.year)""").map(SealStore::misfit).list();
    }

    /** Roles that are held against those that were granted and not revoked. */
    List<Misfit> roles(Read read) {
        return read.handle().createQuery("""
                        WITH told AS (
                            SELECT seq, subject, action, json_extract(payload, '$.role') AS role,
                                   json_extract(payload, '$.school') AS school, json_extract(payload, '$.territory') AS territory
                            FROM journal WHERE action IN ('role.grant', 'role.revoke')),
                        last AS (SELECT max(seq) AS seq, subject, action, role, school, territory FROM told
                                 GROUP BY subject, role, school, territory),
                        held AS (SELECT 'person:' || person_id AS subject, lower(role) AS role,
                                        ifnull(CAST(school_id AS TEXT), '') AS school, ifnull(territory, '') AS territory
                                 FROM role_grant WHERE revoked_at IS NULL)
                        SELECT h.subject, ifnull(l.seq, 0), 'holds the role ' || h.role FROM held h
                        LEFT JOIN last l USING (subject, role, school, territory) WHERE l.action IS NOT 'role.grant'
                        UNION ALL
                        SELECT l.subject, l.seq, 'does not hold the role ' || l.role FROM last l
                        WHERE l.action = 'role.grant' AND NOT EXISTS (
                            SELECT 1 FROM held h WHERE h.subject = l.subject AND h.role = l.role AND h.school = l.school
                                                   AND h.territory = l.territory)""").map(SealStore::misfit).list();
    }

    /** Status and decider of entries against the facts that set them. */
    List<Misfit> decisions(Read read) {
        return read.handle().createQuery("""
                        SELECT 'entry:' || e.id, ifnull(j.seq, 0),
                               CASE WHEN j.seq IS NULL THEN 'is in no line'
                                    WHEN j.status IS NOT e.status THEN 'has another status'
                                    ELSE 'was decided by another' END
                        FROM entry e
                        LEFT JOIN (
                            SELECT max(seq) AS seq, CAST(substr(subject, 7) AS INTEGER) AS id,
                                   ifnull(json_extract(payload, '$.to'), json_extract(payload, '$.status')) AS status,
                                   CASE WHEN json_extract(payload, '$.to') IS NOT NULL THEN CAST(substr(actor, 8) AS INTEGER) END
                                       AS decider
                            FROM journal WHERE subject LIKE 'entry:%' AND action LIKE 'entry.%'
                              AND (json_extract(payload, '$.to') IS NOT NULL OR json_extract(payload, '$.status') IS NOT NULL)
                            GROUP BY subject) j ON j.id = e.id
                        WHERE j.seq IS NULL OR j.status IS NOT e.status OR j.decider IS NOT e.decided_by""").map(SealStore::misfit).list();
    }

    /** Entries whose history is shorter, longer or another than the one that was journalled. */
    List<Misfit> histories(Read read) {
        return read.handle().createQuery("""
                        WITH told AS (
                            SELECT seq, CAST(substr(subject, 7) AS INTEGER) AS entry, json_extract(payload, '$.version') AS version,
                                   ifnull(json_extract(payload, '$.from'), json_extract(payload, '$.statusBefore')) AS status
                            FROM journal WHERE subject LIKE 'entry:%' AND action LIKE 'entry.%'
                                         AND json_extract(payload, '$.version') IS NOT NULL)
                        SELECT 'entry:' || e.id, ifnull(l.seq, 0), 'has another number of versions' FROM entry e
                        LEFT JOIN (SELECT entry, max(seq) AS seq, version FROM told GROUP BY entry) l ON l.entry = e.id
                        WHERE e.version <> ifnull(l.version, 1)
                           OR e.version - 1 <> (SELECT count(*) FROM entry_version v WHERE v.entry_id = e.id)
                        UNION ALL
                        SELECT 'entry:' || t.entry, t.seq, 'had another status before' FROM told t
                        JOIN entry_version v ON v.entry_id = t.entry AND v.version = t.version - 1
                        WHERE t.status <> v.status""").map(SealStore::misfit).list();
    }

    /** Entries whose academic year is not that of their event or order. */
    List<Misfit> years(Read read) {
        return read.handle().createQuery("""
                        SELECT 'entry:' || e.id, 0, 'counts in another year' FROM entry e JOIN orders o ON o.id = e.order_id
                        WHERE e.year <> CAST(substr(ifnull(e.event_date, o.date), 1, 4) AS INTEGER)
                                        - (substr(ifnull(e.event_date, o.date), 6, 2) < '09')""").map(SealStore::misfit).list();
    }

    private static Misfit misfit(java.sql.ResultSet r, org.jdbi.v3.core.statement.StatementContext c)
            throws java.sql.SQLException {
        return new Misfit(r.getString(1), r.getLong(2), r.getString(3));
    }

    /** Lines by which a state was adopted although lines before them prove it. */
    List<Misfit> lateAdoptions(Read read) {
        return read.handle().createQuery("""
                        SELECT a.subject, a.seq, 'was adopted although it was proven' FROM journal a
                        WHERE a.action = 'state.adopt'
                          AND EXISTS (SELECT 1 FROM journal b WHERE b.seq < a.seq
                                      AND (b.action = 'state.adopt' OR json_extract(b.payload, '$.seal') IS NOT NULL))""").map(SealStore::misfit).list();
    }

    /** The hash of the adopted state as its line tells it. */
    Optional<String> adoptedHash(Read read) {
        return read.handle().createQuery("""
                        SELECT json_extract(payload, '$.sha256') FROM journal WHERE action = 'state.adopt'
                        ORDER BY seq LIMIT 1""").mapTo(String.class).findOne();
    }

    /** The adopted digests in their order, a text each. */
    void adopted(Read read, Consumer<String> consumer) {
        try (Stream<String> all = read.handle().createQuery("""
                        SELECT subject || ' ' || which || ' ' || version || ' ' || part || ' ' || digest FROM adopted_state
                        ORDER BY subject, which, version, part""").mapTo(String.class).stream()) {
            all.forEach(consumer);
        }
    }

    /** Keeps digests of the state as it is found. */
    static final class Adoption implements AutoCloseable {
        private final PreparedBatch batch;

        Adoption(Tx tx) {
            batch = tx.handle()
                    .prepareBatch("INSERT INTO adopted_state VALUES (:subject, :which, :version, :part, :digest)");
        }

        void add(String subject, String which, int version, String part, String digest) {
            batch.bind("subject", subject)
                    .bind("which", which)
                    .bind("version", version)
                    .bind("part", part)
                    .bind("digest", digest)
                    .add();
            if (batch.size() >= BATCH) {
                batch.execute();
            }
        }

        @Override
        public void close() {
            if (batch.size() > 0) {
                batch.execute();
            }
            batch.close();
        }
    }
}
