package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
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

    /** The whole card of a school. */
    static Message of(YearResults results, Optional<YearResults> before, SchoolLine line, Phrase mark) {
        Message message = Message.of("school.title", "school", line.school().name(), "year", results.year())
                .lines(List.of(mark))
                .line(
                        "school.cluster",
                        "cluster",
                        line.cluster(),
                        "meaning",
                        Phrase.of("cluster." + line.cluster().name().toLowerCase(java.util.Locale.ROOT)),
                        "pupils",
                        line.figures().pupils().map(p -> (Object) p).orElse("—"),
                        "headcount",
                        line.figures().headcount().map(h -> (Object) h).orElse("—"));
        List<Phrase> lines = new ArrayList<>();
        List<Indicator> indicators = results.scheme().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            lines.add(figure(results, before, line, i));
        }
        message = message.lines(lines);
        return message.lines(StandingText.of(results, line));
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
        Interval chance = Wilson.of(tally.get());
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
                "median",
                results.median(line.cluster(), place).map(Numbers::percent).orElse("—"),
                "change",
                change(results, before, line, indicator.number()),
                "low",
                Numbers.decimal(chance.low() * 100, 0),
                "high",
                Numbers.decimal(chance.high() * 100, 0));
    }

    private static Phrase change(YearResults results, Optional<YearResults> before, SchoolLine line, int number) {
        return before.flatMap(b -> results.changesSince(b).of(line.school().id(), number))
                .map(c -> Phrase.of(
                        c.notable() ? "school.change-notable" : "school.change",
                        "points",
                        Numbers.signed(c.difference() * 100, 1)))
                .orElseGet(() -> Phrase.of("school.no-change"));
    }
}
