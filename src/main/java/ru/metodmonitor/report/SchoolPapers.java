package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.indicators.Wilson;
import ru.metodmonitor.report.word.Column;
import ru.metodmonitor.report.word.Table;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/**
 * What a school needs on paper, drafted from its own figures; without names of teachers.
 *
 * <p>Threading: safe to share.
 */
public final class SchoolPapers {
    /** More recommendations than this would not leave the sheet one page. */
    private static final int ON_SHEET = 2;

    private final Texts texts;
    private final Illustrations pictures;

    public SchoolPapers(Texts texts) {
        this.texts = texts;
        this.pictures = new Illustrations(texts);
    }

    /**
     * What the papers are made from.
     *
     * @param figures the year
     * @param line the school
     * @param advice to it this year
     * @param effects what became of last year's advice to it
     * @param mark status and the journal's code
     */
    public record Source(
            YearFigures figures,
            SchoolLine line,
            List<AdviceLine> advice,
            List<AdviceEffect> effects,
            DocumentMark mark) {
        /** Copies the lists. */
        public Source {
            advice = List.copyOf(advice);
            effects = List.copyOf(effects);
        }
    }

    /** One page for the methodical council: figures, place, picture, recommendations, a form of plan. */
    public byte[] sheet(Source s) {
        Sheet sheet = begin(s, "paper.sheet.title");
        sheet.word().table(figures(s));
        sheet.word().picture(pictures.profile(s.figures(), s.line(), s.mark()), 72);
        sheet.heading("paper.advice");
        if (s.advice().isEmpty()) {
            sheet.note("paper.advice.none");
        }
        s.advice().stream().limit(ON_SHEET).forEach(a -> sheet.word().styled("TableText", a.reason() + " " + a.text()));
        if (s.advice().size() > ON_SHEET) {
            sheet.note("paper.advice.more", "n", s.advice().size() - ON_SHEET);
        }
        sheet.heading("paper.plan");
        sheet.word().table(plan(List.of()).blank(3, 8.5));
        return sheet.bytes();
    }

    /** The protocol of the methodical council with the plan, drafted from the figures. */
    public byte[] council(Source s) {
        Sheet sheet = begin(s, "paper.council.title");
        sheet.say("paper.council.place");
        sheet.say("paper.council.present");
        sheet.heading("paper.council.agenda")
                .say("paper.council.agenda.text", "year", s.figures().year());
        sheet.heading("paper.council.heard");
        sheet.word().text(place(s));
        sheet.word().table(figures(s));
        sheet.heading("paper.council.problems");
        List<String> problems = problems(s);
        sheet.word().bullets(problems);
        sheet.heading("paper.council.decided");
        sheet.say("paper.council.decided.text");
        sheet.heading("paper.plan");
        sheet.word().table(plan(drafted(s)).blank(2, 9));
        sheet.signed("paper.sign.chair", "paper.sign.secretary");
        return sheet.bytes();
    }

    /** The whole management cycle of the school on one sheet: aim, indicator, result, recommendation, measure, decision, effect. */
    public byte[] cycle(Source s) {
        Sheet sheet = begin(s, "paper.cycle.title");
        sheet.note("paper.cycle.how");
        Table table = Table.of(
                Column.words(texts.plain("paper.cycle.step"), 38), Column.words(texts.plain("paper.cycle.what"), 132));
        table = table.row(texts.plain("paper.cycle.aim"), texts.plain("paper.cycle.aim.text"))
                .row(
                        texts.plain("paper.cycle.indicators"),
                        lines(s.figures().indicators().stream()
                                .map(Shown::numbered)
                                .toList()))
                .row(texts.plain("paper.cycle.result"), place(s) + "\n" + lines(shares(s)))
                .row(
                        texts.plain("paper.cycle.advice"),
                        s.advice().isEmpty()
                                ? texts.plain("paper.advice.none")
                                : lines(s.advice().stream()
                                        .map(a -> a.reason() + " " + a.text())
                                        .toList()))
                .row(texts.plain("paper.cycle.measure"), texts.plain("paper.cycle.by-hand"))
                .row(texts.plain("paper.cycle.decision"), texts.plain("paper.cycle.by-hand"))
                .row(texts.plain("paper.cycle.effect"), effects(s));
        sheet.word().table(table);
        sheet.signed("paper.sign.head");
        return sheet.bytes();
    }

    private Sheet begin(Source s, String title) {
        return new Sheet(
                texts,
                s.mark(),
                Phrase.of(title),
                Phrase.of(
                        "paper.about",
                        "school",
                        s.line().school().name(),
                        "year",
                        s.figures().year(),
                        "place",
                        place(s)));
    }

    private String place(Source s) {
        return s.line()
                .result()
                .standing()
                .map(standing -> texts.plain(
                        "paper.place",
                        "cluster",
                        s.line().cluster(),
                        "index",
                        Numbers.decimal(standing.index(), 2),
                        "rank",
                        standing.rank(),
                        "of",
                        standing.of(),
                        "range",
                        Shown.range(s.figures().range(s.line())),
                        "group",
                        Shown.group(texts, s.figures().group(s.line()))))
                .orElseGet(() ->
                        texts.plain("paper.place.none", "cluster", s.line().cluster()));
    }

    private Table figures(Source s) {
        Table table = Table.of(
                Column.words(texts.plain("report.col.indicator"), 66),
                Column.numbers(texts.plain("report.col.people"), 20),
                Column.numbers(texts.plain("report.col.share"), 17),
                Column.numbers(texts.plain("paper.col.chance"), 26),
                Column.numbers(texts.plain("report.col.median"), 18),
                Column.numbers(texts.plain("paper.col.change"), 23));
        for (int i = 0; i < s.figures().indicators().size(); i++) {
            Optional<Tally> tally = s.line().tally(i);
            table = table.row(
                    Shown.numbered(s.figures().indicators().get(i)),
                    tally.map(t -> texts.plain("report.count", "k", t.active(), "n", t.of()))
                            .orElse(Shown.NOTHING),
                    Shown.share(tally),
                    tally.map(t -> Shown.interval(Wilson.of(t))).orElse(Shown.NOTHING),
                    s.figures()
                            .statistics(s.line().cluster(), i)
                            .map(c -> Numbers.percent(c.median()))
                            .orElse(Shown.NOTHING),
                    Shown.change(texts, s.figures().change(s.line(), i)));
        }
        return table;
    }

    private List<String> shares(Source s) {
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < s.figures().indicators().size(); i++) {
            Indicator indicator = s.figures().indicators().get(i);
            shares.add(texts.plain(
                    "paper.share",
                    "number",
                    indicator.number(),
                    "share",
                    Shown.share(s.line().tally(i)),
                    "median",
                    s.figures()
                            .statistics(s.line().cluster(), i)
                            .map(ShareStatistics::median)
                            .map(Numbers::percent)
                            .orElse(Shown.NOTHING)));
        }
        return shares;
    }

    /** What is below the cluster by more than chance; where nothing is, the indicator furthest below the median. */
    private List<String> problems(Source s) {
        if (!s.advice().isEmpty()) {
            return s.advice().stream().map(AdviceLine::reason).toList();
        }
        return weakest(s)
                .map(i -> List.of(texts.plain(
                        "paper.council.weakest",
                        "indicator",
                        Shown.numbered(s.figures().indicators().get(i)),
                        "share",
                        Shown.share(s.line().tally(i)))))
                .orElseGet(() -> List.of(texts.plain("paper.advice.none")));
    }

    private Optional<Integer> weakest(Source s) {
        List<Integer> below = new ArrayList<>();
        Comparator<Integer> byGap = Comparator.comparingDouble(i -> gap(s, i));
        for (int i = 0; i < s.figures().indicators().size(); i++) {
            if (gap(s, i) < 0) {
                below.add(i);
            }
        }
        return below.stream().min(byGap);
    }

    private static double gap(Source s, int place) {
        Optional<Tally> tally = s.line().tally(place);
        Optional<ShareStatistics> cluster = s.figures().statistics(s.line().cluster(), place);
        return tally.isEmpty() || cluster.isEmpty()
                ? 0
                : tally.get().share() - cluster.get().median();
    }

    private Table plan(List<Table.Row> rows) {
        return Table.of(
                        Column.words(texts.plain("paper.plan.problem"), 52),
                        Column.words(texts.plain("paper.plan.measure"), 64),
                        Column.words(texts.plain("paper.plan.who"), 32),
                        Column.words(texts.plain("paper.plan.when"), 22))
                .rows(rows);
    }

    private List<Table.Row> drafted(Source s) {
        return s.advice().stream()
                .map(a -> Table.Row.of(a.reason(), a.text(), "", ""))
                .toList();
    }

    private String effects(Source s) {
        if (s.effects().isEmpty()) {
            return texts.plain("paper.cycle.effect.none");
        }
        return lines(s.effects().stream()
                .map(e -> texts.plain(
                        "paper.cycle.effect.line",
                        "number",
                        e.number(),
                        "before",
                        Shown.share(Optional.of(e.before())),
                        "after",
                        Shown.share(Optional.of(e.after())),
                        "verdict",
                        texts.plain(e.verdictKey())))
                .toList());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
