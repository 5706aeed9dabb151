package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.SchoolResult.Figure;
import ru.metodmonitor.indicators.SchoolResult.Standing;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** A school's figures of a year in words (SPEC section 12: «3 из 25», «12,0 %», «Индекс: 61,25», «Место: 4 из 23»). */
final class SchoolText {
    private SchoolText() {}

    /** The whole card of a school. */
    static Message of(YearResults results, Optional<YearResults> before, SchoolLine line) {
        Message message = Message.of("school.title", "school", line.school().name(), "year", results.year())
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
        Optional<Standing> standing = line.result().standing();
        if (standing.isEmpty()) {
            return message.line("school.no-data");
        }
        return message.line(
                        "school.index", "index", Numbers.decimal(standing.get().index(), 2))
                .line(
                        "school.place",
                        "rank",
                        standing.get().rank(),
                        "of",
                        standing.get().of())
                .lines(extremes(results, line));
    }

    private static Phrase figure(YearResults results, Optional<YearResults> before, SchoolLine line, int place) {
        Indicator indicator = results.scheme().indicators().get(place);
        Figure figure = line.result().figures().get(place);
        if (figure.share().isEmpty()) {
            return Phrase.of(
                    "school.figure-no-data",
                    "number",
                    indicator.number(),
                    "title",
                    indicator.label(),
                    "k",
                    figure.active());
        }
        double share = figure.share().get();
        return Phrase.of(
                "school.figure",
                "number",
                indicator.number(),
                "title",
                indicator.label(),
                "k",
                figure.active(),
                "n",
                line.figures().headcount().orElseThrow(),
                "share",
                Numbers.percent(share),
                "median",
                results.median(line.cluster(), place).map(Numbers::percent).orElse("—"),
                "change",
                change(before, line, indicator.number(), share));
    }

    private static Phrase change(Optional<YearResults> before, SchoolLine line, int number, double share) {
        Optional<Double> earlier = before.flatMap(b -> {
            int place = b.scheme().place(number);
            return place < 0
                    ? Optional.empty()
                    : b.line(line.school().id())
                            .flatMap(l -> l.result().figures().get(place).share());
        });
        return earlier.map(e -> Phrase.of("school.change", "points", Numbers.signed((share - e) * 100, 1)))
                .orElseGet(() -> Phrase.of("school.no-change"));
    }

    /** The strongest and the weakest indicator by score; none where all are the same. */
    private static List<Phrase> extremes(YearResults results, SchoolLine line) {
        List<Figure> figures = line.result().figures();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            places.add(i);
        }
        Comparator<Integer> byScore =
                Comparator.comparingDouble(i -> figures.get(i).score().orElse(0.0));
        int strongest = places.stream().max(byScore).orElse(0);
        int weakest = places.stream().min(byScore).orElse(0);
        if (byScore.compare(strongest, weakest) == 0) {
            return List.of();
        }
        return List.of(
                Phrase.of("school.strongest", "indicator", titled(results, strongest)),
                Phrase.of("school.weakest", "indicator", titled(results, weakest)));
    }

    private static Phrase titled(YearResults results, int place) {
        Indicator indicator = results.scheme().indicators().get(place);
        return Phrase.of("indicator.named", "number", indicator.number(), "title", indicator.label());
    }
}
