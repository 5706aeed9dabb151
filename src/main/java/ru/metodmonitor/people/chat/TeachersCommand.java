package ru.metodmonitor.people.chat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.ButtonPayloads;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Personal;

/** /teachers [PAGE or SCHOOL]: the teachers of a school with what each did in the year; a button to each one's card. */
public final class TeachersCommand implements Command {
    private static final String NAME = "teachers";
    private static final int A_PAGE = 12;
    private static final int WORDS_BYTES = 24;

    private final Results results;
    private final Registry registry;
    private final Entries entries;
    private final Access access;
    private final Picker picker;
    private final ButtonPayloads payloads = new ButtonPayloads();

    public TeachersCommand(Results results, Registry registry, Entries entries, Access access, Picker picker) {
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

    @Override
    public Reply handle(Request request, Tx tx) {
        Person person = request.person();
        String text = request.arguments().strip();
        String[] parts = text.split(";", 2);
        // An operator's number is a school's; a head's is a page of the own.
        boolean page = text.matches("\\d{1,4}") && !person.has(Role.OPERATOR);
        // What names no school is a name among the own ones.
        boolean own = !text.isEmpty()
                && !page
                && parts.length == 1
                && !person.schools().isEmpty()
                && registry.schools(tx).match(text).fold(one -> false, several -> false, () -> true);
        String words = own ? text : !page && parts.length > 1 ? parts[1].strip() : "";
        return picker.school(
                request,
                Line.of(NAME),
                Reach.NAMES,
                page || own ? "" : parts[0],
                tx,
                school -> Reply.of(list(request, school, words, page ? Integer.parseInt(text) - 1 : 0, tx)));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<School> school = registry.school(tx, data.number(0));
        Optional<String> words = payloads.restore(tx, data.field(2));
        if (school.isEmpty() || words.isEmpty()) {
            return Reply.stale();
        }
        return request.person().maySeeNamesOf(school.get().id())
                ? Reply.replace(list(request, school.get(), words.get(), data.number(1), tx))
                : Reply.alert("no-access");
    }

    private Message list(Request request, School school, String words, long asked, Tx tx) {
        AcademicYear year = results.defaultYear(tx);
        List<String> keys = Arrays.stream(words.split("\\s+"))
                .map(Folding::key)
                .filter(key -> !key.isEmpty())
                .toList();
        List<Teacher> teachers = registry.teachers(tx, school.id()).stream()
                .filter(t -> keys.stream().allMatch(t.name().key()::contains))
                .toList();
        if (teachers.isEmpty()) {
            return keys.isEmpty()
                    ? Message.of("teachers.none", "school", school.brief())
                    : Message.of("teachers.not-found", "school", school.brief(), "text", new Personal(words));
        }
        ListPage at = new ListPage(asked, A_PAGE, teachers.size());
        List<Teacher> some = at.of(teachers);
        access.sawNames(tx, request.person(), NAME, some.size());
        Map<Long, Integer> confirmed = confirmed(school, year, tx);
        Message message = Message.of(
                "teachers.title",
                "school",
                school.brief(),
                "n",
                teachers.size(),
                "year",
                year,
                "page",
                at.shown(),
                "pages",
                at.pages());
        for (Teacher teacher : some) {
            message = message.line(
                    teacher.position().isEmpty() ? "teachers.line" : "teachers.line-position",
                    "name",
                    EntryText.name(teacher.name(), teacher.id(), request.names()),
                    "position",
                    teacher.position(),
                    "n",
                    confirmed.getOrDefault(teacher.id(), 0));
        }
        for (int i = 0; i < some.size(); i += 2) {
            message = message.row(some.subList(i, Math.min(i + 2, some.size())).stream()
                    .map(t -> TeacherCommand.button(t, request.names()))
                    .toList());
        }
        String kept = payloads.shorten(tx, words, WORDS_BYTES, request.at());
        return message.row(at.ways(number -> ButtonData.of(NAME, "page", school.id(), number, kept)));
    }

    private Map<Long, Integer> confirmed(School school, AcademicYear year, Tx tx) {
        EntryFilter filter = EntryFilter.ALL.ofSchool(school.id()).in(year).with(EntryStatus.CONFIRMED);
        Map<Long, Integer> counts = new HashMap<>();
        for (Entry entry : entries.list(tx, filter, Integer.MAX_VALUE, 0)) {
            counts.merge(entry.teacher().id(), 1, Integer::sum);
        }
        return counts;
    }
}
