package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.report.word.Diagram;
import ru.metodmonitor.results.YearResults;

/** The report's charts that Word draws itself: plain comparisons of the city's shares. What shows chance stays a picture. */
final class Diagrams {
    private Diagrams() {}

    /** The share of each indicator in every cluster and in the city. */
    static Diagram clusters(Manuscript m) {
        List<Diagram.Series> series = new ArrayList<>();
        for (Cluster cluster : m.figures().clusters()) {
            series.add(series(
                    m,
                    m.words("chart.rank.title", "cluster", cluster),
                    place -> m.figures().statistics(cluster, place)));
        }
        series.add(series(m, m.words("report.city"), place -> m.figures().now().statistics(place)));
        List<String> categories = m.figures().indicators().stream()
                .map(i -> m.words("report.col.share-of", "number", i.number()))
                .toList();
        return new Diagram(
                Diagram.Kind.BARS,
                m.words("report.chart.clusters", "year", m.figures().year()),
                categories,
                series,
                m.words("report.chart.share"));
    }

    private static Diagram.Series series(
            Manuscript m, String name, java.util.function.IntFunction<Optional<ShareStatistics>> statistics) {
        List<Optional<Double>> values = new ArrayList<>();
        for (int i = 0; i < m.figures().indicators().size(); i++) {
            values.add(percent(statistics.apply(i)));
        }
        return new Diagram.Series(name, values);
    }

    /** The city's shares over the years. */
    static Diagram years(Manuscript m, List<YearResults> years) {
        List<Diagram.Series> series = m.figures().indicators().stream()
                .map(i -> new Diagram.Series(
                        Shown.numbered(i),
                        years.stream()
                                .map(y -> percent(y.statistics(y.scheme().place(i.number()))))
                                .toList()))
                .toList();
        return new Diagram(
                Diagram.Kind.LINES,
                m.words("report.chart.years"),
                years.stream().map(y -> y.year().toString()).toList(),
                series,
                m.words("report.chart.share"));
    }

    /** One decimal: a chart's labels have no more, and a change of the chart shall begin with what is seen. */
    private static Optional<Double> percent(Optional<ShareStatistics> statistics) {
        return statistics.map(s -> Math.round(s.pooled() * 1000) / 10.0);
    }
}
