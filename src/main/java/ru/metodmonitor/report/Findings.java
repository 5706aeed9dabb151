package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.results.SchoolLine;

/** What a meeting has to know of the year, in plain words with numbers and schools named: five sentences at most. */
final class Findings {
    private Findings() {}

    static List<String> of(Manuscript m) {
        List<String> findings = new ArrayList<>();
        m.figures().before().ifPresent(b -> findings.add(m.words(m.figures().cityChangesInWords())));
        Optional<String> weak = mostOf(m, Verdict.BELOW, "report.finding.weak");
        Optional<String> strong = mostOf(m, Verdict.ABOVE, "report.finding.strong");
        weak.ifPresent(findings::add);
        strong.ifPresent(findings::add);
        if (weak.isEmpty() && strong.isEmpty()) {
            findings.add(m.words("report.finding.none"));
        }
        findings.add(m.words(
                "report.finding.groups",
                "upper",
                named(m, group(m, Group.UPPER)),
                "lower",
                named(m, group(m, Group.LOWER))));
        m.figures()
                .before()
                .ifPresent(b -> findings.add(m.words(
                        "report.finding.changes",
                        "drops",
                        named(m, changed(m, Change::isDrop)),
                        "rises",
                        named(m, changed(m, Change::isRise)))));
        return findings;
    }

    private static String named(Manuscript m, List<SchoolLine> lines) {
        return lines.isEmpty() ? m.words("report.finding.nobody") : Shown.someNames(m.texts(), lines);
    }

    /** The indicator of which most schools are told so. */
    private static Optional<String> mostOf(Manuscript m, Verdict verdict, String key) {
        record Found(Indicator indicator, List<SchoolLine> schools) {}
        return IntStream.range(0, m.figures().indicators().size())
                .mapToObj(i -> new Found(
                        m.figures().indicators().get(i),
                        lines(m, l -> m.figures().verdict(l, i) == verdict)))
                .filter(f -> !f.schools().isEmpty())
                .max(Comparator.comparingInt((Found f) -> f.schools().size())
                        .thenComparing(f -> -f.indicator().number()))
                .map(f -> m.words(
                        key,
                        "number",
                        f.indicator().number(),
                        "label",
                        f.indicator().label(),
                        "schools",
                        named(m, f.schools())));
    }

    private static List<SchoolLine> group(Manuscript m, Group group) {
        return m.figures().clusters().stream()
                .flatMap(c -> m.figures().now().of(c).group(group).stream())
                .toList();
    }

    private static List<SchoolLine> changed(Manuscript m, Predicate<Change> how) {
        return lines(
                m,
                l -> IntStream.range(0, m.figures().indicators().size())
                        .anyMatch(i -> m.figures().change(l, i).filter(how).isPresent()));
    }

    private static List<SchoolLine> lines(Manuscript m, Predicate<SchoolLine> which) {
        return m.figures().now().lines().values().stream().filter(which).toList();
    }
}
