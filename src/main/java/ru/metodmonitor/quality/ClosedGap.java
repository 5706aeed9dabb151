package ru.metodmonitor.quality;

import java.time.Instant;

/**
 * A gap that somebody has closed as none.
 *
 * @param id of the closure
 * @param gap what
 * @param reason why; may be empty
 * @param who as in the messenger
 * @param at when
 */
public record ClosedGap(long id, Gap gap, String reason, String who, Instant at) {}
