package ru.metodmonitor.bot;

import ru.metodmonitor.storage.Tx;

/**
 * One command with its buttons. Its texts are {@code <name>.menu}, {@code <name>.help} and {@code <name>.example}.
 *
 * <p>The kernel authorises before each call; a handler works in the update's transaction and returns what to say.
 */
public interface Command {
    /** Name, roles, places. */
    Spec spec();

    /** Someone typed the command. */
    Reply handle(Request request, Tx tx);

    /** Someone pressed a button that this command owns. */
    default Reply press(Request request, ButtonData data, Tx tx) {
        return Reply.stale();
    }
}
