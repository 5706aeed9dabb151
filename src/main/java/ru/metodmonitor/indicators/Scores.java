package ru.metodmonitor.indicators;

import java.util.Arrays;

/** Scaling of one indicator's shares within a cluster: the one place where {@link Scaling} is carried out. */
final class Scores {
    private static final double[] QUARTILES = {0.25, 0.5, 0.75};

    private Scores() {}

    /** The scores of these shares, in the same order, into {@code scores}. */
    static void fill(Scaling scaling, double[] shares, double[] scores) {
        if (shares.length > 0) {
            switch (scaling) {
                case MIN_MAX -> minMax(shares, scores);
                case POINTS -> points(shares, scores);
                case Z_SCORE -> zScore(shares, scores);
            }
        }
    }

    private static void minMax(double[] shares, double[] scores) {
        double low = shares[0];
        double high = shares[0];
        for (double share : shares) {
            low = Math.min(low, share);
            high = Math.max(high, share);
        }
        for (int i = 0; i < shares.length; i++) {
            scores[i] = high == low ? (shares[i] > 0 ? 100 : 0) : 100 * (shares[i] - low) / (high - low);
        }
    }

    private static void points(double[] shares, double[] scores) {
        double[] sorted = shares.clone();
        Arrays.sort(sorted);
        double[] bounds = new double[QUARTILES.length];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = Quantiles.of(sorted, QUARTILES[i]);
        }
        for (int i = 0; i < shares.length; i++) {
            scores[i] = 0;
            for (double bound : bounds) {
                scores[i] += shares[i] > 0 && shares[i] >= bound ? 1 : 0;
            }
        }
    }

    private static void zScore(double[] shares, double[] scores) {
        // Summed in ascending order: the same schools in another order must not differ in the last bit.
        double[] sorted = shares.clone();
        Arrays.sort(sorted);
        double mean = Moments.mean(sorted);
        double deviation = Math.sqrt(Moments.populationVariance(sorted));
        boolean equal = sorted[0] == sorted[sorted.length - 1];
        for (int i = 0; i < shares.length; i++) {
            scores[i] = equal ? 50 : 50 + 10 * (shares[i] - mean) / deviation;
        }
    }
}
