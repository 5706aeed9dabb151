package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.indicators.SchoolResult.Figure;
import ru.metodmonitor.indicators.SchoolResult.Standing;
import ru.metodmonitor.results.OtherCluster;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** Index, place, the places that chance allows, group, and what is strong and weak, in words. */
final class StandingText {
    private StandingText() {}

    static List<Phrase> of(YearResults results, SchoolLine line) {
        Optional<Standing> standing = line.result().standing();
        if (standing.isEmpty()) {
            return List.of(Phrase.of("school.no-data"));
        }
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of(
                "school.index", "index", Numbers.decimal(standing.get().index(), 2)));
        lines.add(Phrase.of(
                "school.place",
                "rank",
                standing.get().rank(),
                "of",
                standing.get().of()));
        results.range(line.school().id()).ifPresent(range -> lines.addAll(chance(range)));
        lines.addAll(extremes(results, line));
        lines.add(Phrase.of("school.chance", "n", line.figures().headcount().orElseThrow()));
        return lines;
    }

    private static List<Phrase> chance(RankRange range) {
        if (range.of() == 1) {
            return List.of(Phrase.of("school.alone"));
        }
        return List.of(
                range.best() == range.worst()
                        ? Phrase.of("school.range-one", "rank", range.best())
                        : Phrase.of("school.range", "best", range.best(), "worst", range.worst()),
                Phrase.of("school.group-" + range.group().name().toLowerCase(Locale.ROOT)));
    }

    /** Its place in the neighbouring cluster, for a school near the border. */
    static List<Phrase> other(SchoolLine line, Optional<OtherCluster> other) {
        return other.map(o -> List.of(Phrase.of(
                        "school.other-cluster",
                        "pupils",
                        line.figures().pupils().orElse(0),
                        "threshold",
                        o.threshold(),
                        "cluster",
                        o.cluster(),
                        "rank",
                        o.rank(),
                        "of",
                        o.of())))
                .orElse(List.of());
    }

    /** The strongest and the weakest indicator by score; none where all are the same. */
    private static List<Phrase> extremes(YearResults results, SchoolLine line) {
        List<Figure> figures = line.result().figures();
        Comparator<Integer> byScore =
                Comparator.comparingDouble(i -> figures.get(i).score().orElse(0.0));
        int strongest = IntStream.range(0, figures.size()).boxed().max(byScore).orElse(0);
        int weakest = IntStream.range(0, figures.size()).boxed().min(byScore).orElse(0);
        return byScore.compare(strongest, weakest) == 0
                ? List.of()
                : List.of(
                        Phrase.of("school.strongest", "indicator", titled(results, strongest)),
                        Phrase.of("school.weakest", "indicator", titled(results, weakest)));
    }

    private static Phrase titled(YearResults results, int place) {
        Indicator indicator = results.scheme().indicators().get(place);
        return Phrase.of("indicator.named", "number", indicator.number(), "title", indicator.label());
    }
}
