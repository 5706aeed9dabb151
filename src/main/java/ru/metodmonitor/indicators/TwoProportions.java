package ru.metodmonitor.indicators;

/** The two-proportion z-test with a pooled variance: could both shares come from one? (Fleiss, Levin & Paik 2003, section 3.2.) */
final class TwoProportions {
    private TwoProportions() {}

    /** The two-sided p-value; 1 where nobody, or everybody, was active both times. */
    static double pValue(Tally one, Tally other) {
        Tally first = one.capped();
        Tally second = other.capped();
        double pooled = first.plus(second).share();
        double variance = pooled * (1 - pooled) * (1.0 / first.of() + 1.0 / second.of());
        if (variance <= 0) {
            return 1;
        }
        double z = (first.share() - second.share()) / Math.sqrt(variance);
        return Dispersion.pValue(z);
    }
}
