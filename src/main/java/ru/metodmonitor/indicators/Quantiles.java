package ru.metodmonitor.indicators;

/** Quantiles by linear interpolation between order statistics (Hyndman & Fan 1996, type 7: what Excel's QUARTILE.INC does). */
public final class Quantiles {
    private Quantiles() {}

    /**
     * A quantile.
     *
     * @param sorted ascending, at least one
     * @param part 0…1
     */
    public static double of(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The middle value. */
    public static double median(double[] sorted) {
        return of(sorted, 0.5);
    }
}
