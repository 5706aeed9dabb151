package ru.metodmonitor.results;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.indicators.Quantiles;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;

/**
 * Everything computed for one academic year.
 *
 * @param year which
 * @param scheme the indicators that held
 * @param lines a line a school, by identifier
 */
public record YearResults(AcademicYear year, Scheme scheme, Map<Long, SchoolLine> lines) {
    private static final Comparator<SchoolLine> BY_PLACE = Comparator.comparing(
                    (SchoolLine l) -> l.result().standing().isEmpty())
            .thenComparing(l -> l.result().standing().map(s -> s.rank()).orElse(0))
            .thenComparing(l -> l.school().name())
            .thenComparing(l -> l.school().code());

    /** Copies the map, keeping its order. */
    public YearResults {
        lines = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** The school's line, if it worked in that year. */
    public Optional<SchoolLine> line(long school) {
        return Optional.ofNullable(lines.get(school));
    }

    /** The schools of a cluster by place; those without headcount last. */
    public List<SchoolLine> cluster(Cluster cluster) {
        return lines.values().stream()
                .filter(l -> l.cluster() == cluster)
                .sorted(BY_PLACE)
                .toList();
    }

    /** The median share of a cluster under the indicator at a place; empty if no school of it has a headcount. */
    public Optional<Double> median(Cluster cluster, int place) {
        double[] shares = lines.values().stream()
                .filter(l -> l.cluster() == cluster)
                .flatMap(l -> l.result().figures().get(place).share().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return shares.length == 0 ? Optional.empty() : Optional.of(Quantiles.median(shares));
    }
}
