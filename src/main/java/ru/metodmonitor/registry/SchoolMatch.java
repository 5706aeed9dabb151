package ru.metodmonitor.registry;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Problem;

/** Which school a text means. */
public sealed interface SchoolMatch {
    /** Answers each case. */
    <R> R fold(Function<School, R> one, Function<List<School>, R> several, Supplier<R> none);

    /** All that can be meant. */
    default List<School> all() {
        return fold(List::of, several -> several, List::of);
    }

    /** The one school, or what is wrong with the text that was to name it. */
    default Parsed<School> parsed(String typed) {
        return parsed(typed, Problem.of("school.unknown", "school.example", "text", typed));
    }

    /** The one school, or what is wrong with the text that was to name it; the second where it names none. */
    default Parsed<School> parsed(String typed, Problem unknown) {
        return fold(
                Parsed::value,
                several -> Parsed.problem(
                        "school.several",
                        "school.example",
                        "text",
                        typed,
                        "schools",
                        several.stream().map(BriefNames.among(several)::name).collect(Collectors.joining(", "))),
                () -> Parsed.problem(unknown));
    }

    /** The same where only these schools come into question. */
    default SchoolMatch among(Collection<Long> ids) {
        return where(s -> ids.contains(s.id()));
    }

    /** The same where only these schools come into question. */
    default SchoolMatch where(Predicate<School> these) {
        List<School> found = all().stream().filter(these).toList();
        return switch (found.size()) {
            case 0 -> new None();
            case 1 -> new One(found.get(0));
            default -> new Several(found);
        };
    }

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
