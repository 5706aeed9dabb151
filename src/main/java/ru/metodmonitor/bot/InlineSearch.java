package ru.metodmonitor.bot;

import java.util.List;
import ru.metodmonitor.storage.Tx;

/** Finds what somebody types after the bot's name in any chat. */
public interface InlineSearch {
    /** What the words can mean, as far as this person may see it; the likeliest first. */
    List<Reply.Found.Offer> find(Request request, String text, Tx tx);
}
