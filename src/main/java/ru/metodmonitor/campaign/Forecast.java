package ru.metodmonitor.campaign;

import java.time.LocalDate;

/**
 * Reminders of a day to come, as things stand now.
 *
 * @param day when
 * @param milestone about what
 * @param people to how many
 */
public record Forecast(LocalDate day, Milestone milestone, int people) {}
