package ru.metodmonitor.evidence.chat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.ButtonPayloads;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Problem;

/** /add and /propose: registers an entry, or proposes one of the own school, by one line or step by step. */
public final class AddCommand implements Command, Dialog<AddDialog> {
    private final AddFlow flow;
    private final PastedLists lists;
    private final ButtonPayloads payloads = new ButtonPayloads();

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
                ? Spec.command("add")
                        .task(Task.RECORD)
                        .worded()
                        .naming()
                        .roles(Role.OPERATOR)
                        .inGroups()
                : Spec.command("propose").task(Task.RECORD).worded().naming().roles(Role.HEAD);
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
                        flow.schools().withSchool(request, tx),
                        flow.today(),
                        flow.orders().reference())
                .fold(line -> line(line, request, tx), this::inputError);
    }

    private Reply line(AddLine line, Request request, Tx tx) {
        return AddFlow.name(line.name())
                .then(name -> flow.order(line, request, tx))
                .then(order -> {
                    AcademicYear year = Entries.yearOf(order, line.eventDate());
                    return flow.indicators()
                            .known(line.indicator(), year)
                            .then(i -> Parsed.value(
                                    new Draft(order, i, line.activity(), line.result(), line.eventDate())));
                })
                .fold(draft -> lineOfSchool(draft, line, request, tx), this::inputError);
    }

    private Reply inputError(Problem problem) {
        return Reply.inputError(flow.exampled(problem));
    }

    private Reply lineOfSchool(Draft draft, AddLine line, Request request, Tx tx) {
        return flow.schools()
                .match(line.school(), request, tx)
                .fold(
                        school -> lineOfTeacher(draft, school.id(), line.name(), request, tx),
                        several -> Reply.begin(this, new AddDialog.LineSchool(draft, line.school(), line.name())),
                        () -> line.school().equals(SchoolQuestion.LEFT_OUT)
                                ? Reply.begin(this, new AddDialog.LineSchool(draft, line.school(), line.name()))
                                : Reply.inputError(flow.schools().unknown(line.school())));
    }

    private Reply lineOfTeacher(Draft draft, long school, String typed, Request request, Tx tx) {
        Optional<Who> who = PersonName.parse(typed).flatMap(n -> flow.teachers().certain(tx, school, n));
        return who.map(w -> flow.register(request, tx, draft, school, w, Way.LINE))
                .orElseGet(() -> Reply.begin(this, new AddDialog.LineTeacher(draft, school, typed)));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        if (data.action().equals("begin")) {
            return Reply.begin(this, new AddDialog.AskOrder());
        }
        Optional<Entry> entry = flow.entries().find(tx, data.number(0));
        if (entry.isEmpty()) {
            return Reply.stale();
        }
        return switch (data.action()) {
            case "more" -> more(entry.get(), request);
            case OneMore.ACTION -> oneMore(entry.get(), request, data, tx);
            default -> Reply.stale();
        };
    }

    private Reply oneMore(Entry last, Request request, ButtonData data, Tx tx) {
        Optional<Teacher> teacher = flow.registry().now(tx, data.number(1));
        Optional<Draft> draft = OneMore.draft(last, data, payloads, tx);
        return teacher.isEmpty() || draft.isEmpty()
                ? Reply.stale()
                : flow.register(
                                request,
                                tx,
                                draft.get(),
                                teacher.get().schoolId(),
                                Who.known(teacher.get().id()),
                                Way.DIALOG)
                        .inPlace();
    }

    private Reply more(Entry last, Request request) {
        return Reply.begin(
                this,
                AddDialog.askSchool(flow, last.order().key(), last.indicator(), Optional.of(last.activity()), request));
    }

    @Override
    public Prompt prompt(AddDialog state, Request request, Read read) {
        return state.prompt(flow, request, read);
    }

    @Override
    public Turn<AddDialog> on(AddDialog state, Answer answer, Request request, Tx tx) {
        return answer.text().isEmpty()
                ? Turn.again(Problem.of("add.text-wanted", "add.example"))
                : state.on(flow, answer, request, tx);
    }
}
