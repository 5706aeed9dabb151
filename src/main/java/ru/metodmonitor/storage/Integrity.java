package ru.metodmonitor.storage;

import java.util.ArrayList;
import java.util.List;

/** What SQLite itself says of the file, and whether the tallies equal the entries they count. */
public final class Integrity {
    private static final String MASKS = """
            WITH one AS (SELECT DISTINCT year, school_id, teacher_id, indicator FROM entry WHERE status = 'CONFIRMED'),
            person AS (SELECT year, school_id, teacher_id, sum(1 << (indicator - 1)) AS mask FROM one
                       GROUP BY year, school_id, teacher_id),
            school AS (SELECT year, school_id, mask, count(*) AS teachers FROM person GROUP BY year, school_id, mask),
            kept_person AS (SELECT year, school_id, teacher_id, mask FROM teacher_mask WHERE mask <> 0),
            kept_school AS (SELECT year, school_id, mask, teachers FROM school_mask WHERE mask <> 0 AND teachers <> 0)
            SELECT (SELECT count(*) FROM (SELECT * FROM person EXCEPT SELECT * FROM kept_person))
                 + (SELECT count(*) FROM (SELECT * FROM kept_person EXCEPT SELECT * FROM person))
                 + (SELECT count(*) FROM (SELECT * FROM school EXCEPT SELECT * FROM kept_school))
                 + (SELECT count(*) FROM (SELECT * FROM kept_school EXCEPT SELECT * FROM school))""";

    /** What is wrong, a line each; empty if all is well. */
    public List<String> problems(Read read) {
        List<String> problems = new ArrayList<>();
        for (String line : read.handle()
                .createQuery("PRAGMA integrity_check")
                .mapTo(String.class)
                .list()) {
            if (!"ok".equals(line)) {
                problems.add(line);
            }
        }
        if (!read.handle()
                .createQuery("PRAGMA foreign_key_check")
                .mapToMap()
                .list()
                .isEmpty()) {
            problems.add("a row refers to another one that is not there");
        }
        long drifted = read.handle().createQuery("""
                        SELECT count(*) FROM (
                            SELECT year, school_id, teacher_id, indicator, count(*) AS n FROM entry WHERE status = 'CONFIRMED'
                            GROUP BY year, school_id, teacher_id, indicator
                            EXCEPT
                            SELECT year, school_id, teacher_id, indicator, entries FROM teacher_tally)""").mapTo(Long.class).one();
        long extra = read.handle().createQuery("""
                        SELECT count(*) FROM (
                            SELECT year, school_id, teacher_id, indicator, entries FROM teacher_tally WHERE entries > 0
                            EXCEPT
                            SELECT year, school_id, teacher_id, indicator, count(*) FROM entry WHERE status = 'CONFIRMED'
                            GROUP BY year, school_id, teacher_id, indicator)""").mapTo(Long.class).one();
        long masks = read.handle().createQuery(MASKS).mapTo(Long.class).one();
        if (drifted + extra + masks > 0) {
            problems.add(
                    "the tallies differ from the entries in " + Math.max(Math.max(drifted, extra), masks) + " places");
        }
        return problems;
    }
}
