package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.report.word.Column;
import ru.metodmonitor.report.word.Table;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;

/** The city over the years, and the schools whose change is more than chance. */
final class DynamicsChapter {
    private static final int MOST_YEARS = 5;

    private DynamicsChapter() {}

    static void write(Manuscript m) {
        m.chapter("report.h.dynamics");
        YearFigures figures = m.figures();
        if (figures.before().isEmpty()) {
            m.say("report.dynamics.none", "year", figures.year().previous());
            return;
        }
        m.say("report.dynamics.how");
        m.word().table(m.words("report.table.years"), years(m));
        m.word().chart(m.words("report.chart.years"), Diagrams.years(m, shown(m)), 43);
        m.word().text(m.words(figures.cityChangesInWords()));
        notable(m);
    }

    private static List<YearResults> shown(Manuscript m) {
        List<YearResults> all = m.figures().years();
        return all.subList(Math.max(0, all.size() - MOST_YEARS), all.size());
    }

    private static Table years(Manuscript m) {
        List<YearResults> shown = shown(m);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(m.words("report.col.indicator"), 170 - 24.0 * shown.size()));
        shown.forEach(y -> columns.add(Column.numbers(y.year().toString(), 24)));
        Table table = Table.of(columns);
        for (Indicator indicator : m.figures().indicators()) {
            List<String> cells = new ArrayList<>();
            cells.add(Shown.numbered(indicator));
            for (YearResults year : shown) {
                cells.add(year.statistics(year.scheme().place(indicator.number()))
                        .map(ShareStatistics::pooled)
                        .map(Numbers::percent)
                        .orElse(Shown.NOTHING));
            }
            table = table.row(new Table.Row(cells, false, Optional.empty()));
        }
        return table;
    }

    private record Found(SchoolLine line, int place, Change change) {}

    private static void notable(Manuscript m) {
        List<Found> found = new ArrayList<>();
        for (SchoolLine line : m.figures().now().lines().values()) {
            for (int i = 0; i < m.figures().indicators().size(); i++) {
                int place = i;
                m.figures()
                        .change(line, i)
                        .filter(Change::notable)
                        .ifPresent(c -> found.add(new Found(line, place, c)));
            }
        }
        m.section("report.h.notable");
        if (found.isEmpty()) {
            m.say("report.dynamics.nothing-notable");
            return;
        }
        found.sort(Comparator.comparingInt(Found::place)
                .thenComparing(f -> -f.change().difference())
                .thenComparing(f -> f.line().school().code()));
        Table table = Table.of(
                Column.words(m.words("report.col.school"), 62),
                Column.words(m.words("report.col.indicator-number"), 24),
                Column.numbers(m.words("report.col.before"), 22),
                Column.numbers(m.words("report.col.now"), 22),
                Column.numbers(m.words("report.col.difference"), 40));
        for (Found one : found) {
            Change c = one.change();
            table = table.row(
                    one.line().school().brief(),
                    Integer.toString(m.figures().indicators().get(one.place()).number()),
                    Numbers.percent(c.before().share()),
                    Numbers.percent(c.after().share()),
                    m.words(
                            "report.points-range",
                            "points",
                            Numbers.signed(c.difference() * 100, 1),
                            "low",
                            Numbers.signed(c.interval().low() * 100, 1),
                            "high",
                            Numbers.signed(c.interval().high() * 100, 1)));
        }
        m.word().table(m.words("report.table.notable"), table);
        m.note("report.dynamics.note");
    }

    static void problems(Manuscript m) {
        m.topic("report.h.problems");
        List<String> problems = CityProblems.of(m.texts(), m.figures()).stream()
                .map(CityProblems.Problem::text)
                .toList();
        m.bullets(problems.isEmpty() ? List.of(m.words("report.problem.none")) : problems);
    }
}
