package ru.metodmonitor.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Orders and their files; each change with its journal record.
 *
 * <p>Threading: safe to share.
 */
public final class Orders {
    private final OrderStore store;
    private final OrderReference reference;
    private final Issuers issuers;
    private final Journal journal;
    private final Clock clock;

    public Orders(Issuers issuers, Journal journal, Clock clock) {
        this.store = new OrderStore(issuers);
        this.reference = new OrderReference(issuers);
        this.issuers = issuers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whose orders are evidence. */
    public Issuers issuers() {
        return issuers;
    }

    /** Reads how people write an order. */
    public OrderReference reference() {
        return reference;
    }

    /** The order with this issuer, number and date. */
    public Optional<Order> find(Read read, OrderKey key) {
        return store.find(read, key);
    }

    /** The order by identifier. */
    public Optional<Order> byId(Read read, long id) {
        return store.byId(read, id);
    }

    /** By date, newest first. */
    public List<Order> latest(Read read, int limit, int offset) {
        return store.latest(read, limit, offset);
    }

    /** By order of registering, newest first. */
    public List<Order> lastRegistered(Read read, int limit) {
        return store.lastRegistered(read, limit);
    }

    /** All orders with this number, newest first. */
    public List<Order> withNumber(Read read, String numberKey) {
        return store.withNumber(read, numberKey);
    }

    /** Codes under which orders are stored and which the configuration does not name. */
    public List<String> issuersUnknown(Read read) {
        return store.issuers(read).stream().filter(code -> !issuers.knows(code)).toList();
    }

    /** How many there are. */
    public long count(Read read) {
        return store.count(read);
    }

    /** Registers an order, or finds it; a title fills an empty one and never overwrites another. */
    public Registered register(Tx tx, Author by, OrderKey key, String title) {
        Optional<Order> known = store.find(tx, key);
        if (known.isEmpty()) {
            long id = store.insert(tx, key, title, by.personId(), clock.instant());
            journal.append(
                    tx,
                    by.actor(),
                    Fact.of(
                            "order.register",
                            "order:" + id,
                            "issuer",
                            key.issuer().code(),
                            "number",
                            key.number(),
                            "date",
                            key.date().toString()));
            return new Registered(new Order(id, key, title), true, false);
        }
        Order order = known.get();
        if (title.isEmpty() || title.equals(order.title())) {
            return new Registered(order, false, false);
        }
        if (!order.title().isEmpty()) {
            return new Registered(order, false, true);
        }
        store.setTitle(tx, order.id(), title);
        journal.append(tx, by.actor(), Fact.of("order.title", "order:" + order.id()));
        return new Registered(new Order(order.id(), order.key(), title), false, false);
    }

    /** The order last registered or chosen by a person in a chat. */
    public Optional<Order> current(Read read, ChatId chat, long person) {
        return store.current(read, chat, person).flatMap(id -> store.byId(read, id));
    }

    /** Makes an order the current one of a person in a chat. */
    public void choose(Tx tx, ChatId chat, long person, long order) {
        store.choose(tx, chat, person, order);
    }

    /** The files of an order. */
    public List<Attachment> attachments(Read read, long order) {
        return store.attachments(read, order);
    }

    /** The files of all orders. */
    public List<Attachment> allAttachments(Read read) {
        return store.allAttachments(read);
    }

    /** A file by identifier. */
    public Optional<Attachment> attachment(Read read, long id) {
        return store.attachment(read, id);
    }

    /** The order to which a file with these bytes belongs already. */
    public Optional<Order> withFile(Read read, String sha256) {
        return store.orderOfFile(read, sha256).flatMap(id -> store.byId(read, id));
    }

    /** Adds a file to an order; false if the same bytes are there already. */
    public boolean attach(Tx tx, Author by, long order, String sha256, String name, String mime, long size) {
        Attachment attachment = new Attachment(0, order, sha256, name, mime, size);
        boolean added = store.attach(tx, attachment, by.personId(), clock.instant());
        if (added) {
            journal.append(tx, by.actor(), Fact.of("order.attach", "order:" + order, "sha256", sha256, "size", size));
        }
        return added;
    }

    /**
     * What came of registering an order.
     *
     * @param order as it stands now
     * @param isNew whether it was entered now
     * @param otherTitle whether it is registered under another title, which was kept
     */
    public record Registered(Order order, boolean isNew, boolean otherTitle) {}

    /**
     * Who registers.
     *
     * @param actor for the journal
     * @param personId empty for the command line
     */
    public record Author(Actor actor, Optional<Long> personId) {
        /** A person by identifier. */
        public static Author person(long id) {
            return new Author(Actor.person(id), Optional.of(id));
        }

        /** Whoever holds the machine. */
        public static Author console() {
            return new Author(Actor.CONSOLE, Optional.empty());
        }
    }
}
