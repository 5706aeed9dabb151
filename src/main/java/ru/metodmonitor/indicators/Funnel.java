package ru.metodmonitor.indicators;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A funnel plot: how far schools of each size may lie from the common share by chance alone.
 *
 * <p>The limits are for the eye: exact binomial, interpolated between whole people, widened by √φ ({@link Dispersion}) where schools differ
 * more than chance explains. What is said of a school is decided by {@link #deviation} under {@link Claims}. Spiegelhalter (2005), Statist.
 * Med. 24:1185–1202, sections 3 and A.1.1.
 *
 * @param centre the pooled share
 * @param dispersion φ, at least 1
 */
public record Funnel(double centre, double dispersion) {
    /** Estimated from the schools it is drawn for; empty for none. */
    public static Optional<Funnel> of(List<Tally> schools) {
        List<Tally> capped = schools.stream().map(Tally::capped).toList();
        return capped.stream()
                .reduce(Tally::plus)
                .map(total -> new Funnel(total.share(), dispersion(total.share(), capped)));
    }

    private static double dispersion(double centre, List<Tally> schools) {
        if (isCertain(centre)) {
            return 1;
        }
        return Dispersion.of(schools.stream()
                .mapToDouble(t -> (t.share() - centre) / Math.sqrt(centre * (1 - centre) / t.of()))
                .toArray());
    }

    /** Nobody is active, or everybody: then there is no chance. */
    private static boolean isCertain(double centre) {
        return centre <= 0 || centre >= 1;
    }

    /**
     * How far a school lies from the common share, by the exact binomial tail: twice the smaller of {@code P(X ≥ k)} and {@code P(X ≤ k)},
     * widened by √φ. Unlike the drawn limits it knows that a small school has only so many people: 3 of 3 may well be chance.
     */
    public Deviation deviation(Tally school) {
        Tally capped = school.capped();
        double difference = capped.share() - centre;
        if (isCertain(centre)) {
            return new Deviation(difference, 1);
        }
        BinomialDistribution people = BinomialDistribution.of(capped.of(), centre);
        double atLeast = people.survivalProbability(capped.active() - 1);
        double atMost = people.cumulativeProbability(capped.active());
        double exact = Math.min(1, 2 * Math.min(atLeast, atMost));
        return new Deviation(difference, Dispersion.widened(exact, dispersion));
    }

    /**
     * The same centre with what two years of the same schools show of chance: then differences that stay are told from those that come and go,
     * which one year alone can't.
     */
    public Funnel overYears(List<Tally> before, List<Tally> after) {
        return new Funnel(centre, Dispersion.ofYears(before, after));
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
        if (isCertain(centre)) {
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
