package ru.metodmonitor.evidence.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.registry.Folding;

/**
 * What people have settled by hand before.
 *
 * @param schools school identifiers by the folded words that named them
 * @param teachers teacher identifiers by {@link #teacherKey}
 */
public record Remembered(Map<String, Long> schools, Map<String, Long> teachers) {
    /** Nothing yet. */
    public static final Remembered NOTHING = new Remembered(Map.of(), Map.of());

    /** Copies the maps. */
    public Remembered {
        schools = Map.copyOf(schools);
        teachers = Map.copyOf(teachers);
    }

    /** The key of a name as typed in a school. */
    public static String teacherKey(long school, String typed) {
        return school + "|" + Folding.key(typed);
    }

    /** The key of words that name a school. */
    public static String schoolKey(String typed) {
        return Folding.words(typed);
    }

    /** With more that is known. */
    public Remembered and(Map<String, Long> moreSchools, Map<String, Long> moreTeachers) {
        Map<String, Long> allSchools = new HashMap<>(schools);
        allSchools.putAll(moreSchools);
        Map<String, Long> allTeachers = new HashMap<>(teachers);
        allTeachers.putAll(moreTeachers);
        return new Remembered(allSchools, allTeachers);
    }

    Optional<Long> school(String typed) {
        return Optional.ofNullable(schools.get(schoolKey(typed)));
    }

    Optional<Long> teacher(long school, String typed) {
        return Optional.ofNullable(teachers.get(teacherKey(school, typed)));
    }
}
