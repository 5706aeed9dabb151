package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.advice.Condition;
import ru.metodmonitor.results.advice.Effect;
import ru.metodmonitor.results.advice.Recommendation;
import ru.metodmonitor.text.Phrase;

/** The recommendations of many schools, by problem: which schools have the same one. */
final class ProblemsText {
    private static final int NAMES = 5;
    private static final int BUTTONS_A_ROW = 3;
    private static final int SCHOOL_BUTTONS = 60;

    private ProblemsText() {}

    /** What schools have in common. */
    record Problem(String rule, int indicator) {}

    static Message of(AcademicYear year, List<Recommendation> all, List<Effect> effects) {
        List<Phrase> lines = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        for (List<Recommendation> same : byProblem(all)) {
            Recommendation.Key key = same.get(0).key();
            lines.add(line(lines.size() + 1, same));
            buttons.add(Button.of(
                    Phrase.of("recommendations.problem-button", "n", lines.size()),
                    ButtonData.of(
                            RecommendationsCommand.NAME, "problem", year.firstYear(), key.rule(), key.indicator())));
        }
        if (lines.isEmpty()) {
            return Message.of("recommendations.city-none", "year", year);
        }
        Message message = Message.of("recommendations.city", "year", year).lines(lines);
        if (!effects.isEmpty()) {
            message = message.line(
                    "recommendations.city-effects",
                    "more",
                    effects.stream().filter(e -> e.verdict() == Verdict.ABOVE).count(),
                    "less",
                    effects.stream().filter(e -> e.verdict() == Verdict.BELOW).count(),
                    "all",
                    effects.size());
        }
        for (int i = 0; i < buttons.size(); i += BUTTONS_A_ROW) {
            message = message.row(buttons.subList(i, Math.min(i + BUTTONS_A_ROW, buttons.size())));
        }
        return message;
    }

    private static List<List<Recommendation>> byProblem(List<Recommendation> all) {
        Map<Problem, List<Recommendation>> problems = new LinkedHashMap<>();
        all.stream()
                .filter(r -> r.kind() != Condition.Kind.STRENGTH)
                .forEach(r -> problems.computeIfAbsent(problem(r), k -> new ArrayList<>())
                        .add(r));
        return problems.values().stream()
                .sorted(Comparator.comparingInt((List<Recommendation> l) -> -l.size()))
                .toList();
    }

    private static Problem problem(Recommendation recommendation) {
        return new Problem(recommendation.rule(), recommendation.key().indicator());
    }

    private static Phrase line(int n, List<Recommendation> same) {
        String names = same.stream().limit(NAMES).map(r -> r.school().brief()).collect(Collectors.joining(", "));
        return Phrase.of(
                same.size() > NAMES ? "recommendations.problem-more" : "recommendations.problem",
                "n",
                n,
                "title",
                same.get(0).title(),
                "schools",
                same.size(),
                "names",
                names,
                "more",
                same.size() - NAMES);
    }

    /** The schools that have one problem, as buttons. */
    static Message schools(AcademicYear year, List<Recommendation> all, Problem asked) {
        List<Recommendation> same = all.stream()
                .filter(r -> problem(r).equals(asked))
                .limit(SCHOOL_BUTTONS)
                .toList();
        if (same.isEmpty()) {
            return Message.of("recommendations.problem-gone", "year", year);
        }
        Message message =
                Message.of("recommendations.problem-title", "title", same.get(0).title(), "year", year);
        for (int i = 0; i < same.size(); i += 2) {
            message = message.row(same.subList(i, Math.min(i + 2, same.size())).stream()
                    .map(r -> RecommendationsCommand.open(r.school(), year))
                    .toList());
        }
        return message;
    }
}
