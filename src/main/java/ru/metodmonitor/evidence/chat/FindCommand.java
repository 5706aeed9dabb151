package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
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
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /find TEXT, and any plain text: an entry's number, a school, a teacher, an activity. */
public final class FindCommand implements Command {
    private static final int AT_MOST = 10;

    private final Entries entries;
    private final Registry registry;
    private final Access access;

    public FindCommand(Entries entries, Registry registry, Access access) {
        this.entries = entries;
        this.registry = registry;
        this.access = access;
    }

    @Override
    public Spec spec() {
        return Spec.command("find").naming().roles(Role.OPERATOR, Role.HEAD);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        String text = request.arguments().strip();
        if (text.isEmpty()) {
            return Reply.inputError(Problem.of("find.empty", "find.example"));
        }
        List<School> schools = schools(request.person(), text, tx);
        List<Entry> found = entries(request.person(), text, tx);
        List<Teacher> teachers = teachers(request.person(), text, tx);
        access.sawNames(tx, request.person(), "find", found.size() + teachers.size());
        if (schools.isEmpty() && found.isEmpty() && teachers.isEmpty()) {
            return Reply.inputError(Problem.of("find.nothing", "find.example", "text", shortened(text)));
        }
        Message message = Message.of("find.title", "text", shortened(text));
        List<Button> buttons = new ArrayList<>();
        for (School school : schools.subList(0, Math.min(AT_MOST, schools.size()))) {
            message = message.line("find.school", "school", school.name());
            buttons.add(Button.named(school.name(), ButtonData.of("school", "open", school.id())));
        }
        for (Teacher teacher : teachers) {
            Object name = EntryText.name(teacher.name(), teacher.id(), request.names());
            message = message.line("find.teacher", "name", name, "school", school(teacher, tx));
            buttons.add(
                    Button.of(Phrase.of("button.named", "text", name), ButtonData.of("teacher", "open", teacher.id())));
        }
        for (Entry entry : found) {
            message = message.lines(List.of(EntryText.line(entry, request.names())));
            buttons.add(Button.named("№ " + entry.id(), ButtonData.of("entry", "open", entry.id())));
        }
        return Reply.of(message.column(buttons));
    }

    private List<School> schools(Person person, String text, Tx tx) {
        if (!person.has(Role.OPERATOR)) {
            return List.of();
        }
        return registry.schools(tx).match(text).fold(List::of, several -> several, List::of);
    }

    private List<Teacher> teachers(Person person, String text, Tx tx) {
        return registry.search(tx).find(text).stream()
                .filter(t -> person.maySeeNamesOf(t.schoolId()))
                .limit(AT_MOST)
                .toList();
    }

    private String school(Teacher teacher, Tx tx) {
        return registry.school(tx, teacher.schoolId()).map(School::name).orElse("?");
    }

    private List<Entry> entries(Person person, String text, Tx tx) {
        List<Entry> found = new ArrayList<>();
        Optional<Long> number = text.matches("(№|N)?\\s*\\d{1,15}")
                ? Optional.of(Long.parseLong(text.replaceAll("\\D", "")))
                : Optional.empty();
        number.flatMap(id -> entries.find(tx, id)).ifPresent(found::add);
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            words.add(Folding.key(word));
        }
        words.removeIf(String::isEmpty);
        if (!words.isEmpty() && number.isEmpty()) {
            found.addAll(entries.list(tx, EntryFilter.ALL.containing(words), AT_MOST, 0));
        }
        found.removeIf(e -> !person.has(Role.OPERATOR)
                && !person.schools().contains(e.school().id()));
        return found;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
