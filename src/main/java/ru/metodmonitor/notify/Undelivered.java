package ru.metodmonitor.notify;

import java.time.Instant;
import ru.metodmonitor.channel.ChatId;

/**
 * A message that was given up.
 *
 * @param chatId where it should have gone
 * @param problem why, in the messenger's words or ours
 * @param at when it was given up
 */
public record Undelivered(ChatId chatId, String problem, Instant at) {}
