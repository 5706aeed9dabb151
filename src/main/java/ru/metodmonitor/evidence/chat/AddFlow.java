package ru.metodmonitor.evidence.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.NewEntry;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Registration;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolMatch;
import ru.metodmonitor.registry.SchoolMatcher;
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

    Results results() {
        return results;
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

    /** Whether the indicator exists in the year in which such an entry would count. */
    Parsed<Integer> indicator(int number, AcademicYear year) {
        List<Integer> known =
                results.scheme(year).indicators().stream().map(i -> i.number()).toList();
        return known.contains(number)
                ? Parsed.value(number)
                : Parsed.problem(
                        "indicator.unknown",
                        "add.example",
                        "number",
                        number,
                        "known",
                        String.join(", ", known.stream().map(String::valueOf).toList()));
    }

    /** Which school a text means; a head can mean none but the own ones. */
    SchoolMatch school(Read read, String text, Request request) {
        SchoolMatch any = registry.schools(read).match(text);
        return purpose == Purpose.REGISTER ? any : any.among(request.person().schools());
    }

    /** Whether the person may say anything of the school: a proposal is about an own one. */
    boolean maySay(long school, Request request) {
        return purpose == Purpose.REGISTER || request.person().schools().contains(school);
    }

    /** What to say of a text that means no school. */
    Problem noSchool(String text) {
        return purpose == Purpose.REGISTER
                ? Problem.of("school.unknown", "school.example", "text", text)
                : Problem.of("propose.not-own", "propose.example", "text", text);
    }

    /** The same problem with an example of the command at hand. */
    Problem exampled(Problem problem) {
        return problem.example().key().equals("add.example")
                ? new Problem(problem.what(), Phrase.of(purpose.command() + ".example"))
                : problem;
    }

    /** The schools that a proposal can be about; none where any can. */
    List<School> ownSchools(Request request, Read read) {
        return purpose == Purpose.REGISTER
                ? List.of()
                : request.person().schools().stream()
                        .flatMap(id -> registry.school(read, id).stream())
                        .toList();
    }

    /** The one school that a proposal can be about. */
    Optional<Long> onlySchool(Request request) {
        List<Long> own = request.person().schools();
        return purpose == Purpose.PROPOSE && own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    /** The typed line; where a head of one school left it out, with that school. */
    String withSchool(Request request, Read read) {
        SchoolMatcher matcher = registry.schools(read);
        return onlySchool(request)
                .flatMap(id -> registry.school(read, id))
                .map(own -> AddLine.withSchool(
                        request.arguments(), own.name(), t -> !(matcher.match(t) instanceof SchoolMatch.None)))
                .orElseGet(request::arguments);
    }

    /** The school's name for a message. */
    String schoolName(Read read, long school) {
        return registry.school(read, school).map(School::name).orElse("?");
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
        if (!maySay(school, request)) {
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
                        .and(
                                done.status() == EntryStatus.SUBMITTED
                                        ? newcomers.arrived(tx, request.at(), 1)
                                        : Reply.NOTHING),
                duplicate -> Reply.of(Message.of("add.duplicate", "id", duplicate.entry())
                        .row(Button.of("button.card", ButtonData.of("entry", "open", duplicate.entry())))));
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
                        entry.school().name())
                .line(
                        "add.done-what",
                        "indicator",
                        entry.indicator(),
                        "year",
                        entry.year(),
                        "what",
                        EntryText.what(entry.activity(), entry.result()))
                .line("add.done-order", "order", EntryText.order(entry.order().key()));
        return message.row(
                        Button.of("button.undo", ButtonData.of("entry", "undo", done.entry())),
                        Button.of("button.card", ButtonData.of("entry", "open", done.entry())))
                .row(Button.of("button.more", ButtonData.of(purpose.command(), "more", done.entry())));
    }
}
