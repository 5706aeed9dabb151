package ru.metodmonitor.evidence.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /add and /propose: registers an entry, or proposes one of the own school, by one line or step by step. */
public final class AddCommand implements Command, Dialog<AddDialog> {
    private static final int LIKELY = 6;
    private static final String NONE = "-";
    private static final String SAVE = "save";

    private final AddFlow flow;
    private final TeacherChoice teachers;
    private final PastedLists lists;

    /**
     * /add.
     *
     * @param newcomers who hears of entries that wait for a second operator
     * @param lists who takes the lines that follow the first one
     */
    public AddCommand(
            Registry registry,
            Orders orders,
            Entries entries,
            Results results,
            Clock clock,
            ZoneId zone,
            Newcomers newcomers,
            PastedLists lists) {
        this(new AddFlow(registry, orders, entries, results, clock, zone, Purpose.REGISTER, newcomers), lists);
    }

    private AddCommand(AddFlow flow, PastedLists lists) {
        this.flow = flow;
        this.lists = lists;
        this.teachers = new TeacherChoice(flow.registry());
    }

    /**
     * /propose: the same ways for a school head; what comes of it waits for an operator.
     *
     * @param newcomers who hears of it
     * @param lists who takes the lines that follow the first one
     */
    public static AddCommand proposing(
            Registry registry,
            Orders orders,
            Entries entries,
            Results results,
            Clock clock,
            ZoneId zone,
            Newcomers newcomers,
            PastedLists lists) {
        return new AddCommand(
                new AddFlow(registry, orders, entries, results, clock, zone, Purpose.PROPOSE, newcomers), lists);
    }

    @Override
    public Spec spec() {
        return flow.purpose() == Purpose.REGISTER
                ? Spec.command("add").naming().roles(Role.OPERATOR).inGroups()
                : Spec.command("propose").naming().roles(Role.HEAD);
    }

    @Override
    public String kind() {
        return flow.purpose().command();
    }

    @Override
    public Class<AddDialog> stateType() {
        return AddDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        if (request.arguments().isBlank()) {
            return Reply.begin(this, new AddDialog.AskOrder());
        }
        if (request.arguments().contains("\n")) {
            return lists.begin(request, flow.purpose() == Purpose.PROPOSE, tx);
        }
        return AddLine.parse(
                        flow.withSchool(request, tx),
                        flow.today(),
                        flow.orders().reference())
                .fold(line -> line(line, request, tx), this::inputError);
    }

    private Reply line(AddLine line, Request request, Tx tx) {
        return AddFlow.name(line.name())
                .then(name -> flow.order(line, request, tx))
                .then(order -> {
                    AcademicYear year = Entries.yearOf(order, line.eventDate());
                    return flow.indicator(line.indicator(), year)
                            .then(i -> Parsed.value(
                                    new Draft(order, i, line.activity(), line.result(), line.eventDate())));
                })
                .fold(draft -> lineOfSchool(draft, line, request, tx), this::inputError);
    }

    private Reply inputError(Problem problem) {
        return Reply.inputError(flow.exampled(problem));
    }

    private Reply lineOfSchool(Draft draft, AddLine line, Request request, Tx tx) {
        return flow.school(tx, line.school(), request)
                .fold(
                        school -> lineOfTeacher(draft, school.id(), line.name(), request, tx),
                        several -> Reply.begin(this, new AddDialog.LineSchool(draft, line.school(), line.name())),
                        () -> Reply.inputError(flow.noSchool(line.school())));
    }

    private Reply lineOfTeacher(Draft draft, long school, String typed, Request request, Tx tx) {
        Optional<Who> who = PersonName.parse(typed).flatMap(n -> teachers.certain(tx, school, n));
        return who.map(w -> flow.register(request, tx, draft, school, w, Way.LINE))
                .orElseGet(() -> Reply.begin(this, new AddDialog.LineTeacher(draft, school, typed)));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<Entry> entry = flow.entries().find(tx, data.number(0));
        if (!data.action().equals("more") || entry.isEmpty()) {
            return Reply.alert("button.stale");
        }
        Entry last = entry.get();
        return Reply.begin(
                this, askSchool(last.order().key(), last.indicator(), Optional.of(last.activity()), request));
    }

    /** Who heads one school is not asked which. */
    private AddDialog askSchool(OrderKey order, int indicator, Optional<String> activity, Request request) {
        return flow.onlySchool(request)
                .<AddDialog>map(own -> new AddDialog.AskTeacher(order, indicator, activity, own))
                .orElseGet(() -> new AddDialog.AskSchool(order, indicator, activity));
    }

    @Override
    public Prompt prompt(AddDialog state, Request request, Read read) {
        if (state instanceof AddDialog.AskIndicator s) {
            return askIndicator(s);
        }
        if (state instanceof AddDialog.AskSchool s) {
            return Prompt.of("add.ask-school", "order", EntryText.order(s.order()), "indicator", s.indicator())
                    .column(flow.ownSchools(request, read).stream()
                            .map(o -> Choice.named(o.name(), "s" + o.id()))
                            .toList());
        }
        if (state instanceof AddDialog.AskTeacher s) {
            return askTeacher(s, request, read);
        }
        if (state instanceof AddDialog.WhichTeacher s) {
            return teachers.prompt(read, s.school(), s.typed(), request.names());
        }
        if (state instanceof AddDialog.AskActivity s) {
            return Prompt.of("add.ask-activity")
                    .column(activities(s.order(), read).stream()
                            .map(a -> Choice.named(a, a))
                            .toList())
                    .row(Choice.of("button.skip", NONE));
        }
        if (state instanceof AddDialog.AskResult) {
            return Prompt.of("add.ask-result")
                    .row(Choice.of("result.winner", "победитель"), Choice.of("result.prize", "призёр"))
                    .row(Choice.of("result.laureate", "лауреат"), Choice.of("result.participant", "участник"))
                    .row(Choice.of("button.skip", NONE));
        }
        if (state instanceof AddDialog.Confirm s) {
            return confirm(s, request, read);
        }
        if (state instanceof AddDialog.LineSchool s) {
            return Prompt.of("add.school-which", "typed", s.typedSchool())
                    .column(schoolChoices(s.typedSchool(), request, read));
        }
        if (state instanceof AddDialog.LineTeacher s) {
            return teachers.prompt(read, s.school(), s.typedName(), request.names());
        }
        return askOrder(request, read);
    }

    private Prompt askOrder(Request request, Read read) {
        List<Order> likely = new ArrayList<>(flow.orders().lastRegistered(read, LIKELY));
        flow.orders().current(read, request.chat().id(), request.person().id()).ifPresent(current -> {
            likely.remove(current);
            likely.add(0, current);
        });
        return Prompt.of("add.ask-order")
                .column(likely.stream()
                        .map(o -> new Choice(EntryText.order(o), "o" + o.id()))
                        .toList());
    }

    private Prompt askIndicator(AddDialog.AskIndicator s) {
        return Prompt.of("add.ask-indicator", "order", EntryText.order(s.order()))
                .column(flow.results().scheme(AcademicYear.of(s.order().date())).indicators().stream()
                        .map(i -> new Choice(
                                Phrase.of("indicator.button", "number", i.number(), "title", i.label()),
                                String.valueOf(i.number())))
                        .toList());
    }

    private Prompt askTeacher(AddDialog.AskTeacher s, Request request, Read read) {
        List<Choice> known = flow.registry().teachers(read, s.school()).stream()
                .limit(LIKELY)
                .map(t -> Choice.named(t.name().shown(request.names(), "№ " + t.id()), "t" + t.id()))
                .toList();
        return Prompt.of("add.ask-teacher", "school", flow.schoolName(read, s.school()))
                .column(known);
    }

    private Prompt confirm(AddDialog.Confirm s, Request request, Read read) {
        Object name = s.who()
                .teacher()
                .flatMap(id -> flow.registry().teacher(read, id))
                .map(t -> EntryText.name(t.name(), t.id(), request.names()))
                .orElseGet(() -> Phrase.of(
                        "add.new-teacher",
                        "name",
                        s.who().name().map(n -> n.shown(request.names(), "…")).orElse("")));
        return Prompt.of(
                        "add.confirm",
                        "name",
                        name,
                        "school",
                        flow.schoolName(read, s.school()),
                        "indicator",
                        s.draft().indicator(),
                        "what",
                        EntryText.what(s.draft().activity(), s.draft().result()),
                        "order",
                        EntryText.order(s.draft().order()),
                        "date",
                        s.draft().eventDate().orElse(s.draft().order().date()))
                .row(Choice.of("button.save", SAVE));
    }

    private List<String> activities(OrderKey order, Read read) {
        return flow.orders()
                .find(read, order)
                .map(o -> flow.entries().activities(read, o.id(), LIKELY))
                .orElse(List.of());
    }

    private List<Choice> schoolChoices(String typed, Request request, Read read) {
        return flow.school(read, typed, request)
                .fold(
                        one -> List.of(Choice.named(one.name(), "s" + one.id())),
                        several -> several.stream()
                                .map(s -> Choice.named(s.name(), "s" + s.id()))
                                .toList(),
                        List::of);
    }

    @Override
    public Turn<AddDialog> on(AddDialog state, Answer answer, Request request, Tx tx) {
        if (answer.text().isEmpty()) {
            return Turn.again(Problem.of("add.text-wanted", "add.example"));
        }
        if (state instanceof AddDialog.AskIndicator s) {
            return onIndicator(s, answer, request);
        }
        if (state instanceof AddDialog.AskSchool s) {
            return onSchool(
                    answer,
                    request,
                    tx,
                    school -> Turn.to(new AddDialog.AskTeacher(s.order(), s.indicator(), s.activity(), school)));
        }
        if (state instanceof AddDialog.AskTeacher s) {
            return onTeacher(s, answer, tx);
        }
        if (state instanceof AddDialog.WhichTeacher s) {
            AddDialog.AskTeacher asked = new AddDialog.AskTeacher(s.order(), s.indicator(), s.activity(), s.school());
            return teachers.chosen(answer, s.typed(), s.school(), tx)
                    .map(who -> afterTeacher(asked, who))
                    .orElseGet(() -> onTeacher(asked, answer, tx));
        }
        if (state instanceof AddDialog.AskActivity s) {
            String activity = answer.text().equals(NONE) ? "" : answer.text();
            return Turn.to(new AddDialog.AskResult(s.order(), s.indicator(), s.school(), s.who(), activity));
        }
        if (state instanceof AddDialog.AskResult s) {
            String result = answer.text().equals(NONE) ? "" : answer.text();
            Draft draft = new Draft(s.order(), s.indicator(), s.activity(), result, Optional.empty());
            return Turn.to(new AddDialog.Confirm(draft, s.school(), s.who()));
        }
        if (state instanceof AddDialog.Confirm s) {
            return onConfirm(s, answer, request, tx);
        }
        if (state instanceof AddDialog.LineSchool s) {
            return onSchool(
                    answer, request, tx, school -> onLineTeacher(s.draft(), school, s.typedName(), request, tx));
        }
        if (state instanceof AddDialog.LineTeacher s) {
            return teachers.chosen(answer, s.typedName(), s.school(), tx)
                    .map(who -> Turn.<AddDialog>end(flow.register(request, tx, s.draft(), s.school(), who, Way.LINE)))
                    .orElseGet(() -> onLineTeacher(s.draft(), s.school(), answer.text(), request, tx));
        }
        return onOrder(answer, request, tx);
    }

    private Turn<AddDialog> onOrder(Answer answer, Request request, Tx tx) {
        if (answer.pressed() && answer.text().matches("o\\d{1,18}")) {
            Optional<Order> order =
                    flow.orders().byId(tx, Long.parseLong(answer.text().substring(1)));
            order.ifPresent(o -> flow.orders()
                    .choose(tx, request.chat().id(), request.person().id(), o.id()));
            return order.<Turn<AddDialog>>map(o -> Turn.to(new AddDialog.AskIndicator(o.key())))
                    .orElseGet(() -> Turn.again(Problem.of("order.gone", "order.example-reference")));
        }
        return flow.orders()
                .reference()
                .parse(answer.text())
                .fold(
                        key -> key.date().isAfter(flow.today())
                                ? Turn.again(Problem.of("date.future", "order.example-reference", "date", key.date()))
                                : Turn.to(new AddDialog.AskIndicator(key)),
                        Turn::again);
    }

    private Turn<AddDialog> onIndicator(AddDialog.AskIndicator s, Answer answer, Request request) {
        String digits = answer.text().replaceAll("\\D", "");
        if (digits.isEmpty() || digits.length() > 2) {
            return Turn.again(Problem.of("indicator.not-a-number", "indicator.example", "text", answer.text()));
        }
        AcademicYear year = AcademicYear.of(s.order().date());
        return flow.indicator(Integer.parseInt(digits), year)
                .fold(i -> Turn.to(askSchool(s.order(), i, Optional.empty(), request)), Turn::again);
    }

    private Turn<AddDialog> onSchool(Answer answer, Request request, Tx tx, LongFunction<Turn<AddDialog>> next) {
        if (answer.pressed() && answer.text().matches("s\\d{1,18}")) {
            long chosen = Long.parseLong(answer.text().substring(1));
            return flow.maySay(chosen, request)
                    ? next.apply(chosen)
                    : Turn.again(flow.noSchool(flow.schoolName(tx, chosen)));
        }
        return flow.school(tx, answer.text(), request)
                .fold(
                        school -> next.apply(school.id()),
                        several -> Turn.again(Problem.of(
                                "school.several",
                                "school.example",
                                "text",
                                answer.text(),
                                "schools",
                                String.join(
                                        ", ", several.stream().map(School::name).toList()))),
                        () -> Turn.again(flow.noSchool(answer.text())));
    }

    private Turn<AddDialog> onTeacher(AddDialog.AskTeacher s, Answer answer, Tx tx) {
        if (answer.pressed()) {
            return teachers.chosen(answer, "", s.school(), tx)
                    .map(who -> afterTeacher(s, who))
                    .orElseGet(() -> Turn.again(Problem.of("name.wrong", "name.example", "text", answer.text())));
        }
        return AddFlow.name(answer.text())
                .fold(
                        name -> teachers.certain(tx, s.school(), name)
                                .map(who -> afterTeacher(s, who))
                                .orElseGet(() -> Turn.to(new AddDialog.WhichTeacher(
                                        s.order(), s.indicator(), s.activity(), s.school(), answer.text()))),
                        Turn::again);
    }

    private static Turn<AddDialog> afterTeacher(AddDialog.AskTeacher s, Who who) {
        return Turn.to(s.activity()
                .<AddDialog>map(a -> new AddDialog.AskResult(s.order(), s.indicator(), s.school(), who, a))
                .orElseGet(() -> new AddDialog.AskActivity(s.order(), s.indicator(), s.school(), who)));
    }

    private Turn<AddDialog> onLineTeacher(Draft draft, long school, String typed, Request request, Tx tx) {
        return AddFlow.name(typed)
                .fold(
                        name -> teachers.certain(tx, school, name)
                                .map(who ->
                                        Turn.<AddDialog>end(flow.register(request, tx, draft, school, who, Way.LINE)))
                                .orElseGet(() -> Turn.to(new AddDialog.LineTeacher(draft, school, typed))),
                        Turn::again);
    }

    private Turn<AddDialog> onConfirm(AddDialog.Confirm s, Answer answer, Request request, Tx tx) {
        if (answer.text().equals(SAVE)) {
            return Turn.end(flow.register(request, tx, s.draft(), s.school(), s.who(), Way.DIALOG));
        }
        Optional<LocalDate> date = DateText.parse(answer.text());
        if (date.isEmpty()) {
            return Turn.again(Problem.of("date.impossible", "date.example", "text", answer.text()));
        }
        return date.get().isAfter(flow.today())
                ? Turn.again(Problem.of("date.future", "date.example", "date", date.get()))
                : Turn.to(new AddDialog.Confirm(s.draft().on(date.get()), s.school(), s.who()));
    }
}
