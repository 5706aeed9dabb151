package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.report.word.Column;
import ru.metodmonitor.report.word.Table;
import ru.metodmonitor.results.SchoolLine;

/** A page a territory, for its department: its schools with their groups, and what is said of each. */
final class TerritoryChapter {
    private TerritoryChapter() {}

    static void write(Manuscript m) {
        Map<String, List<SchoolLine>> territories = m.figures().now().lines().values().stream()
                .collect(Collectors.groupingBy(l -> l.school().territory(), TreeMap::new, Collectors.toList()));
        m.chapter("report.h.territories");
        territories.forEach((territory, lines) -> {
            m.word().heading(2, territory);
            m.bullets(List.of(
                    m.words(
                            "report.territory.groups",
                            "n",
                            lines.size(),
                            "upper",
                            count(m, lines, Group.UPPER),
                            "lower",
                            count(m, lines, Group.LOWER)),
                    m.words(
                            "report.territory.data",
                            "n",
                            lines.stream()
                                    .filter(l -> !l.result().input().hasShares())
                                    .count())));
            m.word().table(m.words("report.table.territory", "territory", territory), table(m, lines));
            m.word().newPage();
        });
    }

    private static long count(Manuscript m, List<SchoolLine> lines, Group group) {
        return lines.stream()
                .filter(l -> m.figures().group(l).filter(g -> g == group).isPresent())
                .count();
    }

    private static Table table(Manuscript m, List<SchoolLine> lines) {
        Table table = Table.of(
                Column.words(m.words("report.col.school"), 44),
                Column.words(m.words("report.col.cluster"), 18),
                Column.numbers(m.words("report.col.place"), 24),
                Column.words(m.words("report.col.group"), 22),
                Column.words(m.words("report.col.told"), 62));
        for (SchoolLine line : lines.stream()
                .sorted(Comparator.comparing(SchoolLine::cluster)
                        .thenComparing(
                                l -> l.result().standing().map(s -> s.rank()).orElse(Integer.MAX_VALUE))
                        .thenComparing(l -> l.school().code()))
                .toList()) {
            table = table.row(new Table.Row(
                    List.of(
                            line.school().brief(),
                            line.cluster().name(),
                            line.result()
                                    .standing()
                                    .map(s -> m.words("report.place-of", "rank", s.rank(), "of", s.of()))
                                    .orElse(Shown.NOTHING),
                            Shown.group(m.texts(), m.figures().group(line)),
                            told(m, line)),
                    false,
                    Optional.empty()));
        }
        return table;
    }

    private static String told(Manuscript m, SchoolLine line) {
        if (!line.result().input().hasShares()) {
            return m.words("report.territory.no-headcount");
        }
        List<String> said = new ArrayList<>();
        numbers(m, i -> m.figures().verdict(line, i) == Verdict.BELOW)
                .ifPresent(n -> said.add(m.words("report.territory.below", "numbers", n)));
        numbers(m, i -> m.figures().verdict(line, i) == Verdict.ABOVE)
                .ifPresent(n -> said.add(m.words("report.territory.above", "numbers", n)));
        numbers(m, i -> m.figures().change(line, i).filter(Change::isDrop).isPresent())
                .ifPresent(n -> said.add(m.words("report.territory.drop", "numbers", n)));
        numbers(m, i -> m.figures().change(line, i).filter(Change::isRise).isPresent())
                .ifPresent(n -> said.add(m.words("report.territory.rise", "numbers", n)));
        return said.isEmpty() ? m.words("report.territory.within") : String.join("; ", said);
    }

    private static Optional<String> numbers(Manuscript m, java.util.function.IntPredicate which) {
        String numbers = IntStream.range(0, m.figures().indicators().size())
                .filter(which)
                .mapToObj(i -> Integer.toString(m.figures().indicators().get(i).number()))
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }
}
