package ru.metodmonitor.indicators;

import java.util.Arrays;

/** How one indicator's shares become scores within a cluster: the one place where {@link Scaling} is carried out. */
final class Scale {
    private static final double[] QUARTILES = {0.25, 0.5, 0.75};

    private final Scaling scaling;
    private final boolean equal;
    private final double[] marks;

    private Scale(Scaling scaling, boolean equal, double... marks) {
        this.scaling = scaling;
        this.equal = equal;
        this.marks = marks;
    }

    /** The scale of a cluster that has these shares, at least one. */
    static Scale of(Scaling scaling, double[] shares) {
        return switch (scaling) {
            case MIN_MAX -> minMax(shares);
            case POINTS -> points(shares);
            case Z_SCORE -> zScore(shares);
        };
    }

    private static Scale minMax(double[] shares) {
        double low = shares[0];
        double high = shares[0];
        for (double share : shares) {
            low = Math.min(low, share);
            high = Math.max(high, share);
        }
        return new Scale(Scaling.MIN_MAX, low == high, low, high);
    }

    private static Scale points(double[] shares) {
        double[] sorted = sorted(shares);
        double[] marks = new double[QUARTILES.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = Quantiles.of(sorted, QUARTILES[i]);
        }
        return new Scale(Scaling.POINTS, false, marks);
    }

    private static Scale zScore(double[] shares) {
        // Summed in ascending order: the same schools in another order must not differ in the last bit.
        double[] sorted = sorted(shares);
        double deviation = Math.sqrt(Moments.populationVariance(sorted));
        return new Scale(Scaling.Z_SCORE, sorted[0] == sorted[sorted.length - 1], Moments.mean(sorted), deviation);
    }

    private static double[] sorted(double[] shares) {
        double[] sorted = shares.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The score of one of these shares, or of another that is held against them: that one may score beyond the bounds. */
    double score(double share) {
        return switch (scaling) {
            case MIN_MAX -> equal ? (share > 0 ? 100 : 0) : 100 * (share - marks[0]) / (marks[1] - marks[0]);
            case POINTS -> {
                int reached = 0;
                for (double mark : marks) {
                    reached += share > 0 && share >= mark ? 1 : 0;
                }
                yield reached;
            }
            case Z_SCORE -> equal ? 50 : 50 + 10 * (share - marks[0]) / marks[1];
        };
    }
}
