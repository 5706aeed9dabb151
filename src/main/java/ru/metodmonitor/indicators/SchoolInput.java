package ru.metodmonitor.indicators;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is known of a school in a year.
 *
 * @param school opaque identifier
 * @param cluster opaque name of the group within which it is scaled and ranked
 * @param headcount teachers employed; empty or 0: no share
 * @param active distinct active teachers per indicator, in the scheme's order
 */
public record SchoolInput(long school, String cluster, OptionalInt headcount, List<Integer> active) {
    /** Copies the list. */
    public SchoolInput {
        active = List.copyOf(active);
    }

    /** Whether shares can be told. */
    public boolean hasShares() {
        return headcount.isPresent() && headcount.getAsInt() > 0;
    }

    /** {@code k_i / headcount} of the indicator at a place; call only where {@link #hasShares}. */
    public double share(int place) {
        return (double) active.get(place) / headcount.orElseThrow();
    }
}
