package ru.metodmonitor.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.advice.Condition;
import ru.metodmonitor.results.advice.Recommendation;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/**
 * A recommendation to a school, as documents show it.
 *
 * @param school whose
 * @param indicator the number of the indicator it is about; empty: about all of them or about the data
 * @param reason what was found: the figure and what it is compared with
 * @param text the likely cause, what to do, and whom to learn from
 */
public record AdviceLine(long school, Optional<Integer> indicator, String reason, String text) {
    /** What there is to do; strengths are told elsewhere. */
    static List<AdviceLine> of(Texts texts, List<Recommendation> recommendations) {
        return recommendations.stream()
                .filter(r -> r.kind() != Condition.Kind.STRENGTH)
                .map(r -> of(texts, r))
                .toList();
    }

    private static AdviceLine of(Texts texts, Recommendation r) {
        Phrase figures = r.cluster()
                .map(c -> Phrase.of("advice.figures", "own", r.figure(), "cluster", c))
                .orElse(r.figure());
        String cause = r.cause().map(texts::plain).map(c -> sentence(c) + " ").orElse("");
        String learn = r.learnFrom().isEmpty()
                ? ""
                : " "
                        + sentence(texts.plain(
                                "advice.learn",
                                "schools",
                                r.learnFrom().stream().map(School::brief).collect(Collectors.joining(", "))));
        return new AdviceLine(
                r.school().id(),
                r.indicator().map(Indicator::number),
                sentence(texts.plain("report.advice.reason", "title", r.title(), "figures", figures)),
                cause + sentence(r.step()) + learn);
    }

    /** Lines of a chat have no full stop at the end; sentences of a document do. */
    private static String sentence(String text) {
        String stripped = text.strip();
        return stripped.matches("(?s).*[.!?…]") ? stripped : stripped + ".";
    }
}
