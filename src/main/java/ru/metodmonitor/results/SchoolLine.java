package ru.metodmonitor.results;

import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;

/**
 * A school in a year's results.
 *
 * @param school the school
 * @param figures its pupils and headcount of that year
 * @param cluster its cluster of that year
 * @param result what was computed
 */
public record SchoolLine(School school, SchoolYear figures, Cluster cluster, SchoolResult result) {}
