package ru.metodmonitor.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.privacy.FreeText.Column;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/** Table and column names below come from {@link FreeText} and from the schema itself, never from a person. */
final class PersonalStore {
    /** The entries of the teacher, whatever else refers to them. */
    private static final String OWN_ENTRIES = "(SELECT id FROM entry WHERE teacher_id IN (<teachers>))";

    private static final RowMapper<PersonName> NAME = (r, c) -> new PersonName(
            r.getString("surname"), r.getString("first_name"), r.getString("patronymic"), r.getString("qualifier"));

    /** The record itself, and those that became it by a merger or were left behind by a move. */
    List<Long> records(Read read, long teacher) {
        return read.handle()
                .createQuery("SELECT id FROM teacher WHERE id = :id OR merged_into = :id ORDER BY id")
                .bind("id", teacher)
                .mapTo(Long.class)
                .list();
    }

    List<PersonName> names(Read read, List<Long> teachers) {
        return read.handle()
                .createQuery("SELECT surname, first_name, patronymic, qualifier FROM teacher WHERE id IN (<teachers>)")
                .bindList("teachers", teachers)
                .map(NAME)
                .list();
    }

    /** The distinct words of a column that are wanted. */
    List<String> words(Read read, Column column, Predicate<String> wanted) {
        try (var words = read
                .handle()
                .createQuery("SELECT DISTINCT " + column.name() + " FROM " + column.table() + " WHERE " + column.name()
                        + " <> ''")
                .mapTo(String.class)
                .stream()) {
            return words.filter(wanted).toList();
        }
    }

    int replace(Tx tx, Column column, String before, String now) {
        return tx.handle()
                .createUpdate("UPDATE " + column.table() + " SET " + column.name() + " = :now WHERE " + column.name()
                        + " = :before")
                .bind("now", now)
                .bind("before", before)
                .execute();
    }

    /** An activity is compared by its key: the key follows the words. */
    void activity(Tx tx, String before, String now) {
        tx.handle()
                .createUpdate("UPDATE entry SET activity_key = :key WHERE activity = :now AND activity_key = :former")
                .bind("key", Folding.key(now))
                .bind("former", Folding.key(before))
                .bind("now", now)
                .execute();
    }

    /** Words about the teacher's own entries: there the bare surname means this teacher. */
    int ownWords(Tx tx, List<Long> teachers, Column column, UnaryOperator<String> cleaned) {
        String owner = column.table().equals("entry") || column.table().equals("entry_version")
                ? "teacher_id IN (<teachers>)"
                : "entry_id IN " + OWN_ENTRIES;
        int changed = 0;
        List<String> words = tx.handle()
                .createQuery("SELECT DISTINCT " + column.name() + " FROM " + column.table() + " WHERE " + owner
                        + " AND " + column.name() + " <> ''")
                .bindList("teachers", teachers)
                .mapTo(String.class)
                .list();
        for (String before : words) {
            String now = cleaned.apply(before);
            if (!now.equals(before)) {
                changed += tx.handle()
                        .createUpdate("UPDATE " + column.table() + " SET " + column.name() + " = :now WHERE " + owner
                                + " AND " + column.name() + " = :before")
                        .bindList("teachers", teachers)
                        .bind("now", now)
                        .bind("before", before)
                        .execute();
            }
        }
        return changed;
    }

    int drop(Tx tx, Column column, String content, Instant now) {
        String sql = switch (column.table()) {
            case "outbox" ->
                "UPDATE outbox SET status = 'DROPPED', problem = 'erased', done_at = :now, message = '{}' WHERE message = :content";
            case "job" ->
                "UPDATE job SET status = iif(status = 'WAITING', 'FAILED', status), payload = '{}' WHERE payload = :content";
            default -> "DELETE FROM " + column.table() + " WHERE " + column.name() + " = :content";
        };
        var update = tx.handle().createUpdate(sql).bind("content", content);
        return (column.table().equals("outbox") ? update.bind("now", now) : update).execute();
    }

    /** Pictures of lines on which somebody is to be seen, by their bytes: of the own entries, and of others' by the words of their lines. */
    List<String> pictures(Read read, List<Long> teachers, NameTrace trace) {
        try (var rows = read
                .handle()
                .createQuery("""
                        SELECT p.sha256, e.source_line, e.teacher_id IN (<teachers>) AS own
                        FROM line_picture p JOIN entry e ON e.id = p.entry_id WHERE p.erased_at IS NULL""")
                .bindList("teachers", teachers)
                .map((r, c) ->
                        r.getBoolean("own") || trace.isIn(r.getString("source_line")) ? r.getString("sha256") : "")
                .stream()) {
            return rows.filter(sha -> !sha.isEmpty()).distinct().toList();
        }
    }

    int erasePictures(Tx tx, List<String> pictures, Instant now) {
        return pictures.isEmpty()
                ? 0
                : tx.handle()
                        .createUpdate("UPDATE line_picture SET erased_at = :now WHERE sha256 IN (<pictures>)")
                        .bindList("pictures", pictures)
                        .bind("now", now)
                        .execute();
    }

    int forgetWords(Tx tx, List<Long> teachers) {
        return tx.handle()
                .createUpdate("DELETE FROM remembered WHERE teacher_id IN (<teachers>)")
                .bindList("teachers", teachers)
                .execute();
    }

    /** A file with names that waits to be sent may hold this one: nobody can tell, so none is sent. */
    List<String> waitingFiles(Read read) {
        return read.handle().createQuery("""
                        SELECT message FROM outbox
                        WHERE status = 'WAITING' AND json_extract(message, '$.kind') = 'document'
                          AND ifnull(json_extract(message, '$.care'), 'NAMES') = 'NAMES'""").mapTo(String.class).list();
    }

    void erase(Tx tx, long record, PersonName placeholder, Instant now) {
        tx.handle()
                .createUpdate("""
                        UPDATE teacher SET surname = :surname, first_name = :first, patronymic = '', qualifier = '',
                                           position = '', name_key = 'erased|' || id, erased_at = :now
                        WHERE id = :id""")
                .bind("id", record)
                .bind("surname", placeholder.surname())
                .bind("first", placeholder.first())
                .bind("now", now)
                .execute();
    }

    int entries(Read read, List<Long> teachers) {
        return read.handle()
                .createQuery("SELECT count(*) FROM entry WHERE teacher_id IN (<teachers>)")
                .bindList("teachers", teachers)
                .mapTo(Integer.class)
                .one();
    }

    List<PersonalData.OrderFile> files(Read read, List<Long> teachers) {
        return read.handle()
                .createQuery("""
                        SELECT DISTINCT o.issuer, o.number, o.date, a.name, a.sha256
                        FROM entry e JOIN orders o ON o.id = e.order_id LEFT JOIN attachment a ON a.order_id = o.id
                        WHERE e.teacher_id IN (<teachers>) ORDER BY o.date, o.number, a.id""")
                .bindList("teachers", teachers)
                .map((r, c) -> new PersonalData.OrderFile(
                        r.getString("issuer"),
                        r.getString("number"),
                        LocalDate.parse(r.getString("date")),
                        Optional.ofNullable(r.getString("name")).orElse(""),
                        Optional.ofNullable(r.getString("sha256")).orElse("")))
                .list();
    }

    /** How many lines of the journal hold words that somebody gave as a reason and that name the person. */
    int journalled(Read read, NameTrace trace) {
        try (var payloads = read
                .handle()
                .createQuery("SELECT payload FROM journal WHERE json_extract(payload, '$.reason') <> ''")
                .mapTo(String.class)
                .stream()) {
            return (int) payloads.filter(trace::isIn).count();
        }
    }

    /** The columns that refer to rows of a table, by the schema. */
    List<Column> referring(Read read, String table) {
        return read.handle()
                .createQuery("""
                        SELECT m.name AS "table", f."from" AS name
                        FROM sqlite_master m, pragma_foreign_key_list(m.name) f
                        WHERE m.type = 'table' AND f."table" = :table ORDER BY m.name, f.seq, f."from\"""")
                .bind("table", table)
                .map((r, c) -> new Column(r.getString("table"), r.getString("name")))
                .list();
    }

    /** What rows hold, value by column; secrets and what can be computed anew are left out. */
    List<Map<String, String>> rows(Read read, String table, String column, List<Long> values, int limit) {
        if (values.isEmpty()) {
            return List.of();
        }
        return read.handle()
                .createQuery("SELECT * FROM " + table + " WHERE " + column + " IN (<values>) LIMIT :limit")
                .bindList("values", values)
                .bind("limit", limit)
                .map((r, c) -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                        String name = r.getMetaData().getColumnName(i);
                        String value = r.getString(i);
                        if (value != null && !value.isEmpty() && !name.endsWith("_hash") && !name.endsWith("_key")) {
                            row.put(name, value);
                        }
                    }
                    return row;
                })
                .list();
    }

    int count(Read read, String table, String column, List<Long> values) {
        return values.isEmpty()
                ? 0
                : read.handle()
                        .createQuery("SELECT count(*) FROM " + table + " WHERE " + column + " IN (<values>)")
                        .bindList("values", values)
                        .mapTo(Integer.class)
                        .one();
    }

    List<Long> entryIds(Read read, List<Long> teachers) {
        return read.handle()
                .createQuery("SELECT id FROM entry WHERE teacher_id IN (<teachers>) ORDER BY id")
                .bindList("teachers", teachers)
                .mapTo(Long.class)
                .list();
    }

    /** What the journal keeps of an actor or a subject, act by act. */
    List<PersonalData.Act> acts(Read read, List<String> texts) {
        return read.handle()
                .createQuery("""
                        SELECT action, count(*) AS times, min(at) AS first, max(at) AS last FROM journal
                        WHERE actor IN (<texts>) OR subject IN (<texts>) GROUP BY action ORDER BY action""")
                .bindList("texts", texts)
                .map((r, c) -> new PersonalData.Act(
                        r.getString("action"), r.getInt("times"), r.getString("first"), r.getString("last")))
                .list();
    }

    /** Every text column of the schema. */
    List<Column> textColumns(Read read) {
        return read.handle()
                .createQuery("""
                        SELECT m.name AS "table", c.name AS name FROM sqlite_master m, pragma_table_info(m.name) c
                        WHERE m.type = 'table' AND c.type = 'TEXT' ORDER BY m.name, c.cid""")
                .map((r, c) -> new Column(r.getString("table"), r.getString("name")))
                .list();
    }

    /** What was only needed on the way and is older than a moment; messages that must never be sent twice keep their key. */
    Map<String, Integer> sweep(Tx tx, Instant before) {
        Map<String, Integer> gone = new LinkedHashMap<>();
        List<String> sql = new ArrayList<>(List.of(
                "DELETE FROM dialog WHERE updated_at < :before",
                "DELETE FROM list WHERE max(part_at, created_at) < :before",
                "DELETE FROM import_doubt WHERE import_id IN (SELECT id FROM workbook_import WHERE created_at < :before)",
                "DELETE FROM workbook_import WHERE created_at < :before",
                "DELETE FROM incoming WHERE done_at < :before",
                "DELETE FROM failure WHERE at < :before",
                "DELETE FROM button_payload WHERE used_on <> '' AND used_on < substr(:before, 1, 10)",
                "DELETE FROM job WHERE status <> 'WAITING' AND created_at < :before",
                """
                DELETE FROM outbox WHERE status <> 'WAITING' AND created_at < :before
                  AND (once_key IS NULL OR once_key LIKE 'seldom:%' OR once_key LIKE 'slowly:%')
                  AND id NOT IN (SELECT progress_id FROM job WHERE progress_id IS NOT NULL)""",
                """
                UPDATE outbox SET status = 'DROPPED', problem = 'too old', message = '{}'
                WHERE status = 'WAITING' AND created_at < :before"""));
        for (String one : sql) {
            String table = one.strip().split("\\s+")[one.strip().startsWith("UPDATE") ? 1 : 2];
            gone.merge(
                    table, tx.handle().createUpdate(one).bind("before", before).execute(), Integer::sum);
        }
        return gone;
    }
}
