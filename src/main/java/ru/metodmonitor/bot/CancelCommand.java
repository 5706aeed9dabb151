package ru.metodmonitor.bot;

import ru.metodmonitor.storage.Tx;

/**
 * /cancel: ends the dialog under way. The router has ended it already when a command arrives; this only says so. Its button stands
 * under every {@link Confirmation}.
 */
public final class CancelCommand implements Command {
    static final String NAME = "cancel";

    @Override
    public Spec spec() {
        return Spec.command(NAME).worded();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.text("dialog.cancelled");
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return Reply.replace(Message.of("dialog.cancelled"));
    }
}
