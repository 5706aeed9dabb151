package ru.metodmonitor.sandbox;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A call that the bot made.
 *
 * @param at by the program's clock
 * @param nanos by the monotonic clock, to measure gaps
 * @param code 200, or Telegram's error code; 0 when the connection was cut on purpose
 * @param description Telegram's words for a refusal; else empty
 */
public record ApiCall(
        long seq, String method, OptionalLong chat, Instant at, long nanos, int code, String description) {
    /** Whether it was carried out and answered. */
    public boolean ok() {
        return code == 200;
    }
}
