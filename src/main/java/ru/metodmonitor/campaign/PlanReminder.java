package ru.metodmonitor.campaign;

import ru.metodmonitor.channel.ChatId;

/**
 * A reminder of a line of a school's plan that is to be sent now.
 *
 * @param key the same reminder for ever
 * @param chat to whom
 * @param line about what
 */
public record PlanReminder(String key, ChatId chat, PlanLine line) {}
