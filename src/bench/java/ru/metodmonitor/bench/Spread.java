package ru.metodmonitor.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Times of one thing, measured again and again.
 *
 * @param low shortest, milliseconds
 * @param median the middle one
 * @param high longest
 */
record Spread(double low, double median, double high) {
    /** Of nanoseconds. */
    static Spread of(long[] nanos) {
        double[] millis = Arrays.stream(nanos).mapToDouble(n -> n / 1e6).sorted().toArray();
        return new Spread(millis[0], median(millis), millis[millis.length - 1]);
    }

    /** The middle of sorted values. */
    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @Override
    public String toString() {
        return millis(median) + " (" + millis(low) + "–" + millis(high) + ")";
    }

    private static String millis(double millis) {
        if (millis >= 10_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000);
        }
        return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : millis < 100 ? "%.1f ms" : "%.0f ms", millis);
    }
}
