package ru.metodmonitor.text;

import java.util.function.Function;

/**
 * What came of reading a person's input: a value, or a problem to show.
 *
 * @param <T> the value's type
 */
public sealed interface Parsed<T> {
    /** A value was read. */
    static <T> Parsed<T> value(T value) {
        return new Value<>(value);
    }

    /** Nothing could be read. */
    static <T> Parsed<T> problem(Problem problem) {
        return new Failed<>(problem);
    }

    /** A problem by its keys, see {@link Problem#of}. */
    static <T> Parsed<T> problem(String what, String example, Object... namesAndValues) {
        return new Failed<>(Problem.of(what, example, namesAndValues));
    }

    /** Answers both cases. */
    <R> R fold(Function<? super T, ? extends R> onValue, Function<? super Problem, ? extends R> onProblem);

    /** Goes on with the value, keeps the problem. */
    default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
        return fold(next, Failed::new);
    }

    /**
     * A value was read.
     *
     * @param value what was read
     */
    record Value<T>(T value) implements Parsed<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> onValue, Function<? super Problem, ? extends R> onProblem) {
            return onValue.apply(value);
        }
    }

    /**
     * Nothing could be read.
     *
     * @param problem what to tell the person
     */
    record Failed<T>(Problem problem) implements Parsed<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> onValue, Function<? super Problem, ? extends R> onProblem) {
            return onProblem.apply(problem);
        }
    }
}
