package ru.metodmonitor.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.metodmonitor.results.advice.AdviceRule;
import ru.metodmonitor.results.advice.AdviceRules;
import ru.metodmonitor.results.advice.Condition;

/**
 * The form of {@code recommendations.yaml}.
 *
 * @param learnFrom how many schools to learn from are named
 * @param rules in the order in which they are tried
 */
record AdviceFile(Optional<Integer> learnFrom, Optional<List<Item>> rules) {
    private static final int MOST_SCHOOLS = 10;
    private static final int USUAL_SCHOOLS = 3;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    record Item(
            Optional<String> id,
            Optional<String> when,
            Optional<Set<Integer>> indicators,
            Optional<Map<String, BigDecimal>> parameters,
            Optional<String> title,
            Optional<String> step,
            Optional<Map<Integer, String>> steps) {}

    /**
     * Reads and checks the rules.
     *
     * @throws UsageException with one line that names every problem
     */
    static AdviceRules read(ConfigFiles files) {
        return files.read("recommendations.yaml", AdviceFile.class).checked();
    }

    private AdviceRules checked() {
        List<String> problems = new ArrayList<>();
        List<AdviceRule> checked = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int schools = learnFrom.orElse(USUAL_SCHOOLS);
        if (schools < 0 || schools > MOST_SCHOOLS) {
            problems.add("learn-from must be 0…" + MOST_SCHOOLS + ", not " + schools);
        }
        for (Item item : rules.orElse(List.of())) {
            String id = item.id().orElse("");
            List<String> wrong = problems(item, id);
            if (!ids.add(id)) {
                wrong.add("the id stands twice");
            }
            wrong.forEach(w -> problems.add("rule " + (id.isEmpty() ? "without id" : id) + ": " + w));
            if (wrong.isEmpty()) {
                checked.add(rule(item));
            }
        }
        if (!problems.isEmpty()) {
            throw UsageException.wrongUsage("configuration: recommendations.yaml: " + String.join("; ", problems));
        }
        return new AdviceRules(schools, checked);
    }

    private static List<String> problems(Item item, String id) {
        List<String> wrong = new ArrayList<>();
        if (!id.matches(AdviceRule.ID_FORM)) {
            wrong.add("id must be up to 20 small Latin letters and dashes");
        }
        Optional<Condition> condition = item.when().flatMap(Condition::parse);
        if (condition.isEmpty()) {
            wrong.add("no such condition: " + item.when().orElse(""));
        }
        Map<String, BigDecimal> parameters = item.parameters().orElse(Map.of());
        condition
                .filter(c -> !c.parameters().equals(parameters.keySet()))
                .ifPresent(c -> wrong.add("parameters must be " + c.parameters() + ", not " + parameters.keySet()));
        if (parameters.values().stream().anyMatch(v -> v.signum() < 0)) {
            wrong.add("parameters must not be negative");
        }
        if (item.title().filter(t -> !t.isBlank()).isEmpty()
                || item.step().filter(s -> !s.isBlank()).isEmpty()) {
            wrong.add("title and step must be given");
        }
        texts(item)
                .flatMap(t -> PLACEHOLDER.matcher(t).results().map(m -> m.group()))
                .filter(p -> !p.equals("{indicator}"))
                .distinct()
                .forEach(p -> wrong.add("no such placeholder: " + p));
        return wrong;
    }

    private static Stream<String> texts(Item item) {
        return Stream.of(
                        item.title().stream(),
                        item.step().stream(),
                        item.steps().stream().flatMap(s -> s.values().stream()))
                .flatMap(s -> s);
    }

    private static AdviceRule rule(Item item) {
        return new AdviceRule(
                item.id().orElseThrow(),
                item.when().flatMap(Condition::parse).orElseThrow(),
                item.indicators().orElse(Set.of()),
                item.parameters().orElse(Map.of()),
                item.title().orElseThrow(),
                item.step().orElseThrow(),
                item.steps().orElse(Map.of()));
    }
}
