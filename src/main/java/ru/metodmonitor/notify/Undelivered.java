package ru.metodmonitor.notify;

import java.time.Instant;

/**
 * A message that was given up.
 *
 * @param chatId where it should have gone
 * @param problem why, in Telegram's words or ours
 * @param at when it was given up
 */
public record Undelivered(long chatId, String problem, Instant at) {}
