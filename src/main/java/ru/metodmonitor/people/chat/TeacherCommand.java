package ru.metodmonitor.people.chat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.report.chat.LettersCommand;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /teacher NAME: the confirmed entries of one teacher over the years, what doesn't count, and the paper for attestation. */
public final class TeacherCommand implements Command {
    private static final String NAME = "teacher";
    private static final int A_PAGE = 15;

    private final Results results;
    private final Registry registry;
    private final Entries entries;
    private final Access access;
    private final Picker picker;

    public TeacherCommand(Results results, Registry registry, Entries entries, Access access, Picker picker) {
        this.picker = picker;
        this.results = results;
        this.registry = registry;
        this.entries = entries;
        this.access = access;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).task(Task.LOOK).looking().naming().roles(Role.OPERATOR, Role.HEAD);
    }

    /** The button that opens a teacher's card. */
    static Button button(Teacher teacher, NameView view) {
        return Button.of(
                Phrase.of("button.named", "text", EntryText.name(teacher.name(), teacher.id(), view)),
                ButtonData.of(NAME, "open", teacher.id(), 0));
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return picker.teacher(
                request,
                Line.of(NAME),
                Reach.NAMES,
                request.arguments(),
                tx,
                teacher -> Reply.of(card(request, teacher, 0, tx)),
                text -> Reply.inputError(Problem.of("teacher.unknown", "teacher.example", "text", text)));
    }

    private String school(Teacher teacher, Tx tx) {
        return registry.names(tx).name(teacher.schoolId());
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<Teacher> teacher = registry.now(tx, data.number(0));
        if (teacher.isEmpty()) {
            return Reply.stale();
        }
        if (!request.person().maySeeNamesOf(teacher.get().schoolId())) {
            return Reply.alert("no-access");
        }
        int page = Math.max(0, (int) data.number(1));
        Message card = card(request, teacher.get(), page, tx);
        return data.action().equals("open") ? Reply.of(card) : Reply.replace(card);
    }

    private Message card(Request request, Teacher teacher, int page, Tx tx) {
        access.sawNames(tx, request.person(), NAME, 1);
        List<Entry> all = new ArrayList<>(entries.ofTeacher(tx, teacher.id()));
        Collections.reverse(all);
        List<Entry> confirmed = all.stream()
                .filter(e -> e.status() == EntryStatus.CONFIRMED)
                .sorted(Comparator.comparing(Entry::year).reversed())
                .toList();
        Message message = Message.of(
                teacher.position().isEmpty() ? "teacher.title" : "teacher.title-position",
                "name",
                EntryText.name(teacher.name(), teacher.id(), request.names()),
                "position",
                teacher.position(),
                "school",
                school(teacher, tx));
        ListPage at = new ListPage(page, A_PAGE, confirmed.size());
        List<Entry> some = at.of(confirmed);
        message =
                confirmed.isEmpty() ? message.line("teacher.nothing") : message.lines(years(teacher, confirmed, some));
        message = message.lines(others(all));
        List<Entry> open = some.stream()
                .filter(e -> request.person().maySeeNamesOf(e.school().id()))
                .toList();
        AcademicYear year = results.defaultYear(tx);
        return EntryText.cards(message, open)
                .row(at.ways(number -> ButtonData.of(NAME, "page", teacher.id(), number)))
                .row(LettersCommand.attestation(year, teacher.id()));
    }

    /** The entries below their years. */
    private static List<Phrase> years(Teacher teacher, List<Entry> confirmed, List<Entry> some) {
        List<Phrase> lines = new ArrayList<>();
        Optional<AcademicYear> shown = Optional.empty();
        for (Entry entry : some) {
            if (shown.filter(entry.year()::equals).isEmpty()) {
                shown = Optional.of(entry.year());
                lines.add(heading(entry.year(), confirmed));
            }
            lines.add(WhyText.entry(entry));
            if (entry.school().id() != teacher.schoolId()) {
                lines.add(Phrase.of("teacher.then-at", "school", entry.school().brief()));
            }
        }
        return lines;
    }

    private static Phrase heading(AcademicYear year, List<Entry> confirmed) {
        List<Entry> ofYear =
                confirmed.stream().filter(e -> e.year().equals(year)).toList();
        String indicators = ofYear.stream()
                .map(Entry::indicator)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return Phrase.of("teacher.year", "year", year, "n", ofYear.size(), "indicators", indicators);
    }

    /** How many don't count, by status. */
    private static List<Phrase> others(List<Entry> all) {
        Map<EntryStatus, Integer> counts = new TreeMap<>();
        all.stream()
                .filter(e -> e.status() != EntryStatus.CONFIRMED)
                .forEach(e -> counts.merge(e.status(), 1, Integer::sum));
        List<Phrase> lines = new ArrayList<>();
        counts.forEach((status, n) ->
                lines.add(Phrase.of("teacher.not-" + status.name().toLowerCase(Locale.ROOT), "n", n)));
        return lines;
    }
}
