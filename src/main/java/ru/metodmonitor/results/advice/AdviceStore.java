package ru.metodmonitor.results.advice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

final class AdviceStore {
    /** How a school's confirmed entries of a year are spread over its people. */
    Activity activity(Read read, AcademicYear year, Scheme scheme, long school) {
        Activity activity = new Activity();
        read.handle()
                .createQuery("""
                        SELECT indicator, teacher_id, entries FROM teacher_tally
                        WHERE year = :year AND school_id = :school AND entries > 0""")
                .bind("year", year.firstYear())
                .bind("school", school)
                .map((r, c) -> new long[] {r.getLong(1), r.getLong(2), r.getLong(3)})
                .forEach(row -> activity.add(countsFor(scheme, (int) row[0]), row[1], (int) row[2]));
        return activity;
    }

    private static List<Integer> countsFor(Scheme scheme, int indicator) {
        int closed = scheme.closure(1 << (indicator - 1));
        return scheme.indicators().stream()
                .filter(i -> (closed & i.bit()) != 0)
                .map(Indicator::number)
                .toList();
    }

    /** By school: how many entries of the year wait for review. */
    Map<Long, Integer> unconfirmed(Read read, AcademicYear year) {
        Map<Long, Integer> bySchool = new HashMap<>();
        read.handle()
                .createQuery("""
                        SELECT school_id, count(*) FROM entry WHERE status = 'SUBMITTED' AND year = :year
                        GROUP BY school_id""")
                .bind("year", year.firstYear())
                .map((r, c) -> new long[] {r.getLong(1), r.getLong(2)})
                .forEach(row -> bySchool.put(row[0], (int) row[1]));
        return bySchool;
    }

    /** The operators' words of a year; those that were taken back are left out. */
    Map<Recommendation.Key, String> edits(Read read, AcademicYear year) {
        Map<Recommendation.Key, String> edits = new HashMap<>();
        read.handle()
                .createQuery("""
                        SELECT school_id, rule, indicator, text FROM recommendation_edit
                        WHERE year = :year ORDER BY id""")
                .bind("year", year.firstYear())
                .map((r, c) -> Map.entry(
                        new Recommendation.Key(year, r.getLong(1), r.getString(2), r.getInt(3)), r.getString(4)))
                .forEach(row -> edits.put(row.getKey(), row.getValue()));
        edits.values().removeIf(String::isEmpty);
        return edits;
    }

    long insertEdit(Tx tx, Recommendation.Key key, String text, long author, Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO recommendation_edit (year, school_id, rule, indicator, text, author_id, created_at)
                        VALUES (:year, :school, :rule, :indicator, :text, :author, :now)
                        RETURNING id""")
                .bind("year", key.year().firstYear())
                .bind("school", key.school())
                .bind("rule", key.rule())
                .bind("indicator", key.indicator())
                .bind("text", text)
                .bind("author", author)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }
}
