package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Funnel;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.indicators.Wilson;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.report.charts.Charts;
import ru.metodmonitor.report.charts.CityData;
import ru.metodmonitor.report.charts.DynamicsData;
import ru.metodmonitor.report.charts.FunnelData;
import ru.metodmonitor.report.charts.Interval;
import ru.metodmonitor.report.charts.ProfileData;
import ru.metodmonitor.report.charts.RankingData;
import ru.metodmonitor.report.charts.Scene;
import ru.metodmonitor.report.charts.Spread;
import ru.metodmonitor.report.charts.Standing;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Texts;

/**
 * The pictures of a year.
 *
 * <p>Threading: safe to share.
 */
public final class Illustrations {
    /** More years than this make points that a phone can't keep apart. */
    private static final int MOST_YEARS = 6;

    private static final int WIDEST_FUNNEL = 220;

    private final Texts texts;
    private final Charts charts;

    public Illustrations(Texts texts) {
        this.texts = texts;
        this.charts = new Charts(texts);
    }

    /** A school's shares beside its cluster. */
    public Scene profile(YearFigures figures, SchoolLine line, DocumentMark mark) {
        List<ProfileData.Row> rows = new ArrayList<>();
        for (int i = 0; i < figures.indicators().size(); i++) {
            Indicator indicator = figures.indicators().get(i);
            Optional<Tally> tally = line.tally(i);
            rows.add(new ProfileData.Row(
                    indicator.number(),
                    indicator.label(),
                    tally.map(t -> texts.plain("report.count", "k", t.active(), "n", t.of()))
                            .orElse(""),
                    tally.map(Tally::share),
                    tally.map(Illustrations::chance),
                    figures.statistics(line.cluster(), i).map(Illustrations::spread)));
        }
        String subtitle = texts.plain(
                "chart.profile.subtitle",
                "year",
                figures.year(),
                "cluster",
                line.cluster(),
                "headcount",
                line.figures().headcount().orElse(0));
        return charts.profile(
                new ProfileData(figures.now().name(line.school()), subtitle, rows, texts.plain(mark.line())));
    }

    /** The places of a cluster; these schools are marked as the reader's own. */
    public Scene ranking(YearFigures figures, Cluster cluster, Set<Long> own, DocumentMark mark) {
        List<RankingData.Row> rows = figures.now().cluster(cluster).stream()
                .map(l -> new RankingData.Row(
                        figures.now().name(l.school()), own.contains(l.school().id()), place(figures, l)))
                .toList();
        String subtitle = texts.plain(
                "chart.rank.subtitle",
                "meaning",
                texts.plain("cluster." + cluster.name().toLowerCase(Locale.ROOT)),
                "year",
                figures.year());
        return charts.ranking(new RankingData(
                texts.plain("chart.rank.title", "cluster", cluster), subtitle, rows, texts.plain(mark.line())));
    }

    private static Optional<RankingData.Place> place(YearFigures figures, SchoolLine line) {
        return line.result()
                .standing()
                .map(s -> new RankingData.Place(
                        s.rank(),
                        Numbers.decimal(s.index(), 2),
                        figures.range(line).map(r -> new Interval(r.best(), r.worst())),
                        figures.group(line).map(g -> Standing.valueOf(g.name())).orElse(Standing.MIDDLE)));
    }

    /** One indicator over a cluster, or over the city where none is named. */
    public Scene funnel(YearFigures figures, int place, Optional<Cluster> cluster, Set<Long> own, DocumentMark mark) {
        List<FunnelData.School> schools = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        for (SchoolLine line : figures.now().lines().values()) {
            if (cluster.isEmpty() || line.cluster() == cluster.get()) {
                line.tally(place).ifPresent(t -> {
                    tallies.add(t);
                    schools.add(new FunnelData.School(
                            figures.now().name(line.school()),
                            t.of(),
                            t.share(),
                            own.contains(line.school().id()),
                            standing(figures.verdict(line, place))));
                });
            }
        }
        Optional<Funnel> funnel = Funnel.of(tallies);
        int widest = tallies.stream().mapToInt(Tally::of).max().orElse(1);
        List<FunnelData.Limit> limits = funnel.filter(f -> f.centre() > 0 && f.centre() < 1)
                .map(f -> limits(f, widest))
                .orElseGet(List::of);
        Indicator indicator = figures.indicators().get(place);
        String where = cluster.map(c -> texts.plain("chart.rank.title", "cluster", c))
                .orElseGet(() -> texts.plain("chart.funnel.city"));
        return charts.funnel(new FunnelData(
                indicator.number() + ". " + indicator.label(),
                texts.plain("chart.funnel.subtitle", "where", where, "year", figures.year()),
                schools,
                funnel.map(Funnel::centre).orElse(0.0),
                limits,
                texts.plain(mark.line())));
    }

    private static Standing standing(Verdict verdict) {
        return switch (verdict) {
            case ABOVE -> Standing.UPPER;
            case WITHIN -> Standing.MIDDLE;
            case BELOW -> Standing.LOWER;
        };
    }

    private static List<FunnelData.Limit> limits(Funnel funnel, int widest) {
        int step = Math.max(1, widest / WIDEST_FUNNEL);
        return IntStream.iterate(1, n -> n <= widest + step, n -> n + step)
                .mapToObj(n -> new FunnelData.Limit(n, interval(funnel.limits95(n)), interval(funnel.limits998(n))))
                .toList();
    }

    /** A school's shares over the years. */
    public Scene dynamics(YearFigures figures, SchoolLine line, DocumentMark mark) {
        List<YearResults> shown = figures.years()
                .subList(
                        Math.max(0, figures.years().size() - MOST_YEARS),
                        figures.years().size());
        List<DynamicsData.Panel> panels = new ArrayList<>();
        for (int i = 0; i < figures.indicators().size(); i++) {
            Indicator indicator = figures.indicators().get(i);
            List<DynamicsData.Point> points = new ArrayList<>();
            for (YearResults year : shown) {
                points.add(point(figures, year, line, i));
            }
            panels.add(new DynamicsData.Panel(indicator.number() + ". " + indicator.label(), points));
        }
        return charts.dynamics(new DynamicsData(
                figures.now().name(line.school()),
                texts.plain("chart.dynamics.subtitle", "cluster", line.cluster(), "n", shown.size()),
                shown.stream().map(y -> y.year().toString()).toList(),
                panels,
                texts.plain(mark.line())));
    }

    private static DynamicsData.Point point(YearFigures figures, YearResults year, SchoolLine line, int place) {
        int then = year.scheme().place(figures.indicators().get(place).number());
        if (then < 0) {
            return new DynamicsData.Point(Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
        Optional<Tally> tally = year.line(line.school().id()).flatMap(l -> l.tally(then));
        Cluster cluster = year.line(line.school().id()).map(SchoolLine::cluster).orElse(line.cluster());
        boolean last = year.year().equals(figures.year());
        return new DynamicsData.Point(
                tally.map(Tally::share),
                tally.map(Illustrations::chance),
                year.of(cluster).statistics(then).map(ShareStatistics::median),
                last && figures.change(line, place).map(Change::notable).orElse(false));
    }

    /** All schools of the city. */
    public Scene city(YearFigures figures, DocumentMark mark) {
        List<CityData.Block> blocks = new ArrayList<>();
        for (int i = 0; i < figures.indicators().size(); i++) {
            int place = i;
            Indicator indicator = figures.indicators().get(i);
            List<CityData.Strip> strips = figures.clusters().stream()
                    .map(c -> new CityData.Strip(
                            c.name(),
                            figures.now().cluster(c).stream()
                                    .flatMap(l -> l.tally(place).stream())
                                    .map(Tally::share)
                                    .toList(),
                            figures.statistics(c, place).map(Illustrations::spread),
                            named(figures, c, place)))
                    .toList();
            blocks.add(new CityData.Block(
                    indicator.number() + ". " + indicator.label(),
                    figures.now().statistics(i).map(ShareStatistics::pooled),
                    strips));
        }
        String subtitle = texts.plain(
                "chart.city.subtitle",
                "year",
                figures.year(),
                "schools",
                figures.now().lines().size(),
                "teachers",
                figures.now().statistics(0).map(s -> s.total().of()).orElse(0));
        return charts.city(new CityData(texts.plain("chart.city.title"), subtitle, blocks, texts.plain(mark.line())));
    }

    private static List<CityData.Named> named(YearFigures figures, Cluster cluster, int place) {
        return figures.now().cluster(cluster).stream()
                .filter(l -> l.tally(place).isPresent() && figures.verdict(l, place) != Verdict.WITHIN)
                .map(l -> new CityData.Named(
                        figures.now().name(l.school()),
                        l.tally(place).orElseThrow().share()))
                .toList();
    }

    private static Interval chance(Tally tally) {
        return interval(Wilson.of(tally));
    }

    private static Interval interval(ru.metodmonitor.indicators.Interval interval) {
        return new Interval(interval.low(), interval.high());
    }

    private static Spread spread(ShareStatistics statistics) {
        return new Spread(statistics.lowerQuartile(), statistics.median(), statistics.upperQuartile());
    }
}
