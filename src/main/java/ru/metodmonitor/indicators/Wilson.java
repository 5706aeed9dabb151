package ru.metodmonitor.indicators;

/**
 * Wilson's score interval of a share: what share would an ordinary year show, if this one was an ordinary year.
 *
 * <p>{@code (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)}, clamped to 0…1. Unlike the textbook's {@code p ± 2s} it holds its level for
 * small schools and never says "0 ± 0" where nobody was active. Wilson (1927), JASA 22:209–212; Newcombe (1998), Statist. Med. 17:857–872,
 * method 3.
 */
public final class Wilson {
    /** The normal quantile of 95 %, two-sided, as people put it into a spreadsheet. */
    static final double Z = 1.96;

    private Wilson() {}

    /** The 95 % interval; more active than there are counts as all. */
    public static Interval of(Tally tally) {
        double n = tally.of();
        double p = tally.capped().share();
        double square = Z * Z;
        double centre = p + square / (2 * n);
        double reach = Z * Math.sqrt(p * (1 - p) / n + square / (4 * n * n));
        double scale = 1 + square / n;
        double low = p == 0 ? 0 : (centre - reach) / scale;
        double high = p == 1 ? 1 : (centre + reach) / scale;
        return Interval.clamped(low, high, 0, 1);
    }
}
