package ru.metodmonitor.evidence.reading;

import java.util.List;
import ru.metodmonitor.registry.PersonName;

/**
 * Why a line is not clear, with what it may mean.
 *
 * @param kind why
 * @param words what the question is about: the word for a result, the place, the words that nothing explains; may be empty
 * @param schools identifiers of schools that may be meant
 * @param teachers identifiers of teachers who may be meant
 * @param names new people who may be meant
 */
public record Doubt(Kind kind, String words, List<Long> schools, List<Long> teachers, List<PersonName> names) {
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
        /** A school of a village that may be the city's own. */
        PLACE,
        /** Several teachers can be meant. */
        WHICH_TEACHER,
        /** A typo or two away from somebody known. */
        NEAR_TEACHER,
        /** Initials of somebody unknown. */
        INITIALS,
        /** Somebody unknown without a patronymic. */
        INCOMPLETE,
        /** The nominative is not clear. */
        WHICH_NAME,
        /** Something that may be a name, but can't be read. */
        UNREADABLE,
        /**
         * Read from a picture, and nobody at the school is called so: names hold what was read, teachers those who have a similar name.
         */
        NEW_IN_PICTURE,
        /**
         * Words of the line in a picture that could not be read for sure, or something around it that may have been overlooked; teachers
         * hold who it seems to be.
         */
        ILLEGIBLE,
        /** The same new name at two schools of one list. */
        TWO_SCHOOLS,
        /** In a contest's list nothing says what came of it. */
        RESULT,
        /** A word for a result that nobody has said to be a victory or participation. */
        HONOUR,
        /** Words of the line, or of a heading over it, that nothing explains. */
        UNEXPLAINED;

        boolean isOfPerson() {
            return switch (this) {
                case WHICH_TEACHER,
                        NEAR_TEACHER,
                        INITIALS,
                        INCOMPLETE,
                        WHICH_NAME,
                        UNREADABLE,
                        NEW_IN_PICTURE,
                        TWO_SCHOOLS -> true;
                default -> false;
            };
        }

        /** Whether nobody is known by the name, as far as it can be read. */
        boolean isUnknown() {
            return this == INITIALS || this == INCOMPLETE || this == WHICH_NAME || this == UNREADABLE;
        }

        boolean isOfResult() {
            return this == RESULT || this == HONOUR;
        }

        /** Whether the question is about the school. */
        public boolean isOfSchool() {
            return this == NO_SCHOOL || this == WHICH_SCHOOL || this == UNKNOWN_SCHOOL;
        }
    }

    /** A doubt without candidates. */
    public static Doubt of(Kind kind) {
        return new Doubt(kind, "", List.of(), List.of(), List.of());
    }

    /** A doubt about words. */
    static Doubt about(Kind kind, String words) {
        return new Doubt(kind, words, List.of(), List.of(), List.of());
    }

    /** A doubt between schools. */
    public static Doubt schools(Kind kind, List<Long> schools) {
        return new Doubt(kind, "", schools, List.of(), List.of());
    }

    /** A doubt between people. */
    public static Doubt teachers(Kind kind, List<Long> teachers, List<PersonName> names) {
        return new Doubt(kind, "", List.of(), teachers, names);
    }

    /** Whether both ask the same. */
    public boolean isLike(Doubt other) {
        return kind == other.kind && words.equals(other.words);
    }
}
