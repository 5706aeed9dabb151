package ru.metodmonitor.indicators;

/** Mean and variance of a few numbers, in two passes. */
final class Moments {
    private Moments() {}

    /** The mean; 0 of nothing. */
    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    /** The mean square distance from the mean; 0 of nothing. */
    static double populationVariance(double[] values) {
        return values.length == 0 ? 0 : squares(values) / values.length;
    }

    /** As an estimate from a sample; 0 of fewer than two. */
    static double sampleVariance(double[] values) {
        return values.length < 2 ? 0 : squares(values) / (values.length - 1);
    }

    private static double squares(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            double distance = value - mean;
            sum += distance * distance;
        }
        return sum;
    }
}
