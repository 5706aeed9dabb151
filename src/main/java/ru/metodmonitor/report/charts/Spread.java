package ru.metodmonitor.report.charts;

/**
 * How the shares of a cluster's schools lie.
 *
 * @param lower the first quartile
 * @param median the middle
 * @param upper the third quartile
 */
public record Spread(double lower, double median, double upper) {}
