package ru.metodmonitor.audit;

import java.util.Optional;

/**
 * One drawn entry or order.
 *
 * @param place 1, 2 … in the order of the draw
 * @param stratum who entered it and how: {@code 12/PASTE}; {@code 0} for the command line
 * @param entryId a drawn entry
 * @param orderId a drawn order
 * @param verdict on an entry, once it was looked at
 * @param lines people whom the order names, once they were counted
 * @param missing those of them who have no entry
 */
public record Item(
        int place,
        String stratum,
        Optional<Long> entryId,
        Optional<Long> orderId,
        Optional<Verdict> verdict,
        Optional<Integer> lines,
        Optional<Integer> missing) {
    /** Whether it was looked at. */
    public boolean isDone() {
        return verdict.isPresent() || lines.isPresent();
    }
}
