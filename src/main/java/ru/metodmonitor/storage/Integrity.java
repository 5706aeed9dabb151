package ru.metodmonitor.storage;

import java.util.ArrayList;
import java.util.List;

/** What SQLite itself says of the file, and whether the tallies equal the entries they count. */
public final class Integrity {
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
        if (drifted + extra > 0) {
            problems.add("the tallies differ from the entries in " + Math.max(drifted, extra) + " places");
        }
        return problems;
    }
}
