package ru.metodmonitor.app;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Scaling;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.Schemes;

/**
 * The form of {@code indicators.yaml}.
 *
 * @param years each with its indicators
 */
record IndicatorsFile(List<Year> years) {
    /** Copies the list. */
    IndicatorsFile {
        years = List.copyOf(years);
    }

    record Year(String year, String scaling, List<Item> indicators) {
        Year {
            indicators = List.copyOf(indicators);
        }
    }

    record Item(
            int number,
            String title,
            Optional<String> label,
            Optional<String> id,
            Optional<BigDecimal> weight,
            Optional<Set<Integer>> countsTowards) {}

    static Schemes read(ConfigFiles files) {
        return files.read("indicators.yaml", IndicatorsFile.class).schemes();
    }

    private Schemes schemes() {
        Map<AcademicYear, Scheme> schemes = new HashMap<>();
        for (Year year : years) {
            AcademicYear academic = AcademicYear.parse(year.year())
                    .orElseThrow(() -> wrong("year " + year.year() + " must be like 2019-2020"));
            try {
                List<Indicator> indicators = year.indicators().stream()
                        .map(IndicatorsFile::indicator)
                        .toList();
                schemes.put(academic, new Scheme(indicators, scaling(year.scaling())));
            } catch (IllegalArgumentException e) {
                throw wrong(year.year() + ": " + e.getMessage());
            }
        }
        try {
            return new Schemes(schemes);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Indicator indicator(Item item) {
        return new Indicator(
                item.number(),
                item.title(),
                item.label().orElse(item.title()),
                item.weight().orElse(BigDecimal.ONE),
                item.countsTowards().orElse(Set.of()),
                item.id().orElse("indicator-" + item.number()));
    }

    private static Scaling scaling(String text) {
        return switch (text) {
            case "min-max" -> Scaling.MIN_MAX;
            case "points" -> Scaling.POINTS;
            case "z-score" -> Scaling.Z_SCORE;
            default -> throw new IllegalArgumentException("scaling must be min-max, points or z-score, not " + text);
        };
    }

    private static UsageException wrong(String what) {
        return UsageException.wrongUsage("configuration: indicators.yaml: " + what);
    }
}
