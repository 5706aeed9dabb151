package ru.metodmonitor.workbook.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.picking.chat.SchoolPick;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.workbook.Roster;
import ru.metodmonitor.workbook.loading.SchoolRosters;
import ru.metodmonitor.workbook.loading.SentWorkbook;
import ru.metodmonitor.workbook.loading.SentWorkbook.Shape;
import ru.metodmonitor.workbook.loading.SentWorkbook.Status;
import ru.metodmonitor.workbook.loading.SentWorkbookStore;

/** A list of people in another system's book or on a school's page: its first rows as understood, and of which school it is. */
public final class RosterCommand implements Command, Dialog<RosterDialog> {
    private static final int SHOWN = 3;

    private final SentWorkbookStore store = new SentWorkbookStore();
    private final Registry registry;
    private final SchoolRosters rosters;
    private final SchoolPick schools;

    public RosterCommand(Registry registry, SchoolRosters rosters) {
        this.schools = new SchoolPick(registry);
        this.registry = registry;
        this.rosters = rosters;
    }

    @Override
    public Spec spec() {
        return Spec.command("roster")
                .task(Task.DOCUMENTS)
                .naming()
                .roles(Role.OPERATOR, Role.ADMIN, Role.HEAD)
                .unlisted();
    }

    @Override
    public String kind() {
        return "roster";
    }

    @Override
    public Class<RosterDialog> stateType() {
        return RosterDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.text("roster.how");
    }

    /** The schools of somebody who speaks of these alone; empty for whoever may speak of all. */
    static List<Long> own(Person person) {
        return person.has(Role.OPERATOR) || person.has(Role.ADMIN) ? List.of() : person.schools();
    }

    /** The first rows as understood; the school, or the question for it. */
    Message asked(Read read, SentWorkbook sent, Roster roster, Person person, NameView view) {
        List<Roster.Line> people = roster.people();
        Message message = Message.of("roster.title", "name", sent.name(), "n", people.size());
        if (!roster.from().isEmpty()) {
            message = message.line("roster.from", "from", roster.from());
        }
        for (Roster.Line line : people.subList(0, Math.min(SHOWN, people.size()))) {
            message = message.line(
                    "roster.row",
                    "n",
                    line.number(),
                    "name",
                    PersonName.parse(line.name())
                            .map(name -> name.shown(view, Phrase.of("import.nameless")))
                            .orElseGet(() -> view.pick(line.name(), "…", Phrase.of("import.nameless"))),
                    "job",
                    line.job().isEmpty() ? Phrase.of("roster.no-job") : line.job(),
                    "school",
                    line.school().isEmpty() ? Phrase.of("roster.no-school") : line.school());
        }
        Optional<School> school = sent.schoolId().flatMap(id -> registry.school(read, id));
        Button drop = Button.of("dialog.cancel", ButtonData.of("roster", "drop", sent.id()));
        if (school.isPresent()) {
            message = message.line("roster.school", "school", school.get().brief())
                    .lines(compared(read, school.get(), roster));
        }
        if (school.isPresent() || roster.saysSchools()) {
            return message.line("roster.right")
                    .row(Button.of("roster.ok", ButtonData.of("roster", "ok", sent.id())), drop)
                    .guard();
        }
        List<Long> own = own(person);
        if (own.isEmpty()) {
            return message.line("roster.whose")
                    .row(Button.of("roster.tell-school", ButtonData.of("roster", "ask", sent.id())), drop)
                    .guard();
        }
        List<Button> schools = new ArrayList<>();
        for (long id : own) {
            registry.school(read, id)
                    .ifPresent(s ->
                            schools.add(Button.named(s.brief(), ButtonData.of("roster", "own", sent.id(), s.id()))));
        }
        return message.line("roster.whose").column(schools).row(drop).guard();
    }

    private List<Phrase> compared(Read read, School school, Roster roster) {
        Optional<Integer> headcount = rosters.headcount(read, school);
        return headcount
                .filter(h -> roster.isOfOneSchool() && h != roster.people().size())
                .map(h -> List.of(Phrase.of(
                        "roster.headcount", "n", roster.people().size(), "headcount", h, "year", rosters.year(read))))
                .orElse(List.of());
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<SentWorkbook> sent = sent(request, data.number(0), tx);
        if (sent.isEmpty()) {
            return Reply.late();
        }
        return switch (data.action()) {
            case "ok" -> taken(sent.get(), Optional.empty(), tx);
            case "own" ->
                own(request.person()).contains(data.number(1))
                        ? taken(sent.get(), Optional.of(data.number(1)), tx)
                        : Reply.stale();
            case "ask" ->
                own(request.person()).isEmpty()
                        ? Reply.begin(
                                this, new RosterDialog.AskSchool(sent.get().id()))
                        : Reply.stale();
            case "drop" ->
                store.move(tx, sent.get().id(), Status.READING, Status.DROPPED)
                        ? Reply.replace(
                                Message.of("import.dropped", "name", sent.get().name()))
                        : Reply.alert("import.decided");
            default -> Reply.stale();
        };
    }

    private Optional<SentWorkbook> sent(Request request, long id, Read read) {
        return store.find(read, id).filter(s -> s.personId() == request.person().id());
    }

    private Reply taken(SentWorkbook sent, Optional<Long> school, Tx tx) {
        return store.take(tx, sent.id(), school)
                ? Reply.replace(Message.of("roster.taken", "name", sent.name())).and(goingOn(sent))
                : Reply.alert("import.decided");
    }

    private static Reply goingOn(SentWorkbook sent) {
        return Reply.work(ImportPreview.KIND, String.valueOf(sent.id()), Phrase.of("import.reading", "percent", 0));
    }

    @Override
    public Prompt prompt(RosterDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    @Override
    public Turn<RosterDialog> on(RosterDialog state, Answer answer, Request request, Tx tx) {
        return state.on(this, answer, request, tx);
    }

    Turn<RosterDialog> ofSchool(long id, Answer answer, Request request, Tx tx) {
        Optional<SentWorkbook> sent = sent(request, id, tx).filter(s -> s.shape() == Shape.ROSTER);
        if (sent.isEmpty() || !own(request.person()).isEmpty()) {
            return Turn.end(Reply.text("import.decided"));
        }
        return schools.read(answer, Reach.ALL, request.person(), tx)
                .turn(school -> Turn.end(
                        store.take(tx, id, Optional.of(school.id()))
                                ? goingOn(sent.get())
                                : Reply.text("import.decided")));
    }

    /** The question about schools. */
    SchoolPick schools() {
        return schools;
    }
}
