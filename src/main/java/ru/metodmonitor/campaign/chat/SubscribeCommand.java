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
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.campaign.Subscriptions;
import ru.metodmonitor.channel.ChatId;
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
        return Spec.command("subscribe").task(Task.CAMPAIGN).roles(Role.ADMIN).inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        if (!request.chat().group()) {
            return Reply.of(list(tx));
        }
        ChatId chat = request.chat().id();
        boolean added =
                subscriptions.add(tx, request.person(), chat, request.chat().title());
        return Reply.of(Message.of(added ? "subscribe.done" : "subscribe.already")
                .row(Button.of("subscribe.end", ending(chat))));
    }

    /** Not every messenger tells a group's title. */
    private static Object title(Subscriptions.Group group) {
        return group.title().isBlank()
                ? Phrase.of(
                        "subscribe.untitled",
                        "number",
                        String.valueOf(group.chatId().number()))
                : group.title();
    }

    private static ButtonData ending(ChatId chat) {
        return ButtonData.of("subscribe", "end", chat.channel(), chat.number());
    }

    private Message list(Read read) {
        List<Subscriptions.Group> groups = subscriptions.list(read);
        return groups.isEmpty()
                ? Message.of("subscribe.none")
                : Message.of("subscribe.list")
                        .column(groups.stream()
                                .map(g -> Button.of(
                                        Phrase.of("subscribe.end-which", "title", title(g)), ending(g.chatId())))
                                .toList());
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        ChatId chat = ChatId.group(data.field(0), data.number(1));
        boolean removed = subscriptions.remove(tx, Actor.person(request.person().id()), chat);
        if (!removed) {
            return Reply.late();
        }
        return Reply.replace(request.chat().group() ? Message.of("subscribe.ended") : list(tx));
    }

    @Override
    public void moved(Tx tx, ChatId from, ChatId to) {
        subscriptions.moved(tx, from, to);
    }

    @Override
    public void left(Tx tx, ChatId chat) {
        subscriptions.remove(tx, Actor.SYSTEM, chat);
    }
}
