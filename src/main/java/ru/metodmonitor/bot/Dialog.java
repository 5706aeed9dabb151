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

    /**
     * Whether the answer can be meant for this step at all. What can't, such as a whole list sent while a button was waited for, ends
     * the dialog and is taken as if there had been none.
     */
    default boolean hears(S state, Answer answer) {
        return true;
    }

    /** Whether something would be lost with it, so that who does something else is asked or reminded. */
    default boolean isWork() {
        return true;
    }

    /**
     * Whether a typed answer is what the step asks for, though the same words may mean a command. Asked only where nothing is lost with
     * the dialog: what a work's step hears is always its own.
     */
    default boolean knows(S state, String typed, Request request, Read read) {
        return true;
    }

    /**
     * Whether what takes the place of this step's question may name teachers: steps take each other's place, and only a message that
     * can't be forwarded may be edited into one with names.
     */
    default boolean mayName(S state) {
        return true;
    }

    /** Where an answer leads; effects are carried out in the given transaction. */
    Turn<S> on(S state, Answer answer, Request request, Tx tx);
}
