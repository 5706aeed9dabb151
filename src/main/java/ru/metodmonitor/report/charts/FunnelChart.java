package ru.metodmonitor.report.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import ru.metodmonitor.report.charts.Mark.Anchor;
import ru.metodmonitor.report.charts.Mark.Point;
import ru.metodmonitor.text.Texts;

/** Every school a dot by its size and share; what lies within the funnel is what chance alone gives. */
final class FunnelChart {
    private static final double HEIGHT = 760;
    private static final double LEFT = Easel.MARGIN + 86;
    private static final int NAMED = 4;

    private FunnelChart() {}

    static Scene of(FunnelData data, Texts texts) {
        Easel easel = new Easel(data.title(), data.subtitle());
        if (data.schools().isEmpty()) {
            easel.calm(texts.plain("chart.no-schools"));
            return easel.finished();
        }
        double top = easel.y() + 20;
        double bottom = top + HEIGHT;
        int largest = data.schools().stream()
                .mapToInt(FunnelData.School::headcount)
                .max()
                .orElse(1);
        Scale sizes = Scale.upTo(Math.max(10, largest * 1.04), 6, LEFT, Easel.RIGHT - 10);
        Scale shares = Scale.upTo(greatest(data), 6, bottom, top);
        axes(easel, sizes, shares, texts);
        limits(easel, data, sizes, shares);
        easel.dashes(LEFT, shares.at(data.centre()), sizes.end(), shares.at(data.centre()), 4, Ink.MEDIAN);
        dots(easel, data, sizes, shares);
        easel.down(20 + HEIGHT + 92);
        easel.legend(legend(easel, data, texts));
        easel.note(data.note());
        return easel.finished();
    }

    private static double greatest(FunnelData data) {
        double greatest = Math.max(0.1, data.centre() * 1.5);
        for (FunnelData.School school : data.schools()) {
            greatest = Math.max(greatest, school.share() * 1.05);
        }
        return greatest;
    }

    private static void axes(Easel easel, Scale sizes, Scale shares, Texts texts) {
        for (double tick : shares.ticks()) {
            double y = shares.at(tick);
            easel.line(LEFT, y, sizes.end(), y, 2, tick == 0 ? Ink.RULE : Ink.GRID);
            easel.words(LEFT - 14, y + 10, Easel.SMALL, false, Anchor.END, Ink.SOFT, ProfileChart.percent(tick));
        }
        for (double tick : sizes.ticks()) {
            easel.words(
                    sizes.at(tick),
                    shares.zero() + 38,
                    Easel.SMALL,
                    false,
                    Anchor.MIDDLE,
                    Ink.SOFT,
                    Long.toString(Math.round(tick)));
        }
        easel.words(
                sizes.end(),
                shares.zero() + 78,
                Easel.SMALL,
                false,
                Anchor.END,
                Ink.SOFT,
                texts.plain("chart.funnel.size"));
    }

    private static void limits(Easel easel, FunnelData data, Scale sizes, Scale shares) {
        if (data.limits().isEmpty()) {
            return;
        }
        easel.add(new Mark.Area(around(data, sizes, shares, FunnelData.Limit::far), Ink.GRID));
        easel.add(new Mark.Area(around(data, sizes, shares, FunnelData.Limit::near), Ink.INNER));
    }

    private static List<Point> around(
            FunnelData data, Scale sizes, Scale shares, Function<FunnelData.Limit, Interval> which) {
        List<Point> points = new ArrayList<>();
        for (FunnelData.Limit limit : data.limits()) {
            points.add(new Point(
                    sizes.at(limit.headcount()), shares.at(which.apply(limit).high())));
        }
        for (int i = data.limits().size() - 1; i >= 0; i--) {
            FunnelData.Limit limit = data.limits().get(i);
            points.add(new Point(
                    sizes.at(limit.headcount()), shares.at(which.apply(limit).low())));
        }
        return points;
    }

    private static void dots(Easel easel, FunnelData data, Scale sizes, Scale shares) {
        List<FunnelData.School> others =
                data.schools().stream().filter(s -> !s.own()).toList();
        for (FunnelData.School school : others) {
            easel.dot(sizes.at(school.headcount()), shares.at(school.share()), 10, ink(school));
        }
        // Those furthest outside are named, a few: the others would only write over each other.
        List<FunnelData.School> named = new ArrayList<>(others.stream()
                .filter(s -> ink(s) != Ink.OTHER)
                .sorted(Comparator.comparingDouble((FunnelData.School s) -> -Math.abs(s.share() - data.centre())))
                .limit(NAMED)
                .toList());
        data.schools().stream().filter(FunnelData.School::own).forEach(own -> {
            easel.dot(sizes.at(own.headcount()), shares.at(own.share()), 17, Ink.OWN);
            named.add(0, own);
        });
        List<Double> taken = new ArrayList<>();
        for (FunnelData.School school : named) {
            name(easel, school, sizes, shares, taken);
        }
    }

    private static void name(Easel easel, FunnelData.School school, Scale sizes, Scale shares, List<Double> taken) {
        double x = sizes.at(school.headcount());
        double y = shares.at(school.share()) - (school.own() ? 32 : 20);
        if (y < shares.end() + 6) {
            y += 56;
        }
        double base = y;
        if (taken.stream().anyMatch(t -> Math.abs(t - base) < 34) && !school.own()) {
            return;
        }
        taken.add(base);
        double half = Lettering.width(school.name(), Easel.SMALL, school.own()) / 2;
        double held = Math.max(LEFT + half, Math.min(Easel.RIGHT - half, x));
        if (school.own()) {
            easel.box(held - half - 8, base - 29, 2 * half + 16, 38, 8, Ink.PAPER);
        }
        easel.words(
                held, base, Easel.SMALL, school.own(), Anchor.MIDDLE, school.own() ? Ink.OWN : Ink.TEXT, school.name());
    }

    private static Ink ink(FunnelData.School school) {
        return switch (school.standing()) {
            case UPPER -> Ink.UPPER;
            case MIDDLE -> Ink.OTHER;
            case LOWER -> Ink.LOWER;
        };
    }

    private static List<Easel.Sign> legend(Easel easel, FunnelData data, Texts texts) {
        List<Easel.Sign> signs = new ArrayList<>();
        if (data.schools().stream().anyMatch(FunnelData.School::own)) {
            signs.add(
                    new Easel.Sign(34, texts.plain("chart.sign.own"), s -> easel.dot(s.x() + 17, s.y(), 15, Ink.OWN)));
        }
        signs.add(
                new Easel.Sign(24, texts.plain("chart.sign.others"), s -> easel.dot(s.x() + 12, s.y(), 10, Ink.OTHER)));
        signs.add(new Easel.Sign(
                50,
                texts.plain("chart.funnel.centre"),
                s -> easel.dashes(s.x(), s.y(), s.x() + 50, s.y(), 4, Ink.MEDIAN)));
        if (!data.limits().isEmpty()) {
            signs.add(new Easel.Sign(
                    40, texts.plain("chart.funnel.near"), s -> easel.box(s.x(), s.y() - 14, 40, 28, 4, Ink.INNER)));
            signs.add(new Easel.Sign(
                    40, texts.plain("chart.funnel.far"), s -> easel.box(s.x(), s.y() - 14, 40, 28, 4, Ink.GRID)));
            signs.add(new Easel.Sign(
                    24, texts.plain("chart.funnel.above"), s -> easel.dot(s.x() + 12, s.y(), 10, Ink.UPPER)));
            signs.add(new Easel.Sign(
                    24, texts.plain("chart.funnel.below"), s -> easel.dot(s.x() + 12, s.y(), 10, Ink.LOWER)));
        }
        return signs;
    }
}
