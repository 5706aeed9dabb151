package ru.metodmonitor.app;

import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.campaign.Subscriptions;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.notify.Dispatcher;
import ru.metodmonitor.storage.Tx;

/** What follows when Telegram says that a chat can't be written to, or has another number now. */
record Unreachable(Access access, Subscriptions subscriptions) implements Dispatcher.Undeliverable {
    @Override
    public Optional<ChatId> blocked(Tx tx, ChatId chat) {
        access.blocked(tx, chat);
        subscriptions.remove(tx, Actor.SYSTEM, chat);
        return access.elsewhere(tx, chat);
    }

    @Override
    public void moved(Tx tx, ChatId from, ChatId to) {
        subscriptions.moved(tx, from, to);
    }
}
