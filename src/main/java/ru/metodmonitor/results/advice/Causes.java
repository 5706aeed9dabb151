package ru.metodmonitor.results.advice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.indicators.Wilson;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** The likely cause of a weak indicator, as far as the data show one: the first that holds, the most telling first. */
final class Causes {
    private static final double MORE_TEACHERS = 1.2;
    private static final double CLEARLY = 0.75;
    private static final int MANY_INDICATORS = 3;
    private static final int LEAST_STOPPED = 3;

    private final YearPair years;
    private final Activities activity;
    private final Optional<Activities> activityBefore;

    Causes(YearPair years, Activities activity, Optional<Activities> activityBefore) {
        this.years = years;
        this.activity = activity;
        this.activityBefore = activityBefore;
    }

    Optional<Phrase> of(Condition found, SchoolLine line, Indicator indicator) {
        List<Supplier<Optional<Phrase>>> causes = List.of(
                () -> fewTakePart(line, indicator),
                () -> rarelyWin(line, indicator),
                () -> found == Condition.DROP ? stopped(line, indicator) : Optional.empty(),
                () -> moreTeachers(line, indicator),
                () -> everywhere(line),
                () -> stays(line, indicator));
        return causes.stream().flatMap(c -> c.get().stream()).findFirst();
    }

    boolean isLow(SchoolLine line, Indicator indicator) {
        return years.claims().level(line.school().id(), indicator.number()) == Verdict.BELOW;
    }

    /** Few win because few take part. */
    private Optional<Phrase> fewTakePart(SchoolLine line, Indicator indicator) {
        return years.wider(indicator)
                .filter(wider -> isLow(line, wider))
                .map(wider -> Phrase.of(
                        "advice.cause-few-take-part",
                        "number",
                        wider.number(),
                        "own",
                        years.both(line, wider)
                                .map(t -> Numbers.percent(t.share()))
                                .orElse("—"),
                        "cluster",
                        Numbers.percent(years.common(line.cluster(), wider).share())));
    }

    /** Of those who take part fewer win than elsewhere: told in figures, since how often they take part was not tested. */
    private Optional<Phrase> rarelyWin(SchoolLine line, Indicator indicator) {
        Optional<Indicator> wider = years.wider(indicator);
        Optional<Tally> took = wider.flatMap(w -> years.both(line, w)).filter(t -> t.active() > 0);
        if (wider.isEmpty() || took.isEmpty()) {
            return Optional.empty();
        }
        YearPair.Common winners = years.common(line.cluster(), indicator);
        YearPair.Common all = years.common(line.cluster(), wider.get());
        Tally common = new Tally(
                winners.before().active() + winners.now().active(),
                Math.max(1, all.before().active() + all.now().active()));
        return years.both(line, indicator)
                .map(w -> new Tally(w.active(), took.get().active()))
                .filter(own -> Wilson.of(own).high() < common.share())
                .map(own -> Phrase.of(
                        "advice.cause-rarely-win",
                        "won",
                        own.active(),
                        "took",
                        own.of(),
                        "cluster",
                        Numbers.percent(common.share())));
    }

    /** Who was active a year ago is not any more. */
    private Optional<Phrase> stopped(SchoolLine line, Indicator indicator) {
        long school = line.school().id();
        Set<Long> before = activityBefore
                .map(a -> a.of(school).teachers(indicator.number()))
                .orElse(Set.of());
        Set<Long> again = new HashSet<>(before);
        again.retainAll(activity.of(school).teachers(indicator.number()));
        return before.size() >= LEAST_STOPPED && again.size() * 2 <= before.size()
                ? Optional.of(Phrase.of("advice.cause-stopped", "before", before.size(), "again", again.size()))
                : Optional.empty();
    }

    /** There are more teachers, but no more active ones. */
    private Optional<Phrase> moreTeachers(SchoolLine line, Indicator indicator) {
        Optional<Tally> now = years.present(line, indicator);
        Optional<Tally> before = years.earlier(line, indicator);
        boolean more = now.isPresent()
                && before.isPresent()
                && now.get().of() >= MORE_TEACHERS * before.get().of()
                && now.get().active() <= before.get().active();
        return more
                ? Optional.of(Phrase.of(
                        "advice.cause-more-teachers",
                        "before",
                        before.get().of(),
                        "now",
                        now.get().of()))
                : Optional.empty();
    }

    /** Several indicators are low: it is not about this one. */
    private Optional<Phrase> everywhere(SchoolLine line) {
        List<Indicator> indicators = years.now().scheme().indicators();
        long low = indicators.stream().filter(i -> isLow(line, i)).count();
        return low >= MANY_INDICATORS
                ? Optional.of(Phrase.of("advice.cause-everywhere", "n", low, "of", indicators.size()))
                : Optional.empty();
    }

    /** Both years lie clearly below: it is not one bad year. */
    private Optional<Phrase> stays(SchoolLine line, Indicator indicator) {
        if (!isLow(line, indicator)) {
            return Optional.empty();
        }
        YearPair.Common common = years.common(line.cluster(), indicator);
        boolean both = clearlyBelow(years.earlier(line, indicator), common.before())
                && clearlyBelow(years.present(line, indicator), common.now());
        return both ? Optional.of(Phrase.of("advice.cause-stays")) : Optional.empty();
    }

    private static boolean clearlyBelow(Optional<Tally> own, Tally common) {
        return own.filter(t -> t.share() < CLEARLY * common.share()).isPresent();
    }
}
