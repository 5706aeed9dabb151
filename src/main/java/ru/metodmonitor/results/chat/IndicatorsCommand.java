package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.Results;
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
                .task(Task.LOOK)
                .worded()
                .looking()
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
                .map(year ->
                        data.action().equals("clusters") ? Reply.of(clusters(year, tx)) : Reply.replace(page(year, tx)))
                .orElseGet(Reply::stale);
    }

    private Message clusters(AcademicYear year, Tx tx) {
        YearResults now = results.of(tx, year);
        return ClusterFiguresText.of(now, now.claims(results.before(tx, year)));
    }

    private Message page(AcademicYear year, Tx tx) {
        YearResults now = results.of(tx, year);
        Optional<YearResults> before = results.before(tx, year);
        List<Phrase> lines = new ArrayList<>();
        for (int i = 0; i < now.scheme().indicators().size(); i++) {
            lines.add(line(now, before, i));
            lines.addAll(notable(now, before, i));
        }
        return Message.of(
                        "indicators.title",
                        "year",
                        year,
                        "schools",
                        now.lines().size(),
                        "teachers",
                        now.statistics(0).map(s -> s.total().of()).orElse(0))
                .lines(List.of(ApprovalMark.of(results, tx, year)))
                .lines(lines)
                .line("indicators.note")
                .row(
                        Button.of("clusters.button", ButtonData.of("indicators", "clusters", year.firstYear())),
                        Button.of("chart.cities.button", ButtonData.of("chart", "menu", year.firstYear())))
                .row(YearArgument.walk(registry.knownYears(tx), year, "indicators"));
    }

    private static Phrase line(YearResults now, Optional<YearResults> before, int place) {
        Indicator indicator = now.scheme().indicators().get(place);
        Optional<ShareStatistics> city = now.statistics(place);
        Optional<Double> earlier = before.flatMap(b -> b.statistics(b.scheme().place(indicator.number())))
                .map(ShareStatistics::pooled);
        return Phrase.of(
                "indicators.line",
                "number",
                indicator.number(),
                "title",
                indicator.label(),
                "k",
                city.map(s -> s.total().active()).orElse(0),
                "n",
                city.map(s -> s.total().of()).orElse(0),
                "share",
                city.map(s -> Numbers.percent(s.pooled())).orElse("—"),
                "change",
                city.isPresent() && earlier.isPresent()
                        ? Phrase.of(
                                "indicators.change",
                                "points",
                                Numbers.signed((city.get().pooled() - earlier.get()) * 100, 1),
                                "chance",
                                Phrase.of(
                                        now.claims(before).city(indicator.number()) == Verdict.WITHIN
                                                ? "indicators.by-chance"
                                                : "indicators.not-by-chance"))
                        : Phrase.of("school.no-change"),
                "a",
                median(now, Cluster.A, place),
                "b",
                median(now, Cluster.B, place),
                "c",
                median(now, Cluster.C, place));
    }

    /** How many schools changed beyond chance; nothing is said where none did. */
    private static List<Phrase> notable(YearResults now, Optional<YearResults> before, int place) {
        int number = now.scheme().indicators().get(place).number();
        List<Change> changes = before.stream()
                .flatMap(b -> now.changesSince(b).changes().entrySet().stream())
                .filter(c -> c.getKey().indicator() == number)
                .map(Map.Entry::getValue)
                .toList();
        long up = changes.stream().filter(Change::isRise).count();
        long down = changes.stream().filter(Change::isDrop).count();
        return up + down == 0 ? List.of() : List.of(Phrase.of("indicators.notable", "up", up, "down", down));
    }

    private static String median(YearResults now, Cluster cluster, int place) {
        return now.median(cluster, place).map(Numbers::percent).orElse("—");
    }
}
