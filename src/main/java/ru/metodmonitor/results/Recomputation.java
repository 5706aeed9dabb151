package ru.metodmonitor.results;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.Impact.Count;
import ru.metodmonitor.results.Impact.Shift;

/** A year computed anew from changed inputs, compared with the year as it is. */
final class Recomputation {
    private Recomputation() {}

    /**
     * What differs.
     *
     * @param now the year as it is
     * @param drafts a line a school; of a result only its input is read
     * @param named whose shifts come first
     */
    static List<Shift> shifts(YearResults now, Map<Long, SchoolLine> drafts, Set<Long> named) {
        YearResults then = compute(now, drafts);
        Set<Cluster> touched = touched(now, then);
        List<Shift> first = new ArrayList<>();
        List<Shift> others = new ArrayList<>();
        then.lines().forEach((id, after) -> {
            SchoolLine before = now.line(id).orElse(after);
            if (touched.contains(before.cluster()) || touched.contains(after.cluster())) {
                Shift shift = shift(now, then, after);
                boolean same = !shift.changesStanding()
                        && !shift.move().changesGroup()
                        && !shift.changesCluster()
                        && shift.counts().isEmpty();
                if (!same) {
                    (named.contains(id) ? first : others).add(shift);
                }
            }
        });
        first.addAll(others);
        return first;
    }

    private static YearResults compute(YearResults now, Map<Long, SchoolLine> drafts) {
        List<SchoolInput> inputs =
                drafts.values().stream().map(l -> l.result().input()).toList();
        Map<Long, SchoolResult> computed = now.scheme().compute(inputs);
        Map<Long, SchoolLine> lines = new LinkedHashMap<>();
        drafts.forEach((id, l) ->
                lines.put(id, new SchoolLine(l.school(), l.figures(), l.cluster(), requireNonNull(computed.get(id)))));
        return new YearResults(now.year(), now.scheme(), lines);
    }

    /** A cluster where no input changed is as it was: its ranges need not be drawn again. */
    private static Set<Cluster> touched(YearResults now, YearResults then) {
        Set<Cluster> touched = EnumSet.noneOf(Cluster.class);
        then.lines().forEach((id, after) -> {
            Optional<SchoolLine> before = now.line(id);
            if (before.filter(b -> b.result().input().equals(after.result().input()))
                    .isEmpty()) {
                touched.add(after.cluster());
                before.ifPresent(b -> touched.add(b.cluster()));
            }
        });
        return touched;
    }

    private static Shift shift(YearResults now, YearResults then, SchoolLine after) {
        Optional<SchoolLine> before = now.line(after.school().id());
        Move move = new Move(
                after.school(),
                before.flatMap(l -> l.result().standing()),
                after.result().standing(),
                before.flatMap(l -> group(now, l)),
                group(then, after));
        Cluster cluster = before.map(SchoolLine::cluster).orElse(after.cluster());
        return new Shift(
                now.year(),
                move,
                cluster,
                after.cluster(),
                before.map(l -> counts(now.scheme(), l, after)).orElse(List.of()));
    }

    /** In a country's cluster all ranges at once would hold up the answer. */
    private static Optional<Group> group(YearResults year, SchoolLine line) {
        return year.of(line.cluster()).isLarge()
                ? Optional.empty()
                : year.range(line.school().id()).map(RankRange::group);
    }

    private static List<Count> counts(Scheme scheme, SchoolLine before, SchoolLine after) {
        List<Integer> was = before.result().input().active();
        List<Integer> willBe = after.result().input().active();
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            Indicator indicator = scheme.indicators().get(i);
            if (!was.get(i).equals(willBe.get(i))) {
                counts.add(new Count(indicator.number(), was.get(i), willBe.get(i)));
            }
        }
        return counts;
    }
}
