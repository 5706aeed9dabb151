package ru.metodmonitor.sandbox;

import java.time.Duration;
import java.util.Optional;

/** A button that somebody has pressed, waiting for the bot's answer. */
public final class Press {
    private final Presses presses;
    private final String queryId;
    private final int updateId;

    Press(Presses presses, String queryId, int updateId) {
        this.presses = presses;
        this.queryId = queryId;
        this.updateId = updateId;
    }

    /** The callback query's id. */
    public String queryId() {
        return queryId;
    }

    /** The update that told the bot. */
    public int updateId() {
        return updateId;
    }

    /** The answer, if the bot has given it. */
    public Optional<PressAnswer> answer() {
        return presses.answerOf(queryId);
    }

    /**
     * Waits for the answer.
     *
     * @throws TimedOut if none came
     */
    public PressAnswer awaitAnswer(Duration limit) {
        return presses.await(queryId, limit)
                .orElseThrow(() -> new TimedOut("the bot did not answer the press " + queryId));
    }

    /** Makes Telegram forget the query, as it does after some minutes. */
    public void expire() {
        presses.expire(queryId);
    }
}
