package ru.metodmonitor.bot;

import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.storage.Tx;

/** A command that keeps something about groups and has to know what becomes of them. */
public interface GroupWatcher extends Command {
    /** The group has a new identifier. */
    void moved(Tx tx, ChatId from, ChatId to);

    /** The bot was put out of the group. */
    void left(Tx tx, ChatId chat);
}
