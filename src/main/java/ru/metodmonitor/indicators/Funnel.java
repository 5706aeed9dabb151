package ru.metodmonitor.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A funnel plot's limits: between them a school of that size may lie by chance alone.
 *
 * <p>Exact binomial limits, interpolated between whole people; where schools differ more than chance explains, the limits widen by √φ with
 * {@code φ = Σz²/S}, z winsorised at 10 % so that the outliers that are looked for don't hide themselves. Spiegelhalter (2005), Statist. Med.
 * 24:1185–1202, sections 3 and A.1.1.
 *
 * @param centre the pooled share
 * @param dispersion φ, at least 1
 */
public record Funnel(double centre, double dispersion) {
    private static final double WINSORISED = 0.10;

    /** Estimated from the schools it is drawn for; empty for none. */
    public static Optional<Funnel> of(List<Tally> schools) {
        List<Tally> capped = schools.stream().map(Tally::capped).toList();
        return capped.stream()
                .reduce(Tally::plus)
                .map(total -> new Funnel(total.share(), dispersion(total.share(), capped)));
    }

    private static double dispersion(double centre, List<Tally> schools) {
        if (centre <= 0 || centre >= 1) {
            return 1;
        }
        double[] z = schools.stream()
                .mapToDouble(t -> (t.share() - centre) / Math.sqrt(centre * (1 - centre) / t.of()))
                .sorted()
                .toArray();
        double low = Quantiles.of(z, WINSORISED);
        double high = Quantiles.of(z, 1 - WINSORISED);
        double squares = Arrays.stream(z)
                .map(v -> Math.min(Math.max(v, low), high))
                .map(v -> v * v)
                .sum();
        return Math.max(1, squares / z.length);
    }

    /** The limits that a school of so many teachers leaves once in 20 years by chance. */
    public Interval limits95(int teachers) {
        return limits(teachers, 0.025);
    }

    /** The limits that a school of so many teachers leaves once in 500 years by chance. */
    public Interval limits998(int teachers) {
        return limits(teachers, 0.001);
    }

    private Interval limits(int teachers, double tail) {
        if (centre <= 0 || centre >= 1) {
            return new Interval(centre, centre);
        }
        double widened = Math.sqrt(dispersion);
        double low = centre + (quantile(teachers, tail) - centre) * widened;
        double high = centre + (quantile(teachers, 1 - tail) - centre) * widened;
        return Interval.clamped(low, high, 0, 1);
    }

    /** Spiegelhalter's interpolation: {@code (r − α)/n} with {@code α = (F(r) − p)/(F(r) − F(r − 1))}. */
    private double quantile(int teachers, double p) {
        BinomialDistribution people = BinomialDistribution.of(teachers, centre);
        int r = people.inverseCumulativeProbability(p);
        double over = (people.cumulativeProbability(r) - p) / people.probability(r);
        return Math.min(Math.max((r - over) / teachers, 0), 1);
    }
}
