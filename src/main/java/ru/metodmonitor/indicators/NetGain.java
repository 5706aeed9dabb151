package ru.metodmonitor.indicators;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a school gained beyond what schools gained that had started as low: the lowest gain a few points by themselves in the next year
 * (regression to the mean), so that measures are never judged against zero.
 *
 * <p>Peers: the other schools of the cluster that stood in the same quarter by that share the year before, three at least; Galton (1886), J.
 * Anthropol. Inst. 15:246–263; Barnett, van der Pols & Dobson (2005), Int. J. Epidemiol. 34:215–220. The interval joins Newcombe's of the school
 * and of its peers together.
 *
 * @param own the school's own gain, a difference of shares
 * @param peers the gain of its peers, all their people together
 * @param schools how many peers
 * @param interval of {@code own − peers}
 */
public record NetGain(double own, double peers, int schools, Interval interval) {
    private static final int LEAST_PEERS = 3;

    /** Own less peers. */
    public double net() {
        return own - peers;
    }

    /** Whether more than chance: the interval lies above zero. */
    public boolean isGain() {
        return interval.low() > 0;
    }

    /** Whether less than chance: the interval lies below zero. */
    public boolean isLoss() {
        return interval.high() < 0;
    }

    /**
     * Judges one school; empty if it lacks a year or has too few peers.
     *
     * @param before the cluster in the year before, by school
     * @param after the same schools a year later
     */
    public static Optional<NetGain> of(long school, Map<Long, Tally> before, Map<Long, Tally> after) {
        Tally start = before.get(school);
        Tally end = after.get(school);
        if (start == null || end == null) {
            return Optional.empty();
        }
        double[] sorted =
                before.values().stream().mapToDouble(Tally::share).sorted().toArray();
        int quarter = quarter(sorted, start.share());
        List<Long> peers = before.entrySet().stream()
                .filter(s -> s.getKey() != school && after.containsKey(s.getKey()))
                .filter(s -> quarter(sorted, s.getValue().share()) == quarter)
                .map(Map.Entry::getKey)
                .toList();
        if (peers.size() < LEAST_PEERS) {
            return Optional.empty();
        }
        Tally startOfPeers = together(peers, before);
        Tally endOfPeers = together(peers, after);
        double own = end.capped().share() - start.capped().share();
        double gained = endOfPeers.share() - startOfPeers.share();
        Interval interval =
                Newcombe.minus(own, Newcombe.change(start, end), gained, Newcombe.change(startOfPeers, endOfPeers), 2);
        return Optional.of(new NetGain(own, gained, peers.size(), interval));
    }

    private static Tally together(List<Long> schools, Map<Long, Tally> year) {
        return schools.stream()
                .map(s -> java.util.Objects.requireNonNull(year.get(s)).capped())
                .reduce(Tally::plus)
                .orElseThrow();
    }

    private static int quarter(double[] sorted, double share) {
        int quarter = 0;
        for (double part : new double[] {0.25, 0.5, 0.75}) {
            quarter += share > Quantiles.of(sorted, part) ? 1 : 0;
        }
        return quarter;
    }
}
