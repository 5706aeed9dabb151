package ru.metodmonitor.sandbox;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A call that the bot made.
 *
 * @param topic the group's topic that was asked for; 0 for none
 * @param at by the program's clock
 * @param nanos by the monotonic clock, to measure gaps
 * @param code 200, or Telegram's error code; 0 when the connection was cut on purpose
 * @param description Telegram's words for a refusal; else empty
 */
public record ApiCall(
        long seq, String method, OptionalLong chat, int topic, Instant at, long nanos, int code, String description) {
    /** Whether it was carried out and answered. */
    public boolean ok() {
        return code == 200;
    }
}
