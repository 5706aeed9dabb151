package ru.metodmonitor.bot;

import ru.metodmonitor.storage.Tx;

/** /cancel: ends the dialog under way. The router has ended it already when a command arrives; this only says so. */
public final class CancelCommand implements Command {
    @Override
    public Spec spec() {
        return Spec.command("cancel");
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.text("dialog.cancelled");
    }
}
