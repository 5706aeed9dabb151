package ru.metodmonitor.results;

import java.util.Optional;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.indicators.Tally;
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
public record SchoolLine(School school, SchoolYear figures, Cluster cluster, SchoolResult result) {
    /** So many of so many teachers under the indicator at a place; empty without headcount, or where the year has no such place. */
    public Optional<Tally> tally(int place) {
        return result.input().hasShares()
                        && place >= 0
                        && place < result.figures().size()
                ? Optional.of(new Tally(
                        result.figures().get(place).active(),
                        result.input().headcount().orElseThrow()))
                : Optional.empty();
    }
}
