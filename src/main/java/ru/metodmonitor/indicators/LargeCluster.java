package ru.metodmonitor.indicators;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * Rank ranges in a cluster of many hundred schools: there the others' chance averages out, so that one other year of theirs is held and one school alone
 * is drawn anew against it. A school costs a fraction of a millisecond, whatever the size; {@link RankBootstrap} would take seconds.
 *
 * <p>Threading: safe to share.
 */
public final class LargeCluster {
    private static final int DRAWS = 500;

    private final List<SchoolResult> ranked;
    private final Closures closures;
    private final LongUnaryOperator seeds;
    private final Scale[] scales;
    private final double[] weights;
    private final long[] sorted;

    private LargeCluster(Scheme scheme, List<SchoolResult> ranked, LongUnaryOperator seeds) {
        this.ranked = ranked;
        this.closures = Closures.of(scheme);
        this.seeds = seeds;
        this.weights = scheme.indicators().stream()
                .mapToDouble(i -> i.weight().doubleValue())
                .toArray();
        double[][] shares = otherYear(ranked);
        this.scales = new Scale[weights.length];
        double[] indexes = new double[ranked.size()];
        for (int i = 0; i < scales.length && !ranked.isEmpty(); i++) {
            scales[i] = Scale.of(scheme.scaling(), shares[i]);
            for (int s = 0; s < indexes.length; s++) {
                indexes[s] += weights[i]
                        * scales[i].score(shares[i][s])
                        / Arrays.stream(weights).sum();
            }
        }
        this.sorted =
                Arrays.stream(indexes).mapToLong(RankBootstrap::cents).sorted().toArray();
    }

    /** One other, equally ordinary year of the whole cluster: against it each school is drawn. */
    private double[][] otherYear(List<SchoolResult> ranked) {
        double[][] shares = new double[weights.length][ranked.size()];
        int[] active = new int[weights.length];
        for (int s = 0; s < ranked.size(); s++) {
            SchoolInput school = ranked.get(s).input();
            new OneSchoolDraws(closures, school, ~seeds.applyAsLong(school.school())).draw(active);
            for (int i = 0; i < active.length; i++) {
                shares[i][s] = (double) active[i] / school.headcount().orElseThrow();
            }
        }
        return shares;
    }

    /** The ranked schools of a cluster, held as they are. */
    public static LargeCluster of(Scheme scheme, List<SchoolResult> cluster, LongUnaryOperator seeds) {
        return new LargeCluster(
                scheme, cluster.stream().filter(r -> r.standing().isPresent()).toList(), seeds);
    }

    /** The ranges of all its ranked schools, by school. */
    public Map<Long, RankRange> ranges() {
        Map<Long, RankRange> ranges = new LinkedHashMap<>();
        ranked.forEach(r -> ranges.put(r.input().school(), range(r)));
        return ranges;
    }

    /** The range of one of its ranked schools. */
    public RankRange range(SchoolResult school) {
        OneSchoolDraws draws = new OneSchoolDraws(
                closures, school.input(), seeds.applyAsLong(school.input().school()));
        int headcount = school.input().headcount().orElseThrow();
        int[] active = new int[weights.length];
        int[] places = new int[DRAWS];
        double total = Arrays.stream(weights).sum();
        for (int year = 0; year < DRAWS; year++) {
            draws.draw(active);
            double index = 0;
            for (int i = 0; i < active.length; i++) {
                index += weights[i] * scales[i].score((double) active[i] / headcount);
            }
            places[year] = place(RankBootstrap.cents(index / total));
        }
        return RankBootstrap.range(places, school.standing().orElseThrow().rank(), sorted.length);
    }

    /** How many are better, and one. */
    private int place(long index) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Math.min(sorted.length, sorted.length - low + 1);
    }
}
