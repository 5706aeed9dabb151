package ru.metodmonitor.evidence.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.registry.Folding;

/**
 * What people have settled by hand before.
 *
 * @param schools school identifiers by the folded words that named them
 * @param teachers teacher identifiers by {@link #teacherKey}
 * @param meanings how words for results count, and whose places are, by {@link #wordKey}
 */
public record Remembered(Map<String, Long> schools, Map<String, Long> teachers, Map<String, String> meanings) {
    /** Nothing yet. */
    public static final Remembered NOTHING = new Remembered(Map.of(), Map.of(), Map.of());

    /** A place is the city's own. */
    public static final String OWN = "OWN";

    /** A place is another town's; a result counts for nothing. */
    public static final String SKIP = "SKIP";

    /** What a word was explained as. */
    public enum Kind {
        /** A result: the number of the indicator under which it counts, or {@link #SKIP}. */
        RESULT,
        /** A place: {@link #OWN} or {@link #SKIP}. */
        PLACE
    }

    /** Copies the maps. */
    public Remembered {
        schools = Map.copyOf(schools);
        teachers = Map.copyOf(teachers);
        meanings = Map.copyOf(meanings);
    }

    /** The key of a word that was explained. */
    public static String wordKey(Kind kind, String words) {
        return kind.name().toLowerCase(Locale.ROOT) + "|" + Folding.words(words);
    }

    Optional<String> meaning(Kind kind, String words) {
        return Optional.ofNullable(meanings.get(wordKey(kind, words)));
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
        return new Remembered(allSchools, allTeachers, meanings);
    }

    Optional<Long> school(String typed) {
        return Optional.ofNullable(schools.get(schoolKey(typed)));
    }

    /** Whom words mean at a school. */
    public Optional<Long> teacher(long school, String typed) {
        return Optional.ofNullable(teachers.get(teacherKey(school, typed)));
    }
}
