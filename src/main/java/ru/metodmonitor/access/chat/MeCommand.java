package ru.metodmonitor.access.chat;

import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Tx;

/** /me: who the bot thinks you are. */
public final class MeCommand implements Command {
    private final GrantText grantText;

    public MeCommand(Registry registry) {
        this.grantText = new GrantText(registry);
    }

    @Override
    public Spec spec() {
        return Spec.command("me").worded().looking();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(Message.of("me.title", "name", request.person().displayName())
                .lines(request.person().grants().stream()
                        .map(grant -> ru.metodmonitor.text.Phrase.of("me.role", "role", grantText.of(tx, grant)))
                        .toList())
                .row(Button.of("settings.button", ButtonData.of("settings", "open"))));
    }
}
