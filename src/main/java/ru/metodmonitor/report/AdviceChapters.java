package ru.metodmonitor.report;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.report.word.Column;
import ru.metodmonitor.report.word.Table;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.text.Numbers;

/** Recommendations to schools, and what became of last year's. */
final class AdviceChapters {
    private AdviceChapters() {}

    static void write(Manuscript m, AnalyticReport.Source source) {
        advice(m, source.advice());
        effects(m, source.effects());
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
                    String name = line.get().school().brief();
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
        m.topic("report.h.effects");
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
                    e.line().school().brief(),
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
}
