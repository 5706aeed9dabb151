package ru.metodmonitor.evidence.lists.chat;

import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.evidence.lists.StoredList;
import ru.metodmonitor.home.chat.HomeSection;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** The list that this operator has not finished, on the home card. */
public final class ListAtHome implements HomeSection {
    private final Lists lists;

    public ListAtHome(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Role role() {
        return Role.OPERATOR;
    }

    @Override
    public Message part(Request request, Read read) {
        return lists.latest(read, request.person().id(), request.chat().id())
                .filter(l -> l.status() == StoredList.Status.OPEN)
                .filter(l -> l.list().ready() + l.list().doubtful() > 0)
                .map(ListAtHome::open)
                .orElse(Message.EMPTY);
    }

    private static Message open(StoredList stored) {
        int doubts = stored.list().doubtful();
        Message message = Message.of("home.list", "ready", stored.list().ready(), "doubts", doubts);
        return doubts == 0
                ? message.row(Button.of("home.to-list", ButtonData.of(ListCards.NAME, "show", stored.id())))
                : message.row(
                        Button.of(
                                Phrase.of("list.doubts", "n", doubts),
                                ButtonData.of(ListCards.NAME, "doubts", stored.id())),
                        Button.of("home.to-list", ButtonData.of(ListCards.NAME, "show", stored.id())));
    }
}
