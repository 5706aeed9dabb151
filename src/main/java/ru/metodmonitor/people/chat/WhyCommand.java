package ru.metodmonitor.people.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.evidence.chat.LinePictureReply;
import ru.metodmonitor.evidence.chat.OwnLines;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.people.Behind;
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.results.chat.YearArgument;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /why [SCHOOL] INDICATOR [YEAR]: the people behind a figure with their orders, and what doesn't count and why. */
public final class WhyCommand implements Command {
    private static final String NAME = "why";
    private static final int PEOPLE = 8;
    private static final int MISSED = 10;

    private final Results results;
    private final Registry registry;
    private final Entries entries;
    private final Orders orders;
    private final LinePictureReply pictures;
    private final Access access;
    private final Picker picker;

    public WhyCommand(
            Results results,
            Registry registry,
            Entries entries,
            Orders orders,
            LinePictureReply pictures,
            Access access,
            Picker picker) {
        this.picker = picker;
        this.pictures = pictures;
        this.results = results;
        this.registry = registry;
        this.entries = entries;
        this.orders = orders;
        this.access = access;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).task(Task.LOOK).looking().naming().roles(Role.OPERATOR, Role.HEAD);
    }

    /** One figure of one school. */
    private record Figure(YearResults year, School school, Indicator indicator) {
        ButtonData data(String action, long page) {
            return ButtonData.of(NAME, action, year.year().firstYear(), school.id(), indicator.number(), page);
        }
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        WhyQuestion asked = WhyQuestion.parse(request.arguments());
        YearResults year = results.of(tx, asked.year().orElseGet(() -> results.defaultYear(tx)));
        WhyQuestion question = asked.under(year.scheme());
        // "/why СОШ № 3": the number may belong to the school.
        boolean whole = !question.school().isEmpty()
                && picker.schools()
                        .match(question.school(), Reach.NAMES, request.person(), tx)
                        .all()
                        .isEmpty();
        Optional<Integer> indicator = whole ? Optional.empty() : question.indicator();
        Line line = Line.of(NAME).ending(indicator.map(i -> i + " ").orElse("") + year.year());
        return picker.school(
                request,
                line,
                Reach.NAMES,
                whole ? question.whole() : question.school(),
                tx,
                school -> Reply.of(indicator
                        .map(i -> show(request, figure(year, school, i), 0, tx))
                        .orElseGet(() -> choose(year, school))));
    }

    private static Figure figure(YearResults year, School school, int indicator) {
        return new Figure(
                year, school, year.scheme().indicators().get(year.scheme().place(indicator)));
    }

    private static Message choose(YearResults year, School school) {
        List<Button> buttons = year.scheme().indicators().stream()
                .map(i -> Button.of(
                        Phrase.of("indicator.button", "number", i.number(), "title", i.label()),
                        ButtonData.of(NAME, "show", year.year().firstYear(), school.id(), i.number(), 0)))
                .toList();
        return Message.of("why.which-indicator", "school", school.brief(), "year", year.year())
                .column(buttons);
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        Optional<School> school = registry.school(tx, data.number(1));
        if (year.isEmpty() || school.isEmpty()) {
            return Reply.stale();
        }
        if (!request.person().maySeeNamesOf(school.get().id())) {
            return Reply.alert("no-access");
        }
        YearResults of = results.of(tx, year.get());
        if (data.action().equals("choose")) {
            return Reply.of(choose(of, school.get()));
        }
        int indicator = (int) data.number(2);
        if (of.scheme().place(indicator) < 0) {
            return Reply.stale();
        }
        Figure figure = figure(of, school.get(), indicator);
        int page = Math.max(0, (int) data.number(3));
        return switch (data.action()) {
            case "show", "year" -> Reply.replace(show(request, figure, page, tx));
            case "missed" -> Reply.replace(missed(request, figure, page, tx));
            default -> Reply.stale();
        };
    }

    private Behind behind(Figure figure, Tx tx) {
        List<Entry> all = new ArrayList<>();
        for (int source : Behind.sources(figure.year().scheme(), figure.indicator())) {
            EntryFilter filter = EntryFilter.ALL.ofSchool(figure.school().id()).under(source);
            all.addAll(entries.list(tx, filter, Integer.MAX_VALUE, 0));
        }
        return Behind.of(figure.year().year(), all);
    }

    private static Message title(String key, Figure figure) {
        return Message.of(
                key, "school", figure.school().brief(), "year", figure.year().year());
    }

    private Message show(Request request, Figure figure, int asked, Tx tx) {
        Behind behind = behind(figure, tx);
        ListPage at = new ListPage(asked, PEOPLE, behind.counted().size());
        List<Behind.Counted> people = at.of(behind.counted());
        access.sawNames(tx, request.person(), NAME, people.size());
        Message message = title("why.title", figure)
                .lines(List.of(WhyText.figure(
                        figure.indicator(),
                        behind.counted().size(),
                        figure.year()
                                .line(figure.school().id())
                                .flatMap(l -> l.tally(figure.year()
                                        .scheme()
                                        .place(figure.indicator().number()))))));
        message = rules(message, figure, behind);
        List<Entry> shown = new ArrayList<>();
        OwnLines readable = OwnLines.of(request.person(), registry, tx);
        for (int i = 0; i < people.size(); i++) {
            Behind.Counted one = people.get(i);
            message = message.lines(WhyText.person(at.offset() + i + 1, one, request.names(), readable));
            shown.addAll(one.entries()
                    .subList(0, Math.min(WhyText.ENTRIES_A_PERSON, one.entries().size())));
        }
        message = message.lines(WhyText.otherYears(behind).stream().toList());
        message = EntryButtons.pictures(EntryText.cards(message, shown), shown, pictures, request, tx);
        if (request.person().has(Role.OPERATOR)) {
            message = EntryButtons.files(message, shown, orders, tx);
        }
        return ways(message.row(at.ways(number -> figure.data("show", number))), figure, behind, tx);
    }

    /** What makes the figure differ from what one would count. */
    private static Message rules(Message message, Figure figure, Behind behind) {
        if (behind.counted().isEmpty()) {
            return message.line("why.nobody");
        }
        List<Integer> sources = Behind.sources(figure.year().scheme(), figure.indicator());
        Message with =
                behind.counted().stream().anyMatch(c -> c.entries().size() > 1) ? message.line("why.once") : message;
        return sources.size() == 1
                ? with
                : with.line(
                        "why.sources",
                        "list",
                        sources.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private Message ways(Message message, Figure figure, Behind behind, Tx tx) {
        List<Button> missed = behind.missed().isEmpty()
                ? List.of()
                : List.of(Button.of(
                        Phrase.of("why.missed-button", "n", behind.missed().size()),
                        ButtonData.of(
                                NAME,
                                "missed",
                                figure.year().year().firstYear(),
                                figure.school().id(),
                                figure.indicator().number(),
                                0)));
        int number = figure.indicator().number();
        List<Button> others = figure.year().scheme().indicators().stream()
                .filter(i -> i.number() != number)
                .map(i -> Button.named(
                        String.valueOf(i.number()),
                        ButtonData.of(
                                NAME,
                                "show",
                                figure.year().year().firstYear(),
                                figure.school().id(),
                                i.number(),
                                0)))
                .toList();
        return message.row(missed)
                .row(others.size() <= 8 ? others : others.subList(0, 8))
                .row(YearArgument.walk(
                        registry.knownYears(tx),
                        figure.year().year(),
                        NAME,
                        figure.school().id(),
                        number));
    }

    private Message missed(Request request, Figure figure, int asked, Tx tx) {
        Behind behind = behind(figure, tx);
        ListPage at = new ListPage(asked, MISSED, behind.missed().size());
        List<Behind.Missed> some = at.of(behind.missed());
        access.sawNames(tx, request.person(), NAME, some.size());
        Message message = title("why.missed-title", figure)
                .line(
                        "indicator.button",
                        "number",
                        figure.indicator().number(),
                        "title",
                        figure.indicator().label());
        if (some.isEmpty()) {
            message = message.line("why.missed-none");
        }
        OwnLines readable = OwnLines.of(request.person(), registry, tx);
        for (Behind.Missed one : some) {
            message = message.lines(WhyText.missed(one, request.names(), readable));
        }
        return EntryText.cards(message, some.stream().map(Behind.Missed::entry).toList())
                .row(at.ways(number -> figure.data("missed", number)))
                .row(Button.of(
                        "why.back",
                        ButtonData.of(
                                NAME,
                                "show",
                                figure.year().year().firstYear(),
                                figure.school().id(),
                                figure.indicator().number(),
                                0)));
    }
}
