package ru.metodmonitor.indicators;

/**
 * How far a figure lies from what it is compared with.
 *
 * @param difference the figure less what it is compared with
 * @param pValue how often chance alone gives a deviation as large, either way; 0…1
 */
public record Deviation(double difference, double pValue) {
    /** Of a later share from an earlier one, by the two-proportion z-test with a pooled variance. */
    public static Deviation between(Tally earlier, Tally later) {
        return new Deviation(later.capped().share() - earlier.capped().share(), TwoProportions.pValue(earlier, later));
    }

    Verdict verdict(double threshold) {
        if (pValue > threshold) {
            return Verdict.WITHIN;
        }
        if (difference > 0) {
            return Verdict.ABOVE;
        }
        return difference < 0 ? Verdict.BELOW : Verdict.WITHIN;
    }
}
