package ru.metodmonitor.evidence.chat;

import java.util.Arrays;
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
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.TeacherRecords;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Impact;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Parsed;
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
    private final Texts texts;

    public MergeCommand(Registry registry, TeacherRecords records, Results results, Access access, Texts texts) {
        this.registry = registry;
        this.records = records;
        this.prompts = new MergePrompts(registry, records, new Impact(results));
        this.access = access;
        this.texts = texts;
    }

    @Override
    public Spec spec() {
        return Spec.command("merge").naming().roles(Role.OPERATOR);
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
            return pair(Long.parseLong(two.group(1)), Long.parseLong(two.group(2)), tx);
        }
        return request.arguments().isBlank()
                ? Reply.begin(this, new MergeDialog.AskOne())
                : found(request.arguments(), List.of(), request, tx)
                        .map(state -> Reply.begin(this, state))
                        .orElseGet(() -> Reply.inputError(nobody(request.arguments())));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return switch (data.action()) {
            case "pair" -> pair(data.number(0), data.number(1), tx);
            case "one" ->
                registry.teacher(tx, data.number(0)).isPresent()
                        ? Reply.begin(this, new MergeDialog.Chosen(data.number(0)))
                        : Reply.alert("button.stale");
            default -> Reply.alert("button.stale");
        };
    }

    private Reply pair(long one, long other, Tx tx) {
        boolean known = current(one, tx).isPresent() && current(other, tx).isPresent();
        return known && one != other
                ? Reply.begin(this, new MergeDialog.Keep(one, other))
                : Reply.inputError(Problem.of("merge.no-pair", EXAMPLE));
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
    private Optional<MergeDialog> found(String text, List<Long> one, Request request, Tx tx) {
        List<String> words = Arrays.stream(text.split("\\s+"))
                .map(Folding::key)
                .filter(w -> !w.isEmpty())
                .toList();
        List<Long> ids = registry.allTeachers(tx).stream()
                .filter(t -> !one.contains(t.id()))
                .filter(t -> String.valueOf(t.id()).equals(text.strip())
                        || (!words.isEmpty() && words.stream().allMatch(t.name().key()::contains)))
                .map(Teacher::id)
                .limit(FOUND)
                .toList();
        access.sawNames(tx, request.person(), "merge", ids.size());
        return switch (ids.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(chosen(ids.get(0), one));
            default -> Optional.of(new MergeDialog.Which(ids, one));
        };
    }

    static MergeDialog chosen(long teacher, List<Long> one) {
        return one.isEmpty() ? new MergeDialog.Chosen(teacher) : new MergeDialog.Keep(one.get(0), teacher);
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

    Parsed<School> school(String text, Read read) {
        return registry.schools(read).match(text).parsed(text);
    }

    /** On to whom the text names; among those others, if there is one already. */
    Turn<MergeDialog> search(String text, List<Long> one, Request request, Tx tx) {
        return found(text, one, request, tx).<Turn<MergeDialog>>map(Turn::to).orElseGet(() -> Turn.again(nobody(text)));
    }

    Reply merge(MergeDialog.Keep s, long keep, Request request, Tx tx) {
        Optional<Teacher> kept = current(keep, tx);
        Optional<Teacher> gone = current(keep == s.one() ? s.other() : s.one(), tx);
        if (kept.isEmpty() || gone.isEmpty()) {
            return Reply.inputError(Problem.of("merge.no-pair", EXAMPLE));
        }
        TeacherRecords.Merged done =
                records.merge(tx, request.person().id(), kept.get(), gone.get(), texts.plain("merge.reason"));
        return Reply.text(
                "merge.done",
                "who",
                prompts.who(keep, request.names(), tx),
                "moved",
                done.moved(),
                "retracted",
                done.retracted());
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
                        : Turn.to(new MergeDialog.Keep(same.id(), s.teacher())))
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
