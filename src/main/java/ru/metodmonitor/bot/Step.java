package ru.metodmonitor.bot;

import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * A step of a dialog: a record of what is known by then, which knows what to ask and where an answer leads. A new step does not
 * compile until it tells both.
 *
 * @param <S> the dialog's steps: a sealed interface
 * @param <D> what the steps work with
 */
public interface Step<S, D> {
    /** What the bot asks on entering it. */
    Prompt prompt(D desk, Request request, Read read);

    /** Where an answer leads; effects are carried out in the given transaction. */
    Turn<S> on(D desk, Answer answer, Request request, Tx tx);
}
