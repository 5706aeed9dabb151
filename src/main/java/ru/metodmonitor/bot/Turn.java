package ru.metodmonitor.bot;

import java.util.function.Function;
import ru.metodmonitor.text.Problem;

/**
 * Where a dialog goes after an answer.
 *
 * @param <S> the dialog's states
 */
public sealed interface Turn<S> {
    /** Answers each case. */
    <R> R fold(Function<S, R> to, Function<Problem, R> again, Function<Prompt, R> among, Function<Reply, R> end);

    /** On to the next step. */
    static <S> Turn<S> to(S next) {
        return new To<>(next);
    }

    /** The same step again: the answer could not be used. */
    static <S> Turn<S> again(Problem problem) {
        return new Again<>(problem);
    }

    /** The same step, asked with narrower answers: what was typed can mean any of them. */
    static <S> Turn<S> among(Prompt narrower) {
        return new Among<>(narrower);
    }

    /** The dialog is over. */
    static <S> Turn<S> end(Reply reply) {
        return new End<>(reply);
    }

    /**
     * On to the next step.
     *
     * @param next it
     */
    record To<S>(S next) implements Turn<S> {
        @Override
        public <R> R fold(
                Function<S, R> to, Function<Problem, R> again, Function<Prompt, R> among, Function<Reply, R> end) {
            return to.apply(next);
        }
    }

    /**
     * The same step again.
     *
     * @param problem why
     */
    record Again<S>(Problem problem) implements Turn<S> {
        @Override
        public <R> R fold(
                Function<S, R> to, Function<Problem, R> again, Function<Prompt, R> among, Function<Reply, R> end) {
            return again.apply(problem);
        }
    }

    /**
     * The same step, asked with narrower answers.
     *
     * @param narrower which
     */
    record Among<S>(Prompt narrower) implements Turn<S> {
        @Override
        public <R> R fold(
                Function<S, R> to, Function<Problem, R> again, Function<Prompt, R> among, Function<Reply, R> end) {
            return among.apply(narrower);
        }
    }

    /**
     * The dialog is over.
     *
     * @param reply what to say at the end
     */
    record End<S>(Reply reply) implements Turn<S> {
        @Override
        public <R> R fold(
                Function<S, R> to, Function<Problem, R> again, Function<Prompt, R> among, Function<Reply, R> end) {
            return end.apply(reply);
        }
    }
}
