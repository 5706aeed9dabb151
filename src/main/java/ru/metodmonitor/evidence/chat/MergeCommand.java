package ru.metodmonitor.evidence.chat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
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
import ru.metodmonitor.bot.Undo;
import ru.metodmonitor.evidence.TeacherRecords;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Impact;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/**
 * /merge [NAME | ID ID]: two records of one person become one, one record of two people becomes two, a teacher moves to another
 * school.
 */
public final class MergeCommand implements Command, Dialog<MergeDialog> {
    private static final Pattern TWO = Pattern.compile("№?\\s*(\\d{1,15})[\\s,;]+№?\\s*(\\d{1,15})");
    private static final int FOUND = 8;
    private static final String EXAMPLE = "merge.example";

    private final Registry registry;
    private final TeacherRecords records;
    private final MergePrompts prompts;
    private final Access access;
    private final Undo undo;
    private final Texts texts;
    private final Picker picker;

    public MergeCommand(
            Registry registry,
            TeacherRecords records,
            Results results,
            Access access,
            Undo undo,
            Texts texts,
            Picker picker) {
        this.picker = picker;
        this.undo = undo;
        this.registry = registry;
        this.records = records;
        this.prompts = new MergePrompts(registry, records, new Impact(results));
        this.access = access;
        this.texts = texts;
    }

    @Override
    public Spec spec() {
        return Spec.command("merge").task(Task.RECORD).naming().roles(Role.OPERATOR);
    }

    @Override
    public String kind() {
        return "merge";
    }

    @Override
    public Class<MergeDialog> stateType() {
        return MergeDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        Matcher two = TWO.matcher(request.arguments().strip());
        if (two.matches()) {
            return pair(request, Long.parseLong(two.group(1)), Long.parseLong(two.group(2)), tx);
        }
        return request.arguments().isBlank()
                ? picker.teacher(
                        request, Line.of("merge"), Reach.NAMES, "", tx, one -> Reply.NOTHING, text -> Reply.NOTHING)
                : found(request.arguments(), List.of(), request, tx)
                        .map(ids -> Reply.begin(this, alone(ids)))
                        .orElseGet(() -> Reply.inputError(nobody(request.arguments())));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return switch (data.action()) {
            case "pair" -> pair(request, data.number(0), data.number(1), tx);
            case "keep" -> keep(request, data, tx);
            case Undo.ACTION ->
                records.unmerge(tx, request.person().id(), data.number(0), texts.plain("merge.undo-reason"))
                        .map(gone -> Reply.replace(
                                Message.of("merge.undone", "who", prompts.who(gone.id(), request.names(), tx))))
                        .orElseGet(Undo::gone);
            case "one" ->
                registry.teacher(tx, data.number(0)).isPresent()
                        ? Reply.begin(this, new MergeDialog.Chosen(data.number(0)))
                        : Reply.stale();
            default -> Reply.stale();
        };
    }

    /** What making the two one does, with a button for each record that may stay. */
    Reply pair(Request request, long one, long other, Tx tx) {
        return isPair(one, other, tx)
                ? Reply.of(prompts.keep(one, other, request.names(), tx).question(request))
                : Reply.inputError(Problem.of("merge.no-pair", EXAMPLE));
    }

    private boolean isPair(long one, long other, Read read) {
        return one != other
                && current(one, read).isPresent()
                && current(other, read).isPresent();
    }

    /** The button holds the pair in the order in which it was shown, and which of them stays. */
    private Reply keep(Request request, ButtonData data, Tx tx) {
        long one = data.number(0);
        long other = data.number(1);
        boolean first = data.number(2) == one;
        return isPair(one, other, tx)
                ? prompts.keep(one, other, request.names(), tx)
                        .pressed(request, data, () -> merge(request, first ? one : other, first ? other : one, tx))
                : Reply.late();
    }

    /** The teacher, unless the record has become another's already. */
    private Optional<Teacher> current(long id, Read read) {
        return registry.teacher(read, id)
                .filter(t -> registry.teachers(read, t.schoolId()).contains(t));
    }

    private static Problem nobody(String text) {
        return Problem.of("find.nothing", EXAMPLE, "text", text.length() <= 80 ? text : text.substring(0, 80) + "…");
    }

    /** Teachers with all these words in their names, or with this identifier; empty if there are none. */
    private Optional<List<Long>> found(String text, List<Long> one, Request request, Tx tx) {
        // Here a bare number is a teacher's: it stands beside the names.
        String asked = text.strip().matches("\\d{1,15}") ? "педагог № " + text.strip() : text;
        List<Long> ids = registry.search(tx).find(asked).stream()
                .map(Teacher::id)
                .filter(id -> !one.contains(id))
                .limit(FOUND)
                .toList();
        access.sawNames(tx, request.person(), "merge", ids.size());
        return Optional.of(ids).filter(found -> !found.isEmpty());
    }

    private static MergeDialog alone(List<Long> ids) {
        return ids.size() == 1 ? new MergeDialog.Chosen(ids.get(0)) : new MergeDialog.Which(ids, List.of());
    }

    @Override
    public Prompt prompt(MergeDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    @Override
    public Turn<MergeDialog> on(MergeDialog state, Answer answer, Request request, Tx tx) {
        return state.on(this, answer, request, tx);
    }

    MergePrompts prompts() {
        return prompts;
    }

    Picker picker() {
        return picker;
    }

    /** On to whom the text names; among those others, if there is one already. */
    Turn<MergeDialog> search(String text, List<Long> one, Request request, Tx tx) {
        Optional<List<Long>> found = found(text, one, request, tx);
        if (found.isEmpty()) {
            return Turn.again(nobody(text));
        }
        List<Long> ids = found.get();
        return ids.size() == 1 ? chosen(ids.get(0), one, request, tx) : Turn.to(new MergeDialog.Which(ids, one));
    }

    /** On with a teacher: alone, or as the other of a pair. */
    Turn<MergeDialog> chosen(long teacher, List<Long> one, Request request, Tx tx) {
        return one.isEmpty()
                ? Turn.to(new MergeDialog.Chosen(teacher))
                : Turn.end(pair(request, one.get(0), teacher, tx));
    }

    private Reply merge(Request request, long keep, long other, Tx tx) {
        Teacher kept = current(keep, tx).orElseThrow();
        Teacher gone = current(other, tx).orElseThrow();
        TeacherRecords.Merged done = records.merge(tx, request.person().id(), kept, gone, texts.plain("merge.reason"));
        return Reply.replace(Message.of(
                        "merge.done",
                        "who",
                        prompts.who(keep, request.names(), tx),
                        "moved",
                        done.moved(),
                        "retracted",
                        done.retracted())
                .row(undo.button(
                        tx,
                        Phrase.of("merge.undo"),
                        Registry.MERGE,
                        "teacher:" + gone.id(),
                        seq -> ButtonData.of("merge", Undo.ACTION, seq))));
    }

    Turn<MergeDialog> move(MergeDialog.Move s, Request request, Tx tx) {
        Optional<Teacher> teacher = current(s.teacher(), tx);
        if (teacher.isEmpty()) {
            return Turn.end(Reply.inputError(Problem.of("merge.no-pair", EXAMPLE)));
        }
        // A namesake there may be the very same person: then the two are merged, not moved.
        return registry.move(tx, Actor.person(request.person().id()), teacher.get(), s.school())
                .<Turn<MergeDialog>>map(same -> same.id() == s.teacher()
                        ? Turn.end(Reply.text("merge.there-already"))
                        : Turn.end(pair(request, same.id(), s.teacher(), tx)))
                .orElseGet(() ->
                        Turn.end(Reply.text("merge.moved", "who", prompts.who(s.teacher(), request.names(), tx))));
    }

    Reply split(MergeDialog.Pick s, Request request, Tx tx) {
        return current(s.teacher(), tx)
                .flatMap(t -> records.split(
                        tx,
                        request.person().id(),
                        t,
                        new TeacherRecords.Qualifiers(s.first(), s.second()),
                        s.chosen(),
                        texts.plain("merge.reason-split")))
                .map(fresh -> Reply.text(
                        "merge.split-done",
                        "one",
                        prompts.who(s.teacher(), request.names(), tx),
                        "other",
                        prompts.who(fresh.id(), request.names(), tx),
                        "n",
                        s.chosen().size()))
                .orElseGet(() -> Reply.inputError(Problem.of("merge.taken", EXAMPLE)));
    }
}
