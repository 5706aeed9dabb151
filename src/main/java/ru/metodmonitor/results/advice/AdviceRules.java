package ru.metodmonitor.results.advice;

import java.util.List;

/**
 * The rules of the configuration.
 *
 * @param learnFrom how many schools to learn from are named at most
 * @param rules in the order in which they are tried
 */
public record AdviceRules(int learnFrom, List<AdviceRule> rules) {
    /** Copies the list. */
    public AdviceRules {
        rules = List.copyOf(rules);
    }
}
