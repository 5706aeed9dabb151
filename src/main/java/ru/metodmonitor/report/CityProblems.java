package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.text.Texts;

/** The city's problems, each with its figures: what is seen in the data and isn't explained by chance. */
final class CityProblems {
    private CityProblems() {}

    /**
     * One problem.
     *
     * @param indicator its number; empty: about the data
     * @param text in words
     * @param schools those that the words name, once each
     */
    record Problem(Optional<Integer> indicator, String text, List<SchoolLine> schools) {}

    static List<Problem> of(Texts texts, YearFigures figures) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < figures.indicators().size(); i++) {
            indicator(texts, figures, i).ifPresent(problems::add);
        }
        List<SchoolLine> unknown = figures.now().lines().values().stream()
                .filter(l -> !l.result().input().hasShares())
                .toList();
        if (!unknown.isEmpty()) {
            problems.add(new Problem(
                    Optional.empty(),
                    texts.plain("report.problem.unknown", "n", unknown.size(), "schools", names(unknown)),
                    unknown));
        }
        return problems;
    }

    private static Optional<Problem> indicator(Texts texts, YearFigures figures, int place) {
        Indicator indicator = figures.indicators().get(place);
        List<SchoolLine> below = lines(figures, l -> figures.verdict(l, place) == Verdict.BELOW);
        List<SchoolLine> drops = lines(
                figures, l -> figures.change(l, place).filter(Change::isDrop).isPresent());
        long nobody = lines(
                        figures,
                        l -> l.tally(place).filter(t -> t.active() == 0).isPresent())
                .size();
        List<String> parts = new ArrayList<>();
        named(texts, "report.problem.below", below).ifPresent(parts::add);
        named(texts, "report.problem.drops", drops).ifPresent(parts::add);
        if (nobody > 0) {
            parts.add(texts.plain("report.problem.nobody", "n", nobody));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String text = texts.plain(
                "report.problem.indicator",
                "number",
                indicator.number(),
                "label",
                indicator.label(),
                "parts",
                String.join("; ", parts));
        List<SchoolLine> schools =
                Stream.concat(below.stream(), drops.stream()).distinct().toList();
        return Optional.of(new Problem(Optional.of(indicator.number()), text, schools));
    }

    private static List<SchoolLine> lines(YearFigures figures, Predicate<SchoolLine> which) {
        return figures.now().lines().values().stream().filter(which).toList();
    }

    private static Optional<String> named(Texts texts, String key, List<SchoolLine> schools) {
        return schools.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.plain(key, "n", schools.size(), "schools", names(schools)));
    }

    private static String names(List<SchoolLine> lines) {
        return lines.stream().map(l -> l.school().brief()).collect(Collectors.joining(", "));
    }
}
