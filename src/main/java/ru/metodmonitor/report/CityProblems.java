package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.indicators.Wilson;
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
     */
    record Problem(Optional<Integer> indicator, String text) {}

    static List<Problem> of(Texts texts, YearFigures figures) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < figures.indicators().size(); i++) {
            indicator(texts, figures, i).ifPresent(problems::add);
        }
        long unknown = figures.now().lines().values().stream()
                .filter(l -> !l.result().input().hasShares())
                .count();
        if (unknown > 0) {
            problems.add(new Problem(Optional.empty(), texts.plain("report.problem.unknown", "n", unknown)));
        }
        return problems;
    }

    /** Whether a school is below its cluster by more than chance: the upper end of its interval is below the pooled share. */
    private static boolean isBelow(Optional<Tally> tally, Optional<ShareStatistics> cluster) {
        return tally.isPresent()
                && cluster.filter(c -> c.schools() > 1).isPresent()
                && Wilson.of(tally.get()).high() < cluster.get().pooled();
    }

    private static Optional<Problem> indicator(Texts texts, YearFigures figures, int place) {
        Indicator indicator = figures.indicators().get(place);
        int nobody = 0;
        int below = 0;
        int drops = 0;
        for (SchoolLine line : figures.now().lines().values()) {
            nobody += line.tally(place).filter(t -> t.active() == 0).isPresent() ? 1 : 0;
            below += isBelow(line.tally(place), figures.statistics(line.cluster(), place)) ? 1 : 0;
            drops += figures.change(line, place).filter(Change::isDrop).isPresent() ? 1 : 0;
        }
        return nobody + below + drops == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        Optional.of(indicator.number()),
                        texts.plain(
                                "report.problem.indicator",
                                "number",
                                indicator.number(),
                                "label",
                                indicator.label(),
                                "nobody",
                                nobody,
                                "below",
                                below,
                                "drops",
                                drops)));
    }
}
