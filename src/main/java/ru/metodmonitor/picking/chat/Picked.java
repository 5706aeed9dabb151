package ru.metodmonitor.picking.chat;

import java.util.function.Function;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.text.Problem;

/**
 * What an answer to a question of choice means.
 *
 * @param <T> what was to be chosen
 */
public sealed interface Picked<T> {
    /** Answers each case. */
    <R> R fold(Function<T, R> one, Function<Prompt, R> several, Function<Problem, R> none);

    /** Where a dialog goes from here: on, or to the same question about those few that can be meant, or to the same question again. */
    default <S> Turn<S> turn(Function<T, Turn<S>> one) {
        return fold(one, Turn::among, Turn::again);
    }

    /** The same with something else said of what can't be chosen. */
    default Picked<T> orElse(Problem problem) {
        return fold(One::new, Several::new, none -> new None<>(problem));
    }

    /**
     * This one.
     *
     * @param value it
     */
    record One<T>(T value) implements Picked<T> {
        @Override
        public <R> R fold(Function<T, R> one, Function<Prompt, R> several, Function<Problem, R> none) {
            return one.apply(value);
        }
    }

    /**
     * Any of several.
     *
     * @param prompt asks which
     */
    record Several<T>(Prompt prompt) implements Picked<T> {
        @Override
        public <R> R fold(Function<T, R> one, Function<Prompt, R> several, Function<Problem, R> none) {
            return several.apply(prompt);
        }
    }

    /**
     * Nothing that can be chosen.
     *
     * @param problem what is wrong
     */
    record None<T>(Problem problem) implements Picked<T> {
        @Override
        public <R> R fold(Function<T, R> one, Function<Prompt, R> several, Function<Problem, R> none) {
            return none.apply(problem);
        }
    }
}
