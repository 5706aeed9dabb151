package ru.metodmonitor.results.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.text.Phrase;

/**
 * One recommendation for one school. Its phrases hold no markup and no names of people: they serve chats, documents and the public page.
 *
 * @param year about which
 * @param school for whom
 * @param rule the rule's id
 * @param kind what sort
 * @param indicator about which; empty: the whole school
 * @param title what is found
 * @param figure the school's own figure
 * @param cluster the cluster's figure; empty where there is nothing to compare with
 * @param cause what the data show as the likely cause; empty where they show none
 * @param step what to do: the rule's words, or the operator's
 * @param learnFrom schools of the same cluster whose share, drawn towards the common one, is the highest; best first
 * @param edited whether the step is the operator's
 */
public record Recommendation(
        AcademicYear year,
        School school,
        String rule,
        Condition.Kind kind,
        Optional<Indicator> indicator,
        Phrase title,
        Phrase figure,
        Optional<Phrase> cluster,
        Optional<Phrase> cause,
        String step,
        List<School> learnFrom,
        boolean edited) {

    /** Copies the list. */
    public Recommendation {
        learnFrom = List.copyOf(learnFrom);
    }

    /**
     * What names a recommendation from one computation to the next.
     *
     * @param year about which
     * @param school for whom
     * @param rule the rule's id
     * @param indicator its number; 0: the whole school
     */
    public record Key(AcademicYear year, long school, String rule, int indicator) {}

    /** Its name. */
    public Key key() {
        return new Key(year, school.id(), rule, indicator.map(Indicator::number).orElse(0));
    }

    /** All but the title, a line each: figures, cause, step, whom to learn from. */
    public List<Phrase> lines() {
        List<Phrase> lines = new ArrayList<>();
        lines.add(cluster.map(c -> Phrase.of("advice.figures", "own", figure, "cluster", c))
                .orElse(figure));
        cause.ifPresent(lines::add);
        lines.add(Phrase.of("advice.step", "step", step));
        if (!learnFrom.isEmpty()) {
            String names = learnFrom.stream().map(School::brief).collect(Collectors.joining(", "));
            lines.add(Phrase.of("advice.learn", "schools", names));
        }
        return lines;
    }

    Recommendation withStep(String text) {
        return new Recommendation(
                year, school, rule, kind, indicator, title, figure, cluster, cause, text, learnFrom, true);
    }
}
