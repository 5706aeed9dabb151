package ru.metodmonitor.results;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;

final class ResultsStore {
    /** By school: how many teachers have entries under exactly the indicators of each mask. */
    Map<Long, Map<Integer, Integer>> masks(Read read, AcademicYear year) {
        Map<Long, Map<Integer, Integer>> masks = new HashMap<>();
        read.handle()
                .createQuery(
                        "SELECT school_id, mask, teachers FROM school_mask WHERE year = :year AND mask <> 0 AND teachers > 0")
                .bind("year", year.firstYear())
                .map((r, c) -> new long[] {r.getLong(1), r.getLong(2), r.getLong(3)})
                .forEach(row ->
                        masks.computeIfAbsent(row[0], k -> new HashMap<>()).put((int) row[1], (int) row[2]));
        return masks;
    }

    /** How many confirmed entries a teacher has for a school in a year, by indicator. */
    Map<Integer, Integer> tally(Read read, AcademicYear year, long school, long teacher) {
        Map<Integer, Integer> entries = new HashMap<>();
        read.handle()
                .createQuery("""
                        SELECT indicator, entries FROM teacher_tally
                        WHERE year = :year AND school_id = :school AND teacher_id = :teacher""")
                .bind("year", year.firstYear())
                .bind("school", school)
                .bind("teacher", teacher)
                .map((r, c) -> Map.entry(r.getInt(1), r.getInt(2)))
                .forEach(e -> entries.put(e.getKey(), e.getValue()));
        return entries;
    }

    Optional<Long> version(Read read, AcademicYear year) {
        return read.handle()
                .createQuery("SELECT version FROM results_version WHERE year = :year")
                .bind("year", year.firstYear())
                .mapTo(Long.class)
                .findOne();
    }
}
