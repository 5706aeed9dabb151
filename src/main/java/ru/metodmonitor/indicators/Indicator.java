package ru.metodmonitor.indicators;

import java.math.BigDecimal;
import java.util.Set;

/**
 * One share of teachers (the founding order, table 1).
 *
 * @param number 1…16, as orders and entries name it
 * @param title in the order's own words
 * @param label a few words, for a phone
 * @param weight its part in the index; not negative
 * @param countsTowards indicators for which an entry of this one counts too: a winner took part
 * @param id what it is called in open data: the same wherever and whenever the same is counted
 */
public record Indicator(
        int number, String title, String label, BigDecimal weight, Set<Integer> countsTowards, String id) {
    /** An indicator that is known by its number alone. */
    public Indicator(int number, String title, String label, BigDecimal weight, Set<Integer> countsTowards) {
        this(number, title, label, weight, countsTowards, "indicator-" + number);
    }

    /** The highest number an indicator may have: a teacher's indicators are bits of an int. */
    public static final int HIGHEST = 16;

    /**
     * Checks the numbers and copies the set.
     *
     * @throws IllegalArgumentException if a number is out of range or the weight negative
     */
    public Indicator {
        countsTowards = Set.copyOf(countsTowards);
        if (number < 1 || number > HIGHEST || weight.signum() < 0) {
            throw new IllegalArgumentException("an indicator's number or weight is out of range: " + number);
        }
    }

    /** The bit of this indicator in a mask. */
    public int bit() {
        return bit(number);
    }

    static int bit(int number) {
        return 1 << (number - 1);
    }
}
