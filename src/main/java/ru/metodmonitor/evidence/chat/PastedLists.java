package ru.metodmonitor.evidence.chat;

import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.storage.Tx;

/** Who takes the lines that follow the first one of /add or /propose. */
public interface PastedLists {
    /**
     * Takes a list.
     *
     * @param proposed whether a head proposes
     */
    Reply begin(Request request, boolean proposed, Tx tx);

    /** Whatever is pasted from here on is a list of its own, under another order, say. */
    void over(Request request, Tx tx);
}
