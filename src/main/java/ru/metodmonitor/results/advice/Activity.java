package ru.metodmonitor.results.advice;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a school's confirmed entries of a year are spread over its people: identifiers alone. */
final class Activity {
    private final Map<Long, Integer> entriesByTeacher = new HashMap<>();
    private final Map<Integer, Set<Long>> teachersByIndicator = new HashMap<>();
    private int entries;

    /** Entries of one teacher under one indicator; they count for all of these. */
    void add(List<Integer> indicators, long teacher, int count) {
        entries += count;
        entriesByTeacher.merge(teacher, count, Integer::sum);
        indicators.forEach(i ->
                teachersByIndicator.computeIfAbsent(i, k -> new HashSet<>()).add(teacher));
    }

    int entries() {
        return entries;
    }

    Set<Long> teachers(int indicator) {
        return teachersByIndicator.getOrDefault(indicator, Set.of());
    }

    /** The fewest people who have at least this part of all entries. */
    Carriers carriers(double part) {
        int people = 0;
        int carried = 0;
        for (int count : entriesByTeacher.values().stream()
                .sorted(Collections.reverseOrder())
                .toList()) {
            if (carried >= part * entries) {
                break;
            }
            people++;
            carried += count;
        }
        return new Carriers(people, carried);
    }

    record Carriers(int people, int entries) {}
}
