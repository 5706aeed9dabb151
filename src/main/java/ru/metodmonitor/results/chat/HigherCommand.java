package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.NextPlace;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/**
 * /higher: «Что даст место выше» in one sentence, with the caveat of chance and the way to the advice; the people of each indicator are
 * behind a button. A head's own school, or any that is named or chosen.
 */
public final class HigherCommand implements Command {
    static final String NAME = "higher";
    private static final String ALL = "all";

    private final Results results;
    private final Registry registry;
    private final OfSchool ofSchool;

    public HigherCommand(Results results, Registry registry, Picker picker) {
        this.results = results;
        this.registry = registry;
        this.ofSchool = new OfSchool(results, registry, picker);
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME)
                .task(Task.LOOK)
                .looking()
                .roles(Role.HEAD, Role.OPERATOR, Role.TERRITORY, Role.ANALYST)
                .inGroups()
                .unlisted();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return ofSchool.ownOrNamed(
                request, NAME, tx, (school, year) -> Reply.of(view(request.person(), school.id(), year, false, tx)));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        Optional<School> school = registry.school(tx, data.number(1));
        if (year.isEmpty() || school.isEmpty()) {
            return Reply.stale();
        }
        return MaySee.school(request.person(), school.get())
                ? Reply.replace(view(
                        request.person(),
                        school.get().id(),
                        year.get(),
                        data.action().equals(ALL),
                        tx))
                : Reply.alert("no-access");
    }

    private Message view(Person person, long school, AcademicYear year, boolean all, Read read) {
        YearResults now = results.of(read, year);
        Optional<SchoolLine> ranked =
                now.line(school).filter(l -> l.result().standing().isPresent());
        if (ranked.isEmpty()) {
            return Message.of("higher.no-place", "year", year).row(CardButtons.back(person, year, school));
        }
        SchoolLine line = ranked.get();
        Message message = Message.of("higher.title", "school", now.name(line.school()), "year", year);
        if (all) {
            return message.lines(indicators(now, line))
                    .row(Button.of("dialog.back", ButtonData.of(NAME, "show", year.firstYear(), school)));
        }
        return message.lines(List.of(
                        StandingText.place(line.result().standing().orElseThrow(), now.range(school)),
                        sentence(now, line),
                        Phrase.of("higher.caveat")))
                .row(
                        Button.of(
                                "recommendations.button",
                                ButtonData.of(RecommendationsCommand.NAME, "school", year.firstYear(), school)),
                        Button.of("higher.all", ButtonData.of(NAME, ALL, year.firstYear(), school)))
                .row(CardButtons.back(person, year, school));
    }

    /** The shortest way up. */
    private static Phrase sentence(YearResults now, SchoolLine line) {
        if (isFirst(line)) {
            return Phrase.of("higher.first");
        }
        return IntStream.range(0, now.scheme().indicators().size())
                .boxed()
                .filter(i -> people(now, line, i).isPresent())
                .min(Comparator.comparingInt(i -> people(now, line, i).orElseThrow()))
                .map(i -> Phrase.of(
                        "higher.sentence",
                        "n",
                        people(now, line, i).orElseThrow(),
                        "number",
                        now.scheme().indicators().get(i).number(),
                        "title",
                        now.scheme().indicators().get(i).label()))
                .orElseGet(() -> Phrase.of("higher.several"));
    }

    private static boolean isFirst(SchoolLine line) {
        return line.result().standing().orElseThrow().rank() == 1;
    }

    private static Optional<Integer> people(YearResults now, SchoolLine line, int place) {
        return NextPlace.people(
                now.scheme(), now.of(line.cluster()).inputs(), line.school().id(), place);
    }

    private static List<Phrase> indicators(YearResults now, SchoolLine line) {
        List<Phrase> lines = new ArrayList<>();
        for (int place = 0; place < now.scheme().indicators().size(); place++) {
            Indicator indicator = now.scheme().indicators().get(place);
            Phrase higher = isFirst(line)
                    ? Phrase.of("higher.no-higher")
                    : people(now, line, place)
                            .map(n -> Phrase.of("higher.more", "n", n))
                            .orElseGet(() -> Phrase.of("higher.not-alone"));
            int toMedian = NextPlace.peopleToShare(
                    line.tally(place).orElseThrow(),
                    now.median(line.cluster(), place).orElse(0.0));
            lines.add(Phrase.of(
                    "higher.line",
                    "number",
                    indicator.number(),
                    "title",
                    indicator.label(),
                    "higher",
                    higher,
                    "median",
                    toMedian == 0 ? Phrase.of("higher.reached") : Phrase.of("higher.more", "n", toMedian)));
        }
        return lines;
    }
}
