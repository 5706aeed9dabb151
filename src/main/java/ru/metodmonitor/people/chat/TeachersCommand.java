package ru.metodmonitor.people.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** /teachers [PAGE or SCHOOL]: the teachers of a school with what each did in the year; a button to each one's card. */
public final class TeachersCommand implements Command {
    private static final String NAME = "teachers";
    private static final int A_PAGE = 12;

    private final Results results;
    private final Registry registry;
    private final Entries entries;
    private final Access access;

    public TeachersCommand(Results results, Registry registry, Entries entries, Access access) {
        this.results = results;
        this.registry = registry;
        this.entries = entries;
        this.access = access;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).naming().roles(Role.OPERATOR, Role.HEAD);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        Person person = request.person();
        String text = request.arguments().strip();
        // An operator's number is a school's; a head's is a page of the own.
        boolean page = text.matches("\\d{1,4}") && !person.has(Role.OPERATOR);
        List<School> schools = text.isEmpty() || page
                ? person.schools().stream()
                        .flatMap(id -> registry.school(tx, id).stream())
                        .toList()
                : registry.schools(tx).match(text).fold(List::of, several -> several, List::<School>of).stream()
                        .filter(s -> person.maySeeNamesOf(s.id()))
                        .toList();
        if (schools.isEmpty()) {
            return Reply.inputError(
                    text.isEmpty()
                            ? Problem.of("school.empty", "teachers.example")
                            : Problem.of("school.unknown", "teachers.example", "text", text));
        }
        return Reply.of(
                schools.size() == 1
                        ? list(request, schools.get(0), page ? Integer.parseInt(text) - 1 : 0, tx)
                        : Message.of("why.which-school")
                                .column(schools.stream()
                                        .map(s -> Button.named(s.name(), ButtonData.of(NAME, "page", s.id(), 0)))
                                        .toList()));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<School> school = registry.school(tx, data.number(0));
        if (school.isEmpty()) {
            return Reply.alert("button.stale");
        }
        return request.person().maySeeNamesOf(school.get().id())
                ? Reply.replace(list(request, school.get(), (int) data.number(1), tx))
                : Reply.alert("no-access");
    }

    private Message list(Request request, School school, int asked, Tx tx) {
        AcademicYear year = results.defaultYear(tx);
        List<Teacher> teachers = registry.teachers(tx, school.id());
        if (teachers.isEmpty()) {
            return Message.of("teachers.none", "school", school.name());
        }
        int last = (teachers.size() - 1) / A_PAGE;
        int page = Math.max(0, Math.min(asked, last));
        List<Teacher> some = teachers.subList(page * A_PAGE, Math.min((page + 1) * A_PAGE, teachers.size()));
        access.sawNames(tx, request.person(), NAME, some.size());
        Map<Long, Integer> confirmed = confirmed(school, year, tx);
        Message message = Message.of(
                "teachers.title",
                "school",
                school.name(),
                "n",
                teachers.size(),
                "year",
                year,
                "page",
                page + 1,
                "pages",
                last + 1);
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
        return message.row(EntryButtons.pages(page, page < last, NAME, "page", school.id()));
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
