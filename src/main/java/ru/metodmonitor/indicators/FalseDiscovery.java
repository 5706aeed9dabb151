package ru.metodmonitor.indicators;

import java.util.Arrays;

/**
 * Benjamini & Hochberg's step-up procedure: among what is called notable, no more than the given part is expected to be chance.
 *
 * <p>Of 350 changes a year (5 indicators, 70 schools) a test at 5 % would call about 17 notable when nothing changed at all. Benjamini &
 * Hochberg (1995), JRSS B 57:289–300.
 */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /** The largest p-value that is still called notable at this rate; −1 if none is. */
    static double threshold(double[] pValues, double rate) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        for (int i = sorted.length - 1; i >= 0; i--) {
            if (sorted[i] <= rate * (i + 1) / sorted.length) {
                return sorted[i];
            }
        }
        return -1;
    }
}
