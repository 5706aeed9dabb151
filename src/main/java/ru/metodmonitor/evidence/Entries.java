package ru.metodmonitor.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Everything that can be done with entries; each act in the given transaction with its journal record.
 *
 * <p>Threading: safe to share.
 */
public final class Entries {
    /** How long the author may undo with one press. */
    public static final Duration UNDO = Journal.UNDO;

    private final EntryStore store;
    private final Orders orders;
    private final Journal journal;
    private final Clock clock;
    private final ReviewMode mode;

    public Entries(Orders orders, Journal journal, Clock clock, ReviewMode mode) {
        this.store = new EntryStore(orders.issuers());
        this.orders = orders;
        this.journal = journal;
        this.clock = clock;
        this.mode = mode;
    }

    /** Whether an operator's entry needs a second operator. */
    public ReviewMode mode() {
        return mode;
    }

    /** The academic year in which an entry counts: the event's date decides if given, else the order's (SPEC section 4). */
    public static AcademicYear yearOf(OrderKey order, Optional<LocalDate> eventDate) {
        return AcademicYear.of(eventDate.orElse(order.date()));
    }

    /** Registers an entry of an operator: confirmed at once, or waiting for a second one, as the review mode says. */
    public Registration register(Tx tx, Orders.Author by, NewEntry entry) {
        EntryStatus status = mode == ReviewMode.TRUST ? EntryStatus.CONFIRMED : EntryStatus.SUBMITTED;
        return insert(tx, by, entry, status, false);
    }

    /** Registers a school head's proposal: always needs an operator. */
    public Registration propose(Tx tx, Orders.Author by, NewEntry entry) {
        return insert(tx, by, entry, EntryStatus.SUBMITTED, true);
    }

    private Registration insert(Tx tx, Orders.Author by, NewEntry entry, EntryStatus status, boolean proposed) {
        Optional<Long> same = store.same(tx, entry);
        if (same.isPresent()) {
            return new Registration.Duplicate(same.get());
        }
        OrderKey order = orders.byId(tx, entry.orderId()).orElseThrow().key();
        AcademicYear year = yearOf(order, entry.eventDate());
        long id = store.insert(tx, entry, year, status, proposed, by.personId(), clock.instant());
        journal.append(tx, by.actor(), fact(proposed ? "entry.propose" : "entry.register", id, entry, year, status));
        return new Registration.Done(id, status);
    }

    /** What every entry says, by number, for callers that compare many. */
    public List<KnownEntry> known(Read read) {
        return store.known(read);
    }

    /** What entries were before they were corrected, with their numbers. */
    public Map<EntryIdentity, Long> former(Read read) {
        return store.former(read);
    }

    /**
     * Registers many entries of which none is a duplicate: see {@link #known}.
     *
     * @return the number of the first; the others follow
     */
    public long registerAll(Tx tx, Orders.Author by, List<NewEntry> entries) {
        EntryStatus status = mode == ReviewMode.TRUST ? EntryStatus.CONFIRMED : EntryStatus.SUBMITTED;
        long first = store.nextId(tx);
        Map<Long, OrderKey> known = new HashMap<>();
        List<EntryStore.Dated> dated = new ArrayList<>(entries.size());
        List<Fact> facts = new ArrayList<>(entries.size());
        for (NewEntry entry : entries) {
            OrderKey order = known.computeIfAbsent(
                    entry.orderId(), id -> orders.byId(tx, id).orElseThrow().key());
            AcademicYear year = yearOf(order, entry.eventDate());
            dated.add(new EntryStore.Dated(entry, year));
            facts.add(fact("entry.register", first + facts.size(), entry, year, status));
        }
        store.insertAll(tx, first, dated, status, by.personId(), clock.instant());
        journal.appendAll(tx, by.actor(), facts);
        return first;
    }

    /** The journal keeps that a new entry says again what a retracted or rejected one has said. */
    public void again(Tx tx, Orders.Author by, long id, long before) {
        journal.append(tx, by.actor(), Fact.of("entry.again", "entry:" + id, "before", before));
    }

    private static Fact fact(String action, long id, NewEntry entry, AcademicYear year, EntryStatus status) {
        return Fact.of(
                action,
                "entry:" + id,
                "order",
                entry.orderId(),
                "indicator",
                entry.indicator(),
                "school",
                entry.schoolId(),
                "teacher",
                entry.teacherId(),
                "year",
                year.firstYear(),
                "status",
                status.name());
    }

    /** Begins an act that registers several entries at once; the answer is its number. */
    public long beginBatch(Tx tx, Orders.Author by, Way way) {
        return store.insertBatch(tx, way, by.personId(), clock.instant());
    }

    /** The entry by its number. */
    public Optional<Entry> find(Read read, long id) {
        return store.find(read, id);
    }

    /** Newest first. */
    public List<Entry> list(Read read, EntryFilter filter, int limit, int offset) {
        return store.list(read, filter, limit, offset);
    }

    /** How many there are. */
    public long count(Read read, EntryFilter filter) {
        return store.count(read, filter);
    }

    /** Activities under an order, latest first: likely answers for the next entry. */
    public List<String> activities(Read read, long order, int limit) {
        return store.activities(read, order, limit);
    }

    /** Takes a confirmed entry back, for a reason; it stays readable. */
    public Decision retract(Tx tx, long person, long id, String reason) {
        Optional<Entry> found = store.find(tx, id);
        if (found.isEmpty()) {
            return new Decision.Missing(id);
        }
        Entry entry = found.get();
        if (entry.status() != EntryStatus.CONFIRMED) {
            return new Decision.WrongStatus(entry);
        }
        return decide(tx, person, entry, EntryStatus.RETRACTED, reason, "entry.retract");
    }

    /**
     * The author takes the entry back within {@link #UNDO}.
     *
     * @param reason what the card will say
     */
    public Decision undo(Tx tx, long person, long id, String reason) {
        Optional<Entry> found = store.find(tx, id);
        if (found.isEmpty()) {
            return new Decision.Missing(id);
        }
        Entry entry = found.get();
        boolean live = entry.status() == EntryStatus.CONFIRMED || entry.status() == EntryStatus.SUBMITTED;
        if (!live) {
            return new Decision.WrongStatus(entry);
        }
        boolean inTime = entry.createdAt().plus(UNDO).isAfter(clock.instant());
        if (!entry.isBy(person) || !inTime) {
            return new Decision.TooLate(entry);
        }
        return decide(tx, person, entry, EntryStatus.RETRACTED, reason, "entry.undo");
    }

    /**
     * Who has retracted an entry takes that back: see {@link Journal#undoable}. Nothing may have been done about it since, and nothing
     * be registered in its place.
     *
     * @param act the retraction's line in the journal
     * @param reason what the card will say
     */
    public Decision restore(Tx tx, long person, long act, String reason) {
        Optional<JournalRow> retraction = journal.undoable(tx, act, person, "entry.retract");
        Optional<Entry> found = retraction.flatMap(row -> store.find(tx, row.subjectId()));
        if (found.isEmpty()) {
            return new Decision.Missing(act);
        }
        Entry entry = found.get();
        boolean free = journal.since(tx, retraction.orElseThrow()).isEmpty()
                && store.same(tx, EntryChange.of(entry).asNew(entry)).isEmpty();
        if (entry.status() != EntryStatus.RETRACTED || !free) {
            return new Decision.TooLate(entry);
        }
        return decide(tx, person, entry, EntryStatus.CONFIRMED, "", reason, "entry.restore");
    }

    /** The author takes back all that one act registered; the answer is how many, 0 if it is too late. */
    public int undoBatch(Tx tx, long person, long batch, String reason) {
        int undone = 0;
        for (long id : store.liveOfBatch(tx, batch)) {
            undone += undo(tx, person, id, reason) instanceof Decision.Done ? 1 : 0;
        }
        return undone;
    }

    /** A second person confirms. */
    public Decision confirm(Tx tx, long person, long id) {
        return review(tx, person, id, EntryStatus.CONFIRMED, "", "entry.confirm");
    }

    /** A second person rejects, for a reason. */
    public Decision reject(Tx tx, long person, long id, String reason) {
        return review(tx, person, id, EntryStatus.REJECTED, reason, "entry.reject");
    }

    private Decision review(Tx tx, long person, long id, EntryStatus status, String reason, String action) {
        Optional<Entry> found = store.find(tx, id);
        if (found.isEmpty()) {
            return new Decision.Missing(id);
        }
        Entry entry = found.get();
        if (entry.status() != EntryStatus.SUBMITTED) {
            return new Decision.WrongStatus(entry);
        }
        if (store.barred(tx, id, person, mode == ReviewMode.FOUR_EYES)) {
            return new Decision.OwnEntry(entry);
        }
        return decide(tx, person, entry, status, reason, action);
    }

    /**
     * Changes what an entry says; what it said before stays readable. A rejected one waits for review again, and so does a
     * confirmed one where a second operator confirms.
     *
     * @param change what it is to say
     * @param reason why, for the card
     */
    public Correction correct(Tx tx, long person, long id, EntryChange change, String reason) {
        Optional<Entry> found = store.find(tx, id);
        if (found.isEmpty()) {
            return new Correction.Missing(id);
        }
        Entry entry = found.get();
        if (entry.status() == EntryStatus.RETRACTED) {
            return new Correction.WrongStatus(entry);
        }
        EntryStatus status = statusAfterChange(entry);
        if (change.equals(EntryChange.of(entry)) && status == entry.status()) {
            return new Correction.Unchanged(entry);
        }
        Optional<Long> same = store.same(tx, change.asNew(entry)).filter(other -> other != id);
        if (same.isPresent()) {
            return new Correction.Duplicate(same.get());
        }
        OrderKey order = orders.byId(tx, change.orderId()).orElseThrow().key();
        AcademicYear year = yearOf(order, change.eventDate());
        store.keepVersion(tx, id, person, clock.instant(), reason);
        store.change(tx, id, change, year, status, person);
        journal.append(tx, Actor.person(person), change.fact(entry, year, status));
        return new Correction.Done(entry, status);
    }

    /** All entries of a teacher whatever their status, oldest first. */
    public List<Entry> ofTeacher(Read read, long teacher) {
        return store.ofTeacher(read, teacher);
    }

    /**
     * Gives an entry to another record of a teacher, whatever its status. If that one has the same live entry already, this one is
     * retracted instead.
     *
     * @param reason for the card
     * @return whether it was retracted
     */
    public boolean reassign(Tx tx, long person, Entry entry, long teacher, String reason) {
        boolean live = entry.status() == EntryStatus.CONFIRMED || entry.status() == EntryStatus.SUBMITTED;
        EntryChange change = EntryChange.of(entry).at(entry.school().id(), teacher);
        if (live && store.same(tx, change.asNew(entry)).isPresent()) {
            decide(tx, person, entry, EntryStatus.RETRACTED, reason, "entry.retract");
            return true;
        }
        store.keepVersion(tx, entry.id(), person, clock.instant(), reason);
        store.reassign(tx, entry.id(), teacher);
        journal.append(tx, Actor.person(person), change.fact(entry, entry.year(), entry.status()));
        return false;
    }

    /**
     * An entry that was retracted along with something else, which is taken back, is again what it was before.
     *
     * @param reason for the card
     * @return whether it is; it isn't where another live entry says the same by now
     */
    boolean revive(Tx tx, long person, Entry entry, String reason) {
        List<EntryVersion> before = store.versions(tx, entry.id());
        boolean free = entry.status() == EntryStatus.RETRACTED
                && !before.isEmpty()
                && store.same(tx, EntryChange.of(entry).asNew(entry)).isEmpty();
        if (free) {
            EntryVersion last = before.get(before.size() - 1);
            decide(tx, person, entry, last.status(), last.reason(), reason, "entry.restore");
        }
        return free;
    }

    private EntryStatus statusAfterChange(Entry entry) {
        return switch (entry.status()) {
            case REJECTED, SUBMITTED -> EntryStatus.SUBMITTED;
            case CONFIRMED -> mode == ReviewMode.FOUR_EYES ? EntryStatus.SUBMITTED : EntryStatus.CONFIRMED;
            case RETRACTED -> EntryStatus.RETRACTED;
        };
    }

    /** What an entry said before each of its changes, oldest first. */
    public List<EntryVersion> versions(Read read, long id) {
        return store.versions(read, id);
    }

    private Decision decide(Tx tx, long person, Entry entry, EntryStatus status, String reason, String action) {
        return decide(tx, person, entry, status, reason, reason, action);
    }

    private Decision decide(
            Tx tx, long person, Entry entry, EntryStatus status, String reason, String why, String action) {
        store.keepVersion(tx, entry.id(), person, clock.instant(), why);
        store.decide(tx, entry.id(), status, reason, person, clock.instant());
        journal.append(
                tx,
                Actor.person(person),
                Fact.of(
                        action,
                        "entry:" + entry.id(),
                        "from",
                        entry.status().name(),
                        "to",
                        status.name(),
                        "version",
                        entry.version() + 1));
        return new Decision.Done(entry);
    }
}
