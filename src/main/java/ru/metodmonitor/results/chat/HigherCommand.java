package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.NextPlace;
import ru.metodmonitor.indicators.SchoolResult.Standing;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /higher: «Что даст место выше» in people of each indicator, with the caveat of chance; a head's own school, or from a card's button. */
public final class HigherCommand implements Command {
    static final String NAME = "higher";

    private final Results results;
    private final Registry registry;

    public HigherCommand(Results results, Registry registry) {
        this.results = results;
        this.registry = registry;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME)
                .roles(Role.HEAD, Role.OPERATOR, Role.TERRITORY, Role.ANALYST)
                .inGroups()
                .unlisted();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        List<Long> schools = request.person().schools();
        return schools.isEmpty()
                ? Reply.text("higher.from-card")
                : Reply.of(view(tx, schools.get(0), results.defaultYear(tx)));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<AcademicYear> year = AcademicYear.parse(data.field(0));
        Optional<School> school = registry.school(tx, data.number(1));
        if (year.isEmpty() || school.isEmpty()) {
            return Reply.alert("button.stale");
        }
        return MaySee.school(request.person(), school.get())
                ? Reply.of(view(tx, school.get().id(), year.get()))
                : Reply.alert("no-access");
    }

    private Message view(Tx tx, long school, AcademicYear year) {
        YearResults now = results.of(tx, year);
        Optional<SchoolLine> line = now.line(school);
        Optional<Standing> standing = line.flatMap(l -> l.result().standing());
        if (line.isEmpty() || standing.isEmpty()) {
            return Message.of("higher.no-place", "year", year);
        }
        Message message = Message.of(
                        "higher.title", "school", line.get().school().name(), "year", year)
                .line(
                        "school.place",
                        "rank",
                        standing.get().rank(),
                        "of",
                        standing.get().of());
        List<Phrase> lines = new ArrayList<>();
        for (int place = 0; place < now.scheme().indicators().size(); place++) {
            lines.add(line(now, line.get(), standing.get(), place));
        }
        message = message.lines(lines);
        return now.range(school)
                .map(r -> Phrase.of("higher.caveat", "best", r.best(), "worst", r.worst()))
                .map(p -> List.of(p))
                .map(message::lines)
                .orElse(message);
    }

    private static Phrase line(YearResults now, SchoolLine line, Standing standing, int place) {
        Indicator indicator = now.scheme().indicators().get(place);
        Phrase higher = standing.rank() == 1
                ? Phrase.of("higher.first")
                : NextPlace.people(
                                now.scheme(),
                                now.of(line.cluster()).inputs(),
                                line.school().id(),
                                place)
                        .map(n -> Phrase.of("higher.more", "n", n))
                        .orElseGet(() -> Phrase.of("higher.not-alone"));
        int toMedian = NextPlace.peopleToShare(
                line.tally(place).orElseThrow(),
                now.median(line.cluster(), place).orElse(0.0));
        return Phrase.of(
                "higher.line",
                "number",
                indicator.number(),
                "title",
                indicator.label(),
                "higher",
                higher,
                "median",
                toMedian == 0 ? Phrase.of("higher.reached") : Phrase.of("higher.more", "n", toMedian));
    }
}
