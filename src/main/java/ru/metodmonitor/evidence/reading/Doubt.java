package ru.metodmonitor.evidence.reading;

import java.util.List;
import ru.metodmonitor.registry.PersonName;

/**
 * Why a line is not clear, with what it may mean.
 *
 * @param kind why
 * @param schools identifiers of schools that may be meant
 * @param teachers identifiers of teachers who may be meant
 * @param names new people who may be meant
 */
public record Doubt(Kind kind, List<Long> schools, List<Long> teachers, List<PersonName> names) {
    /** Copies the lists. */
    public Doubt {
        schools = List.copyOf(schools);
        teachers = List.copyOf(teachers);
        names = List.copyOf(names);
    }

    /** Reasons. */
    public enum Kind {
        /** No school is named. */
        NO_SCHOOL,
        /** Several schools can be meant. */
        WHICH_SCHOOL,
        /** A school is named that nobody knows. */
        UNKNOWN_SCHOOL,
        /** Several teachers can be meant. */
        WHICH_TEACHER,
        /** A typo or two away from somebody known. */
        NEAR_TEACHER,
        /** Initials of somebody unknown. */
        INITIALS,
        /** The nominative is not clear. */
        WHICH_NAME,
        /** Something that may be a name, but can't be read. */
        UNREADABLE,
        /** The same new name at two schools of one list. */
        TWO_SCHOOLS
    }

    /** A doubt without candidates. */
    public static Doubt of(Kind kind) {
        return new Doubt(kind, List.of(), List.of(), List.of());
    }

    /** A doubt between schools. */
    public static Doubt schools(Kind kind, List<Long> schools) {
        return new Doubt(kind, schools, List.of(), List.of());
    }

    /** A doubt between people. */
    public static Doubt teachers(Kind kind, List<Long> teachers, List<PersonName> names) {
        return new Doubt(kind, List.of(), teachers, names);
    }
}
