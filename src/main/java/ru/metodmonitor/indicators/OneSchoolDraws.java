package ru.metodmonitor.indicators;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A school's people per indicator as other, equally ordinary years would have shown them.
 *
 * <p>Each number is drawn as {@code k ~ Binomial(n, p)} with {@code p = (k + 0.5)/(n + 1)} (Krichevsky & Trofimov's estimate: nobody this year isn't
 * nobody ever). An indicator that counts towards another never exceeds it: winners are drawn among that draw's participants,
 * {@code k₃ ~ Binomial(k₂, p₃/p₂)}. Such thinning keeps {@code k₃ ~ Binomial(n, p₃)} exactly; independent draws would show more winners than
 * participants, and cutting those off would bend the distribution. Towards several: thinned from the narrowest, cut at the others.
 *
 * <p>Where more people are active than the headcount says, as many people as are active are drawn from.
 */
final class OneSchoolDraws {
    private static final int INDEPENDENT = -1;

    private final SplittableRandom random;
    private final int[] order;
    private final int[] narrowest;
    private final int[][] wider;
    private final BinomialDraws[] tables;
    private final double[] parts;

    OneSchoolDraws(Closures closures, SchoolInput school, long seed) {
        List<Integer> active = school.active();
        int size = active.size();
        int people = Math.max(
                school.headcount().orElseThrow(),
                active.stream().mapToInt(Integer::intValue).max().orElse(0));
        this.random = new SplittableRandom(seed);
        // Where as many are active, what others count towards comes first.
        this.order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -active.get(i)).thenComparing(i -> -closures.breadth(i)))
                .mapToInt(Integer::intValue)
                .toArray();
        this.narrowest = new int[size];
        this.wider = new int[size][];
        this.tables = new BinomialDraws[size];
        this.parts = new double[size];
        for (int at = 0; at < size; at++) {
            int i = order[at];
            int[] before = Arrays.copyOf(order, at);
            wider[i] = Arrays.stream(before)
                    .filter(j -> closures.countsTowards(i, j))
                    .toArray();
            narrowest[i] = wider[i].length == 0 ? INDEPENDENT : wider[i][wider[i].length - 1];
            double p = (active.get(i) + 0.5) / (people + 1.0);
            tables[i] = new BinomialDraws(people, p);
            parts[i] = narrowest[i] == INDEPENDENT ? p : (active.get(i) + 0.5) / (active.get(narrowest[i]) + 0.5);
        }
    }

    /** Draws one year. */
    void draw(int[] active) {
        for (int i : order) {
            active[i] = narrowest[i] == INDEPENDENT ? tables[i].draw(random) : thinned(active[narrowest[i]], parts[i]);
            for (int j : wider[i]) {
                active[i] = Math.min(active[i], active[j]);
            }
        }
    }

    /** How many of so many remain, each with probability {@code part}. */
    private int thinned(int many, double part) {
        if (part >= 1) {
            return many;
        }
        int kept = 0;
        for (int i = 0; i < many; i++) {
            kept += random.nextDouble() < part ? 1 : 0;
        }
        return kept;
    }
}
