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
import ru.metodmonitor.text.Texts;

/** What a meeting has to know of the year, in plain words with numbers and schools named: five sentences at most. */
public final class Findings {
    private final Texts texts;
    private final YearFigures figures;

    private Findings(Texts texts, YearFigures figures) {
        this.texts = texts;
        this.figures = figures;
    }

    /** The sentences, the weightiest first; the same in every document. */
    public static List<String> of(Texts texts, YearFigures figures) {
        return new Findings(texts, figures).sentences();
    }

    private List<String> sentences() {
        List<String> findings = new ArrayList<>();
        figures.before().ifPresent(b -> findings.add(texts.plain(figures.cityChangesInWords())));
        Optional<String> weak = mostOf(Verdict.BELOW, "report.finding.weak");
        Optional<String> strong = mostOf(Verdict.ABOVE, "report.finding.strong");
        weak.ifPresent(findings::add);
        strong.ifPresent(findings::add);
        if (weak.isEmpty() && strong.isEmpty()) {
            findings.add(texts.plain("report.finding.none"));
        }
        findings.add(texts.plain(
                "report.finding.groups", "upper", named(group(Group.UPPER)), "lower", named(group(Group.LOWER))));
        figures.before()
                .ifPresent(b -> findings.add(texts.plain(
                        "report.finding.changes",
                        "drops",
                        named(changed(Change::isDrop)),
                        "rises",
                        named(changed(Change::isRise)))));
        return findings;
    }

    private String named(List<SchoolLine> lines) {
        return lines.isEmpty() ? texts.plain("report.finding.nobody") : Shown.someNames(texts, lines);
    }

    /** The indicator of which most schools are told so. */
    private Optional<String> mostOf(Verdict verdict, String key) {
        record Found(Indicator indicator, List<SchoolLine> schools) {}
        return IntStream.range(0, figures.indicators().size())
                .mapToObj(i -> new Found(figures.indicators().get(i), lines(l -> figures.verdict(l, i) == verdict)))
                .filter(f -> !f.schools().isEmpty())
                .max(Comparator.comparingInt((Found f) -> f.schools().size())
                        .thenComparing(f -> -f.indicator().number()))
                .map(f -> texts.plain(
                        key,
                        "number",
                        f.indicator().number(),
                        "label",
                        f.indicator().label(),
                        "schools",
                        named(f.schools())));
    }

    private List<SchoolLine> group(Group group) {
        return figures.clusters().stream()
                .flatMap(c -> figures.now().of(c).group(group).stream())
                .toList();
    }

    private List<SchoolLine> changed(Predicate<Change> how) {
        return lines(l -> IntStream.range(0, figures.indicators().size())
                .anyMatch(i -> figures.change(l, i).filter(how).isPresent()));
    }

    private List<SchoolLine> lines(Predicate<SchoolLine> which) {
        return figures.now().lines().values().stream().filter(which).toList();
    }
}
