package ru.metodmonitor.evidence.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.Correction;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryChange;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/**
 * /edit N: corrects an entry; what it said before stays in its card. An operator corrects any, for a reason; a head the own proposal
 * until it is confirmed, which sends it to the reviewers again.
 */
public final class EditCommand implements Command, Dialog<EditDialog> {
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_REASON = 500;

    private final AddFlow operators;
    private final AddFlow heads;
    private final TeacherChoice teachers;
    private final Entries entries;
    private final Newcomers newcomers;
    private final Texts texts;

    public EditCommand(
            Registry registry,
            Orders orders,
            Entries entries,
            Results results,
            Clock clock,
            ZoneId zone,
            Newcomers newcomers,
            Texts texts) {
        this.operators = new AddFlow(registry, orders, entries, results, clock, zone, Purpose.REGISTER, newcomers);
        this.heads = new AddFlow(registry, orders, entries, results, clock, zone, Purpose.PROPOSE, newcomers);
        this.teachers = new TeacherChoice(registry);
        this.entries = entries;
        this.newcomers = newcomers;
        this.texts = texts;
    }

    @Override
    public Spec spec() {
        return Spec.command("edit").naming().roles(Role.OPERATOR, Role.HEAD);
    }

    @Override
    public String kind() {
        return "edit";
    }

    @Override
    public Class<EditDialog> stateType() {
        return EditDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return request.arguments().isBlank()
                ? Reply.begin(this, new EditDialog.AskEntry())
                : EntryNumber.parse(request.arguments()).fold(id -> begin(request, id, tx), Reply::inputError);
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return data.action().equals("begin") ? begin(request, data.number(0), tx) : Reply.alert("button.stale");
    }

    private Reply begin(Request request, long id, Tx tx) {
        return editable(request, id, tx)
                .map(e -> Reply.begin(this, new EditDialog.Choose(Edit.of(e))))
                .orElseGet(() -> Reply.inputError(refusal(request, id, tx)));
    }

    private AddFlow flow(Request request) {
        return request.person().has(Role.OPERATOR) ? operators : heads;
    }

    /** The entry, if this person may correct it now. */
    private Optional<Entry> editable(Request request, long id, Read read) {
        return entries.find(read, id)
                .filter(e -> e.status() != EntryStatus.RETRACTED)
                .filter(e -> request.person().has(Role.OPERATOR) || ownProposal(request, e));
    }

    private static boolean ownProposal(Request request, Entry entry) {
        return entry.proposed()
                && entry.isBy(request.person().id())
                && entry.status() != EntryStatus.CONFIRMED
                && request.person().schools().contains(entry.school().id());
    }

    /** A head learns nothing of entries of other schools. */
    private Problem refusal(Request request, long id, Read read) {
        Optional<Entry> known = entries.find(read, id)
                .filter(e -> request.person().maySeeNamesOf(e.school().id()));
        if (known.isEmpty()) {
            return Problem.of("entry.missing", "edit.example", "id", id);
        }
        return request.person().has(Role.OPERATOR)
                ? Problem.of("edit.retracted", "edit.example", "id", id)
                : Problem.of("edit.not-own", "dispute.example", "id", id);
    }

    @Override
    public Prompt prompt(EditDialog state, Request request, Read read) {
        return new EditPrompts(flow(request), teachers, texts).of(state, request, read);
    }

    @Override
    public Turn<EditDialog> on(EditDialog state, Answer answer, Request request, Tx tx) {
        String text = answer.text();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            return Turn.again(Problem.of("add.text-wanted", "edit.example"));
        }
        if (state instanceof EditDialog.Choose s) {
            return onChoose(s.edit(), answer, request, tx);
        }
        if (state instanceof EditDialog.AskOrder s) {
            return onOrder(s.edit(), answer, request, tx);
        }
        if (state instanceof EditDialog.AskIndicator s) {
            return onIndicator(s.edit(), text, request);
        }
        if (state instanceof EditDialog.AskSchool s) {
            return onSchool(s.edit(), answer, request, tx);
        }
        if (state instanceof EditDialog.AskTeacher s) {
            return onTeacher(s.edit(), s.school(), text, tx);
        }
        if (state instanceof EditDialog.WhichTeacher s) {
            return teachers.chosen(answer, s.typed(), s.school(), tx)
                    .<Turn<EditDialog>>map(who -> choose(s.edit().of(s.school(), who)))
                    .orElseGet(() -> onTeacher(s.edit(), s.school(), text, tx));
        }
        if (state instanceof EditDialog.AskActivity s) {
            return fits(text)
                    .map(Turn::<EditDialog>again)
                    .orElseGet(() -> choose(s.edit().withActivity(none(text))));
        }
        if (state instanceof EditDialog.AskResult s) {
            return fits(text)
                    .map(Turn::<EditDialog>again)
                    .orElseGet(() -> choose(s.edit().withResult(none(text))));
        }
        if (state instanceof EditDialog.AskDate s) {
            return onDate(s.edit(), text, request);
        }
        if (state instanceof EditDialog.AskReason s) {
            return Turn.end(save(s.edit(), text, request, tx));
        }
        return EntryNumber.parse(text)
                .fold(
                        id -> editable(request, id, tx)
                                .map(e -> choose(Edit.of(e)))
                                .orElseGet(() -> Turn.again(refusal(request, id, tx))),
                        Turn::again);
    }

    private static Turn<EditDialog> choose(Edit edit) {
        return Turn.to(new EditDialog.Choose(edit));
    }

    private static String none(String text) {
        return text.equals(EditPrompts.NONE) ? "" : text;
    }

    private static Optional<Problem> fits(String text) {
        return text.length() <= LONGEST_TEXT
                ? Optional.empty()
                : Optional.of(Problem.of("add.too-long", "edit.example", "limit", LONGEST_TEXT));
    }

    private Turn<EditDialog> onChoose(Edit edit, Answer answer, Request request, Tx tx) {
        return switch (answer.text()) {
            case "indicator" -> Turn.to(new EditDialog.AskIndicator(edit));
            case "result" -> Turn.to(new EditDialog.AskResult(edit));
            case "teacher" -> Turn.to(new EditDialog.AskTeacher(edit, edit.school()));
            case "school" -> Turn.to(new EditDialog.AskSchool(edit));
            case "activity" -> Turn.to(new EditDialog.AskActivity(edit));
            case "date" -> Turn.to(new EditDialog.AskDate(edit));
            case "order" -> Turn.to(new EditDialog.AskOrder(edit));
            case EditPrompts.SAVE ->
                flow(request).purpose() == Purpose.REGISTER
                        ? Turn.to(new EditDialog.AskReason(edit))
                        : Turn.end(save(edit, texts.plain("edit.reason-author"), request, tx));
            default -> Turn.again(Problem.of("edit.press", "edit.press-example"));
        };
    }

    private Turn<EditDialog> onOrder(Edit edit, Answer answer, Request request, Tx tx) {
        if (answer.pressed() && answer.text().matches("o\\d{1,18}")) {
            return operators
                    .orders()
                    .byId(tx, Long.parseLong(answer.text().substring(1)))
                    .<Turn<EditDialog>>map(o -> choose(edit.on(o.key())))
                    .orElseGet(() -> Turn.again(Problem.of("order.gone", "order.example-reference")));
        }
        return operators
                .orders()
                .reference()
                .parse(answer.text())
                .fold(
                        key -> key.date().isAfter(flow(request).today())
                                ? Turn.again(Problem.of("date.future", "order.example-reference", "date", key.date()))
                                : choose(edit.on(key)),
                        Turn::again);
    }

    private Turn<EditDialog> onIndicator(Edit edit, String text, Request request) {
        String digits = text.replaceAll("\\D", "");
        if (digits.isEmpty() || digits.length() > 2) {
            return Turn.again(Problem.of("indicator.not-a-number", "indicator.example", "text", text));
        }
        AcademicYear year = Entries.yearOf(edit.draft().order(), edit.draft().eventDate());
        return flow(request).indicator(Integer.parseInt(digits), year).fold(i -> choose(edit.under(i)), Turn::again);
    }

    private Turn<EditDialog> onSchool(Edit edit, Answer answer, Request request, Tx tx) {
        AddFlow flow = flow(request);
        if (answer.pressed() && answer.text().matches("s\\d{1,18}")) {
            return atSchool(edit, Long.parseLong(answer.text().substring(1)), tx);
        }
        return flow.school(tx, answer.text(), request)
                .fold(
                        school -> atSchool(edit, school.id(), tx),
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

    /** The same name is looked for at the new school. */
    private Turn<EditDialog> atSchool(Edit edit, long school, Tx tx) {
        Optional<PersonName> name = edit.who()
                .teacher()
                .flatMap(id -> operators.registry().teacher(tx, id))
                .map(Teacher::name)
                .or(() -> edit.who().name());
        return name.map(n -> onTeacher(edit, school, n.typed(), tx))
                .orElseGet(() -> Turn.to(new EditDialog.AskTeacher(edit, school)));
    }

    private Turn<EditDialog> onTeacher(Edit edit, long school, String typed, Tx tx) {
        return AddFlow.name(typed)
                .fold(
                        name -> teachers.certain(tx, school, name)
                                .<Turn<EditDialog>>map(who -> choose(edit.of(school, who)))
                                .orElseGet(() -> Turn.to(new EditDialog.WhichTeacher(edit, school, typed))),
                        Turn::again);
    }

    private Turn<EditDialog> onDate(Edit edit, String text, Request request) {
        if (text.equals(EditPrompts.NONE)) {
            return choose(edit.held(Optional.empty()));
        }
        Optional<LocalDate> date = DateText.parse(text);
        if (date.isEmpty()) {
            return Turn.again(Problem.of("date.impossible", "date.example", "text", text));
        }
        return date.get().isAfter(flow(request).today())
                ? Turn.again(Problem.of("date.future", "date.example", "date", date.get()))
                : choose(edit.held(date));
    }

    private Reply save(Edit edit, String reason, Request request, Tx tx) {
        AddFlow flow = flow(request);
        Optional<Entry> now = editable(request, edit.entry(), tx);
        boolean ownSchool =
                flow.purpose() == Purpose.REGISTER || request.person().schools().contains(edit.school());
        if (!ownSchool) {
            return Reply.text("no-access");
        }
        if (now.filter(e -> e.version() == edit.version()).isEmpty()) {
            return Reply.of(done(Message.of("edit.moved", "id", edit.entry()), edit.entry()));
        }
        // In another year other indicators may hold.
        AcademicYear year = Entries.yearOf(edit.draft().order(), edit.draft().eventDate());
        return flow.indicator(edit.draft().indicator(), year)
                .fold(i -> correct(edit, now.orElseThrow(), reason, request, tx), Reply::inputError);
    }

    private Reply correct(Edit edit, Entry before, String reason, Request request, Tx tx) {
        AddFlow flow = flow(request);
        Order order = flow.orders()
                .register(tx, AddFlow.author(request), edit.draft().order(), "")
                .order();
        long teacher = flow.teacher(request, tx, edit.school(), edit.who()).id();
        EntryChange change = new EntryChange(
                order.id(),
                edit.draft().indicator(),
                edit.school(),
                teacher,
                edit.draft().activity(),
                edit.draft().result(),
                edit.draft().eventDate());
        return entries.correct(tx, request.person().id(), before.id(), change, reason)
                .fold(new Correction.Cases<>() {
                    @Override
                    public Reply done(Entry was, EntryStatus now) {
                        Message message = Message.of(
                                now == EntryStatus.SUBMITTED ? "edit.done-submitted" : "edit.done", "id", was.id());
                        boolean arrived = now == EntryStatus.SUBMITTED && was.status() != EntryStatus.SUBMITTED;
                        return Reply.of(EditCommand.done(message, was.id()))
                                .and(arrived ? newcomers.arrived(tx, request.at(), 1) : Reply.NOTHING);
                    }

                    @Override
                    public Reply unchanged(Entry entry) {
                        return Reply.text("edit.unchanged", "id", entry.id());
                    }

                    @Override
                    public Reply duplicate(long existing) {
                        return Reply.of(EditCommand.done(Message.of("add.duplicate", "id", existing), existing));
                    }

                    @Override
                    public Reply missing(long entry) {
                        return Reply.text("no-access");
                    }

                    @Override
                    public Reply wrongStatus(Entry entry) {
                        return Reply.inputError(Problem.of("edit.retracted", "edit.example", "id", entry.id()));
                    }
                });
    }

    private static Message done(Message message, long entry) {
        return message.row(List.of(Button.of("button.card", ButtonData.of("entry", "open", entry))));
    }
}
