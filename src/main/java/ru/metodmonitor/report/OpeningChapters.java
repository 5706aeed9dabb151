package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.report.word.Column;
import ru.metodmonitor.report.word.Table;
import ru.metodmonitor.report.word.WordDocument;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.text.Numbers;

/** Title page, findings with problems, draft decision, contents; and, as an appendix, purpose, sources, method, clusters. */
final class OpeningChapters {
    private OpeningChapters() {}

    static void write(Manuscript m, AnalyticReport.Source source) {
        title(m);
        summary(m, source);
        DecisionChapter.write(m, source);
        m.word().newPage();
        m.word().contents(m.words("report.contents"));
    }

    /** How it was made: for who wants to check it. */
    static void method(Manuscript m) {
        purpose(m);
        clusters(m);
    }

    private static void title(Manuscript m) {
        WordDocument word = m.word();
        word.styled("Letterhead", m.words("report.title.organisation"));
        word.space(62);
        word.styled("Title", m.words("report.title"));
        word.styled("Subtitle", m.words("report.title.about"));
        word.styled("Subtitle", m.words("report.title.year", "year", m.figures().year()));
        word.space(80);
        word.styled(
                "Letterhead",
                m.words("report.title.status", "status", m.words(m.mark().status())));
        word.styled("Letterhead", m.words("report.title.day", "day", m.mark().day()));
        word.styled("Letterhead", m.words("report.title.code", "code", m.mark().journalCode()));
        word.newPage();
    }

    private static void summary(Manuscript m, AnalyticReport.Source source) {
        YearFigures figures = m.figures();
        m.word().heading(1, m.words("report.h.summary"));
        m.say(
                "report.summary.scope",
                "year",
                figures.year(),
                "schools",
                figures.now().lines().size(),
                "teachers",
                figures.now().statistics(0).map(s -> s.total().of()).orElse(0));
        Table table = Table.of(
                Column.words(m.words("report.col.indicator"), 86),
                Column.numbers(m.words("report.col.people"), 28),
                Column.numbers(m.words("report.col.share"), 26),
                Column.numbers(m.words("report.col.change"), 30));
        for (int i = 0; i < figures.indicators().size(); i++) {
            Indicator indicator = figures.indicators().get(i);
            Optional<ShareStatistics> now = figures.now().statistics(i);
            Optional<Double> earlier = figures.before()
                    .flatMap(b -> b.statistics(b.scheme().place(indicator.number())))
                    .map(ShareStatistics::pooled);
            table = table.row(
                    Shown.numbered(indicator),
                    now.map(s -> m.words(
                                    "report.count",
                                    "k",
                                    s.total().active(),
                                    "n",
                                    s.total().of()))
                            .orElse(Shown.NOTHING),
                    now.map(s -> Numbers.percent(s.pooled())).orElse(Shown.NOTHING),
                    now.isPresent() && earlier.isPresent()
                            ? m.words(
                                    "report.points",
                                    "points",
                                    Numbers.signed((now.get().pooled() - earlier.get()) * 100, 1))
                            : Shown.NOTHING);
        }
        m.word().table(m.words("report.table.city", "year", figures.year()), table);
        m.bullets(facts(m, source));
        if (figures.now().statistics(0).isPresent()) {
            m.word().chart(m.words("report.chart.clusters", "year", figures.year()), Diagrams.clusters(m), 62);
        }
    }

    private static List<String> facts(Manuscript m, AnalyticReport.Source source) {
        YearFigures figures = m.figures();
        List<String> facts = new ArrayList<>(Findings.of(m.texts(), figures));
        long advised =
                source.advice().stream().map(AdviceLine::school).distinct().count();
        facts.add(m.words("report.summary.advice", "n", source.advice().size(), "schools", advised));
        long unknown = figures.now().lines().values().stream()
                .filter(l -> !l.result().input().hasShares())
                .count();
        if (unknown > 0) {
            facts.add(m.words("report.summary.unknown", "n", unknown));
        }
        return facts;
    }

    private static void purpose(Manuscript m) {
        m.topic("report.h.purpose");
        m.say("report.purpose.aim", "founding", m.mark().founding().named());
        m.say("report.purpose.tasks");
        m.bullets(List.of(
                m.words("report.purpose.task.1"),
                m.words("report.purpose.task.2"),
                m.words("report.purpose.task.3"),
                m.words("report.purpose.task.4")));
        m.section("report.h.sources");
        m.say("report.sources.orders");
        m.say("report.sources.journal", "code", m.mark().journalCode());
        m.section("report.h.method");
        m.bullets(List.of(
                m.words("report.method.share"),
                m.words("report-scaling."
                        + m.figures().now().scheme().scaling().name().toLowerCase(java.util.Locale.ROOT)),
                m.words("report.method.index"),
                m.words("report.method.interval"),
                m.words("report.method.range"),
                m.words("report.method.group"),
                m.words("report.method.change"),
                m.words("report.method.chance")));
        m.section("report.h.indicators");
        m.figures()
                .indicators()
                .forEach(i -> m.say("report.method.indicator", "number", i.number(), "title", i.title()));
    }

    private static void clusters(Manuscript m) {
        m.topic("report.h.clusters");
        m.say("report.clusters.why");
        Table table = Table.of(
                Column.words(m.words("report.col.cluster"), 66),
                Column.numbers(m.words("report.col.schools"), 18),
                Column.numbers(m.words("report.col.teachers"), 23),
                Column.numbers(m.words("report.col.upper"), 21),
                Column.numbers(m.words("report.col.middle"), 21),
                Column.numbers(m.words("report.col.lower"), 21));
        for (Cluster cluster : m.figures().clusters()) {
            List<SchoolLine> lines = m.figures().now().cluster(cluster);
            int teachers = lines.stream()
                    .mapToInt(l -> l.figures().headcount().orElse(0))
                    .sum();
            Map<Group, Integer> groups = groups(m.figures(), cluster);
            table = table.row(
                    m.words("report.cluster", "cluster", cluster, "meaning", Shown.meaning(m.texts(), cluster)),
                    Integer.toString(lines.size()),
                    Integer.toString(teachers),
                    Integer.toString(groups.getOrDefault(Group.UPPER, 0)),
                    Integer.toString(groups.getOrDefault(Group.MIDDLE, 0)),
                    Integer.toString(groups.getOrDefault(Group.LOWER, 0)));
        }
        m.word().table(m.words("report.table.clusters"), table);
        m.note("report.clusters.note");
    }

    private static Map<Group, Integer> groups(YearFigures figures, Cluster cluster) {
        Map<Group, Integer> counts = new java.util.EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            counts.put(group, figures.now().of(cluster).group(group).size());
        }
        return counts;
    }
}
