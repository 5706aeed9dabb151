package ru.metodmonitor.campaign;

import java.time.Clock;
import java.util.List;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Groups that get the weekly ranking and the news of approvals.
 *
 * <p>Threading: safe to share.
 */
public final class Subscriptions {
    private final SubscriptionStore store = new SubscriptionStore();
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    public Subscriptions(Journal journal, Clock clock) {
        this.journal = journal;
        this.outbox = new Outbox(clock);
        this.clock = clock;
    }

    /**
     * A group.
     *
     * @param chatId which messenger, and which group there
     * @param title as it was called when it subscribed
     */
    public record Group(ChatId chatId, String title) {}

    /** Subscribes a group; false if it is subscribed already. */
    public boolean add(Tx tx, Person by, ChatId chat, String title) {
        boolean added = store.insert(tx, chat, title, by.id(), clock.instant());
        if (added) {
            journal.append(tx, Actor.person(by.id()), Fact.of("group.subscribe", subject(chat)));
        }
        return added;
    }

    /** Ends a subscription; false if there was none. */
    public boolean remove(Tx tx, Actor by, ChatId chat) {
        boolean removed = store.delete(tx, chat);
        if (removed) {
            journal.append(tx, by, Fact.of("group.unsubscribe", subject(chat)));
        }
        return removed;
    }

    /** All subscribed groups. */
    public List<Group> list(Read read) {
        return store.list(read);
    }

    /** A group has a new identifier: its subscription and what waits for it follow. */
    public void moved(Tx tx, ChatId from, ChatId to) {
        outbox.chatMoved(tx, from, to);
        if (store.move(tx, from, to)) {
            journal.append(tx, Actor.SYSTEM, Fact.of("group.move", subject(from), "to", to.toString()));
        }
    }

    private static String subject(ChatId chat) {
        return "chat:" + chat;
    }
}
