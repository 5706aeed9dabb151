package ru.metodmonitor.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.ClusterRule;

/**
 * Where a school near the border of two clusters would stand in the other one.
 *
 * @param cluster the other one
 * @param rank its place there
 * @param of how many would be ranked there
 * @param threshold the border, in pupils
 */
public record OtherCluster(Cluster cluster, int rank, int of, int threshold) {
    /** Near is within a tenth of the threshold: some ten classes' worth of moves. */
    private static final int TENTH = 10;

    /** Its place in the other cluster; empty for a school that is not near the border, or without a place. */
    public static Optional<OtherCluster> of(YearResults results, ClusterRule rule, SchoolLine line) {
        int border = rule.threshold();
        boolean near = line.school().kind().isSecondary()
                && line.result().standing().isPresent()
                && line.figures()
                        .pupils()
                        .filter(p -> Math.abs(p - border) <= border / TENTH)
                        .isPresent();
        if (!near) {
            return Optional.empty();
        }
        Cluster other = line.cluster() == Cluster.A ? Cluster.B : Cluster.A;
        SchoolInput own = line.result().input();
        List<SchoolInput> schools = new ArrayList<>(results.of(other).inputs());
        schools.add(new SchoolInput(own.school(), other.name(), own.headcount(), own.active()));
        return Objects.requireNonNull(results.scheme().compute(schools).get(own.school()))
                .standing()
                .map(s -> new OtherCluster(other, s.rank(), s.of(), border));
    }
}
