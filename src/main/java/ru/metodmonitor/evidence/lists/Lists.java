package ru.metodmonitor.evidence.lists;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryIdentity;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.LinePictures;
import ru.metodmonitor.evidence.NewEntry;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Registration;
import ru.metodmonitor.evidence.reading.Aside;
import ru.metodmonitor.evidence.reading.City;
import ru.metodmonitor.evidence.reading.Doubt;
import ru.metodmonitor.evidence.reading.Found;
import ru.metodmonitor.evidence.reading.ListReader;
import ru.metodmonitor.evidence.reading.Reading;
import ru.metodmonitor.evidence.reading.Remembered;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.registry.TeacherMatch;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Reads lists, settles their doubts, registers their people: all of one press in one transaction.
 *
 * <p>Threading: safe to share.
 */
public final class Lists {
    /** Parts that come within this time of each other belong to one message that the messenger has split. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /** A message that the messenger has split ends near its limit of 4,096 characters, at a line or a space. */
    private static final int NEARLY_FULL = 2_500;

    /** Under it the results of a contest's list are told apart. */
    private static final int CONTEST = 3;

    /** More entries than one order has. */
    private static final int MANY = 10_000;

    private final ListStore store;
    private final Registry registry;
    private final Orders orders;
    private final Entries entries;
    private final Memory memory;
    private final ListPictures pictures;
    private final LinePictures proofs;
    private final List<String> places;
    private final Clock clock;

    /**
     * Lists.
     *
     * @param pictures of lists under way
     * @param proofs the pictures that stay with their entries
     * @param places names of the city's own places
     */
    public Lists(
            Registry registry,
            Orders orders,
            Entries entries,
            Memory memory,
            ListPictures pictures,
            LinePictures proofs,
            List<String> places,
            Clock clock) {
        this.pictures = pictures;
        this.proofs = proofs;
        this.store = new ListStore(orders.issuers());
        this.places = List.copyOf(places);
        this.registry = registry;
        this.orders = orders;
        this.entries = entries;
        this.memory = memory;
        this.clock = clock;
    }

    /** The orders that lists are of. */
    public Orders orders() {
        return orders;
    }

    /**
     * Stores a list that has come.
     *
     * @param part characters of the message that it came in; 0 if none continues it
     * @param at when that was written
     */
    public long keep(Tx tx, long person, ChatId chat, StoredList.Status status, OpenList list, int part, Instant at) {
        return store.insert(tx, person, chat, status, list, part, at, clock.instant());
    }

    /** One of them. */
    public Optional<StoredList> find(Read read, long id) {
        return store.find(read, id);
    }

    /** Stores what was decided. */
    public void save(Tx tx, long id, StoredList.Status status, OpenList list) {
        store.save(tx, id, status, list);
    }

    /**
     * The list of which a text is the next part; empty if it is a text of its own.
     *
     * @param at when it was written
     */
    public Optional<StoredList> continued(Tx tx, long person, ChatId chat, String text, Instant at) {
        return store.latest(tx, person, chat)
                .filter(l -> l.status() == StoredList.Status.OPEN || l.status() == StoredList.Status.FETCHING)
                .filter(l -> l.part() > 0)
                .filter(l -> Duration.between(l.partAt(), at).abs().compareTo(AT_ONCE) <= 0)
                .filter(l -> l.part() >= NEARLY_FULL || text.contains("\n"));
    }

    /** The pictures of lists under way. */
    public ListPictures pictures() {
        return pictures;
    }

    /** Takes away the pictures that no list needs any more. */
    public void sweep(Read read) {
        pictures.sweep(read, clock.instant());
    }

    /** The last one of a person in a chat, whatever became of it. */
    public Optional<StoredList> latest(Read read, long person, ChatId chat) {
        return store.latest(read, person, chat);
    }

    /** Notes when the last part was written. */
    public void partCame(Tx tx, long id, int length, Instant at) {
        store.cameAt(tx, id, length, at);
    }

    /** Whatever is pasted from here on is a list of its own. */
    public void ended(Tx tx, long person, ChatId chat) {
        store.latest(tx, person, chat).ifPresent(l -> store.cameAt(tx, l.id(), 0, l.partAt()));
    }

    /**
     * Reads the lines of a list anew. Where nobody has told the indicator, a contest's list tells it by its results.
     *
     * @param own a proposing head's own schools: whoever is of another school is left out
     */
    public OpenList read(Read read, OpenList list, List<Long> own) {
        ListReader reader = reader(read, only(list, own));
        Optional<Integer> told = list.header().indicator();
        Reading reading = reader.read(list.lines(), told.orElse(0), list.legibility());
        OpenList headed = list;
        if (told.isEmpty()) {
            Reading contest = reader.read(list.lines(), CONTEST, list.legibility());
            if (tellsResults(contest)) {
                reading = contest;
                headed = list.with(list.header().under(CONTEST));
            }
        }
        if (!list.header().proposed()) {
            return headed.reread(reading, 0);
        }
        List<Found> ours = reading.people().stream().filter(f -> canBe(f, own)).toList();
        return headed.reread(
                new Reading(ours, reading.repeats(), reading.others()),
                reading.listed().size()
                        - (int) ours.stream().filter(f -> f.aside().isEmpty()).count());
    }

    /** Whether a list is a contest's by what it says itself: somebody won, and every person has a result that counts. */
    private static boolean tellsResults(Reading reading) {
        List<Found> listed = reading.listed();
        return listed.stream()
                        .anyMatch(f -> f.indicator() == CONTEST && !f.result().isEmpty())
                && listed.stream()
                        .allMatch(f -> !f.result().isEmpty()
                                && f.doubts().stream().noneMatch(d -> d.kind() == Doubt.Kind.HONOUR));
    }

    private static Optional<Long> only(OpenList list, List<Long> own) {
        return list.header().proposed() && own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    private ListReader reader(Read read, Optional<Long> only) {
        City city = City.of(places, registry.list(read));
        return new ListReader(registry.schools(read), city, id -> registry.teachers(read, id), memory.all(read), only);
    }

    private static boolean canBe(Found found, List<Long> own) {
        if (found.aside().isPresent()) {
            return true;
        }
        if (found.school().isPresent()) {
            return own.contains(found.school().get());
        }
        List<Long> may = found.doubt().map(Doubt::schools).orElse(List.of());
        return may.isEmpty() || may.stream().anyMatch(own::contains);
    }

    /**
     * Says of which school a person is.
     *
     * @param all whether it is the answer for all about whom the same is asked, where the same words name the school
     */
    public OpenList school(Read read, OpenList list, int index, long school, boolean all) {
        Item asked = list.items().get(index);
        ListReader reader = reader(read, Optional.of(school));
        UnaryOperator<Item> placed = i -> i.settled(reader.placed(i.found(), school, list.legibility()));
        String words = asked.found().schoolTyped();
        OpenList told = list.where(words, school);
        return all
                ? told.each(i -> i.isLike(asked) && i.found().schoolTyped().equals(words), placed)
                : told.with(index, placed.apply(asked));
    }

    /** Says how the result of all those counts about whom the same is asked: under which indicator. */
    public OpenList result(OpenList list, int index, int indicator) {
        Item asked = list.items().get(index);
        return list.each(
                i -> i.isLike(asked),
                i -> i.settled(i.found().counted(indicator, i.found().result())));
    }

    /** Says that a place is the city's own, or that what isn't explained says nothing; for one, or for all alike. */
    public OpenList accepted(OpenList list, int index, boolean all) {
        Item asked = list.items().get(index);
        return all
                ? list.each(i -> i.isLike(asked), i -> i.settled(i.found().accepted()))
                : list.with(index, asked.settled(asked.found().accepted()));
    }

    /** Says that a place isn't the city's own. */
    public OpenList elsewhere(OpenList list, int index) {
        Item asked = list.items().get(index);
        return list.each(i -> i.isLike(asked), i -> Item.of(i.found().left(Aside.ELSEWHERE)));
    }

    /** Keeps what an operator has said of a word, so that nobody is asked again. */
    public void explained(Tx tx, long person, OpenList list, int index, String meaning) {
        if (!isLesson(list)) {
            return;
        }
        list.items().get(index).found().doubt().ifPresent(d -> {
            if (d.kind() == Doubt.Kind.HONOUR) {
                memory.word(tx, person, Remembered.Kind.RESULT, d.words(), meaning);
            } else if (d.kind() == Doubt.Kind.PLACE) {
                memory.word(tx, person, Remembered.Kind.PLACE, d.words(), meaning);
            }
        });
    }

    /** Says which known teacher is meant; nothing changes for a teacher of another school. */
    public OpenList teacher(Read read, OpenList list, int index, long teacher) {
        Item item = list.items().get(index);
        return registry.teacher(read, teacher)
                .filter(t -> item.found().school().equals(Optional.of(t.schoolId())))
                .map(t -> list.with(index, item.settled(item.found().settled(Optional.of(t.id()), Optional.empty()))))
                .orElse(list);
    }

    /** Says which new person is meant. */
    public OpenList name(OpenList list, int index, PersonName name) {
        Item item = list.items().get(index);
        return list.with(index, item.settled(item.found().settled(Optional.empty(), Optional.of(name))));
    }

    /** A typed name for a doubtful person: settled where it is clear, another doubt with candidates where it isn't. */
    public OpenList typed(Read read, OpenList list, int index, PersonName name) {
        Item item = list.items().get(index);
        Optional<Long> school = item.found().school();
        if (school.isEmpty()) {
            return list;
        }
        return registry.match(read, school.get(), name).fold(new TeacherMatch.Cases<>() {
            @Override
            public OpenList one(Teacher known) {
                return teacher(read, list, index, known.id());
            }

            @Override
            public OpenList several(List<Teacher> known) {
                return doubt(Doubt.Kind.WHICH_TEACHER, known, List.of());
            }

            @Override
            public OpenList near(List<Teacher> known) {
                return doubt(Doubt.Kind.NEAR_TEACHER, known, name.isInitials() ? List.of() : List.of(name));
            }

            @Override
            public OpenList unknown() {
                return name(list, index, name);
            }

            @Override
            public OpenList unknownInitials() {
                return doubt(Doubt.Kind.INITIALS, List.of(), List.of());
            }

            private OpenList doubt(Doubt.Kind kind, List<Teacher> known, List<PersonName> names) {
                Doubt why = Doubt.teachers(kind, known.stream().map(Teacher::id).toList(), names);
                return list.with(index, item.settled(item.found().asked(why)));
            }
        });
    }

    /**
     * Registers all that is ready, with the order and its file, in one act.
     *
     * @throws java.util.NoSuchElementException if the order or the indicator is not known yet
     */
    public Recorded register(Tx tx, long person, StoredList stored) {
        Orders.Author by = Orders.Author.person(person);
        OpenList list = stored.list();
        ListHeader header = list.header();
        Orders.Registered order = orders.register(tx, by, header.order().orElseThrow(), header.title());
        long orderId = order.order().id();
        header.files().forEach(f -> orders.attach(tx, by, orderId, f.sha256(), f.name(), f.mime(), f.size()));
        orders.choose(tx, stored.chatId(), person, orderId);
        long batch = entries.beginBatch(tx, by, header.way());
        List<Long> added = new ArrayList<>();
        List<Long> known = new ArrayList<>();
        boolean waiting = false;
        for (Item item : list.items()) {
            if (item.isReady()) {
                NewEntry entry = entry(tx, by, orderId, batch, header, item);
                Registration registration =
                        header.proposed() ? entries.propose(tx, by, entry) : entries.register(tx, by, entry);
                waiting |= registration.<Boolean>fold(
                        done -> {
                            added.add(done.entry());
                            prove(tx, by, stored, item.found(), done.entry());
                            return done.status() == EntryStatus.SUBMITTED;
                        },
                        duplicate -> {
                            known.add(duplicate.entry());
                            return false;
                        });
                remember(tx, person, list, item, entry.teacherId());
            }
        }
        list.schools().forEach((words, school) -> {
            if (isLesson(list)) {
                memory.school(tx, person, words, school);
            }
        });
        OpenList rest = list.recorded();
        store.save(tx, stored.id(), rest.doubtful() > 0 ? StoredList.Status.OPEN : StoredList.Status.DONE, rest);
        return new Recorded(order, batch, added, known, waiting, rest);
    }

    private NewEntry entry(Tx tx, Orders.Author by, long order, long batch, ListHeader header, Item item) {
        Found found = item.found();
        long school = found.school().orElseThrow();
        long teacher = found.teacher()
                .orElseGet(() -> registry.enter(
                                tx, by.actor(), school, found.newName().orElseThrow(), "")
                        .value()
                        .id());
        return new NewEntry(
                order,
                found.indicator(),
                school,
                teacher,
                header.activity(),
                found.result(),
                header.eventDate(),
                new NewEntry.Source(header.way(), Optional.of(batch), found.line()));
    }

    /** The picture of the line goes where evidence lies. */
    private void prove(Tx tx, Orders.Author by, StoredList stored, Found found, long entry) {
        OpenList list = stored.list();
        Optional<Path> picture = list.isPictured() ? pictures.line(stored.id(), found.number()) : Optional.empty();
        picture.ifPresent(p -> proofs.keep(tx, by, entry, p, list.place(found).orElseThrow(), list.isSure(found)));
    }

    /** What an operator settled is kept; what a head settled isn't, nor what was misread: that is nobody's spelling. */
    private static boolean isLesson(OpenList list) {
        return !list.header().proposed() && !list.isPictured();
    }

    private void remember(Tx tx, long person, OpenList list, Item item, long teacher) {
        if (item.memorable() && isLesson(list)) {
            memory.teacher(
                    tx, person, item.found().typed(), item.found().school().orElseThrow(), teacher);
        }
    }

    /** Adds the file of a list in which nobody was found to its order, which becomes the current one. */
    public Orders.Registered attach(Tx tx, long person, StoredList stored) {
        Orders.Author by = Orders.Author.person(person);
        ListHeader header = stored.list().header();
        Orders.Registered order = orders.register(tx, by, header.order().orElseThrow(), header.title());
        long id = order.order().id();
        header.files().forEach(f -> orders.attach(tx, by, id, f.sha256(), f.name(), f.mime(), f.size()));
        orders.choose(tx, stored.chatId(), person, id);
        store.save(tx, stored.id(), StoredList.Status.DONE, stored.list());
        return order;
    }

    /**
     * Takes back what one act registered, while its author may; its people can be registered again.
     *
     * @param reason what the entries' cards will say
     * @return how many entries; 0 if it is too late
     */
    public int undo(Tx tx, long person, StoredList stored, long batch, String reason) {
        int undone = entries.undoBatch(tx, person, batch, reason);
        if (undone > 0) {
            store.save(tx, stored.id(), StoredList.Status.OPEN, stored.list().reopened());
        }
        return undone;
    }

    /** How many of those that are ready stand there as entries already. */
    public int known(Read read, OpenList list) {
        Optional<Long> order =
                list.header().order().flatMap(key -> orders.find(read, key)).map(Order::id);
        if (order.isEmpty()) {
            return 0;
        }
        Set<EntryIdentity> there = new HashSet<>();
        for (Entry e : entries.list(read, EntryFilter.ALL.ofOrder(order.get()), MANY, 0)) {
            if (e.status() == EntryStatus.CONFIRMED || e.status() == EntryStatus.SUBMITTED) {
                there.add(new EntryIdentity(
                        order.get(), e.indicator(), e.school().id(), e.teacher().id(), Folding.key(e.activity())));
            }
        }
        String activity = Folding.key(list.header().activity());
        return (int) list.items().stream()
                .filter(Item::isReady)
                .map(Item::found)
                .filter(f -> f.teacher()
                        .filter(t -> there.contains(new EntryIdentity(
                                order.get(), f.indicator(), f.school().orElseThrow(), t, activity)))
                        .isPresent())
                .count();
    }

    /**
     * What came of a press on «Записать».
     *
     * @param order what came of registering the order
     * @param batch names the act, to undo it
     * @param added numbers of the new entries
     * @param known numbers of entries that stood there already
     * @param waiting whether a second operator must confirm them
     * @param rest the list as it stands now
     */
    public record Recorded(
            Orders.Registered order, long batch, List<Long> added, List<Long> known, boolean waiting, OpenList rest) {}
}
