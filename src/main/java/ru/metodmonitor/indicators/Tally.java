package ru.metodmonitor.indicators;

/**
 * So many of so many people.
 *
 * @param active how many; more than {@code of} where a headcount is out of date
 * @param of how many there are; above 0
 */
public record Tally(int active, int of) {
    /**
     * Checks the range: with somebody to count there is no division by zero anywhere below.
     *
     * @throws IllegalArgumentException if nobody is there, or fewer than nobody is active
     */
    public Tally {
        if (of <= 0 || active < 0) {
            throw new IllegalArgumentException("no share of " + active + " of " + of);
        }
    }

    /** The share as it is, above 1 where more are active than there are. */
    public double share() {
        return (double) active / of;
    }

    /** The same, but not more active than there are: what questions of chance are asked about. */
    public Tally capped() {
        return new Tally(Math.min(active, of), of);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(active + other.active, of + other.of);
    }
}
