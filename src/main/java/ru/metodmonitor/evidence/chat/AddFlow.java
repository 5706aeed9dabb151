package ru.metodmonitor.evidence.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.NewEntry;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Registration;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Impact;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** What the ways of registering have in common: checks against the store, the registering itself, and its answer. */
final class AddFlow {
    /** Entries of an order in which days are looked for. */
    private static final int LOOKED_AT = 100;

    private static final int NAMED = 6;

    private final TeacherChoice teachers;
    private final SchoolQuestion schools;
    private final OrderQuestion orderQuestion;
    private final IndicatorQuestion indicators;
    private final WordsQuestion words;
    private final Registry registry;
    private final Orders orders;
    private final Entries entries;
    private final Results results;
    private final Clock clock;
    private final ZoneId zone;
    private final Purpose purpose;
    private final Newcomers newcomers;

    AddFlow(
            Registry registry,
            Orders orders,
            Entries entries,
            Results results,
            Clock clock,
            ZoneId zone,
            Purpose purpose,
            Newcomers newcomers) {
        this.purpose = purpose;
        this.newcomers = newcomers;
        this.registry = registry;
        this.orders = orders;
        this.entries = entries;
        this.results = results;
        this.clock = clock;
        this.zone = zone;
        this.teachers = new TeacherChoice(registry);
        this.schools = new SchoolQuestion(registry, purpose);
        this.orderQuestion = new OrderQuestion(orders, this::today);
        this.indicators = new IndicatorQuestion(results);
        this.words = new WordsQuestion(orders, entries);
    }

    TeacherChoice teachers() {
        return teachers;
    }

    SchoolQuestion schools() {
        return schools;
    }

    OrderQuestion orderQuestion() {
        return orderQuestion;
    }

    IndicatorQuestion indicators() {
        return indicators;
    }

    WordsQuestion words() {
        return words;
    }

    /** The day of an event, which is not ahead. */
    Parsed<LocalDate> date(String text) {
        return DateText.parse(text)
                .map(date -> date.isAfter(today())
                        ? Parsed.<LocalDate>problem("date.future", "date.example", "date", date)
                        : Parsed.value(date))
                .orElseGet(() -> Parsed.problem("date.impossible", "date.example", "text", text));
    }

    /** Likely days of an event: those that the order's other entries name, and the last ones before the order. */
    List<LocalDate> days(OrderKey order, Read read) {
        Stream<LocalDate> named = orders.find(read, order).stream()
                .flatMap(o -> entries.list(read, EntryFilter.ALL.ofOrder(o.id()), LOOKED_AT, 0).stream())
                .flatMap(e -> e.eventDate().stream())
                .distinct()
                .limit(NAMED);
        return Stream.concat(named, Stream.of(1, 2, 3, 4, 5, 6).map(order.date()::minusDays))
                .toList();
    }

    Purpose purpose() {
        return purpose;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    Orders orders() {
        return orders;
    }

    Registry registry() {
        return registry;
    }

    Entries entries() {
        return entries;
    }

    /** What a change would do to places. */
    Impact impact() {
        return new Impact(results);
    }

    /** The order of a line, else the current one of the chat. Nothing is registered yet. */
    Parsed<OrderKey> order(AddLine line, Request request, Read read) {
        return line.order()
                .or(() -> orders.current(
                                read, request.chat().id(), request.person().id())
                        .map(Order::key))
                .map(Parsed::value)
                .orElseGet(() -> Parsed.problem("order.none-current", "add.example"));
    }

    /** The same problem with an example of the command at hand. */
    Problem exampled(Problem problem) {
        return problem.example().key().equals("add.example")
                ? new Problem(problem.what(), Phrase.of(purpose.command() + ".example"))
                : problem;
    }

    /** The name as typed, if it is one. */
    static Parsed<PersonName> name(String typed) {
        if (typed.isBlank()) {
            return Parsed.problem("name.empty", "name.example");
        }
        String shown = typed.length() <= 80 ? typed : typed.substring(0, 80) + "…";
        return PersonName.parse(typed)
                .map(Parsed::value)
                .orElseGet(() -> Parsed.problem("name.wrong", "name.example", "text", shown));
    }

    /** The chat is about this order from now on. */
    void choose(OrderKey key, Request request, Tx tx) {
        orders.find(tx, key)
                .ifPresent(o ->
                        orders.choose(tx, request.chat().id(), request.person().id(), o.id()));
    }

    static Orders.Author author(Request request) {
        return Orders.Author.person(request.person().id());
    }

    /** The known teacher, or the new one, who is entered now. */
    Teacher teacher(Request request, Tx tx, long school, Who who) {
        return who.teacher()
                .flatMap(id -> registry.teacher(tx, id))
                .orElseGet(() -> registry.enter(
                                tx, author(request).actor(), school, who.name().orElseThrow(), "")
                        .value());
    }

    /** Registers and answers. */
    Reply register(Request request, Tx tx, Draft draft, long school, Who who, Way way) {
        if (!schools.maySay(school, request)) {
            return Reply.text("no-access");
        }
        Teacher teacher = teacher(request, tx, school, who);
        Order order = orders.register(tx, author(request), draft.order(), "").order();
        orders.choose(tx, request.chat().id(), request.person().id(), order.id());
        NewEntry entry = new NewEntry(
                order.id(),
                draft.indicator(),
                school,
                teacher.id(),
                draft.activity(),
                draft.result(),
                draft.eventDate(),
                NewEntry.Source.of(way));
        Registration registration = purpose == Purpose.REGISTER
                ? entries.register(tx, author(request), entry)
                : entries.propose(tx, author(request), entry);
        return registration.fold(
                done -> Reply.of(done(request, tx, done, who.teacher().isEmpty()))
                        .and(done.status() == EntryStatus.SUBMITTED ? arrived(request, tx) : Reply.NOTHING),
                duplicate -> Reply.of(Message.of("add.duplicate", "id", duplicate.entry())
                        .row(Button.of("button.card", ButtonData.of("entry", "open", duplicate.entry())))));
    }

    /** Tells the reviewers that an entry waits for them. */
    Reply arrived(Request request, Tx tx) {
        return newcomers.arrived(tx, request.at(), 1);
    }

    private Message done(Request request, Tx tx, Registration.Done done, boolean newTeacher) {
        Entry entry = entries.find(tx, done.entry()).orElseThrow();
        Message message = Message.of(
                        done.status() == EntryStatus.CONFIRMED ? "add.done" : "add.done-submitted", "id", done.entry())
                .line(
                        newTeacher ? "add.done-new-teacher" : "add.done-teacher",
                        "name",
                        EntryText.name(entry.teacher().name(), entry.teacher().id(), request.names()),
                        "school",
                        entry.school().brief())
                .line(
                        "add.done-what",
                        "indicator",
                        entry.indicator(),
                        "year",
                        entry.year(),
                        "what",
                        EntryText.what(entry.activity(), entry.result()))
                .line("add.done-order", "order", EntryText.order(entry.order().key()));
        return message.stay()
                .row(
                        Button.of("button.undo", ButtonData.of("entry", "undo", done.entry())),
                        Button.of("button.card", ButtonData.of("entry", "open", done.entry())))
                .row(Button.of("button.more", ButtonData.of(purpose.command(), "more", done.entry())));
    }
}
