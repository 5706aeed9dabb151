package ru.metodmonitor.report.charts;

/**
 * How far chance may reach.
 *
 * @param low its lower end
 * @param high its upper end, not below the lower
 */
public record Interval(double low, double high) {}
