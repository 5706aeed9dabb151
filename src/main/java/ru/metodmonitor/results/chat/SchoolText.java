package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Interval;
import ru.metodmonitor.indicators.SchoolResult.Figure;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.indicators.Wilson;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** A school's figures of a year in words (SPEC section 12: «3 из 25», «12,0 %», «Индекс: 61,25», «Место: 4 из 23»). */
final class SchoolText {
    private SchoolText() {}

    /**
     * What is to be known of a school at a glance.
     *
     * @param mark whether the figures are approved
     * @param next what is due, if anything is
     */
    static Message of(YearResults results, SchoolLine line, Phrase mark, List<Phrase> next) {
        return title(results, line)
                .lines(StandingText.of(results, line))
                .lines(next)
                .lines(List.of(mark));
    }

    /** The figures, two short lines an indicator. */
    static List<Phrase> figures(YearResults results, Optional<YearResults> before, SchoolLine line) {
        List<Phrase> figures = new ArrayList<>();
        for (int i = 0; i < results.scheme().indicators().size(); i++) {
            figures.add(figure(results, before, line, i));
        }
        return figures;
    }

    /** All that stands behind the card: medians, changes, what chance gives, the cluster. */
    static Message details(YearResults results, Optional<YearResults> before, SchoolLine line, List<Phrase> cluster) {
        List<Phrase> figures = new ArrayList<>();
        for (int i = 0; i < results.scheme().indicators().size(); i++) {
            figures.addAll(detail(results, before, line, i));
        }
        return title(results, line)
                .line(
                        "school.cluster",
                        "cluster",
                        line.cluster(),
                        "meaning",
                        Phrase.of("cluster." + line.cluster().name().toLowerCase(Locale.ROOT)),
                        "pupils",
                        line.figures().pupils().map(p -> (Object) p).orElse("—"),
                        "headcount",
                        line.figures().headcount().map(h -> (Object) h).orElse("—"))
                .lines(cluster)
                .lines(figures)
                .lines(StandingText.extremes(results, line))
                .lines(StandingText.chance(line));
    }

    private static Message title(YearResults results, SchoolLine line) {
        return Message.of("school.title", "school", results.name(line.school()), "year", results.year());
    }

    private static Phrase figure(YearResults results, Optional<YearResults> before, SchoolLine line, int place) {
        Indicator indicator = results.scheme().indicators().get(place);
        Figure figure = line.result().figures().get(place);
        Optional<Tally> tally = line.tally(place);
        if (tally.isEmpty()) {
            return Phrase.of(
                    "school.figure-no-data",
                    "number",
                    indicator.number(),
                    "title",
                    indicator.label(),
                    "k",
                    figure.active());
        }
        return Phrase.of(
                "school.figure",
                "number",
                indicator.number(),
                "title",
                indicator.label(),
                "k",
                figure.active(),
                "n",
                tally.get().of(),
                "share",
                Numbers.percent(tally.get().share()),
                "side",
                results.median(line.cluster(), place)
                        .map(m -> Phrase.of(side(tally.get().share(), m)))
                        .orElseGet(() -> Phrase.of("school.side-none")),
                "change",
                notable(results, before, line, indicator.number()));
    }

    private static String side(double share, double median) {
        if (Numbers.percent(share).equals(Numbers.percent(median))) {
            return "school.side-at";
        }
        return share > median ? "school.side-above" : "school.side-below";
    }

    /** On the card a change is told only if it is more than chance. */
    private static Phrase notable(YearResults results, Optional<YearResults> before, SchoolLine line, int number) {
        return before.flatMap(b -> results.changesSince(b).of(line.school().id(), number))
                .filter(c -> c.notable())
                .map(c -> Phrase.of("school.notable", "points", Numbers.signed(c.difference() * 100, 1)))
                .orElseGet(() -> Phrase.of("school.no-change"));
    }

    private static List<Phrase> detail(YearResults results, Optional<YearResults> before, SchoolLine line, int place) {
        Indicator indicator = results.scheme().indicators().get(place);
        Optional<Tally> tally = line.tally(place);
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("school.detail", "number", indicator.number(), "title", indicator.label()));
        if (tally.isEmpty()) {
            lines.add(Phrase.of("school.detail-no-data"));
            return lines;
        }
        Interval chance = Wilson.of(tally.get());
        lines.add(Phrase.of(
                "school.detail-share",
                "share",
                Numbers.percent(tally.get().share()),
                "low",
                Numbers.decimal(chance.low() * 100, 0),
                "high",
                Numbers.decimal(chance.high() * 100, 0)));
        lines.add(Phrase.of(
                "school.detail-median",
                "median",
                results.median(line.cluster(), place).map(Numbers::percent).orElse("—")));
        before.flatMap(b -> results.changesSince(b).of(line.school().id(), indicator.number()))
                .map(c -> Phrase.of(
                        c.notable() ? "school.change-notable" : "school.change",
                        "points",
                        Numbers.signed(c.difference() * 100, 1)))
                .ifPresent(lines::add);
        return lines;
    }
}
