package ru.metodmonitor.results.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Shrinkage;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.ClusterResults;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** What the rules find in a year: rules of indicators here, those of a whole school in {@link SchoolFindings}. */
final class Findings {
    private final AdviceRules rules;
    private final YearPair years;
    private final Causes causes;
    private final SchoolFindings wholes;

    Findings(
            AdviceRules rules,
            YearPair years,
            Activities activity,
            Optional<Activities> activityBefore,
            Map<Long, Integer> unconfirmed) {
        this.rules = rules;
        this.years = years;
        this.causes = new Causes(years, activity, activityBefore);
        this.wholes = new SchoolFindings(years.now(), activity, unconfirmed);
    }

    /** All recommendations for one school: gaps, problems, strengths, each in the order of the rules. */
    List<Recommendation> of(SchoolLine line) {
        List<Recommendation> found = new ArrayList<>();
        for (AdviceRule rule : rules.rules()) {
            if (!rule.when().byIndicator()) {
                wholes.of(rule, line).ifPresent(found::add);
            }
        }
        // Where nothing was registered at all, the gap is the finding, not each indicator.
        boolean silent = found.stream().anyMatch(r -> rule(r).when() == Condition.NO_ENTRIES);
        for (Indicator indicator : years.now().scheme().indicators()) {
            Set<Condition.Kind> told = EnumSet.noneOf(Condition.Kind.class);
            for (AdviceRule rule : rules.rules()) {
                if (!silent && rule.when().byIndicator() && rule.concerns(indicator) && !told.contains(kind(rule))) {
                    Optional<Recommendation> one = of(rule, line, indicator);
                    one.ifPresent(r -> told.add(kind(rule)));
                    one.ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparing(r -> r.kind() == Condition.Kind.STRENGTH));
        return found;
    }

    private static Condition.Kind kind(AdviceRule rule) {
        return rule.when().kind();
    }

    private AdviceRule rule(Recommendation recommendation) {
        return rules.rules().stream()
                .filter(r -> r.id().equals(recommendation.rule()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Recommendation> of(AdviceRule rule, SchoolLine line, Indicator indicator) {
        if (!holds(rule, line, indicator)) {
            return Optional.empty();
        }
        boolean problem = kind(rule) == Condition.Kind.PROBLEM;
        YearPair.Common common = years.common(line.cluster(), indicator);
        return Optional.of(new Recommendation(
                years.now().year(),
                line.school(),
                rule.id(),
                kind(rule),
                Optional.of(indicator),
                Phrase.of(
                        "advice.title-indicator",
                        "number",
                        indicator.number(),
                        "label",
                        indicator.label(),
                        "title",
                        rule.titleFor(indicator.label())),
                Phrase.of(
                        "advice.own-years",
                        "now",
                        tally(years.present(line, indicator).orElseThrow()),
                        "before",
                        tally(years.earlier(line, indicator).orElseThrow())),
                Optional.of(Phrase.of(
                        "advice.cluster-years",
                        "now",
                        Numbers.percent(common.now().share()),
                        "before",
                        Numbers.percent(common.before().share()))),
                problem ? causes.of(rule.when(), line, indicator) : Optional.empty(),
                rule.stepFor(indicator.number(), indicator.label()),
                problem ? learnFrom(line, indicator) : List.of(),
                false));
    }

    private static Phrase tally(Tally tally) {
        return Phrase.of("advice.tally", "k", tally.active(), "n", tally.of(), "share", Numbers.percent(tally.share()));
    }

    private boolean holds(AdviceRule rule, SchoolLine line, Indicator indicator) {
        Optional<Tally> both = years.both(line, indicator);
        if (both.isEmpty()) {
            return false;
        }
        double common = years.common(line.cluster(), indicator).share();
        return switch (rule.when()) {
            case NOBODY ->
                both.get().active() == 0 && Math.pow(1 - common, both.get().of()) <= rule.parameter("chance");
            case LOW -> causes.isLow(line, indicator);
            case STRONG -> years.claims().level(line.school().id(), indicator.number()) == Verdict.ABOVE;
            case DROP -> years.change(line, indicator).filter(Change::isDrop).isPresent();
            case RISE -> years.change(line, indicator).filter(Change::isRise).isPresent();
            case FEW_PEOPLE, NO_HEADCOUNT, OVER_HEADCOUNT, NO_ENTRIES, UNCONFIRMED -> false;
        };
    }

    /** The schools of the same cluster whose share, drawn towards the common one, is the highest above it. */
    private List<School> learnFrom(SchoolLine line, Indicator indicator) {
        int place = years.now().scheme().place(indicator.number());
        ClusterResults cluster = years.now().of(line.cluster());
        record Strong(School school, double share) {}
        Optional<Shrinkage> shrinkage = cluster.shrinkage(place);
        return cluster.lines().stream()
                .filter(l -> l.school().id() != line.school().id())
                .flatMap(l -> l.tally(place).stream()
                        .flatMap(t -> shrinkage.stream()
                                .filter(s -> s.share(t) > s.common())
                                .map(s -> new Strong(l.school(), s.share(t)))))
                .sorted(Comparator.comparingDouble((Strong s) -> -s.share())
                        .thenComparing(s -> s.school().name()))
                .limit(rules.learnFrom())
                .map(Strong::school)
                .toList();
    }
}
