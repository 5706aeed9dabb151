package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.access.Person;
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
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Newcombe;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** /compare: two schools of a year side by side, and whether chance explains the difference; the second is chosen in the cluster of the first. */
public final class CompareCommand implements Command {
    static final String NAME = "compare";
    private static final int A_PAGE = 24;

    private final Results results;
    private final OfSchool ofSchool;

    public CompareCommand(Results results, Registry registry, Picker picker) {
        this.results = results;
        this.ofSchool = new OfSchool(results, registry, picker);
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME)
                .task(Task.LOOK)
                .looking()
                .roles(Role.OPERATOR, Role.TERRITORY, Role.ANALYST)
                .inGroups()
                .unlisted();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return ofSchool.named(
                request,
                NAME,
                tx,
                (school, year) -> results.of(tx, year)
                        .line(school.id())
                        .map(one -> Reply.of(choice(request.person(), results.of(tx, year), one, 0)))
                        .orElseGet(() -> Reply.text("school.not-that-year", "school", school.brief(), "year", year)));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<YearResults> year = AcademicYear.parse(data.field(0)).map(y -> results.of(tx, y));
        Optional<SchoolLine> one = year.flatMap(y -> y.line(data.number(1)));
        if (year.isEmpty() || one.isEmpty()) {
            return Reply.stale();
        }
        if (!MaySee.school(request.person(), one.get().school())) {
            return Reply.alert("no-access");
        }
        if (data.action().equals("with")) {
            Message choice = choice(request.person(), year.get(), one.get(), (int) Math.max(0, data.number(2)));
            return data.number(2) < 0 ? Reply.of(choice) : Reply.replace(choice);
        }
        Optional<SchoolLine> other = year.get().line(data.number(2));
        if (other.isEmpty()) {
            return Reply.stale();
        }
        return MaySee.school(request.person(), other.get().school())
                ? Reply.of(pair(year.get(), one.get(), other.get()))
                : Reply.alert("no-access");
    }

    /** The schools of the same cluster, by place. */
    private static Message choice(Person person, YearResults year, SchoolLine one, int page) {
        List<SchoolLine> others = year.cluster(one.cluster()).stream()
                .filter(l -> l.school().id() != one.school().id())
                .filter(l -> MaySee.school(person, l.school()))
                .toList();
        if (others.isEmpty()) {
            return Message.of("compare.nobody", "school", year.name(one.school()));
        }
        int first = year.year().firstYear();
        ListPage at = new ListPage(page, A_PAGE, others.size());
        List<SchoolLine> shown = at.of(others);
        Message message = Message.of("compare.which", "school", year.name(one.school()));
        for (int i = 0; i < shown.size(); i += 2) {
            message = message.row(shown.subList(i, Math.min(i + 2, shown.size())).stream()
                    .map(l -> Button.named(
                            year.name(l.school()),
                            ButtonData.of(
                                    NAME,
                                    "pair",
                                    first,
                                    one.school().id(),
                                    l.school().id())))
                    .toList());
        }
        return message.row(at.ways(
                number -> ButtonData.of(NAME, "with", first, one.school().id(), number)));
    }

    private static Message pair(YearResults year, SchoolLine one, SchoolLine other) {
        List<Phrase> lines = new ArrayList<>();
        for (int place = 0; place < year.scheme().indicators().size(); place++) {
            lines.add(line(year, one, other, place));
        }
        return Message.of(
                        "compare.title",
                        "one",
                        year.name(one.school()),
                        "other",
                        year.name(other.school()),
                        "year",
                        year.year())
                .lines(lines)
                .line("compare.index", "one", index(one), "other", index(other))
                .line("compare.place", "one", place(one), "other", place(other))
                .line("compare.group", "one", group(year, one), "other", group(year, other))
                .line("compare.note");
    }

    private static Phrase line(YearResults year, SchoolLine one, SchoolLine other, int place) {
        Indicator indicator = year.scheme().indicators().get(place);
        Optional<Tally> left = one.tally(place);
        Optional<Tally> right = other.tally(place);
        Phrase verdict = left.isEmpty() || right.isEmpty()
                ? Phrase.of("compare.unknown")
                : Phrase.of(
                        Newcombe.change(right.get(), left.get()).contains(0)
                                ? "compare.by-chance"
                                : "compare.not-by-chance");
        return Phrase.of(
                "compare.line",
                "number",
                indicator.number(),
                "title",
                indicator.label(),
                "one",
                share(left),
                "other",
                share(right),
                "verdict",
                verdict);
    }

    private static Object share(Optional<Tally> tally) {
        return tally.<Object>map(t ->
                        Phrase.of("compare.share", "k", t.active(), "n", t.of(), "share", Numbers.percent(t.share())))
                .orElse("—");
    }

    private static String index(SchoolLine line) {
        return line.result().standing().map(s -> Numbers.decimal(s.index(), 2)).orElse("—");
    }

    private static Object place(SchoolLine line) {
        return line.result()
                .standing()
                .<Object>map(s -> Phrase.of("compare.place-of", "rank", s.rank(), "of", s.of()))
                .orElse("—");
    }

    private static Object group(YearResults year, SchoolLine line) {
        return year.range(line.school().id())
                .<Object>map(r -> Phrase.of("group." + r.group().name().toLowerCase(Locale.ROOT)))
                .orElse("—");
    }
}
