package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.NextPlace;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.indicators.SchoolResult.Figure;
import ru.metodmonitor.indicators.SchoolResult.Standing;
import ru.metodmonitor.results.OtherCluster;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** What a school's figures come to, in words: the verdict, the group, the place with what chance allows, one thing to do. */
final class StandingText {
    private StandingText() {}

    static List<Phrase> of(YearResults results, SchoolLine line) {
        Optional<Standing> standing = line.result().standing();
        if (standing.isEmpty()) {
            return List.of(Phrase.of("school.no-data"), Phrase.of("school.todo-headcount"));
        }
        Optional<RankRange> range = results.range(line.school().id());
        List<Phrase> lines = new ArrayList<>();
        if (standing.get().of() == 1) {
            lines.add(Phrase.of("school.alone"));
        } else {
            range.ifPresent(r -> {
                String group = r.group().name().toLowerCase(Locale.ROOT);
                lines.add(Phrase.of("school.verdict-" + group));
                lines.add(Phrase.of("school.group-" + group));
            });
        }
        lines.add(place(standing.get(), range));
        lines.add(Phrase.of(
                "school.index", "index", Numbers.decimal(standing.get().index(), 2)));
        lines.add(todo(results, line));
        return lines;
    }

    /** The place, and the places that chance leaves open. */
    static Phrase place(Standing standing, Optional<RankRange> range) {
        String key = standing.of() == 1 || range.isEmpty()
                ? "school.place"
                : range.get().best() == range.get().worst() ? "school.place-sure" : "school.place-range";
        return Phrase.of(
                key,
                "rank",
                standing.rank(),
                "of",
                standing.of(),
                "best",
                range.map(RankRange::best).orElse(0),
                "worst",
                range.map(RankRange::worst).orElse(0));
    }

    /** One thing to do: where the fewest points of the index are got, and how many people lead to the cluster's median there. */
    private static Phrase todo(YearResults results, SchoolLine line) {
        if (line.result().figures().stream().allMatch(f -> f.active() == 0)) {
            return Phrase.of("school.todo-entries");
        }
        return IntStream.range(0, line.result().figures().size())
                .boxed()
                .filter(i -> toMedian(results, line, i) > 0)
                .min(Comparator.comparingDouble(i -> score(line, i)))
                .map(i -> Phrase.of(
                        "school.todo",
                        "number",
                        results.scheme().indicators().get(i).number(),
                        "n",
                        toMedian(results, line, i)))
                .orElseGet(() -> Phrase.of("school.todo-keep"));
    }

    private static int toMedian(YearResults results, SchoolLine line, int place) {
        return results.median(line.cluster(), place)
                .map(m -> NextPlace.peopleToShare(line.tally(place).orElseThrow(), m))
                .orElse(0);
    }

    private static double score(SchoolLine line, int place) {
        return line.result().figures().get(place).score().orElse(0.0);
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

    /** The strongest and the weakest indicator by score; none where all are the same, or nothing is known. */
    static List<Phrase> extremes(YearResults results, SchoolLine line) {
        List<Figure> figures = line.result().figures();
        Comparator<Integer> byScore = Comparator.comparingDouble(i -> score(line, i));
        int strongest = IntStream.range(0, figures.size()).boxed().max(byScore).orElse(0);
        int weakest = IntStream.range(0, figures.size()).boxed().min(byScore).orElse(0);
        return line.result().standing().isEmpty() || byScore.compare(strongest, weakest) == 0
                ? List.of()
                : List.of(
                        Phrase.of("school.strongest", "indicator", titled(results, strongest)),
                        Phrase.of("school.weakest", "indicator", titled(results, weakest)));
    }

    /** What «случай» means. */
    static List<Phrase> chance(SchoolLine line) {
        return line.result().standing().isEmpty()
                ? List.of()
                : List.of(Phrase.of(
                        "school.chance", "n", line.figures().headcount().orElseThrow()));
    }

    private static Phrase titled(YearResults results, int place) {
        Indicator indicator = results.scheme().indicators().get(place);
        return Phrase.of("indicator.named", "number", indicator.number(), "title", indicator.label());
    }
}
