package ru.metodmonitor.campaign;

import java.util.function.Function;

/** What came of starting a campaign. */
public sealed interface Start {
    /** Answers each case. */
    <R> R fold(Function<Started, R> started, Function<Running, R> running);

    /**
     * It runs now.
     *
     * @param campaign it
     */
    record Started(Campaign campaign) implements Start {
        @Override
        public <R> R fold(Function<Started, R> started, Function<Running, R> running) {
            return started.apply(this);
        }
    }

    /**
     * Another one runs already.
     *
     * @param campaign the one that runs
     */
    record Running(Campaign campaign) implements Start {
        @Override
        public <R> R fold(Function<Started, R> started, Function<Running, R> running) {
            return running.apply(this);
        }
    }
}
