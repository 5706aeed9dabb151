package ru.metodmonitor.review;

/**
 * How much waits for one reviewer.
 *
 * @param entries submitted by others
 * @param disputes open ones
 */
public record Waiting(long entries, long disputes) {
    /** Both together. */
    public long all() {
        return entries + disputes;
    }
}
