package ru.metodmonitor.results.advice;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Quantiles;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** What rules about a whole school find: few people behind all activity, and gaps in the data. */
final class SchoolFindings {
    private final YearResults year;
    private final Activities activity;
    private final Map<Long, Integer> unconfirmed;

    SchoolFindings(YearResults year, Activities activity, Map<Long, Integer> unconfirmed) {
        this.year = year;
        this.activity = activity;
        this.unconfirmed = unconfirmed;
    }

    Optional<Recommendation> of(AdviceRule rule, SchoolLine line) {
        return switch (rule.when()) {
            case FEW_PEOPLE -> fewPeople(rule, line);
            case NO_HEADCOUNT -> noHeadcount(rule, line);
            case OVER_HEADCOUNT -> overHeadcount(rule, line);
            case NO_ENTRIES -> noEntries(rule, line);
            case UNCONFIRMED -> unconfirmed(rule, line);
            case NOBODY, LOW, DROP, STRONG, RISE -> Optional.empty();
        };
    }

    private Optional<Recommendation> fewPeople(AdviceRule rule, SchoolLine line) {
        Activity own = activity.of(line.school().id());
        Activity.Carriers carriers = own.carriers(rule.parameter("part"));
        boolean few = line.result().input().hasShares()
                && own.entries() >= rule.parameter("entries")
                && carriers.people() <= rule.parameter("people")
                && carriers.people()
                        <= rule.parameter("staff")
                                * line.result().input().headcount().orElseThrow();
        return few
                ? Optional.of(found(
                        rule,
                        line,
                        Phrase.of(
                                "advice.own-carriers",
                                "people",
                                carriers.people(),
                                "entries",
                                carriers.entries(),
                                "all",
                                own.entries(),
                                "n",
                                line.result().input().headcount().orElseThrow()),
                        Optional.of(Phrase.of(
                                "advice.cluster-carriers",
                                "share",
                                Numbers.percent(usualCarriers(line, rule.parameter("part")))))))
                : Optional.empty();
    }

    /** The part of the staff that carries as much in the middle school of the cluster; the school itself is one of them. */
    private double usualCarriers(SchoolLine line, double part) {
        return Quantiles.median(year.cluster(line.cluster()).stream()
                .filter(l -> l.result().input().hasShares() && hasEntries(l))
                .mapToDouble(l ->
                        (double) activity.of(l.school().id()).carriers(part).people()
                                / l.result().input().headcount().orElseThrow())
                .sorted()
                .toArray());
    }

    private static boolean hasEntries(SchoolLine line) {
        return line.result().input().active().stream().anyMatch(k -> k > 0);
    }

    private Optional<Recommendation> noHeadcount(AdviceRule rule, SchoolLine line) {
        return line.result().input().hasShares()
                ? Optional.empty()
                : Optional.of(found(
                        rule,
                        line,
                        Phrase.of(
                                "advice.own-no-headcount",
                                "k",
                                Collections.max(line.result().input().active())),
                        Optional.empty()));
    }

    private Optional<Recommendation> overHeadcount(AdviceRule rule, SchoolLine line) {
        List<Indicator> indicators = year.scheme().indicators();
        for (int place = 0; place < indicators.size(); place++) {
            int active = line.result().input().active().get(place);
            int headcount = line.result().input().headcount().orElse(0);
            if (headcount > 0 && active > headcount) {
                return Optional.of(found(
                        rule,
                        line,
                        Phrase.of(
                                "advice.own-over",
                                "number",
                                indicators.get(place).number(),
                                "k",
                                active,
                                "n",
                                headcount),
                        Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** Only where most others of the cluster have entries: a year that nobody has begun to register is no gap of one school. */
    private Optional<Recommendation> noEntries(AdviceRule rule, SchoolLine line) {
        List<SchoolLine> cluster = year.cluster(line.cluster());
        long with = cluster.stream().filter(SchoolFindings::hasEntries).count();
        return hasEntries(line) || with * 2 < cluster.size()
                ? Optional.empty()
                : Optional.of(found(
                        rule,
                        line,
                        Phrase.of("advice.own-no-entries"),
                        Optional.of(Phrase.of("advice.cluster-entries", "n", with, "of", cluster.size()))));
    }

    private Optional<Recommendation> unconfirmed(AdviceRule rule, SchoolLine line) {
        return Optional.ofNullable(unconfirmed.get(line.school().id()))
                .map(n -> found(rule, line, Phrase.of("advice.own-unconfirmed", "n", n), Optional.empty()));
    }

    private Recommendation found(AdviceRule rule, SchoolLine line, Phrase figure, Optional<Phrase> cluster) {
        return new Recommendation(
                year.year(),
                line.school(),
                rule.id(),
                rule.when().kind(),
                Optional.empty(),
                Phrase.of("advice.title", "title", rule.titleFor("")),
                figure,
                cluster,
                Optional.empty(),
                rule.stepFor(0, ""),
                List.of(),
                false);
    }
}
