package ru.metodmonitor.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Rows;
import ru.metodmonitor.storage.SettingStore;
import ru.metodmonitor.storage.Tx;

final class RegistryStore {
    private static final RowMapper<School> SCHOOL = (r, c) -> new School(
            r.getLong("id"),
            r.getString("code"),
            r.getString("name"),
            SchoolKind.valueOf(r.getString("kind")),
            r.getString("territory"));
    private static final RowMapper<SchoolYear> YEAR = (r, c) -> new SchoolYear(
            r.getLong("school_id"), new AcademicYear(r.getInt("year")), number(r, "pupils"), number(r, "headcount"));
    private static final RowMapper<Teacher> TEACHER = (r, c) -> new Teacher(
            r.getLong("id"),
            r.getLong("school_id"),
            new PersonName(
                    r.getString("surname"),
                    r.getString("first_name"),
                    r.getString("patronymic"),
                    r.getString("qualifier")),
            r.getString("position"));

    /** A name has no more parts that tell people apart. */
    private static final int MOST_WORDS = 6;

    private final SettingStore settings = new SettingStore();

    private static Optional<Integer> number(ResultSet r, String column) throws SQLException {
        int value = r.getInt(column);
        return r.wasNull() ? Optional.empty() : Optional.of(value);
    }

    List<School> schools(Read read) {
        return read.handle()
                .createQuery("SELECT id, code, name, kind, territory FROM school ORDER BY id")
                .map(SCHOOL)
                .list();
    }

    /** Another one with every change of a school. */
    String stamp(Read read) {
        return settings.get(read, "registry.stamp").orElseThrow();
    }

    Optional<School> school(Read read, long id) {
        return read.handle()
                .createQuery("SELECT id, code, name, kind, territory FROM school WHERE id = :id")
                .bind("id", id)
                .map(SCHOOL)
                .findOne();
    }

    Optional<School> schoolByCode(Read read, String code) {
        return read.handle()
                .createQuery("SELECT id, code, name, kind, territory FROM school WHERE code = :code")
                .bind("code", code)
                .map(SCHOOL)
                .findOne();
    }

    long insertSchool(Tx tx, School school) {
        return tx.handle()
                .createQuery(
                        "INSERT INTO school (code, name, kind, territory) VALUES (:code, :name, :kind, :territory) RETURNING id")
                .bind("code", school.code())
                .bind("name", school.name())
                .bind("kind", school.kind().name())
                .bind("territory", school.territory())
                .mapTo(Long.class)
                .one();
    }

    void updateSchool(Tx tx, School school) {
        tx.handle()
                .createUpdate("UPDATE school SET name = :name, kind = :kind, territory = :territory WHERE id = :id")
                .bind("id", school.id())
                .bind("name", school.name())
                .bind("kind", school.kind().name())
                .bind("territory", school.territory())
                .execute();
    }

    Map<Long, String> nationalIds(Read read) {
        return read.handle()
                .createQuery("SELECT school_id, national_id FROM school_national")
                .map((r, c) -> Map.entry(r.getLong(1), r.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void identify(Tx tx, long school, String nationalId) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO school_national (school_id, national_id) VALUES (:school, :national)
                        ON CONFLICT (school_id) DO UPDATE SET national_id = :national""")
                .bind("school", school)
                .bind("national", nationalId)
                .execute();
    }

    Optional<SchoolYear> year(Read read, long school, AcademicYear year) {
        return read.handle()
                .createQuery("""
                        SELECT school_id, year, pupils, headcount FROM school_year
                        WHERE school_id = :school AND year = :year""")
                .bind("school", school)
                .bind("year", year.firstYear())
                .map(YEAR)
                .findOne();
    }

    List<SchoolYear> years(Read read, AcademicYear year) {
        return read.handle()
                .createQuery("SELECT school_id, year, pupils, headcount FROM school_year WHERE year = :year")
                .bind("year", year.firstYear())
                .map(YEAR)
                .list();
    }

    List<AcademicYear> knownYears(Read read) {
        return read.handle()
                .createQuery("SELECT DISTINCT year FROM school_year ORDER BY year")
                .mapTo(Integer.class)
                .map(AcademicYear::new)
                .list();
    }

    void saveYear(Tx tx, SchoolYear year) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO school_year (school_id, year, pupils, headcount)
                        VALUES (:school, :year, :pupils, :headcount)
                        ON CONFLICT DO UPDATE SET pupils = :pupils, headcount = :headcount""")
                .bind("school", year.schoolId())
                .bind("year", year.year().firstYear())
                .bind("pupils", year.pupils())
                .bind("headcount", year.headcount())
                .execute();
    }

    List<Teacher> teachers(Read read, long school) {
        return read.handle()
                .createQuery("""
                        SELECT id, school_id, surname, first_name, patronymic, qualifier, position FROM teacher
                        WHERE school_id = :school AND merged_into IS NULL AND erased_at IS NULL
                        ORDER BY surname, first_name, patronymic, id""")
                .bind("school", school)
                .map(TEACHER)
                .list();
    }

    /** Those of the school who are called just so, qualifiers aside. */
    List<Teacher> namesakes(Read read, long school, String joinedKey) {
        return read.handle()
                .createQuery("""
                        SELECT id, school_id, surname, first_name, patronymic, qualifier, position FROM teacher
                        WHERE school_id = :school AND merged_into IS NULL AND erased_at IS NULL
                          AND substr(replace(name_key, '|', ''), 1, length(:key)) = :key
                        ORDER BY surname, first_name, patronymic, id""")
                .bind("school", school)
                .bind("key", joinedKey)
                .map(TEACHER)
                .filter(t -> t.name().joinedKey().equals(joinedKey))
                .list();
    }

    List<Teacher> allTeachers(Read read) {
        return read.handle().createQuery("""
                        SELECT id, school_id, surname, first_name, patronymic, qualifier, position FROM teacher
                        WHERE merged_into IS NULL AND erased_at IS NULL ORDER BY id""").map(TEACHER).list();
    }

    /** All teachers of the store, for a search. */
    TeacherSearch.Among among(Read read) {
        return new TeacherSearch.Among() {
            @Override
            public List<Teacher> all() {
                return allTeachers(read);
            }

            @Override
            public List<Teacher> holding(List<String> words) {
                List<String> few = words.stream().limit(MOST_WORDS).toList();
                StringBuilder sql = new StringBuilder("""
                        SELECT id, school_id, surname, first_name, patronymic, qualifier, position FROM teacher
                        WHERE merged_into IS NULL AND erased_at IS NULL""");
                for (int i = 0; i < few.size(); i++) {
                    sql.append(" AND instr(name_key, :word").append(i).append(") > 0");
                }
                Query query =
                        read.handle().createQuery(sql.append(" ORDER BY id").toString());
                for (int i = 0; i < few.size(); i++) {
                    query.bind("word" + i, few.get(i));
                }
                return query.map(TEACHER).list();
            }

            @Override
            public List<Teacher> former() {
                return aliases(read);
            }

            @Override
            public Optional<Teacher> numbered(long id) {
                return read.handle()
                        .createQuery("""
                        SELECT id, school_id, surname, first_name, patronymic, qualifier, position FROM teacher
                        WHERE id = :id AND merged_into IS NULL AND erased_at IS NULL""")
                        .bind("id", id)
                        .map(TEACHER)
                        .findOne();
            }
        };
    }

    Optional<Teacher> teacher(Read read, long id) {
        return read.handle().createQuery("""
                        SELECT id, school_id, surname, first_name, patronymic, qualifier, position FROM teacher
                        WHERE id = :id""").bind("id", id).map(TEACHER).findOne();
    }

    long insertTeacher(Tx tx, long school, PersonName name, String position, Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO teacher
                            (school_id, surname, first_name, patronymic, qualifier, name_key, position, created_at)
                        VALUES (:school, :surname, :first, :patronymic, :qualifier, :key, :position, :now)
                        RETURNING id""")
                .bind("school", school)
                .bind("surname", name.surname())
                .bind("first", name.first())
                .bind("patronymic", name.patronymic())
                .bind("qualifier", name.qualifier())
                .bind("key", name.key())
                .bind("position", position)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    long nextTeacherId(Read read) {
        return read.handle()
                .createQuery("SELECT ifnull(max(id), 0) + 1 FROM teacher")
                .mapTo(Long.class)
                .one();
    }

    void insertTeachers(Tx tx, List<Teacher> teachers, Instant now) {
        Rows.insert(
                tx,
                """
                INSERT INTO teacher
                    (id, school_id, surname, first_name, patronymic, qualifier, name_key, position, created_at)""",
                teachers.stream()
                        .map(t -> Rows.of(
                                t.id(),
                                t.schoolId(),
                                t.name().surname(),
                                t.name().first(),
                                t.name().patronymic(),
                                t.name().qualifier(),
                                t.name().key(),
                                t.position(),
                                now))
                        .toList());
    }

    void updatePosition(Tx tx, long teacher, String position) {
        tx.handle()
                .createUpdate("UPDATE teacher SET position = :position WHERE id = :id")
                .bind("id", teacher)
                .bind("position", position)
                .execute();
    }

    /** Who is known at the school by this very name, having been another record or another school's once. */
    Optional<Teacher> alias(Read read, long school, String nameKey) {
        return read.handle()
                .createQuery("""
                        SELECT t.id, t.school_id, t.surname, t.first_name, t.patronymic, t.qualifier, t.position
                        FROM teacher a JOIN teacher t ON t.id = a.merged_into
                        WHERE a.school_id = :school AND t.erased_at IS NULL AND a.name_key = :key || '|#' || a.id
                        ORDER BY a.id DESC LIMIT 1""")
                .bind("school", school)
                .bind("key", nameKey)
                .map(TEACHER)
                .findOne();
    }

    Optional<Teacher> now(Read read, long id) {
        return read.handle().createQuery("""
                        SELECT t.id, t.school_id, t.surname, t.first_name, t.patronymic, t.qualifier, t.position
                        FROM teacher a JOIN teacher t ON t.id = coalesce(a.merged_into, a.id)
                        WHERE a.id = :id""").bind("id", id).map(TEACHER).findOne();
    }

    /** Every former record under its own name and school, with the identifier of the one it became. */
    List<Teacher> aliases(Read read) {
        return read.handle().createQuery("""
                        SELECT a.merged_into AS id, a.school_id, a.surname, a.first_name, a.patronymic, a.qualifier, t.position
                        FROM teacher a JOIN teacher t ON t.id = a.merged_into
                        WHERE t.erased_at IS NULL AND NOT EXISTS (SELECT 1 FROM teacher l
                                          WHERE l.school_id = a.school_id AND l.name_key || '|#' || a.id = a.name_key)
                        ORDER BY a.id""").map(TEACHER).list();
    }

    /** A record becomes a former one; what had become it goes along. The answer is all of them. */
    List<Long> merge(Tx tx, long kept, long gone) {
        List<Long> along = tx.handle()
                .createQuery("SELECT id FROM teacher WHERE id = :gone OR merged_into = :gone ORDER BY id")
                .bind("gone", gone)
                .mapTo(Long.class)
                .list();
        tx.handle()
                .createUpdate("UPDATE teacher SET merged_into = :kept WHERE merged_into = :gone")
                .bind("kept", kept)
                .bind("gone", gone)
                .execute();
        tx.handle()
                .createUpdate(
                        "UPDATE teacher SET merged_into = :kept, name_key = name_key || '|#' || id WHERE id = :gone")
                .bind("kept", kept)
                .bind("gone", gone)
                .execute();
        return along;
    }

    /** A former record stands for itself again, and for those that had become it. */
    void unmerge(Tx tx, Teacher gone, List<Long> along) {
        tx.handle()
                .createUpdate("UPDATE teacher SET merged_into = NULL, name_key = :key WHERE id = :id")
                .bind("key", gone.name().key())
                .bind("id", gone.id())
                .execute();
        along.forEach(id -> tx.handle()
                .createUpdate("UPDATE teacher SET merged_into = :gone WHERE id = :id")
                .bind("gone", gone.id())
                .bind("id", id)
                .execute());
    }

    /** The old school goes on knowing the name: a former record is left behind, whose identifier is the answer. */
    long move(Tx tx, long teacher, long school, Instant now) {
        long former = tx.handle()
                .createQuery("""
                        INSERT INTO teacher (school_id, surname, first_name, patronymic, qualifier, name_key, position, created_at,
                                             merged_into)
                        SELECT school_id, surname, first_name, patronymic, qualifier,
                               name_key || '|#' || (SELECT max(id) + 1 FROM teacher), '', :now, id
                        FROM teacher WHERE id = :id
                        RETURNING id""")
                .bind("id", teacher)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
        tx.handle()
                .createUpdate("UPDATE teacher SET school_id = :school WHERE id = :id")
                .bind("id", teacher)
                .bind("school", school)
                .execute();
        return former;
    }

    void rename(Tx tx, long teacher, PersonName name) {
        tx.handle()
                .createUpdate("""
                        UPDATE teacher SET surname = :surname, first_name = :first, patronymic = :patronymic,
                                           qualifier = :qualifier, name_key = :key
                        WHERE id = :id""")
                .bind("id", teacher)
                .bind("surname", name.surname())
                .bind("first", name.first())
                .bind("patronymic", name.patronymic())
                .bind("qualifier", name.qualifier())
                .bind("key", name.key())
                .execute();
    }
}
