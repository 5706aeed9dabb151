package ru.metodmonitor.indicators;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * Rank intervals by parametric bootstrap: the cluster is scaled and ranked anew in thousands of equally ordinary years; a school's range is
 * the 5th–95th percentile of its places, widened to the place that it has.
 *
 * <p>Marshall & Spiegelhalter (1998), BMJ 317:1701; Goldstein & Spiegelhalter (1996), JRSS A 159:385–443. Simulated, the ranges hold the true
 * place 0.90 of the time in clusters of 15, 25 and 30 schools. Each school draws from a seed of its own that follows from what is published
 * ({@link #seed}): the order of input and the store's numbers don't matter, the same year gives the same ranges on every machine, and the
 * site's {@code check.py} draws them again.
 */
public final class RankBootstrap {
    /** Years drawn for a cluster. */
    public static final int DRAWS = 2_000;

    private static final double LOWER = 0.05;
    private static final double UPPER = 0.95;

    /** Nine decimals as {@link ClusterComputation} has it, here in hundredths: equal schools stay equal. */
    private static final double NOISE = 1e-7;

    private final Scheme scheme;
    private final int schools;
    private final double[] headcounts;
    private final double[][] shares;
    private final double[] weights;
    private final double[] index;

    private RankBootstrap(Scheme scheme, List<SchoolInput> ranked) {
        this.scheme = scheme;
        this.schools = ranked.size();
        this.headcounts =
                ranked.stream().mapToDouble(s -> s.headcount().orElseThrow()).toArray();
        this.shares = new double[scheme.indicators().size()][schools];
        this.weights = scheme.indicators().stream()
                .mapToDouble(i -> i.weight().doubleValue())
                .toArray();
        this.index = new double[schools];
    }

    /** A school's seed: the first eight bytes, big-endian, of the SHA-256 of {@code year;cluster;code}. */
    public static long seed(String year, String cluster, String code) {
        try {
            byte[] words = (year + ";" + cluster + ";" + code).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(words))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The ranges of a cluster's ranked schools. For many hundred schools {@link LargeCluster} is as good and much quicker.
     *
     * @param cluster the results of one cluster, in any order; those without a place are passed over
     * @param seeds by school, see {@link #seed}
     */
    public static Map<Long, RankRange> of(Scheme scheme, List<SchoolResult> cluster, LongUnaryOperator seeds) {
        List<SchoolResult> ranked =
                cluster.stream().filter(r -> r.standing().isPresent()).toList();
        List<SchoolInput> inputs = ranked.stream().map(SchoolResult::input).toList();
        int[][] places = new RankBootstrap(scheme, inputs).places(inputs, seeds);
        Map<Long, RankRange> ranges = new LinkedHashMap<>();
        for (int s = 0; s < ranked.size(); s++) {
            int rank = ranked.get(s).standing().orElseThrow().rank();
            ranges.put(inputs.get(s).school(), range(places[s], rank, ranked.size()));
        }
        return ranges;
    }

    static RankRange range(int[] places, int rank, int of) {
        int[] seen = new int[of + 1];
        for (int place : places) {
            seen[place]++;
        }
        int best = percentile(seen, LOWER * places.length);
        int worst = percentile(seen, UPPER * places.length);
        return new RankRange(Math.min(best, rank), Math.max(worst, rank), of, isOpen(seen, places.length, rank, of));
    }

    /**
     * A group hangs on how many drawn places lie on one side of the middle, against 95 of 100: it is open where that number is so near that three
     * standard errors of drawing reach it, unless the place itself forbids the group.
     */
    private static boolean isOpen(int[] seen, int draws, int rank, int of) {
        double near = 3 * Math.sqrt(LOWER * UPPER * draws);
        int above = 0;
        int below = 0;
        for (int place = 1; place <= of; place++) {
            above += 2 * place < of + 1 ? seen[place] : 0;
            below += 2 * place > of + 1 ? seen[place] : 0;
        }
        return (2 * rank < of + 1 && Math.abs(above - UPPER * draws) <= near)
                || (2 * rank > of + 1 && Math.abs(below - UPPER * draws) <= near);
    }

    /** An index in hundredths, half up: what ranks are told by. */
    static long cents(double index) {
        return (long) Math.floor(index * 100 + 0.5 + NOISE);
    }

    private static int percentile(int[] seen, double part) {
        int place = 0;
        for (int count = 0; count < part; place++) {
            count += seen[place + 1];
        }
        return place;
    }

    private int[][] places(List<SchoolInput> inputs, LongUnaryOperator seeds) {
        Closures closures = Closures.of(scheme);
        OneSchoolDraws[] draws = inputs.stream()
                .map(s -> new OneSchoolDraws(closures, s, seeds.applyAsLong(s.school())))
                .toArray(OneSchoolDraws[]::new);
        int[][] places = new int[schools][DRAWS];
        int[] active = new int[shares.length];
        long[] keys = new long[schools];
        for (int year = 0; year < DRAWS; year++) {
            for (int s = 0; s < schools; s++) {
                draws[s].draw(active);
                for (int i = 0; i < active.length; i++) {
                    shares[i][s] = active[i] / headcounts[s];
                }
            }
            rank(keys, places, year);
        }
        return places;
    }

    private void rank(long[] keys, int[][] places, int year) {
        Arrays.fill(index, 0);
        double total = 0;
        for (int i = 0; i < shares.length && schools > 0; i++) {
            total += weights[i];
            Scale scale = Scale.of(scheme.scaling(), shares[i]);
            for (int s = 0; s < schools; s++) {
                index[s] += weights[i] * scale.score(shares[i][s]);
            }
        }
        for (int s = 0; s < schools; s++) {
            long cents = cents(index[s] / total);
            keys[s] = (-cents << Integer.SIZE) | s;
        }
        Arrays.sort(keys);
        int place = 0;
        for (int at = 0; at < schools; at++) {
            if (at == 0 || (keys[at] >> Integer.SIZE) != (keys[at - 1] >> Integer.SIZE)) {
                place = at + 1;
            }
            places[(int) keys[at]][year] = place;
        }
    }
}
