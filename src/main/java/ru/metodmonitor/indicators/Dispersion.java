package ru.metodmonitor.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much more figures differ than chance explains: {@code φ = Σz²/S}, at least 1, z winsorised at 10 % so that the outliers that are
 * looked for don't hide themselves. Spiegelhalter (2005), Statist. Med. 24:1185–1202, section 3 and A.1.1.
 */
final class Dispersion {
    private static final double WINSORISED = 0.10;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Dispersion() {}

    /** φ of standardised deviations; 1 of none. */
    static double of(double[] deviations) {
        if (deviations.length == 0) {
            return 1;
        }
        double[] z = deviations.clone();
        Arrays.sort(z);
        double low = Quantiles.of(z, WINSORISED);
        double high = Quantiles.of(z, 1 - WINSORISED);
        double squares = Arrays.stream(z)
                .map(v -> Math.min(Math.max(v, low), high))
                .map(v -> v * v)
                .sum();
        return Math.max(1, squares / z.length);
    }

    /**
     * How much more a school's two years differ than its people's chance explains, beyond what all schools changed by. Differences between
     * schools that stay from year to year are no chance, and are left out of it. Each school's variance is that of both years together with
     * one imagined active person and one other.
     *
     * @param before the year before
     * @param after the same schools, in the same order, a year later
     */
    static double ofYears(List<Tally> before, List<Tally> after) {
        if (before.isEmpty()) {
            return 1;
        }
        double common = total(after).share() - total(before).share();
        return of(IntStream.range(0, before.size())
                .mapToDouble(i -> {
                    Tally start = before.get(i).capped();
                    Tally end = after.get(i).capped();
                    double share = (start.active() + end.active() + 1.0) / (start.of() + end.of() + 2.0);
                    double variance = share * (1 - share) * (1.0 / start.of() + 1.0 / end.of());
                    return (end.share() - start.share() - common) / Math.sqrt(variance);
                })
                .toArray());
    }

    private static Tally total(List<Tally> tallies) {
        return tallies.stream().map(Tally::capped).reduce(Tally::plus).orElseThrow();
    }

    /** A two-sided p-value after its z was drawn in by √φ. */
    static double widened(double pValue, double dispersion) {
        double z = NORMAL.inverseCumulativeProbability(pValue / 2) / Math.sqrt(dispersion);
        return Math.min(1, 2 * NORMAL.cumulativeProbability(z));
    }

    /** The two-sided p-value of a standardised deviation. */
    static double pValue(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }
}
