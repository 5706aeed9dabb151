package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.report.word.Column;
import ru.metodmonitor.report.word.Table;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.text.Numbers;

/** The city at a glance, then a page an indicator: a table of the clusters, the funnel, and what sticks out of it. */
final class IndicatorChapter {
    private IndicatorChapter() {}

    static void write(Manuscript m, IntConsumer progress) {
        m.chapter("report.h.results");
        m.say("report.results.city");
        m.word()
                .picture(
                        m.words("report.picture.city", "year", m.figures().year()),
                        m.pictures().city(m.figures(), m.mark()),
                        125);
        List<Indicator> indicators = m.figures().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            indicator(m, i);
            progress.accept(100 * (i + 1) / indicators.size());
        }
    }

    private static void indicator(Manuscript m, int place) {
        Indicator indicator = m.figures().indicators().get(place);
        m.word().newPage();
        m.word().heading(2, Shown.numbered(indicator));
        m.say("report.indicator.title", "title", indicator.title());
        Table table = Table.of(
                Column.words(m.words("report.col.cluster"), 22),
                Column.numbers(m.words("report.col.schools"), 16),
                Column.numbers(m.words("report.col.people"), 30),
                Column.numbers(m.words("report.col.share"), 18),
                Column.numbers(m.words("report.col.quartiles"), 32),
                Column.numbers(m.words("report.col.median"), 20),
                Column.numbers(m.words("report.col.ends"), 32));
        for (Cluster cluster : m.figures().clusters()) {
            Optional<ShareStatistics> known = m.figures().statistics(cluster, place);
            if (known.isPresent()) {
                table = table.row(row(m, m.words("chart.rank.title", "cluster", cluster), known.get(), false));
            }
        }
        Optional<ShareStatistics> city = m.figures().now().statistics(place);
        if (city.isEmpty()) {
            m.say("report.indicator.nothing");
            return;
        }
        table = table.row(row(m, m.words("report.city"), city.get(), true));
        m.word().table(m.words("report.table.indicator", "number", indicator.number()), table);
        m.bullets(remarks(m, place));
        m.word()
                .picture(
                        m.words("report.picture.funnel", "number", indicator.number()),
                        m.pictures().funnel(m.figures(), place, Optional.empty(), Set.of(), m.mark()),
                        112);
    }

    private static Table.Row row(Manuscript m, String name, ShareStatistics s, boolean bold) {
        return new Table.Row(
                List.of(
                        name,
                        Integer.toString(s.schools()),
                        m.words(
                                "report.count",
                                "k",
                                s.total().active(),
                                "n",
                                s.total().of()),
                        Numbers.percent(s.pooled()),
                        range(s.lowerQuartile(), s.upperQuartile()),
                        Numbers.percent(s.median()),
                        range(s.min(), s.max())),
                bold,
                Optional.empty());
    }

    private static String range(double low, double high) {
        return Numbers.decimal(low * 100, 1) + "–" + Numbers.percent(high);
    }

    private static List<String> remarks(Manuscript m, int place) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        int nobody = 0;
        for (SchoolLine line : m.figures().now().lines().values()) {
            Optional<Tally> tally = line.tally(place);
            if (tally.isEmpty()) {
                continue;
            }
            nobody += tally.get().active() == 0 ? 1 : 0;
            String name = line.school().brief() + " (" + Shown.share(tally) + ")";
            switch (m.figures().verdict(line, place)) {
                case ABOVE -> above.add(name);
                case BELOW -> below.add(name);
                case WITHIN -> {}
            }
        }
        List<String> remarks = new ArrayList<>();
        if (nobody > 0) {
            remarks.add(m.words("report.indicator.nobody", "n", nobody));
        }
        if (!above.isEmpty()) {
            remarks.add(m.words("report.indicator.above", "schools", String.join("; ", above)));
        }
        if (!below.isEmpty()) {
            remarks.add(m.words("report.indicator.below", "schools", String.join("; ", below)));
        }
        if (above.isEmpty() && below.isEmpty()) {
            remarks.add(m.words("report.indicator.within"));
        }
        return remarks;
    }
}
