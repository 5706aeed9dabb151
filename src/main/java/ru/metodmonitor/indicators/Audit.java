package ru.metodmonitor.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How many entries must be looked at, and what may be said after that.
 *
 * <p>A discovery sample: the smallest n for which an error share of x or more would show itself with 95 %, {@code C(N−D, n)/C(N, n) ≤ 0.05} with
 * {@code D = ⌈xN⌉}, exactly hypergeometric. The upper end after errors were found: Clopper & Pearson (1934), Biometrika 26:404–413, one-sided.
 */
public final class Audit {
    private static final double RISK = 0.05;

    private Audit() {}

    /**
     * How many to look at: if none of them is wrong, fewer than {@code errors} of all are, with 95 %.
     *
     * @param population how many there are
     * @param errors the share not to be reached, above 0, such as 0.05
     */
    public static int sampleSize(int population, BigDecimal errors) {
        int wrong = errors.multiply(BigDecimal.valueOf(population))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        double unseen = 1;
        int drawn = 0;
        while (drawn < population && unseen > RISK) {
            unseen *= Math.max(0.0, population - wrong - drawn) / (population - drawn);
            drawn++;
        }
        return drawn;
    }

    /** The share of errors that is not exceeded with 95 %, after so many were found among those looked at; 1 if none was looked at. */
    public static double upperEnd(int errors, int looked) {
        return errors >= looked
                ? 1
                : BetaDistribution.of(errors + 1.0, (double) looked - errors).inverseCumulativeProbability(1 - RISK);
    }
}
