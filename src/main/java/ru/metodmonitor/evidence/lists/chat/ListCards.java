package ru.metodmonitor.evidence.lists.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.evidence.lists.Item;
import ru.metodmonitor.evidence.lists.ListHeader;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.evidence.lists.OpenList;
import ru.metodmonitor.evidence.lists.StoredList;
import ru.metodmonitor.evidence.reading.Doubt;
import ru.metodmonitor.evidence.reading.Found;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Phrase;

/** What is shown of a list: what is missing, the preview, one doubt, what may be changed. */
final class ListCards {
    static final String NAME = "list";

    private static final int SHOWN = 60;
    private static final int LIKELY = 6;

    private final Registry registry;
    private final Orders orders;
    private final Results results;
    private final Lists lists;

    ListCards(Registry registry, Orders orders, Results results, Lists lists) {
        this.registry = registry;
        this.orders = orders;
        this.results = results;
        this.lists = lists;
    }

    /** What a list needs next: its order, its indicator, or the press that registers it. */
    Message card(Read read, StoredList stored, NameView view) {
        return asked(read, stored, view).guard();
    }

    private Message asked(Read read, StoredList stored, NameView view) {
        ListHeader header = stored.list().header();
        if (stored.list().isFileAlone()) {
            return scan(read, stored);
        }
        if (header.order().isEmpty()) {
            return needOrder(read, stored);
        }
        return indicators(header).stream().anyMatch(i -> header.indicator().equals(Optional.of(i.number())))
                ? preview(read, stored, view)
                : needIndicator(stored);
    }

    /** A file in which nobody was found: evidence of which order? */
    private Message scan(Read read, StoredList stored) {
        ListHeader header = stored.list().header();
        String name = header.file().map(ListHeader.KeptFile::name).orElse("");
        List<Button> choices = new ArrayList<>();
        header.order()
                .ifPresent(key -> choices.add(
                        Button.of(Phrase.of("list.attach-to", "order", EntryText.order(key)), data("attach", stored))));
        orders.lastRegistered(read, LIKELY).stream()
                .filter(o -> !header.order().equals(Optional.of(o.key())))
                .forEach(o -> choices.add(Button.of(EntryText.order(o), data("order", stored, o.id()))));
        return Message.of(stored.list().lines().isEmpty() ? "list.scan" : "list.nobody-in-file", "name", name)
                .column(choices)
                .row(
                        Button.of("list.type-order", data("ask-order", stored)),
                        Button.of("dialog.cancel", data("drop", stored)));
    }

    private Message needOrder(Read read, StoredList stored) {
        return Message.of("list.need-order", "n", stored.list().items().size())
                .column(orders.lastRegistered(read, LIKELY).stream()
                        .map(o -> Button.of(EntryText.order(o), data("order", stored, o.id())))
                        .toList())
                .row(
                        Button.of("list.type-order", data("ask-order", stored)),
                        Button.of("dialog.cancel", data("drop", stored)));
    }

    Message needIndicator(StoredList stored) {
        ListHeader header = stored.list().header();
        return Message.of(
                        "list.need-indicator",
                        "order",
                        EntryText.order(header.order().orElseThrow()),
                        "n",
                        stored.list().items().size())
                .column(indicators(header).stream()
                        .map(i -> Button.of(
                                Phrase.of("indicator.button", "number", i.number(), "title", i.label()),
                                data("indicator", stored, i.number())))
                        .toList())
                .row(Button.of("dialog.cancel", data("drop", stored)));
    }

    private List<Indicator> indicators(ListHeader header) {
        AcademicYear year = AcademicYear.of(
                header.eventDate().orElse(header.order().orElseThrow().date()));
        return results.scheme(year).indicators();
    }

    private Message preview(Read read, StoredList stored, NameView view) {
        OpenList list = stored.list();
        Message message = Message.of(title(list.header()))
                .line(
                        "list.read",
                        "ready",
                        list.ready() + list.done(),
                        "all",
                        list.items().size())
                .lines(counts(read, list))
                .lines(people(read, list, view));
        List<Button> first = new ArrayList<>();
        if (list.ready() > 0) {
            first.add(Button.of(
                    Phrase.of(list.header().proposed() ? "list.propose" : "list.save", "n", list.ready()),
                    data("save", stored, stored.version())));
        }
        if (list.doubtful() > 0) {
            first.add(Button.of(Phrase.of("list.doubts", "n", list.doubtful()), data("doubts", stored)));
        }
        return message.row(first)
                .row(
                        Button.of("list.change", data("change", stored)),
                        Button.of("dialog.cancel", data("drop", stored)));
    }

    private static Phrase title(ListHeader header) {
        return Phrase.of(
                header.activity().isEmpty() ? "list.title" : "list.title-activity",
                "order",
                EntryText.order(header.order().orElseThrow()),
                "indicator",
                header.indicator().orElseThrow(),
                "activity",
                header.activity());
    }

    private List<Phrase> counts(Read read, OpenList list) {
        List<Phrase> lines = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("list.known", lists.known(read, list));
        counts.put("list.repeats", list.repeats());
        counts.put("list.skipped", list.skipped());
        counts.put("list.done-before", list.done());
        counts.put("list.elsewhere", list.elsewhere());
        counts.forEach((key, n) -> {
            if (n > 0) {
                lines.add(Phrase.of(key, "n", n));
            }
        });
        ListHeader header = list.header();
        header.file()
                .flatMap(f -> orders.withFile(read, f.sha256()))
                .map(Order::key)
                .filter(key -> !header.order().equals(Optional.of(key)))
                .ifPresent(key -> lines.add(Phrase.of("list.file-elsewhere", "order", EntryText.order(key))));
        header.order()
                .flatMap(key -> orders.find(read, key))
                .filter(o -> !header.title().isEmpty()
                        && !o.title().isEmpty()
                        && !o.title().equals(header.title()))
                .ifPresent(o -> lines.add(Phrase.of("list.other-title", "title", o.title())));
        return lines;
    }

    /** A heading a school, a line a person. */
    private List<Phrase> people(Read read, OpenList list, NameView view) {
        Map<Optional<Long>, List<Found>> bySchool = new LinkedHashMap<>();
        list.items().stream()
                .filter(Item::isReady)
                .limit(SHOWN)
                .forEach(i -> bySchool.computeIfAbsent(i.found().school(), s -> new ArrayList<>())
                        .add(i.found()));
        List<Phrase> lines = new ArrayList<>();
        bySchool.forEach((school, people) -> {
            lines.add(Phrase.of("list.school", "school", schoolName(read, school.orElseThrow())));
            people.forEach(f -> lines.add(person(read, f, list.header(), view)));
        });
        int more = list.ready() - SHOWN;
        if (more > 0) {
            lines.add(Phrase.of("list.more", "n", more));
        }
        return lines;
    }

    private Phrase person(Read read, Found found, ListHeader header, NameView view) {
        boolean other = !header.indicator().equals(Optional.of(found.indicator()));
        Object name = found.teacher()
                .flatMap(t -> registry.teacher(read, t))
                .map(t -> EntryText.name(t.name(), t.id(), view))
                .orElseGet(() ->
                        Phrase.of("list.new", "name", shown(found.newName().orElseThrow(), view)));
        return Phrase.of(
                "list.person",
                "name",
                name,
                "result",
                found.result().isEmpty() ? "" : " — " + found.result(),
                "indicator",
                other ? Phrase.of("list.other-indicator", "number", found.indicator()) : "",
                "remembered",
                found.remembered() ? Phrase.of("list.remembered") : "");
    }

    private static Object shown(PersonName name, NameView view) {
        return name.shown(view, "…");
    }

    /** One doubt with what may be meant. */
    Message doubt(Read read, StoredList stored, int index, NameView view) {
        OpenList list = stored.list();
        Found found = list.items().get(index).found();
        Doubt doubt = found.doubt().orElseThrow();
        Message message = Message.of("list.doubt-title", "n", list.doubtful());
        if (view == NameView.FULL) {
            message = message.line("list.doubt-line", "line", new Personal(found.line()));
        }
        message = message.line(
                "list.doubt-" + doubt.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "name",
                view.pick(found.typed(), found.typed(), "…"),
                "words",
                found.schoolTyped(),
                "school",
                found.school().map(s -> schoolName(read, s)).orElse(""));
        List<Button> candidates = new ArrayList<>();
        for (long school : schools(read, found, doubt)) {
            candidates.add(Button.named(schoolName(read, school), choice("school", stored, index, school)));
        }
        for (long id : doubt.teachers()) {
            registry.teacher(read, id)
                    .ifPresent(t -> candidates.add(
                            Button.named(EntryText.candidate(t, view), choice("teacher", stored, index, id))));
        }
        for (int i = 0; i < doubt.names().size(); i++) {
            candidates.add(Button.of(
                    Phrase.of("list.new", "name", shown(doubt.names().get(i), view)),
                    choice("name", stored, index, i)));
        }
        return message.column(candidates)
                .row(
                        Button.of("button.skip", choice("skip", stored, index, 0)),
                        Button.of("list.type", data("type", stored, index)))
                .row(Button.of("list.back", data("show", stored)));
    }

    /** Where no school is named, one where somebody of this very name teaches may be meant. */
    private List<Long> schools(Read read, Found found, Doubt doubt) {
        if (doubt.kind() != Doubt.Kind.NO_SCHOOL && doubt.kind() != Doubt.Kind.UNKNOWN_SCHOOL) {
            return doubt.schools();
        }
        return PersonName.parse(found.typed())
                .filter(name -> !name.isInitials())
                .map(name -> registry.allTeachers(read).stream()
                        .filter(t -> t.name().joinedKey().equals(name.joinedKey()))
                        .map(Teacher::schoolId)
                        .distinct()
                        .limit(LIKELY)
                        .toList())
                .orElse(List.of());
    }

    /** What may be changed before registering. */
    Message change(StoredList stored) {
        return Message.of(title(stored.list().header()))
                .line("list.change-what")
                .row(
                        Button.of("list.change-order", data("ask-order", stored)),
                        Button.of("list.change-indicator", data("ask-indicator", stored)))
                .row(
                        Button.of("list.change-activity", data("ask-activity", stored)),
                        Button.of("list.back", data("show", stored)));
    }

    /** What was registered, and how to take it back. */
    Message recorded(StoredList stored, Lists.Recorded done) {
        boolean proposed = stored.list().header().proposed();
        Message message = Message.of(
                proposed ? "list.proposed" : "list.saved", "n", done.added().size());
        if (!done.known().isEmpty()) {
            message = message.line("list.were-known", "n", done.known().size());
        }
        if (done.waiting()) {
            message = message.line(proposed ? "list.waits-for-operator" : "list.waits-for-second");
        }
        if (done.rest().doubtful() > 0) {
            message = message.line("list.left", "n", done.rest().doubtful());
        }
        message = message.line(
                "list.by-order", "order", EntryText.order(done.order().order()));
        List<Button> first = new ArrayList<>();
        if (!done.added().isEmpty()) {
            first.add(Button.of(Phrase.of("list.undo", "n", done.added().size()), data("undo", stored, done.batch())));
            first.add(Button.of(
                    "button.card", ButtonData.of("entry", "open", done.added().get(0))));
        }
        if (done.rest().doubtful() > 0) {
            first.add(Button.of(Phrase.of("list.doubts", "n", done.rest().doubtful()), data("doubts", stored)));
        }
        return message.row(first);
    }

    String schoolName(Read read, long school) {
        return registry.school(read, school).map(School::name).orElse("?");
    }

    static ButtonData data(String action, StoredList stored, Object... more) {
        Object[] fields = new Object[1 + more.length];
        fields[0] = stored.id();
        System.arraycopy(more, 0, fields, 1, more.length);
        return ButtonData.of(NAME, action, fields);
    }

    private static ButtonData choice(String action, StoredList stored, int index, long choice) {
        return data(action, stored, stored.version(), index, choice);
    }
}
