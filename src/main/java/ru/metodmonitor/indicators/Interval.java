package ru.metodmonitor.indicators;

/**
 * From one number to another, both included.
 *
 * @param low the lower end
 * @param high the upper end, not below
 */
public record Interval(double low, double high) {
    /**
     * Checks the order, and that both are numbers.
     *
     * @throws IllegalArgumentException otherwise
     */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: " + low + "…" + high);
        }
    }

    /** Whether it holds this number. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    static Interval clamped(double low, double high, double least, double most) {
        return new Interval(Math.min(Math.max(low, least), most), Math.max(Math.min(high, most), least));
    }
}
