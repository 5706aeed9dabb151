package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.indicators.NetGain;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.advice.Effect;

/**
 * What became of a recommendation of the year before.
 *
 * @param line the school now
 * @param number the indicator that it was about
 * @param before its people then
 * @param after its people now
 * @param net against schools that had started as low
 * @param verdict whether that is more than chance gives
 */
public record AdviceEffect(SchoolLine line, int number, Tally before, Tally after, NetGain net, Verdict verdict) {
    /** The key of its verdict in words. */
    String verdictKey() {
        return switch (verdict) {
            case ABOVE -> "report.verdict.gain";
            case BELOW -> "report.verdict.loss";
            case WITHIN -> "report.verdict.chance";
        };
    }

    /** With the figures of both years. */
    static List<AdviceEffect> of(YearFigures figures, List<Effect> effects) {
        List<AdviceEffect> found = new ArrayList<>();
        effects.forEach(effect -> of(figures, effect).ifPresent(found::add));
        return found;
    }

    private static Optional<AdviceEffect> of(YearFigures figures, Effect effect) {
        long school = effect.school().id();
        int number = effect.indicator().number();
        Optional<SchoolLine> line = figures.now().line(school);
        Optional<Tally> after = line.flatMap(l -> l.tally(figures.now().scheme().place(number)));
        Optional<Tally> before = figures.before()
                .flatMap(b -> b.line(school).flatMap(l -> l.tally(b.scheme().place(number))));
        return line.isPresent() && before.isPresent() && after.isPresent()
                ? Optional.of(new AdviceEffect(
                        line.get(), number, before.get(), after.get(), effect.gain(), effect.verdict()))
                : Optional.empty();
    }
}
