package ru.metodmonitor.evidence.lists;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import ru.metodmonitor.evidence.reading.Remembered;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/** What was settled by hand. */
final class MemoryStore {
    Remembered all(Read read) {
        Map<String, Long> schools = new HashMap<>();
        Map<String, Long> teachers = new HashMap<>();
        Map<String, String> meanings = new HashMap<>();
        // A teacher who was merged into another or has moved is not meant any more.
        read.handle()
                .createQuery("""
                        SELECT r.kind, r.key, coalesce(r.teacher_id, r.school_id) AS id, r.meaning FROM remembered r
                        LEFT JOIN teacher t ON t.id = r.teacher_id
                        WHERE r.teacher_id IS NULL OR (t.merged_into IS NULL AND t.school_id = r.school_id)""")
                .map((rs, ctx) -> {
                    String key = rs.getString("key");
                    switch (rs.getString("kind")) {
                        case "SCHOOL" -> schools.put(key, rs.getLong("id"));
                        case "TEACHER" -> teachers.put(key, rs.getLong("id"));
                        default -> meanings.put(key, rs.getString("meaning"));
                    }
                    return key;
                })
                .list();
        return new Remembered(schools, teachers, meanings);
    }

    List<Memory.Settled> page(Read read, int limit, int offset) {
        return read.handle()
                .createQuery("""
                        SELECT r.id, r.typed, coalesce(r.school_id, 0) AS school_id, coalesce(r.meaning, '') AS meaning,
                               t.id AS teacher, t.surname, t.first_name, t.patronymic, t.qualifier, t.position
                        FROM remembered r LEFT JOIN teacher t ON t.id = r.teacher_id
                        ORDER BY r.id DESC LIMIT :limit OFFSET :offset""")
                .bind("limit", limit)
                .bind("offset", offset)
                .map((rs, ctx) -> {
                    long teacher = rs.getLong("teacher");
                    Optional<Teacher> who = rs.wasNull()
                            ? Optional.empty()
                            : Optional.of(new Teacher(
                                    teacher,
                                    rs.getLong("school_id"),
                                    new PersonName(
                                            rs.getString("surname"),
                                            rs.getString("first_name"),
                                            rs.getString("patronymic"),
                                            rs.getString("qualifier")),
                                    rs.getString("position")));
                    return new Memory.Settled(
                            rs.getLong("id"),
                            rs.getString("typed"),
                            rs.getLong("school_id"),
                            who,
                            rs.getString("meaning"));
                })
                .list();
    }

    long count(Read read) {
        return read.handle()
                .createQuery("SELECT count(*) FROM remembered")
                .mapTo(Long.class)
                .one();
    }

    boolean keep(Tx tx, String key, String typed, long school, long person, Instant now) {
        return bound(tx, "SCHOOL", key, typed, school, person, now)
                        .bind("teacher", Optional.<Long>empty())
                        .execute()
                == 1;
    }

    boolean keep(Tx tx, String key, String typed, long school, long teacher, long person, Instant now) {
        return bound(tx, "TEACHER", key, typed, school, person, now)
                        .bind("teacher", teacher)
                        .execute()
                == 1;
    }

    boolean keep(Tx tx, Remembered.Kind kind, String typed, String meaning, long person, Instant now) {
        return tx.handle()
                        .createUpdate("""
                                INSERT INTO remembered (kind, key, typed, meaning, person_id, created_at)
                                VALUES (:kind, :key, :typed, :meaning, :person, :now)
                                ON CONFLICT (kind, key) DO UPDATE SET meaning = excluded.meaning,
                                    person_id = excluded.person_id, created_at = excluded.created_at
                                WHERE meaning <> excluded.meaning""")
                        .bind("kind", kind)
                        .bind("key", Remembered.wordKey(kind, typed))
                        .bind("typed", typed)
                        .bind("meaning", meaning)
                        .bind("person", person)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** The last word counts; the same once more changes nothing. */
    private static Update bound(Tx tx, String kind, String key, String typed, long school, long person, Instant now) {
        return tx.handle()
                .createUpdate("""
                        INSERT INTO remembered (kind, key, typed, school_id, teacher_id, person_id, created_at)
                        VALUES (:kind, :key, :typed, :school, :teacher, :person, :now)
                        ON CONFLICT (kind, key) DO UPDATE SET school_id = excluded.school_id, teacher_id = excluded.teacher_id,
                            person_id = excluded.person_id, created_at = excluded.created_at
                        WHERE school_id <> excluded.school_id OR teacher_id IS NOT excluded.teacher_id""")
                .bind("kind", kind)
                .bind("key", key)
                .bind("typed", typed)
                .bind("school", school)
                .bind("person", person)
                .bind("now", now);
    }

    boolean forget(Tx tx, long id) {
        return tx.handle()
                        .createUpdate("DELETE FROM remembered WHERE id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }
}
