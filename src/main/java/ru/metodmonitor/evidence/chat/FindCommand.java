package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
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
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.BriefNames;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** /find TEXT, and any plain text: an entry's number, a school, a teacher, an activity. */
public final class FindCommand implements Command {
    /** Who looks for more words than these looks for nothing that is in an entry. */
    private static final int MOST_WORDS = 30;

    private static final int A_PAGE = 10;
    private static final int WORDS_BYTES = 30;

    private final Entries entries;
    private final Registry registry;
    private final Access access;
    private final ButtonPayloads payloads = new ButtonPayloads();
    private final Picker picker;

    public FindCommand(Entries entries, Registry registry, Access access, Picker picker) {
        this.picker = picker;
        this.entries = entries;
        this.registry = registry;
        this.access = access;
    }

    @Override
    public Spec spec() {
        return Spec.command("find")
                .task(Task.RECORD)
                .worded()
                .looking()
                .naming()
                .roles(Role.OPERATOR, Role.HEAD);
    }

    /** The one thing that the words can mean; empty if they can mean several, or none. */
    Optional<ButtonData> only(Request request, String text, Tx tx) {
        List<ButtonData> all = new ArrayList<>();
        schools(request.person(), text, tx).forEach(s -> all.add(ButtonData.of("school", "open", s.id())));
        entries(request.person(), text, tx).forEach(e -> all.add(ButtonData.of("entry", "open", e.id())));
        teachers(request.person(), text, tx).forEach(t -> all.add(ButtonData.of("teacher", "open", t.id())));
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        String text = request.arguments().strip();
        return text.isEmpty()
                ? picker.anything(request, Line.of("find"), Reach.NAMES, tx)
                : page(request, text, 0, tx)
                        .map(Reply::of)
                        .orElseGet(() ->
                                Reply.inputError(Problem.of("find.nothing", "find.example", "text", shortened(text))));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return payloads.restore(tx, data.field(1))
                .flatMap(text -> page(request, text, data.number(0), tx))
                .map(Reply::replace)
                .orElseGet(Reply::stale);
    }

    /** A page of all that was found, schools first, then teachers, then entries; empty if nothing was. */
    private Optional<Message> page(Request request, String text, long asked, Tx tx) {
        List<School> schools = schools(request.person(), text, tx);
        List<Teacher> teachers = teachers(request.person(), text, tx);
        List<EntryFilter> filters = filters(request.person(), text);
        Optional<Entry> numbered = numbered(request.person(), text, tx);
        long entriesFound = numbered.isPresent()
                ? 1
                : filters.stream().mapToLong(f -> entries.count(tx, f)).sum();
        ListPage page = new ListPage(asked, A_PAGE, schools.size() + teachers.size() + entriesFound);
        if (page.all() == 0) {
            return Optional.empty();
        }
        Message title = Message.of("find.title", "text", shortened(text));
        Message message = page.pages() == 1 ? title : title.line("find.all", "n", page.all(), "place", page.place());
        List<Button> buttons = new ArrayList<>();
        BriefNames names = registry.names(tx);
        for (School school : page.of(schools)) {
            message = message.line("find.school", "school", names.name(school));
            buttons.add(Button.named(names.name(school), ButtonData.of("school", "open", school.id())));
        }
        int before = schools.size();
        List<Teacher> someTeachers = part(teachers, page.offset() - before, A_PAGE - buttons.size());
        for (Teacher teacher : someTeachers) {
            Object name = EntryText.name(teacher.name(), teacher.id(), request.names());
            message = message.line("find.teacher", "name", name, "school", names.name(teacher.schoolId()));
            buttons.add(
                    Button.of(Phrase.of("button.named", "text", name), ButtonData.of("teacher", "open", teacher.id())));
        }
        before += teachers.size();
        List<Entry> someEntries = numbered.isPresent()
                ? part(List.of(numbered.get()), page.offset() - before, A_PAGE - buttons.size())
                : entries(filters, Math.max(0, page.offset() - before), A_PAGE - buttons.size(), tx);
        for (Entry entry : someEntries) {
            message = message.lines(List.of(EntryText.line(entry, request.names())));
            buttons.add(Button.named("№ " + entry.id(), ButtonData.of("entry", "open", entry.id())));
        }
        access.sawNames(tx, request.person(), "find", someTeachers.size() + someEntries.size());
        String kept = payloads.shorten(tx, text, WORDS_BYTES, request.at());
        return Optional.of(
                message.column(buttons).row(page.ways(number -> ButtonData.of("find", "page", number, kept))));
    }

    /** So many of a list from a place on, which may lie before its beginning. */
    private static <T> List<T> part(List<T> all, int from, int most) {
        int first = Math.min(Math.max(0, from), all.size());
        return all.subList(first, Math.min(all.size(), first + most));
    }

    private List<Entry> entries(List<EntryFilter> filters, int offset, int most, Tx tx) {
        List<Entry> found = new ArrayList<>();
        int skip = offset;
        for (EntryFilter filter : filters) {
            long count = entries.count(tx, filter);
            if (skip >= count) {
                skip -= (int) count;
            } else {
                found.addAll(entries.list(tx, filter, most - found.size(), skip));
                skip = 0;
            }
        }
        return found;
    }

    private List<School> schools(Person person, String text, Tx tx) {
        if (!person.has(Role.OPERATOR)) {
            return List.of();
        }
        return registry.schools(tx).match(text).fold(List::of, several -> several, List::of);
    }

    List<Teacher> teachers(Person person, String text, Tx tx) {
        return registry.search(tx).find(text).stream()
                .filter(t -> person.maySeeNamesOf(t.schoolId()))
                .toList();
    }

    /** The entries that the words mean, the first of them. */
    List<Entry> entries(Person person, String text, Tx tx) {
        Optional<Entry> numbered = numbered(person, text, tx);
        return numbered.isPresent()
                ? List.of(numbered.get())
                : filters(person, text).stream()
                        .flatMap(f -> entries.list(tx, f, A_PAGE, 0).stream())
                        .limit(A_PAGE)
                        .toList();
    }

    private Optional<Entry> numbered(Person person, String text, Tx tx) {
        return Optional.of(text)
                .filter(t -> t.matches("(№|N)?\\s*\\d{1,15}"))
                .flatMap(t -> entries.find(tx, Long.parseLong(t.replaceAll("\\D", ""))))
                .filter(e -> person.has(Role.OPERATOR)
                        || person.schools().contains(e.school().id()));
    }

    /** The entries with all the words: everybody's for an operator, for a head the own schools'. */
    private static List<EntryFilter> filters(Person person, String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            words.add(Folding.key(word));
        }
        words.removeIf(String::isEmpty);
        if (words.isEmpty() || words.size() > MOST_WORDS || text.matches("(№|N)?\\s*\\d{1,15}")) {
            return List.of();
        }
        EntryFilter found = EntryFilter.ALL.containing(words);
        return person.has(Role.OPERATOR)
                ? List.of(found)
                : person.schools().stream().map(found::ofSchool).toList();
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
