package ru.metodmonitor.campaign.chat;

import java.util.List;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.GroupWatcher;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.campaign.Subscriptions;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /subscribe: an admin subscribes a group to the weekly ranking and approvals; in private, the list of groups. */
public final class SubscribeCommand implements GroupWatcher {
    private final Subscriptions subscriptions;

    public SubscribeCommand(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Spec spec() {
        return Spec.command("subscribe").roles(Role.ADMIN).inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        if (!request.chat().group()) {
            return Reply.of(list(tx));
        }
        long chat = request.chat().id();
        boolean added =
                subscriptions.add(tx, request.person(), chat, request.chat().title());
        return Reply.of(Message.of(added ? "subscribe.done" : "subscribe.already")
                .row(Button.of("subscribe.end", ButtonData.of("subscribe", "end", chat))));
    }

    private Message list(Read read) {
        List<Subscriptions.Group> groups = subscriptions.list(read);
        return groups.isEmpty()
                ? Message.of("subscribe.none")
                : Message.of("subscribe.list")
                        .column(groups.stream()
                                .map(g -> Button.of(
                                        Phrase.of("subscribe.end-which", "title", g.title()),
                                        ButtonData.of("subscribe", "end", g.chatId())))
                                .toList());
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        boolean removed = subscriptions.remove(tx, Actor.person(request.person().id()), data.number(0));
        if (!removed) {
            return Reply.alert("button.stale");
        }
        return Reply.replace(request.chat().group() ? Message.of("subscribe.ended") : list(tx));
    }

    @Override
    public void moved(Tx tx, long from, long to) {
        subscriptions.moved(tx, from, to);
    }

    @Override
    public void left(Tx tx, long chat) {
        subscriptions.remove(tx, Actor.SYSTEM, chat);
    }
}
