package ru.metodmonitor.results;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.registry.AcademicYear;

/**
 * The indicators of each academic year: configuration. A year without its own has those of the year before it that has.
 *
 * @param byYear at least one
 */
public record Schemes(Map<AcademicYear, Scheme> byYear) {
    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Schemes {
        byYear = Map.copyOf(byYear);
        if (byYear.isEmpty()) {
            throw new IllegalArgumentException("there must be indicators for some year");
        }
    }

    /** The indicators that hold in a year. */
    public Scheme of(AcademicYear year) {
        TreeMap<AcademicYear, Scheme> sorted = new TreeMap<>(byYear);
        return Optional.ofNullable(sorted.floorEntry(year))
                .orElseGet(sorted::firstEntry)
                .getValue();
    }
}
