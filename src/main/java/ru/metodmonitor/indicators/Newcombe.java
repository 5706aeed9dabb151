package ru.metodmonitor.indicators;

/**
 * Newcombe's hybrid score interval of the difference between two shares, from the {@link Wilson} intervals of both.
 *
 * <p>Newcombe (1998), "Interval estimation for the difference between independent proportions", Statist. Med. 17:873–890, method 10. The
 * same "square and add" joins any two intervals (Zou & Donner 2008, Statist. Med. 27:1693–1702): see {@link #minus}.
 */
public final class Newcombe {
    private Newcombe() {}

    /** The 95 % interval of {@code later − earlier}, within −1…1. */
    public static Interval change(Tally earlier, Tally later) {
        return minus(later.capped().share(), Wilson.of(later), earlier.capped().share(), Wilson.of(earlier), 1);
    }

    /** The interval of {@code a − b} from those of both, within ±{@code most}. */
    static Interval minus(double a, Interval ofA, double b, Interval ofB, double most) {
        double difference = a - b;
        double down = Math.hypot(a - ofA.low(), ofB.high() - b);
        double up = Math.hypot(ofA.high() - a, b - ofB.low());
        return Interval.clamped(difference - down, difference + up, -most, most);
    }
}
