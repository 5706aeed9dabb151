package ru.metodmonitor.bot;

import ru.metodmonitor.storage.Tx;

/** A command that takes files sent to the bot; authorised by its {@link Command#spec()} as ever. */
public interface FileReceiver extends Command {
    /** Whether this file is for it, by name and type alone. */
    boolean takes(Incoming.File file);

    /** Takes the file; fetching its bytes is a job's work. */
    Reply receive(Request request, Incoming.File file, Tx tx);
}
