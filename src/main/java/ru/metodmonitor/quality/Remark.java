package ru.metodmonitor.quality;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.registry.BriefNames;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.registry.TeacherPair;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;

/** One reason to doubt a year's figures. */
public sealed interface Remark {
    /** What sort of reason. */
    Kind kind();

    /** Whether the year's results can't be approved while it stands. */
    boolean blocksApproval();

    /** The one school that it is about, where there is one. */
    Optional<School> school();

    /** In one line. */
    Phrase text(NameView names);

    /** Whether it makes sense only with the names of people. */
    default boolean namesPeople() {
        return switch (kind()) {
            case DOUBLES, HOMONYMS -> true;
            case TOO_MANY_ACTIVE, NO_HEADCOUNT, ROSTER -> false;
        };
    }

    /** Sorts of reasons, the gravest first. */
    enum Kind {
        /** More active teachers than the school has. */
        TOO_MANY_ACTIVE,
        /** No share can be told. */
        NO_HEADCOUNT,
        /** Two records that may be one person. */
        DOUBLES,
        /** One name at several schools. */
        HOMONYMS,
        /** The school's own list has another number of people than its headcount. */
        ROSTER
    }

    /**
     * The school's own list of people and its headcount disagree.
     *
     * @param at which school
     * @param people in the list
     * @param headcount teachers employed
     */
    record RosterDiffers(School at, int people, int headcount) implements Remark {
        @Override
        public Kind kind() {
            return Kind.ROSTER;
        }

        @Override
        public boolean blocksApproval() {
            return false;
        }

        @Override
        public Optional<School> school() {
            return Optional.of(at);
        }

        @Override
        public Phrase text(NameView names) {
            return Phrase.of("quality.roster", "school", at.brief(), "people", people, "headcount", headcount);
        }
    }

    /**
     * The school has no headcount: no share, no place.
     *
     * @param at which
     */
    record NoHeadcount(School at) implements Remark {
        @Override
        public Kind kind() {
            return Kind.NO_HEADCOUNT;
        }

        @Override
        public boolean blocksApproval() {
            return false;
        }

        @Override
        public Optional<School> school() {
            return Optional.of(at);
        }

        @Override
        public Phrase text(NameView names) {
            return Phrase.of("quality.no-headcount", "school", at.brief());
        }
    }

    /**
     * A share above 1.
     *
     * @param at the school
     * @param indicator the indicator's number
     * @param active distinct teachers with entries
     * @param headcount teachers employed
     */
    record TooManyActive(School at, int indicator, int active, int headcount) implements Remark {
        @Override
        public Kind kind() {
            return Kind.TOO_MANY_ACTIVE;
        }

        @Override
        public boolean blocksApproval() {
            return true;
        }

        @Override
        public Optional<School> school() {
            return Optional.of(at);
        }

        @Override
        public Phrase text(NameView names) {
            return Phrase.of(
                    "quality.too-many",
                    "school",
                    at.brief(),
                    "indicator",
                    indicator,
                    "active",
                    active,
                    "headcount",
                    headcount);
        }
    }

    /**
     * Names of one school that are a typo or two apart, at least one of them counted in the year.
     *
     * @param at the school
     * @param pair the two
     */
    record Doubles(School at, TeacherPair pair) implements Remark {
        @Override
        public Kind kind() {
            return Kind.DOUBLES;
        }

        @Override
        public boolean blocksApproval() {
            return false;
        }

        @Override
        public Optional<School> school() {
            return Optional.of(at);
        }

        @Override
        public Phrase text(NameView names) {
            return Phrase.of(
                    "quality.double",
                    "school",
                    at.brief(),
                    "one",
                    shown(pair.one(), names),
                    "other",
                    shown(pair.other(), names));
        }
    }

    /**
     * One full name, counted in the year at several schools: namesakes, or one person who is counted twice.
     *
     * @param teachers one a school
     * @param schools their schools, in the same order
     */
    record Homonyms(List<Teacher> teachers, List<School> schools) implements Remark {
        /** Copies the lists. */
        public Homonyms {
            teachers = List.copyOf(teachers);
            schools = List.copyOf(schools);
        }

        @Override
        public Kind kind() {
            return Kind.HOMONYMS;
        }

        @Override
        public boolean blocksApproval() {
            return false;
        }

        @Override
        public Optional<School> school() {
            return Optional.empty();
        }

        @Override
        public Phrase text(NameView names) {
            return Phrase.of(
                    "quality.homonyms",
                    "name",
                    shown(teachers.get(0), names),
                    "schools",
                    schools.stream().map(BriefNames.among(schools)::name).collect(Collectors.joining(", ")));
        }
    }

    private static Object shown(Teacher teacher, NameView names) {
        return teacher.name().shown(names, Phrase.of("teacher.nameless", "id", teacher.id()));
    }
}
