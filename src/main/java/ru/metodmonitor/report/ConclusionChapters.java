package ru.metodmonitor.report;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.report.word.Column;
import ru.metodmonitor.report.word.Table;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.text.Numbers;

/** Problems, recommendations to schools, what became of last year's, and the draft decision. */
final class ConclusionChapters {
    private ConclusionChapters() {}

    static void write(Manuscript m, AnalyticReport.Source source) {
        m.topic("report.h.problems");
        m.say("report.problems.how");
        m.bullets(problems(m));
        advice(m, source.advice());
        effects(m, source.effects());
        decision(m);
    }

    private static List<String> problems(Manuscript m) {
        List<String> problems = CityProblems.of(m.texts(), m.figures()).stream()
                .map(CityProblems.Problem::text)
                .toList();
        return problems.isEmpty() ? List.of(m.words("report.problem.none")) : problems;
    }

    private static void advice(Manuscript m, List<AdviceLine> advice) {
        m.chapter("report.h.advice");
        m.say("report.advice.how");
        if (advice.isEmpty()) {
            m.say("report.advice.none");
            return;
        }
        for (Cluster cluster : m.figures().clusters()) {
            Table table = Table.of(
                    Column.words(m.words("report.col.school"), 27),
                    Column.words(m.words("report.col.reason"), 63),
                    Column.words(m.words("report.col.advice"), 80));
            for (AdviceLine one : advice) {
                Optional<SchoolLine> line = m.figures().now().line(one.school()).filter(l -> l.cluster() == cluster);
                if (line.isPresent()) {
                    String name = BriefName.of(line.get().school());
                    table = table.row(name, one.reason(), one.text());
                }
            }
            if (!table.rows().isEmpty()) {
                m.section("report.h.cluster", "cluster", cluster, "meaning", Shown.meaning(m.texts(), cluster));
                m.word().table(m.words("report.table.advice", "cluster", cluster), table);
            }
        }
    }

    private static void effects(Manuscript m, List<AdviceEffect> effects) {
        m.chapter("report.h.effects");
        if (effects.isEmpty()) {
            m.say("report.effects.none");
            return;
        }
        long gains = effects.stream().filter(e -> e.verdict() == Verdict.ABOVE).count();
        m.say("report.effects.how");
        m.say("report.effects.sum", "n", effects.size(), "gains", gains);
        Table table = Table.of(
                Column.words(m.words("report.col.school"), 44),
                Column.words(m.words("report.col.indicator-number"), 24),
                Column.numbers(m.words("report.col.before"), 18),
                Column.numbers(m.words("report.col.now"), 18),
                Column.numbers(m.words("report.col.net"), 26),
                Column.words(m.words("report.col.verdict"), 40));
        for (AdviceEffect e : effects) {
            table = table.row(
                    BriefName.of(e.line().school()),
                    Integer.toString(e.number()),
                    Shown.share(Optional.of(e.before())),
                    Shown.share(Optional.of(e.after())),
                    m.words("report.points", "points", Numbers.signed(e.net().net() * 100, 1)),
                    m.words(e.verdictKey()));
        }
        m.word()
                .table(
                        m.words(
                                "report.table.effects",
                                "year",
                                m.figures().year().previous()),
                        table);
    }

    private static void decision(Manuscript m) {
        m.chapter("report.h.decision");
        m.say("report.decision.intro", "year", m.figures().year());
        int first = m.figures().year().firstYear() + 1;
        m.word()
                .numbered(List.of(
                        m.words("report.decision.1", "year", m.figures().year()),
                        m.words("report.decision.2"),
                        m.words("report.decision.3", "until", "29.12." + first, "next", first + 1),
                        m.words("report.decision.4", "until", "29.12." + first),
                        m.words("report.decision.5"),
                        m.words("report.decision.6")));
        m.word().space(10);
        m.word()
                .table(Table.of(
                                Column.words(m.words("report.sign.who"), 70),
                                Column.words(m.words("report.sign.signature"), 50),
                                Column.words(m.words("report.sign.name"), 50))
                        .blank(3, 10));
    }
}
