package ru.metodmonitor.results.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** A school's figures over the years in words. */
final class DynamicsText {
    private static final String ARROW = " → ";
    private static final String NONE = "—";

    private DynamicsText() {}

    /**
     * All indicators of the last year, each over the years; then index and place.
     *
     * @param years that the school has, at least one, oldest first
     */
    static Message of(School school, List<YearResults> years) {
        YearResults last = years.get(years.size() - 1);
        Message message = Message.of(
                "dynamics.title",
                "school",
                last.name(school),
                "years",
                years.stream().map(y -> y.year().toString()).collect(Collectors.joining(ARROW)));
        for (Indicator indicator : last.scheme().indicators()) {
            message = message.lines(List.of(
                    Phrase.of(
                            "dynamics.line",
                            "number",
                            indicator.number(),
                            "title",
                            indicator.label(),
                            "shares",
                            overYears(years, y -> share(school, y, indicator))),
                    change(school, years, indicator)));
        }
        return message.line("dynamics.index", "indexes", overYears(years, y -> index(school, y)))
                .line("dynamics.place", "places", overYears(years, y -> place(school, y)))
                .line("dynamics.note");
    }

    private static String overYears(List<YearResults> years, Function<YearResults, Optional<String>> figure) {
        return years.stream().map(y -> figure.apply(y).orElse(NONE)).collect(Collectors.joining(ARROW));
    }

    private static Optional<String> share(School school, YearResults year, Indicator indicator) {
        return year.line(school.id())
                .flatMap(l -> l.tally(year.scheme().place(indicator.number())))
                .map(t -> Numbers.percent(t.share()));
    }

    private static Optional<String> index(School school, YearResults year) {
        return year.line(school.id()).flatMap(l -> l.result().standing()).map(s -> Numbers.decimal(s.index(), 2));
    }

    /** Place and cluster: a school may have changed its cluster between the years. */
    private static Optional<String> place(School school, YearResults year) {
        Optional<SchoolLine> line = year.line(school.id());
        return line.flatMap(l -> l.result().standing())
                .map(s -> s.rank() + "/" + s.of() + " "
                        + line.map(l -> l.cluster().name()).orElse(""));
    }

    /** From the year before to the last, if the school has both. */
    private static Phrase change(School school, List<YearResults> years, Indicator indicator) {
        YearResults last = years.get(years.size() - 1);
        Optional<Change> change = years.stream()
                .filter(y -> y.year().firstYear() == last.year().firstYear() - 1)
                .findFirst()
                .flatMap(before -> last.changesSince(before).of(school.id(), indicator.number()));
        return change.map(c -> Phrase.of(
                        c.notable() ? "dynamics.notable" : "dynamics.by-chance",
                        "points",
                        Numbers.signed(c.difference() * 100, 1),
                        "low",
                        Numbers.signed(c.interval().low() * 100, 0),
                        "high",
                        Numbers.signed(c.interval().high() * 100, 0)))
                .orElseGet(() -> Phrase.of("dynamics.no-change"));
    }
}
