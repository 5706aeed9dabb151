package ru.metodmonitor.registry;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which school a text means. */
public sealed interface SchoolMatch {
    /** Answers each case. */
    <R> R fold(Function<School, R> one, Function<List<School>, R> several, Supplier<R> none);

    /**
     * Just one can be meant.
     *
     * @param school it
     */
    record One(School school) implements SchoolMatch {
        @Override
        public <R> R fold(Function<School, R> one, Function<List<School>, R> several, Supplier<R> none) {
            return one.apply(school);
        }
    }

    /**
     * Any of these can be meant.
     *
     * @param schools at least two
     */
    record Several(List<School> schools) implements SchoolMatch {
        /** Copies the list. */
        public Several {
            schools = List.copyOf(schools);
        }

        @Override
        public <R> R fold(Function<School, R> one, Function<List<School>, R> several, Supplier<R> none) {
            return several.apply(schools);
        }
    }

    /** No known school. */
    record None() implements SchoolMatch {
        @Override
        public <R> R fold(Function<School, R> one, Function<List<School>, R> several, Supplier<R> none) {
            return none.get();
        }
    }
}
