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
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** /indicators [YEAR]: the five shares over the city and by cluster. */
public final class IndicatorsCommand implements Command {
    private final Results results;
    private final Registry registry;

    public IndicatorsCommand(Results results, Registry registry) {
        this.results = results;
        this.registry = registry;
    }

    @Override
    public Spec spec() {
        return Spec.command("indicators")
                .roles(Role.OPERATOR, Role.HEAD, Role.TERRITORY, Role.ANALYST)
                .inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        Optional<AcademicYear> asked = YearArgument.parse(request.arguments()).year();
        if (!request.arguments().isBlank() && asked.isEmpty()) {
            return Reply.inputError(
                    ru.metodmonitor.text.Problem.of("year.wrong", "indicators.example", "text", request.arguments()));
        }
        return Reply.of(page(asked.orElseGet(() -> results.defaultYear(tx)), tx));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return AcademicYear.parse(data.field(0))
                .map(year -> Reply.replace(page(year, tx)))
                .orElseGet(() -> Reply.alert("button.stale"));
    }

    private Message page(AcademicYear year, Tx tx) {
        YearResults now = results.of(tx, year);
        List<SchoolLine> counted = now.lines().values().stream()
                .filter(l -> l.result().standing().isPresent())
                .toList();
        Message message = Message.of(
                "indicators.title",
                "year",
                year,
                "schools",
                now.lines().size(),
                "teachers",
                counted.stream()
                        .mapToInt(l -> l.figures().headcount().orElse(0))
                        .sum());
        List<Phrase> lines = new ArrayList<>();
        List<Indicator> indicators = now.scheme().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            lines.add(line(now, counted, i));
        }
        return message.lines(lines)
                .line("indicators.note")
                .row(YearArgument.walk(registry.knownYears(tx), year, "indicators"));
    }

    private static Phrase line(YearResults now, List<SchoolLine> counted, int place) {
        Indicator indicator = now.scheme().indicators().get(place);
        int active = counted.stream()
                .mapToInt(l -> l.result().figures().get(place).active())
                .sum();
        int teachers = counted.stream()
                .mapToInt(l -> l.figures().headcount().orElse(0))
                .sum();
        return Phrase.of(
                "indicators.line",
                "number",
                indicator.number(),
                "title",
                indicator.label(),
                "k",
                active,
                "n",
                teachers,
                "share",
                teachers == 0 ? "—" : Numbers.percent((double) active / teachers),
                "a",
                median(now, Cluster.A, place),
                "b",
                median(now, Cluster.B, place),
                "c",
                median(now, Cluster.C, place));
    }

    private static String median(YearResults now, Cluster cluster, int place) {
        return now.median(cluster, place).map(Numbers::percent).orElse("—");
    }
}
