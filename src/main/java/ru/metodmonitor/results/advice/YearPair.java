package ru.metodmonitor.results.advice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearClaims;
import ru.metodmonitor.results.YearResults;

/** A year and the one before it: shares of both together, of a school and of its cluster. */
final class YearPair {
    private final YearResults now;
    private final Optional<YearResults> before;
    private final Map<ClusterIndicator, Common> common = new ConcurrentHashMap<>();

    YearPair(YearResults now, Optional<YearResults> before) {
        this.now = now;
        this.before = before;
    }

    YearResults now() {
        return now;
    }

    /** The same school a year earlier, under the same number. */
    Optional<Tally> earlier(SchoolLine line, Indicator indicator) {
        return before.flatMap(b ->
                b.line(line.school().id()).flatMap(l -> l.tally(b.scheme().place(indicator.number()))));
    }

    Optional<Tally> present(SchoolLine line, Indicator indicator) {
        return line.tally(now.scheme().place(indicator.number()));
    }

    /** Both years together; empty unless both have a share. */
    Optional<Tally> both(SchoolLine line, Indicator indicator) {
        return present(line, indicator)
                .flatMap(p -> earlier(line, indicator).map(e -> p.capped().plus(e.capped())));
    }

    /** All schools of this year's cluster that have both years, together; the school asked about must have them. */
    Common common(Cluster cluster, Indicator indicator) {
        return common.computeIfAbsent(new ClusterIndicator(cluster, indicator.number()), key -> {
            List<SchoolLine> lines = now.cluster(cluster).stream()
                    .filter(l -> both(l, indicator).isPresent())
                    .toList();
            return new Common(
                    sum(lines.stream().flatMap(l -> earlier(l, indicator).stream())),
                    sum(lines.stream().flatMap(l -> present(l, indicator).stream())));
        });
    }

    private static Tally sum(Stream<Tally> tallies) {
        return tallies.map(Tally::capped).reduce(Tally::plus).orElseThrow();
    }

    Optional<Change> change(SchoolLine line, Indicator indicator) {
        return before.flatMap(b -> now.changesSince(b).of(line.school().id(), indicator.number()));
    }

    Indicator indicator(int number) {
        return now.scheme().indicators().get(now.scheme().place(number));
    }

    /** The indicator that this one counts towards, if there is one: a winner took part. */
    Optional<Indicator> wider(Indicator indicator) {
        return indicator.countsTowards().stream().sorted().findFirst().map(this::indicator);
    }

    /** What of this year is more than chance gives. */
    YearClaims claims() {
        return now.claims(before);
    }

    /** The people of a cluster together, in both years. */
    record Common(Tally before, Tally now) {
        double share() {
            return before.plus(now).share();
        }
    }

    private record ClusterIndicator(Cluster cluster, int indicator) {}
}
