package ru.metodmonitor.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 * @param deviation of {@code own − peers} from nothing; shares' variances with two imagined active people and two others in each (Agresti &
 *     Caffo 2000, Amer. Statist. 54:280–288), widened by the cluster's {@link Dispersion}
 */
public record NetGain(double own, double peers, int schools, Interval interval, Deviation deviation) {
    private static final int LEAST_PEERS = 3;
    private static final double[] QUARTERS = {0.25, 0.5, 0.75};

    /** Own less peers. */
    public double net() {
        return own - peers;
    }

    /**
     * The gains of a cluster's schools; those that lack a year or have too few peers are left out.
     *
     * @param before the cluster in the year before, by school
     * @param after the same schools a year later
     */
    public static Map<Long, NetGain> of(Map<Long, Tally> before, Map<Long, Tally> after) {
        double[] sorted =
                before.values().stream().mapToDouble(Tally::share).sorted().toArray();
        List<List<Step>> quarters = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        before.forEach((school, start) -> {
            Tally end = after.get(school);
            if (end != null) {
                quarters.get(quarter(sorted, start.share())).add(new Step(school, start.capped(), end.capped()));
            }
        });
        List<Beside> all = new ArrayList<>();
        for (List<Step> quarter : quarters) {
            if (quarter.size() > LEAST_PEERS) {
                Step together = quarter.stream().reduce(Step::plus).orElseThrow();
                quarter.forEach(s -> all.add(new Beside(s, together.minus(s), quarter.size() - 1)));
            }
        }
        double dispersion = Dispersion.of(all.stream().mapToDouble(Beside::z).toArray());
        Map<Long, NetGain> gains = new LinkedHashMap<>();
        all.forEach(b -> gains.put(b.own().school(), b.gain(dispersion)));
        return gains;
    }

    private static int quarter(double[] sorted, double share) {
        int quarter = 0;
        for (double part : QUARTERS) {
            quarter += share > Quantiles.of(sorted, part) ? 1 : 0;
        }
        return quarter;
    }

    /** A school, or several together, from one year to the next. */
    private record Step(long school, Tally start, Tally end) {
        Step plus(Step other) {
            return new Step(school, start.plus(other.start), end.plus(other.end));
        }

        Step minus(Step other) {
            return new Step(
                    0,
                    new Tally(start.active() - other.start.active(), start.of() - other.start.of()),
                    new Tally(end.active() - other.end.active(), end.of() - other.end.of()));
        }

        double gain() {
            return end.share() - start.share();
        }

        double variance() {
            return variance(start) + variance(end);
        }

        private static double variance(Tally tally) {
            double of = tally.of() + 4.0;
            double share = (tally.active() + 2.0) / of;
            return share * (1 - share) / of;
        }
    }

    private record Beside(Step own, Step peers, int schools) {
        double z() {
            return (own.gain() - peers.gain()) / Math.sqrt(own.variance() + peers.variance());
        }

        NetGain gain(double dispersion) {
            Interval interval = Newcombe.minus(
                    own.gain(),
                    Newcombe.change(own.start(), own.end()),
                    peers.gain(),
                    Newcombe.change(peers.start(), peers.end()),
                    2);
            double pValue = Dispersion.pValue(z() / Math.sqrt(dispersion));
            return new NetGain(
                    own.gain(), peers.gain(), schools, interval, new Deviation(own.gain() - peers.gain(), pValue));
        }
    }
}
