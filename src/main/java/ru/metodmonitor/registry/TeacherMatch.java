package ru.metodmonitor.registry;

import java.util.List;
import java.util.Optional;

/** Which teacher of a school a name means. */
public sealed interface TeacherMatch {
    /** Calls the case that it is. */
    <R> R fold(Cases<R> cases);

    /** The one teacher whom it means for sure. */
    default Optional<Teacher> one() {
        return Optional.empty();
    }

    /**
     * One answer a case.
     *
     * @param <R> the answer's type
     */
    interface Cases<R> {
        /** Just this one. */
        R one(Teacher teacher);

        /** Any of these: ask. */
        R several(List<Teacher> teachers);

        /** Nobody by that very name, but these are a typo or two away: ask. */
        R near(List<Teacher> teachers);

        /** A full name that nobody of the school bears: a new teacher. */
        R unknown();

        /** Initials that nobody of the school bears: the full name is needed. */
        R unknownInitials();
    }

    /**
     * Just this one.
     *
     * @param teacher it
     */
    record One(Teacher teacher) implements TeacherMatch {
        @Override
        public Optional<Teacher> one() {
            return Optional.of(teacher);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.one(teacher);
        }
    }

    /**
     * Any of these.
     *
     * @param teachers at least two
     */
    record Several(List<Teacher> teachers) implements TeacherMatch {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.several(teachers);
        }
    }

    /**
     * Perhaps one of these.
     *
     * @param teachers at least one
     */
    record Near(List<Teacher> teachers) implements TeacherMatch {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.near(teachers);
        }
    }

    /** Nobody, and the name is full. */
    record Unknown() implements TeacherMatch {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknown();
        }
    }

    /** Nobody, and only initials are known. */
    record UnknownInitials() implements TeacherMatch {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknownInitials();
        }
    }
}
