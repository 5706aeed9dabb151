package ru.metodmonitor.report;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.report.word.Column;
import ru.metodmonitor.report.word.Table;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/**
 * Papers of the whole city.
 *
 * <p>Threading: safe to share.
 */
public final class CityPapers {
    private final Texts texts;

    public CityPapers(Texts texts) {
        this.texts = texts;
    }

    /**
     * A school in the sheet of acquaintance.
     *
     * @param territory its department
     * @param school its name
     * @param at when its head pressed «Ознакомлен», in local time; empty: not yet
     */
    public record Acquainted(String territory, String school, Optional<LocalDateTime> at) {}

    /** The sheet of acquaintance with the order: who has read it and when; the others sign by hand. */
    public byte[] acquaintance(AcademicYear year, List<Acquainted> schools, DocumentMark mark) {
        Sheet sheet = new Sheet(
                texts,
                mark,
                Phrase.of("paper.acquainted.title"),
                Phrase.of("paper.acquainted.about", "founding", mark.founding().named(), "year", year));
        long read = schools.stream().filter(s -> s.at().isPresent()).count();
        sheet.say("paper.acquainted.sum", "n", read, "of", schools.size());
        Table table = Table.of(
                Column.words(texts.plain("paper.col.territory"), 36),
                Column.words(texts.plain("report.col.school"), 70),
                Column.words(texts.plain("paper.col.read"), 32),
                Column.words(texts.plain("report.sign.signature"), 32));
        String above = "";
        for (Acquainted one : schools) {
            table = table.row(
                    one.territory().equals(above) ? "" : one.territory(),
                    one.school(),
                    one.at()
                            .map(t -> texts.plain("paper.time", "at", t))
                            .orElseGet(() -> texts.plain("paper.acquainted.not-yet")),
                    "");
            above = one.territory();
        }
        sheet.word().table(table.blank(0, 7));
        return sheet.signed("paper.sign.operator").bytes();
    }

    /**
     * The centre's plan for the calendar year after the monitoring, drafted from the city's problems.
     *
     * @param figures the year of the results
     */
    public byte[] plan(YearFigures figures, DocumentMark mark) {
        int next = figures.year().firstYear() + 2;
        Sheet sheet = new Sheet(
                texts,
                mark,
                Phrase.of("paper.city-plan.title", "next", next),
                Phrase.of("paper.city-plan.about", "year", figures.year()));
        sheet.say("paper.city-plan.text");
        Table table = Table.of(
                Column.words(texts.plain("paper.plan.problem"), 56),
                Column.words(texts.plain("paper.plan.measure"), 60),
                Column.words(texts.plain("paper.plan.who"), 30),
                Column.words(texts.plain("paper.plan.when"), 24));
        for (CityProblems.Problem problem : CityProblems.of(texts, figures)) {
            table = table.row(problem.text(), measure(problem), "", "");
        }
        sheet.word().table(table.blank(3, 10));
        sheet.note("paper.city-plan.draft");
        return sheet.signed("paper.sign.director").bytes();
    }

    private String measure(CityProblems.Problem problem) {
        if (problem.indicator().isEmpty()) {
            return texts.plain("paper.city-plan.data");
        }
        String step = texts.plain("paper-step." + Math.min(problem.indicator().get(), 6));
        return problem.schools().isEmpty()
                ? step
                : texts.plain(
                        "paper.city-plan.measure",
                        "step",
                        step,
                        "schools",
                        problem.schools().stream().map(l -> l.school().brief()).collect(Collectors.joining(", ")));
    }
}
