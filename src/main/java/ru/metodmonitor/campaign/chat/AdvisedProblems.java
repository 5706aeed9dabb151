package ru.metodmonitor.campaign.chat;

import java.util.List;
import java.util.stream.Stream;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.advice.Advice;
import ru.metodmonitor.results.advice.Recommendation;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Texts;

/** What the recommendations find at a school, with its figure. */
public final class AdvisedProblems implements ProblemSource {
    private static final int LONGEST = 500;

    private final Advice advice;
    private final Texts texts;

    public AdvisedProblems(Advice advice, Texts texts) {
        this.advice = advice;
        this.texts = texts;
    }

    @Override
    public List<String> problems(Read read, long school, AcademicYear year) {
        return advice.of(read, year, school).stream()
                .map(this::sentence)
                .distinct()
                .toList();
    }

    @Override
    public List<String> steps(Read read, long school, AcademicYear year) {
        return Stream.concat(
                        advice.of(read, year, school).stream().map(Recommendation::step),
                        Stream.of(texts.plain("discussion.step-advice"), texts.plain("discussion.step-contests")))
                .filter(step -> step.length() <= LONGEST)
                .distinct()
                .toList();
    }

    private String sentence(Recommendation recommendation) {
        String text =
                texts.plain("discussion.advised", "title", recommendation.title(), "figure", recommendation.figure());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
