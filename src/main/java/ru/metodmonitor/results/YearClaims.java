package ru.metodmonitor.results;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ru.metodmonitor.indicators.Claims;
import ru.metodmonitor.indicators.Deviation;
import ru.metodmonitor.indicators.Funnel;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.NetGain;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.registry.Cluster;

/**
 * «Больше, чем даёт случай», decided once for a year: every message, document and page asks here, so that all of them name the same schools.
 *
 * <p>All that may be said of the year's shares is judged together ({@link Claims}): of every school and indicator the share, of two years where
 * there are two, against the cluster's ({@link Funnel#deviation}, with chance as the two years show it), what was gained beside schools that had started as low ({@link NetGain}), and
 * the city's own change. Changes of single schools from year to year are judged together as {@link YearChanges}.
 *
 * <p>Threading: safe to share.
 */
public final class YearClaims {
    private static final long CITY = 0;

    private final Map<Key, Verdict> verdicts;
    private final Map<Key, NetGain> gains;

    private YearClaims(Map<Key, Verdict> verdicts, Map<Key, NetGain> gains) {
        this.verdicts = verdicts;
        this.gains = gains;
    }

    private enum Kind {
        LEVEL,
        GAIN,
        CITY
    }

    private record Key(Kind kind, long school, int indicator) {}

    static YearClaims of(YearResults now, Optional<YearResults> before) {
        Map<Key, Deviation> deviations = new LinkedHashMap<>();
        Map<Key, NetGain> gains = new HashMap<>();
        for (Indicator indicator : now.scheme().indicators()) {
            int number = indicator.number();
            Map<Long, Tally> after = tallies(now, number);
            Map<Long, Tally> earlier = before.map(b -> tallies(b, number)).orElse(Map.of());
            for (Cluster cluster : Cluster.values()) {
                Map<Long, Tally> here = of(cluster, now, after);
                Map<Long, Tally> then = new LinkedHashMap<>(of(cluster, now, earlier));
                then.keySet().retainAll(here.keySet());
                beside(here, then).forEach((s, d) -> deviations.put(new Key(Kind.LEVEL, s, number), d));
                NetGain.of(of(cluster, now, earlier), here).forEach((s, gain) -> {
                    Key key = new Key(Kind.GAIN, s, number);
                    gains.put(key, gain);
                    deviations.put(key, gain.deviation());
                });
            }
            sum(earlier)
                    .flatMap(e -> sum(after).map(a -> Deviation.between(e, a)))
                    .ifPresent(d -> deviations.put(new Key(Kind.CITY, CITY, number), d));
        }
        return new YearClaims(Claims.judge(deviations), gains);
    }

    private static Map<Long, Tally> tallies(YearResults year, int number) {
        Map<Long, Tally> tallies = new LinkedHashMap<>();
        int place = year.scheme().place(number);
        if (place >= 0) {
            year.lines().forEach((school, line) -> line.tally(place).ifPresent(t -> tallies.put(school, t.capped())));
        }
        return tallies;
    }

    /** Of the schools that are in this cluster now. */
    private static Map<Long, Tally> of(Cluster cluster, YearResults now, Map<Long, Tally> tallies) {
        Map<Long, Tally> here = new LinkedHashMap<>(tallies);
        here.keySet()
                .removeIf(s -> now.line(s).filter(l -> l.cluster() == cluster).isEmpty());
        return here;
    }

    /**
     * Schools beside their cluster: those that have both years by both together, beside the two years of all such schools; others by the one year
     * they have. How much is chance, the two years tell, where there are two.
     */
    private static Map<Long, Deviation> beside(Map<Long, Tally> now, Map<Long, Tally> then) {
        Map<Long, Tally> again = new LinkedHashMap<>(now);
        again.keySet().retainAll(then.keySet());
        List<Tally> before = then.keySet().stream()
                .sorted()
                .map(s -> Objects.requireNonNull(then.get(s)))
                .toList();
        List<Tally> after = then.keySet().stream()
                .sorted()
                .map(s -> Objects.requireNonNull(again.get(s)))
                .toList();
        Map<Long, Tally> both = new LinkedHashMap<>();
        again.forEach((s, t) -> both.put(s, t.plus(Objects.requireNonNull(then.get(s)))));
        Map<Long, Deviation> deviations = new LinkedHashMap<>(beside(now, before, after));
        deviations.putAll(beside(both, before, after));
        return deviations;
    }

    private static Map<Long, Deviation> beside(Map<Long, Tally> schools, List<Tally> before, List<Tally> after) {
        Map<Long, Deviation> deviations = new LinkedHashMap<>();
        Map<Tally, Deviation> known = new HashMap<>();
        Funnel.of(List.copyOf(schools.values()))
                .map(f -> before.isEmpty() ? f : f.overYears(before, after))
                .ifPresent(funnel -> schools.forEach(
                        (school, tally) -> deviations.put(school, known.computeIfAbsent(tally, funnel::deviation))));
        return deviations;
    }

    private static Optional<Tally> sum(Map<Long, Tally> tallies) {
        return tallies.values().stream().reduce(Tally::plus);
    }

    private Verdict verdict(Kind kind, long school, int indicator) {
        return Objects.requireNonNullElse(verdicts.get(new Key(kind, school, indicator)), Verdict.WITHIN);
    }

    /** A school's share beside its cluster's: of this year and the year before together where the school has both, else of this year. */
    public Verdict level(long school, int indicator) {
        return verdict(Kind.LEVEL, school, indicator);
    }

    /** What a school gained beside those that had started as low. */
    public Verdict gain(long school, int indicator) {
        return verdict(Kind.GAIN, school, indicator);
    }

    /** The figures of that gain; empty if a year is missing or too few started as low. */
    public Optional<NetGain> netGain(long school, int indicator) {
        return Optional.ofNullable(gains.get(new Key(Kind.GAIN, school, indicator)));
    }

    /** The city's share beside that of the year before. */
    public Verdict city(int indicator) {
        return verdict(Kind.CITY, CITY, indicator);
    }
}
