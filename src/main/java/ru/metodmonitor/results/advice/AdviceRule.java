package ru.metodmonitor.results.advice;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ru.metodmonitor.indicators.Indicator;

/**
 * One rule of the configuration.
 *
 * @param id up to 20 small letters and dashes; buttons and edits name it
 * @param when what it checks
 * @param indicators the numbers it looks at; empty: all
 * @param parameters the numbers that the condition needs
 * @param title what is found, in a few words
 * @param step what to do
 * @param steps what to do, by an indicator's number, where it differs
 */
public record AdviceRule(
        String id,
        Condition when,
        Set<Integer> indicators,
        Map<String, BigDecimal> parameters,
        String title,
        String step,
        Map<Integer, String> steps) {
    /** An id that fits a button. */
    public static final String ID_FORM = "[a-z][a-z-]{0,19}";

    private static final String INDICATOR = "{indicator}";

    /**
     * Checks id and parameters, copies the collections.
     *
     * @throws IllegalArgumentException if a parameter is missing or the id has another form
     */
    public AdviceRule {
        indicators = Set.copyOf(indicators);
        parameters = Map.copyOf(parameters);
        steps = Map.copyOf(steps);
        if (!id.matches(ID_FORM) || !parameters.keySet().equals(when.parameters())) {
            throw new IllegalArgumentException("rule " + id + " needs the parameters " + when.parameters());
        }
    }

    /** Whether it looks at this indicator. */
    boolean concerns(Indicator indicator) {
        return indicators.isEmpty() || indicators.contains(indicator.number());
    }

    double parameter(String name) {
        return Objects.requireNonNull(parameters.get(name)).doubleValue();
    }

    String titleFor(String indicator) {
        return title.replace(INDICATOR, indicator);
    }

    String stepFor(int number, String indicator) {
        return steps.getOrDefault(number, step).replace(INDICATOR, indicator);
    }
}
