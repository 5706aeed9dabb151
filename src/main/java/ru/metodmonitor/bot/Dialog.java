package ru.metodmonitor.bot;

import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * A talk of several steps. Its states are records that hold exactly what is known by then, stored as JSON under given names.
 * «‹ Назад» and «Отмена» are the kernel's.
 *
 * @param <S> a sealed interface of states
 */
public interface Dialog<S> {
    /** The name under which its trail is stored: a contract. */
    String kind();

    /** The states' common type, for JSON. */
    Class<S> stateType();

    /** What the bot asks on entering a step. */
    Prompt prompt(S state, Request request, Read read);

    /** Where an answer leads; effects are carried out in the given transaction. */
    Turn<S> on(S state, Answer answer, Request request, Tx tx);
}
