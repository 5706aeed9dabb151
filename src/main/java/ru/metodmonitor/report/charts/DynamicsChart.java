package ru.metodmonitor.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.metodmonitor.report.charts.Mark.Anchor;
import ru.metodmonitor.report.charts.Mark.Point;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Texts;

/** Shares over the years, a panel an indicator, each from zero on a scale of its own. */
final class DynamicsChart {
    private static final double PANEL = 218;
    private static final double LEFT = Easel.MARGIN + 86;

    private DynamicsChart() {}

    static Scene of(DynamicsData data, Texts texts) {
        Easel easel = new Easel(data.title(), data.subtitle());
        if (data.years().isEmpty()) {
            easel.calm(texts.plain("chart.no-years"));
            return easel.finished();
        }
        for (DynamicsData.Panel panel : data.panels()) {
            easel.down(42);
            easel.words(
                    Easel.MARGIN,
                    easel.y(),
                    Easel.WORD,
                    true,
                    Anchor.START,
                    Ink.TEXT,
                    Lettering.fitted(panel.label(), Easel.WORD, true, Easel.RIGHT - Easel.MARGIN));
            easel.down(34);
            panel(easel, data, panel, texts);
            easel.down(PANEL + 66);
        }
        for (int i = 0; i < data.years().size(); i++) {
            easel.words(
                    x(i, data),
                    easel.y() + 10,
                    Easel.SMALL,
                    true,
                    Anchor.MIDDLE,
                    Ink.SOFT,
                    data.years().get(i));
        }
        easel.down(44);
        easel.legend(legend(easel, data, texts));
        easel.note(texts.plain("chart.dynamics.scales"));
        easel.note(data.note());
        return easel.finished();
    }

    private static void panel(Easel easel, DynamicsData data, DynamicsData.Panel panel, Texts texts) {
        double bottom = easel.y() + PANEL;
        Scale scale = Scale.upTo(greatest(panel), 3, bottom, easel.y() + 10);
        for (double tick : scale.ticks()) {
            double y = scale.at(tick);
            easel.line(LEFT, y, Easel.RIGHT, y, 2, tick == 0 ? Ink.RULE : Ink.GRID);
            easel.words(LEFT - 14, y + 10, Easel.SMALL, false, Anchor.END, Ink.SOFT, ProfileChart.percent(tick));
        }
        curves(easel, data, panel, scale, DynamicsData.Point::median, 4, 10, Ink.MEDIAN);
        for (int i = 0; i < panel.points().size(); i++) {
            double x = x(i, data);
            panel.points()
                    .get(i)
                    .chance()
                    .ifPresent(c -> easel.upright(x, scale.at(c.low()), scale.at(c.high()), 12, Ink.CHANCE));
        }
        curves(easel, data, panel, scale, DynamicsData.Point::share, 6, 0, Ink.OWN);
        for (int i = 0; i < panel.points().size(); i++) {
            DynamicsData.Point point = panel.points().get(i);
            double x = x(i, data);
            if (point.share().isEmpty()) {
                easel.words(x, bottom + 38, Easel.SMALL, false, Anchor.MIDDLE, Ink.SOFT, texts.plain("chart.no-data"));
                continue;
            }
            double y = scale.at(point.share().get());
            easel.dot(x, y, 12, Ink.OWN);
            // Figures stand in a line under the panel: beside the dots they would cross lines and whiskers.
            easel.words(
                    x,
                    bottom + 38,
                    30,
                    true,
                    Anchor.MIDDLE,
                    Ink.OWN,
                    Numbers.percent(point.share().get()) + (point.notable() ? " *" : ""));
        }
    }

    /** A line through neighbouring years; a year without data is a gap, not a bridge. */
    private static void curves(
            Easel easel,
            DynamicsData data,
            DynamicsData.Panel panel,
            Scale scale,
            Function<DynamicsData.Point, Optional<Double>> value,
            double width,
            double dash,
            Ink ink) {
        List<Point> run = new ArrayList<>();
        for (int i = 0; i <= panel.points().size(); i++) {
            Optional<Double> known =
                    i < panel.points().size() ? value.apply(panel.points().get(i)) : Optional.empty();
            if (known.isPresent()) {
                run.add(new Point(x(i, data), scale.at(known.get())));
                continue;
            }
            if (run.size() > 1) {
                easel.add(new Mark.Curve(run, width, dash, ink));
            } else if (run.size() == 1 && dash > 0) {
                Point only = run.get(0);
                easel.line(only.x() - 26, only.y(), only.x() + 26, only.y(), width, ink);
            }
            run.clear();
        }
    }

    private static double x(int year, DynamicsData data) {
        double first = LEFT + 90;
        double last = Easel.RIGHT - 90;
        int steps = data.years().size() - 1;
        return steps == 0 ? (first + last) / 2 : first + (last - first) * year / steps;
    }

    private static double greatest(DynamicsData.Panel panel) {
        double greatest = 0.05;
        for (DynamicsData.Point point : panel.points()) {
            greatest = Math.max(greatest, point.share().orElse(0.0));
            greatest = Math.max(greatest, point.chance().map(Interval::high).orElse(0.0));
            greatest = Math.max(greatest, point.median().orElse(0.0));
        }
        return greatest;
    }

    private static List<Easel.Sign> legend(Easel easel, DynamicsData data, Texts texts) {
        List<Easel.Sign> signs = new ArrayList<>();
        List<DynamicsData.Point> points =
                data.panels().stream().flatMap(p -> p.points().stream()).toList();
        signs.add(new Easel.Sign(50, texts.plain("chart.sign.school"), s -> {
            easel.line(s.x(), s.y(), s.x() + 50, s.y(), 6, Ink.OWN);
            easel.dot(s.x() + 25, s.y(), 10, Ink.OWN);
        }));
        if (points.stream().anyMatch(p -> p.chance().isPresent())) {
            signs.add(new Easel.Sign(
                    28,
                    texts.plain("chart.sign.chance"),
                    s -> easel.upright(s.x() + 14, s.y() - 16, s.y() + 16, 12, Ink.CHANCE)));
        }
        if (points.stream().anyMatch(p -> p.median().isPresent())) {
            signs.add(new Easel.Sign(
                    50,
                    texts.plain("chart.sign.median"),
                    s -> easel.dashes(s.x(), s.y(), s.x() + 50, s.y(), 4, Ink.MEDIAN)));
        }
        if (points.stream().anyMatch(DynamicsData.Point::notable)) {
            signs.add(new Easel.Sign(
                    16,
                    texts.plain("chart.sign.notable"),
                    s -> easel.words(s.x(), s.y() + 12, Easel.WORD, true, Anchor.START, Ink.OWN, "*")));
        }
        return signs;
    }
}
