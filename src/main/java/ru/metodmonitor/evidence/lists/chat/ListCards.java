package ru.metodmonitor.evidence.lists.chat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.BatchCommand;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.evidence.lists.Item;
import ru.metodmonitor.evidence.lists.ListHeader;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.evidence.lists.OpenList;
import ru.metodmonitor.evidence.lists.StoredList;
import ru.metodmonitor.evidence.reading.Aside;
import ru.metodmonitor.evidence.reading.Doubt;
import ru.metodmonitor.evidence.reading.Found;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.picking.chat.TeacherPick;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.BriefNames;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Phrase;

/** What is shown of a list: what is missing, the preview, one doubt, what may be changed. */
final class ListCards {
    static final String NAME = "list";

    /** People a page: with their schools they leave the counts above and the buttons below in sight. */
    private static final int SHOWN = 12;

    /** More doubts than these are shown as one picture first. */
    private static final int ONE_BY_ONE = 8;

    private static final int ROW = 5;
    private static final int LONGEST_LINE = 110;
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
        String name = header.fileName();
        List<Button> choices = new ArrayList<>();
        header.order()
                .ifPresent(key -> choices.add(
                        Button.of(Phrase.of("list.attach-to", "order", EntryText.order(key)), data("attach", stored))));
        orders.lastRegistered(read, LIKELY).stream()
                .filter(o -> !header.order().equals(Optional.of(o.key())))
                .forEach(o -> choices.add(Button.of(EntryText.order(o), data("order", stored, o.id()))));
        return Message.of(stored.list().lines().isEmpty() ? "list.scan" : "list.nobody-in-file", "name", name)
                .column(choices)
                .row(firstPage(stored))
                .row(
                        Button.of("list.type-order", data("ask-order", stored)),
                        Button.of("dialog.cancel", data("drop", stored)));
    }

    private Message needOrder(Read read, StoredList stored) {
        Message message = Message.of("list.need-order", "n", stored.list().listed());
        if (stored.list().isPictured()) {
            message = message.line("list.order-unsure");
        }
        return message.column(orders.lastRegistered(read, LIKELY).stream()
                        .map(o -> Button.of(EntryText.order(o), data("order", stored, o.id())))
                        .toList())
                .row(firstPage(stored))
                .row(
                        Button.of("list.type-order", data("ask-order", stored)),
                        Button.of("dialog.cancel", data("drop", stored)));
    }

    /** The page on which the order's number and date stand, as far as it may be shown. */
    private List<Button> firstPage(StoredList stored) {
        return lists.pictures().page(stored, 1).isPresent()
                ? List.of(Button.of("list.whole-page", data("whole", stored, 1)))
                : List.of();
    }

    Message needIndicator(StoredList stored) {
        ListHeader header = stored.list().header();
        return Message.of(
                        "list.need-indicator",
                        "order",
                        EntryText.order(header.order().orElseThrow()),
                        "n",
                        stored.list().listed())
                .column(indicators(header).stream()
                        .map(i -> Button.of(
                                Phrase.of("indicator.button", "number", i.number(), "title", i.label()),
                                data("indicator", stored, i.number())))
                        .toList())
                .row(Button.of("dialog.cancel", data("drop", stored)));
    }

    private List<Indicator> indicators(ListHeader header) {
        return results.scheme(year(header)).indicators();
    }

    private Message preview(Read read, StoredList stored, NameView view) {
        return preview(read, stored, 0, view);
    }

    /** One page of the people, in the document's order; what they are registered under stands at the foot, beside the buttons. */
    Message preview(Read read, StoredList stored, int page, NameView view) {
        OpenList list = stored.list();
        List<Integer> shown = indexes(list, Item::isReady);
        Page<Integer> some = Page.of(shown, page);
        Message message = Message.of("list.read", "ready", list.ready() + list.done(), "all", list.listed())
                .lines(counts(read, list))
                .lines(people(read, list, some.rows(), view))
                .lines(foot(read, list.header()));
        List<Button> first = new ArrayList<>();
        if (list.ready() > 0) {
            first.add(Button.of(
                    Phrase.of(list.header().proposed() ? "list.propose" : "list.save", "n", list.ready()),
                    data("save", stored, stored.version())));
        }
        if (list.doubtful() > 0) {
            first.add(Button.of(Phrase.of("list.doubts", "n", list.doubtful()), data("doubts", stored)));
        }
        return common(stored, message.row(first).row(some.turns("page", stored)))
                .row(asides(stored))
                .row(
                        Button.of("list.change", data("change", stored)),
                        Button.of("dialog.cancel", data("drop", stored)));
    }

    /** What is said once of all those without a result stands right in the preview. */
    private Message common(StoredList stored, Message message) {
        OpenList list = stored.list();
        List<Integer> doubtful = indexes(list, Item::isDoubtful);
        boolean one = !doubtful.isEmpty()
                && doubtful.stream()
                        .allMatch(i -> list.items()
                                        .get(i)
                                        .found()
                                        .doubt()
                                        .orElseThrow()
                                        .kind()
                                == Doubt.Kind.RESULT);
        return one
                ? message.row(Button.of(Phrase.of("list.result-ask", "n", doubtful.size()), data("doubts", stored)))
                        .row(results(stored, doubtful.get(0)))
                : message;
    }

    private static List<Button> results(StoredList stored, int index) {
        return List.of(
                Button.of("list.result-participants", choice("result", stored, index, 2)),
                Button.of("list.result-winners", choice("result", stored, index, 3)),
                Button.of("button.skip", choice("skip-all", stored, index, 0)));
    }

    private List<Button> asides(StoredList stored) {
        OpenList list = stored.list();
        List<Button> row = new ArrayList<>();
        if (list.leftOut() > 0) {
            row.add(Button.of(Phrase.of("list.left-out", "n", list.leftOut()), data("left", stored, 0)));
        }
        if (list.ready() > 0) {
            row.add(Button.of("list.strike", data("strike", stored, 0)));
        }
        int teachers = list.aside(Aside.PUPILS_TEACHER);
        if (teachers > 0) {
            row.add(Button.of(
                    Phrase.of("list.pupils-teachers", "n", teachers), data("teachers", stored, stored.version())));
        }
        return row;
    }

    private static List<Integer> indexes(OpenList list, Predicate<Item> which) {
        return IntStream.range(0, list.items().size())
                .filter(i -> which.test(list.items().get(i)))
                .boxed()
                .toList();
    }

    /** By which order, under what, in which year; a year that is not the campaign's is said aloud. */
    private List<Phrase> foot(Read read, ListHeader header) {
        AcademicYear year = year(header);
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("list.blank"));
        lines.add(title(header));
        lines.add(
                year.equals(results.defaultYear(read))
                        ? Phrase.of("list.year", "year", year)
                        : Phrase.of("list.other-year", "year", year, "usual", results.defaultYear(read)));
        return lines;
    }

    private static AcademicYear year(ListHeader header) {
        return AcademicYear.of(
                header.eventDate().orElse(header.order().orElseThrow().date()));
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
        lines.addAll(groups(list));
        ListHeader header = list.header();
        header.files().stream()
                .flatMap(f -> orders.withFile(read, f.sha256()).stream())
                .map(Order::key)
                .filter(key -> !header.order().equals(Optional.of(key)))
                .distinct()
                .forEach(key -> lines.add(Phrase.of("list.file-elsewhere", "order", EntryText.order(key))));
        header.order()
                .flatMap(key -> orders.find(read, key))
                .filter(o -> !header.title().isEmpty()
                        && !o.title().isEmpty()
                        && !o.title().equals(header.title()))
                .ifPresent(o -> lines.add(Phrase.of("list.other-title", "title", o.title())));
        return lines;
    }

    /** «Не из школ города: 8 (детские сады — 6, ДО — 2)», «Учащиеся: 12»: who was left out, as groups. */
    List<Phrase> groups(OpenList list) {
        List<Phrase> lines = new ArrayList<>();
        Phrases organisations = new Phrases();
        for (Aside why : Aside.values()) {
            int n = list.aside(why);
            if (n > 0 && why.isOrganisation()) {
                organisations.add(Phrase.of(key("list.aside", why), "n", n), n);
            } else if (n > 0) {
                lines.add(Phrase.of(key("list.aside", why), "n", n));
            }
        }
        if (organisations.people > 0) {
            lines.add(0, Phrase.of("list.not-schools", "n", organisations.people));
            lines.addAll(1, organisations.phrases);
        }
        boolean pupilsOnly = list.listed() == 0 && list.aside(Aside.PUPIL) > 0;
        if (pupilsOnly) {
            lines.add(Phrase.of("list.pupils-only"));
        }
        return lines;
    }

    /** Phrases with how many people they speak of. */
    private static final class Phrases {
        private final List<Phrase> phrases = new ArrayList<>();
        private int people;

        void add(Phrase phrase, int n) {
            phrases.add(phrase);
            people += n;
        }
    }

    static String key(String beginning, Enum<?> value) {
        return beginning + "-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A line a person with the number of its line in the document. The school is a heading where several of it follow each other, and
     * stands in the line where each person is of another.
     */
    private List<Phrase> people(Read read, OpenList list, List<Integer> indexes, NameView view) {
        List<Found> people =
                indexes.stream().map(i -> list.items().get(i).found()).toList();
        long changes = IntStream.range(1, people.size())
                .filter(i -> !people.get(i).school().equals(people.get(i - 1).school()))
                .count();
        boolean mixed = changes * 2 > people.size();
        BriefNames names = registry.names(read);
        List<Phrase> lines = new ArrayList<>();
        Optional<Long> school = Optional.empty();
        for (Found found : people) {
            if (!mixed && !found.school().equals(school)) {
                school = found.school();
                lines.add(Phrase.of("list.school", "school", names.name(school.orElseThrow())));
            }
            String at = mixed ? ", " + names.name(found.school().orElseThrow()) : "";
            lines.add(person(read, found, list.header(), at, view));
        }
        return lines;
    }

    private Phrase person(Read read, Found found, ListHeader header, String at, NameView view) {
        boolean other = !header.indicator().equals(Optional.of(found.indicator()));
        return Phrase.of(
                "list.person",
                "number",
                found.number(),
                "name",
                name(read, found, view),
                "at",
                at,
                "result",
                found.result().isEmpty() ? "" : " — " + found.result(),
                "indicator",
                other ? Phrase.of("list.other-indicator", "number", found.indicator()) : "",
                "remembered",
                found.remembered() ? Phrase.of("list.remembered") : "");
    }

    private Object name(Read read, Found found, NameView view) {
        return found.teacher()
                .flatMap(t -> registry.teacher(read, t))
                .<Object>map(t -> EntryText.name(t.name(), t.id(), view))
                .or(() -> found.newName().map(n -> Phrase.of("list.new", "name", shown(n, view))))
                .orElseGet(() -> said(found.typed(), view));
    }

    private static Object shown(PersonName name, NameView view) {
        return name.shown(view, "…");
    }

    /** What the document says of a person, as far as messages show names. */
    private static Object said(String words, NameView view) {
        return view.pick(words, words, "…");
    }

    /** The lines that nobody is registered from, with the reason; a press makes a person of one. */
    Message left(StoredList stored, int page, NameView view) {
        OpenList list = stored.list();
        List<Left> all = lefts(list);
        Page<Left> some = Page.of(all, page);
        Message message = Message.of("list.left-title", "n", list.leftOut());
        List<Button> take = new ArrayList<>();
        for (Left left : some.rows()) {
            message = message.line(
                    "list.left-line", "number", left.number(), "line", said(left.text(), view), "why", left.why());
            take.add(Button.named(Integer.toString(left.number()), choice(left.action(), stored, left.index(), page)));
        }
        return grid(message.line("list.left-how"), take)
                .row(some.turns("left", stored))
                .row(Button.of("list.back", data("show", stored)));
    }

    /** A line that is left out: a person's, or one that speaks of nobody. */
    private record Left(int number, String text, Phrase why, String action, int index) {}

    private static List<Left> lefts(OpenList list) {
        List<Left> all = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Item item = list.items().get(i);
            if (item.mark() == Item.Mark.ASIDE) {
                Found found = item.found();
                all.add(new Left(
                        found.number(),
                        shortened(found.line()),
                        Phrase.of(key("list.why", found.aside().orElseThrow())),
                        "want",
                        i));
            }
        }
        for (int i = 0; i < list.others().size(); i++) {
            all.add(new Left(
                    list.others().get(i).number(),
                    shortened(list.others().get(i).text()),
                    Phrase.of("list.why-nobody"),
                    "want-line",
                    i));
        }
        all.sort(Comparator.comparingInt(Left::number));
        return all;
    }

    private static String shortened(String line) {
        String flat = line.strip().replaceAll("\\s+", " ");
        return flat.length() <= LONGEST_LINE ? flat : flat.substring(0, LONGEST_LINE) + "…";
    }

    /** Whom to strike out. */
    Message strike(Read read, StoredList stored, int page, NameView view) {
        OpenList list = stored.list();
        Page<Integer> some = Page.of(indexes(list, i -> i.isReady() || i.mark() == Item.Mark.SKIPPED), page);
        Message message = Message.of("list.strike-title");
        List<Button> numbers = new ArrayList<>();
        for (int index : some.rows()) {
            Item item = list.items().get(index);
            boolean out = item.mark() == Item.Mark.SKIPPED;
            message = message.line(
                    out ? "list.struck-line" : "list.strike-line",
                    "number",
                    index + 1,
                    "name",
                    name(read, item.found(), view));
            numbers.add(Button.named(Integer.toString(index + 1), choice("strike-one", stored, index, page)));
        }
        return grid(message, numbers)
                .row(some.turns("strike", stored))
                .row(Button.of("list.back", data("show", stored)));
    }

    private static Message grid(Message message, List<Button> buttons) {
        Message all = message;
        for (int i = 0; i < buttons.size(); i += ROW) {
            all = all.row(buttons.subList(i, Math.min(buttons.size(), i + ROW)));
        }
        return all;
    }

    /** A page of rows, with the buttons that turn it. */
    private record Page<T>(List<T> rows, int number, int pages) {
        static <T> Page<T> of(List<T> all, int wanted) {
            return of(all, wanted, SHOWN);
        }

        static <T> Page<T> of(List<T> all, int wanted, int size) {
            int pages = Math.max(1, (all.size() + size - 1) / size);
            int number = Math.max(0, Math.min(wanted, pages - 1));
            return new Page<>(all.subList(number * size, Math.min(all.size(), (number + 1) * size)), number, pages);
        }

        List<Button> turns(String action, StoredList stored) {
            List<Button> turns = new ArrayList<>();
            if (number > 0) {
                turns.add(Button.of("list.earlier", data(action, stored, number - 1)));
            }
            if (number + 1 < pages) {
                turns.add(Button.of(
                        Phrase.of("list.later", "page", number + 2, "pages", pages), data(action, stored, number + 1)));
            }
            return turns;
        }
    }

    /**
     * A card.
     *
     * @param message its words and buttons
     * @param picture the line that it is about, if the list was read from pictures and the chat shows whole names
     */
    record Card(Message message, Optional<Reply.SendFile> picture) {
        static Card of(Message message) {
            return new Card(message, Optional.empty());
        }
    }

    /** One doubt with what may be meant; over it its line, where that was read from a picture. */
    Card doubt(Read read, StoredList stored, int index, NameView view) {
        Message words = asked(read, stored, index, view).guard();
        Optional<Path> line = view == NameView.FULL ? lists.pictures().shown(stored, index) : Optional.empty();
        return new Card(words, line.map(l -> picture(stored, l, "line.jpg", false, words)));
    }

    private static Reply.SendFile picture(StoredList stored, Path path, String name, boolean made, Message caption) {
        Contents contents = Contents.names(Fact.of("names.export", "list:picture", "list", stored.id()));
        return new Reply.SendFile(path, name, caption, true, made, contents);
    }

    /** Many doubts as one picture, each line with the number of the button that opens it; empty where they are shown one by one. */
    Optional<Card> sheet(StoredList stored, int page, NameView view) {
        List<Integer> doubtful = indexes(stored.list(), Item::isDoubtful);
        if (doubtful.size() <= ONE_BY_ONE || view != NameView.FULL) {
            return Optional.empty();
        }
        Page<Integer> some = Page.of(doubtful, page, ONE_BY_ONE);
        return lists.pictures().sheet(stored, some.rows()).map(path -> {
            Message message = grid(
                            Message.of("list.sheet-title", "n", doubtful.size()),
                            some.rows().stream()
                                    .map(i -> Button.named(Integer.toString(i + 1), data("doubt", stored, i)))
                                    .toList())
                    .row(some.turns("sheet", stored))
                    .row(
                            Button.of(
                                    "list.one-by-one",
                                    data("doubt", stored, some.rows().get(0))),
                            Button.of("list.back", data("show", stored)))
                    .guard();
            return new Card(message, Optional.of(picture(stored, path, "lines.jpg", true, message)));
        });
    }

    /** A page of the order as it came. */
    Optional<Reply.SendFile> whole(StoredList stored, int number, NameView view) {
        return view == NameView.FULL
                ? lists.pictures()
                        .page(stored, number)
                        .map(p -> picture(stored, p, "page.jpg", false, Message.of("list.page", "page", number)))
                : Optional.empty();
    }

    /** The press that ends a reading. */
    static Button stop(long list) {
        return Button.of("list.stop", ButtonData.of(NAME, "stop", list));
    }

    private Message asked(Read read, StoredList stored, int index, NameView view) {
        OpenList list = stored.list();
        Found found = list.items().get(index).found();
        Doubt doubt = found.doubt().orElseThrow();
        Message message = Message.of("list.doubt-title", "n", list.doubtful());
        if (view == NameView.FULL) {
            message = message.line(
                    list.isPictured() ? "list.doubt-read" : "list.doubt-line", "line", new Personal(found.line()));
        }
        int alike = list.alike(index);
        message = message.line(
                key("list.doubt", doubt.kind()),
                "name",
                said(found.typed(), view),
                "words",
                doubt.words().isEmpty() ? found.schoolTyped() : doubt.words(),
                "school",
                found.school().map(s -> schoolName(read, s)).orElse(""),
                "n",
                alike + 1);
        if (doubt.kind() == Doubt.Kind.ILLEGIBLE) {
            message = message.line(
                    "list.read-as",
                    "name",
                    name(read, found, view),
                    "school",
                    found.school().map(s -> schoolName(read, s)).orElse("—"),
                    "result",
                    found.result().isEmpty() ? "" : " — " + found.result());
        }
        List<Button> candidates = new ArrayList<>();
        for (long school : schools(read, found, doubt)) {
            candidates.add(Button.named(schoolName(read, school), choice("school", stored, index, school)));
            if (alike > 0) {
                candidates.add(Button.of(
                        Phrase.of("list.school-all", "school", schoolName(read, school), "n", alike + 1),
                        choice("school-all", stored, index, school)));
            }
        }
        for (long id : doubt.teachers()) {
            registry.teacher(read, id)
                    .ifPresent(t -> candidates.add(
                            Button.named(TeacherPick.label(t, view), choice("teacher", stored, index, id))));
        }
        for (int i = 0; i < doubt.names().size(); i++) {
            candidates.add(Button.of(
                    Phrase.of("list.new", "name", shown(doubt.names().get(i), view)),
                    choice("name", stored, index, i)));
        }
        List<Button> last = new ArrayList<>();
        list.place(found)
                .filter(p -> view == NameView.FULL
                        && lists.pictures().page(stored, p.page()).isPresent())
                .ifPresent(p -> last.add(Button.of("list.whole-page", data("whole", stored, p.page()))));
        last.add(Button.of("list.back", data("show", stored)));
        return answers(message.column(candidates), stored, index, doubt, alike).row(last);
    }

    private static Message answers(Message message, StoredList stored, int index, Doubt doubt, int alike) {
        Button skip = Button.of("button.skip", choice("skip", stored, index, 0));
        Button skipAll = Button.of(Phrase.of("list.skip-all", "n", alike + 1), choice("skip-all", stored, index, 0));
        return switch (doubt.kind()) {
            case RESULT, HONOUR -> message.row(results(stored, index));
            case PLACE ->
                message.row(
                        Button.of("list.place-own", choice("place", stored, index, 1)),
                        Button.of("list.place-other", choice("place", stored, index, 0)));
            case UNEXPLAINED, ILLEGIBLE -> {
                Message asked = message.row(Button.of("list.accept", choice("accept", stored, index, 0)), skip);
                yield alike > 0
                        ? asked.row(
                                Button.of(
                                        Phrase.of("list.accept-all", "n", alike + 1),
                                        choice("accept-all", stored, index, 0)),
                                skipAll)
                        : asked;
            }
            default -> {
                Message asked = message.row(skip, Button.of("list.type", data("type", stored, index)));
                yield alike > 0 ? asked.row(skipAll) : asked;
            }
        };
    }

    /** Where no school is named, one where somebody of this very name teaches may be meant. */
    private List<Long> schools(Read read, Found found, Doubt doubt) {
        if (!doubt.schools().isEmpty() || !doubt.kind().isOfSchool()) {
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
            first.add(
                    done.added().size() == 1
                            ? Button.of(
                                    "button.card",
                                    ButtonData.of("entry", "open", done.added().get(0)))
                            : Button.of("batch.show", BatchCommand.data(done.batch())));
        }
        if (done.rest().doubtful() > 0) {
            first.add(Button.of(Phrase.of("list.doubts", "n", done.rest().doubtful()), data("doubts", stored)));
        }
        return message.row(first);
    }

    String schoolName(Read read, long school) {
        return registry.names(read).name(school);
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
