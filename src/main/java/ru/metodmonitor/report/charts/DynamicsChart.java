package ru.metodmonitor.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.metodmonitor.report.charts.Mark.Anchor;
import ru.metodmonitor.report.charts.Mark.Point;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Texts;

/** Shares over the years, a panel an indicator, two beside each other, each from zero on a scale of its own; the values stand at the points. */
final class DynamicsChart {
    private static final int COLUMNS = 2;
    private static final double BETWEEN = 40;
    private static final double WIDTH = (Easel.RIGHT - Easel.MARGIN - BETWEEN) / COLUMNS;
    private static final double VALUE = 26;
    private static final double LABEL_LINE = 34;
    /** Above a panel two lines of its label and the highest value, below it the years. */
    private static final double LABEL = 2 * LABEL_LINE + 12;

    private static final double VALUES = 36;
    private static final double YEARS = 46;
    private static final double HIGHEST_PANEL = 260;
    private static final double LOWEST_PANEL = 60;
    /** More years than this have no room for whole years and percent signs. */
    private static final int FEW_YEARS = 3;

    private DynamicsChart() {}

    static Scene of(DynamicsData data, Texts texts) {
        Easel easel = new Easel(data.title(), data.subtitle());
        if (data.years().isEmpty()) {
            easel.calm(texts.plain("chart.no-years"));
            return easel.finished();
        }
        List<Easel.Sign> legend = legend(easel, data, texts);
        String scales = texts.plain("chart.dynamics.scales");
        int rows = Math.max(1, (data.panels().size() + COLUMNS - 1) / COLUMNS);
        double room = easel.left(legend, List.of(scales, data.note())) / rows - LABEL - VALUES - YEARS;
        double height = Math.max(LOWEST_PANEL, Math.min(HIGHEST_PANEL, room));
        for (int i = 0; i < data.panels().size(); i++) {
            double left = Easel.MARGIN + i % COLUMNS * (WIDTH + BETWEEN);
            panel(easel, data, data.panels().get(i), left, height, texts);
            if (i % COLUMNS == COLUMNS - 1 || i == data.panels().size() - 1) {
                easel.down(LABEL + VALUES + height + YEARS);
            }
        }
        easel.legend(legend);
        easel.note(scales);
        easel.note(data.note());
        return easel.finished();
    }

    private static void panel(
            Easel easel, DynamicsData data, DynamicsData.Panel panel, double left, double height, Texts texts) {
        List<String> label = Easel.wrapped(panel.label(), Easel.SMALL, true, WIDTH);
        for (int i = 0; i < Math.min(2, label.size()); i++) {
            easel.words(left, easel.y() + 30 + i * LABEL_LINE, Easel.SMALL, true, Anchor.START, Ink.TEXT, label.get(i));
        }
        double top = easel.y() + LABEL + VALUES;
        double bottom = top + height;
        Scale scale = new Scale(greatest(panel), greatest(panel), bottom, top);
        easel.line(left, bottom, left + WIDTH, bottom, 2, Ink.RULE);
        curves(easel, data, panel, left, scale, DynamicsData.Point::median, 4, 10, Ink.MEDIAN);
        for (int i = 0; i < panel.points().size(); i++) {
            double x = x(i, data, left);
            panel.points()
                    .get(i)
                    .chance()
                    .ifPresent(c -> easel.upright(x, scale.at(c.low()), scale.at(c.high()), 10, Ink.CHANCE));
        }
        curves(easel, data, panel, left, scale, DynamicsData.Point::share, 5, 0, Ink.OWN);
        for (int i = 0; i < panel.points().size(); i++) {
            point(easel, data, panel.points().get(i), x(i, data, left), scale, texts);
            easel.words(x(i, data, left), bottom + 34, VALUE, false, Anchor.MIDDLE, Ink.SOFT, year(data, i));
        }
    }

    private static void point(
            Easel easel, DynamicsData data, DynamicsData.Point point, double x, Scale scale, Texts texts) {
        boolean few = data.years().size() <= FEW_YEARS;
        if (point.share().isEmpty()) {
            String nothing = few ? texts.plain("chart.no-data") : "—";
            easel.words(x, scale.zero() - 12, VALUE, false, Anchor.MIDDLE, Ink.SOFT, nothing);
            return;
        }
        double share = point.share().get();
        easel.dot(x, scale.at(share), 10, Ink.OWN);
        double high =
                scale.at(Math.max(share, point.chance().map(Interval::high).orElse(0.0)));
        String value = few ? Numbers.percent(share) : Numbers.decimal(share * 100, 1);
        // Above its whisker, on paper, so that no line crosses it.
        String shown = value + (point.notable() ? " *" : "");
        double width = Lettering.width(shown, VALUE, true);
        double base = Math.min(high, scale.at(share) - 14) - 12;
        easel.box(x - width / 2 - 3, base - 23, width + 6, 30, 4, Ink.PAPER);
        easel.words(x, base, VALUE, true, Anchor.MIDDLE, Ink.OWN, shown);
    }

    /** {@code 2019-2020}, or {@code 19/20} where many stand beside each other. */
    private static String year(DynamicsData data, int index) {
        String year = data.years().get(index);
        return data.years().size() <= FEW_YEARS ? year : year.replaceAll("\\d\\d(\\d\\d)-\\d\\d(\\d\\d)", "$1/$2");
    }

    /** A line through neighbouring years; a year without data is a gap, not a bridge. */
    private static void curves(
            Easel easel,
            DynamicsData data,
            DynamicsData.Panel panel,
            double left,
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
                run.add(new Point(x(i, data, left), scale.at(known.get())));
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

    private static double x(int year, DynamicsData data, double left) {
        double first = left + (data.years().size() <= FEW_YEARS ? 68 : 40);
        double last = left + WIDTH - (first - left);
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
            easel.line(s.x(), s.y(), s.x() + 50, s.y(), 5, Ink.OWN);
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
