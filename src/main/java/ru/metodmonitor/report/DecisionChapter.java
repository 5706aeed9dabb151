package ru.metodmonitor.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.report.word.Column;
import ru.metodmonitor.report.word.Table;

/** The draft decision of the working group on one page: who does what until when. */
final class DecisionChapter {
    private DecisionChapter() {}

    static void write(Manuscript m, AnalyticReport.Source source) {
        m.chapter("report.h.decision");
        m.say("report.decision.intro", "year", m.figures().year());
        int next = m.figures().year().firstYear() + 2;
        LocalDate until = source.discussion().orElse(LocalDate.of(next - 1, 12, 29));
        Table table = Table.of(
                Column.numbers(m.words("report.decision.number"), 10),
                Column.words(m.words("report.decision.what"), 84),
                Column.words(m.words("report.decision.who"), 50),
                Column.words(m.words("report.decision.when"), 26));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                m.words("report.decision.accept", "year", m.figures().year()), m.words("report.decision.group"), ""));
        for (CityProblems.Problem problem : CityProblems.of(m.texts(), m.figures())) {
            if (!problem.schools().isEmpty()) {
                String what = problem.indicator()
                        .map(n -> m.words(
                                "report.decision.problem",
                                "number",
                                n,
                                "step",
                                m.words("paper-step." + Math.min(n, 6))))
                        .orElseGet(() -> m.words("report.decision.headcount"));
                rows.add(List.of(
                        what,
                        Shown.someNames(m.texts(), problem.schools()),
                        m.words("report.decision.until", "day", until)));
            }
        }
        String day = m.words("report.decision.until", "day", until);
        rows.add(List.of(m.words("report.decision.plan", "next", next), m.words("report.decision.centre"), day));
        rows.add(List.of(m.words("report.decision.discuss"), m.words("report.decision.heads"), day));
        rows.add(List.of(m.words("report.decision.control"), m.words("report.decision.territories"), day));
        rows.add(List.of(
                m.words("report.decision.effects"),
                m.words("report.decision.centre"),
                m.words("report.decision.next-monitoring")));
        for (int i = 0; i < rows.size(); i++) {
            table = table.row(
                    Integer.toString(i + 1),
                    rows.get(i).get(0),
                    rows.get(i).get(1),
                    rows.get(i).get(2));
        }
        m.word().table(table);
        m.word()
                .table(Table.of(
                                Column.words(m.words("report.sign.who"), 70),
                                Column.words(m.words("report.sign.signature"), 50),
                                Column.words(m.words("report.sign.name"), 50))
                        .blank(3, 9));
    }
}
