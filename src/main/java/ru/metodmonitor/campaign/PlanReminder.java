package ru.metodmonitor.campaign;

/**
 * A reminder of a line of a school's plan that is to be sent now.
 *
 * @param key the same reminder for ever
 * @param chat to whom
 * @param line about what
 */
public record PlanReminder(String key, long chat, PlanLine line) {}
