package ru.metodmonitor.report.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.metodmonitor.report.charts.Mark.Anchor;
import ru.metodmonitor.report.charts.Mark.Point;
import ru.metodmonitor.text.Texts;

/** Every school a dot by its size and share; what lies within the funnel is what chance alone gives. */
final class FunnelChart {
    private static final double HIGHEST = 760;
    private static final double DOT = 9;
    private static final double OWN_DOT = 16;
    /** Among more schools than this dots are many anyway, and moving them apart would take long. */
    private static final int MOST_APART = 400;
    /** Halves of a dot. */
    private static final int ASIDE = 24;

    private static final List<Way> WAYS = ways();

    private static final double LEFT = Easel.MARGIN + 86;
    private static final int NAMED = 8;

    private FunnelChart() {}

    static Scene of(FunnelData data, Texts texts) {
        Easel easel = new Easel(data.title(), data.subtitle());
        if (data.schools().isEmpty()) {
            easel.calm(texts.plain("chart.no-schools"));
            return easel.finished();
        }
        List<Easel.Sign> legend = legend(easel, data, texts);
        double height = Math.min(HIGHEST, easel.left(legend, List.of(data.note())) - 20 - 88);
        double top = easel.y() + 20;
        double bottom = top + height;
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
        easel.down(20 + height + 88);
        easel.legend(legend);
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
        List<Spot> spots = new ArrayList<>();
        // The own first: it stays where it is, and others give way.
        data.schools().stream()
                .sorted(Comparator.comparing((FunnelData.School s) -> !s.own())
                        .thenComparing(s -> ink(s) == Ink.OTHER)
                        .thenComparingInt(FunnelData.School::headcount)
                        .thenComparingDouble(FunnelData.School::share))
                .forEach(school -> spots.add(
                        apart(school, spots, sizes, shares, data.schools().size())));
        List<Spot> reversed = new ArrayList<>(spots);
        Collections.reverse(reversed);
        reversed.forEach(s -> easel.dot(s.x(), s.y(), s.radius(), s.school().own() ? Ink.OWN : ink(s.school())));
        List<Label> taken = new ArrayList<>();
        spots.stream()
                .filter(s -> s.school().own() || ink(s.school()) != Ink.OTHER)
                .sorted(Comparator.comparing((Spot s) -> !s.school().own())
                        .thenComparingDouble(s -> -Math.abs(s.school().share() - data.centre())))
                .limit(NAMED)
                .forEach(s -> name(easel, s, spots, taken, sizes, shares));
    }

    /** A place for a dot that no other one covers: its own, or the nearest that is free beside it. */
    private static Spot apart(FunnelData.School school, List<Spot> placed, Scale sizes, Scale shares, int all) {
        double radius = school.own() ? OWN_DOT : DOT;
        double x = sizes.at(school.headcount());
        double y = shares.at(school.share());
        for (Way way : all <= MOST_APART ? WAYS : List.<Way>of()) {
            Spot spot = new Spot(school, x + way.right(), y - way.up(), radius);
            boolean inside = spot.x() - radius > LEFT
                    && spot.x() + radius < Easel.RIGHT
                    && spot.y() <= shares.zero()
                    && spot.y() - radius > shares.end();
            if ((inside || way.none()) && placed.stream().noneMatch(spot::covers)) {
                return spot;
            }
        }
        return new Spot(school, x, y, radius);
    }

    /** Above its dot, below, or beside it: where it covers neither a dot nor another name; else it is left out. */
    private static void name(Easel easel, Spot spot, List<Spot> spots, List<Label> taken, Scale sizes, Scale shares) {
        boolean own = spot.school().own();
        double width = Lettering.width(spot.school().name(), Easel.SMALL, own);
        double gap = spot.radius() + 8;
        List<Label> ways = new ArrayList<>(List.of(
                new Label(spot.x() - width / 2, spot.y() - gap, width),
                new Label(spot.x() - width / 2, spot.y() + gap + 22, width),
                new Label(spot.x() + gap, spot.y() + 10, width),
                new Label(spot.x() - gap - width, spot.y() + 10, width)));
        // The own name goes as far up as it must.
        for (int up = 1; own && up <= 5; up++) {
            ways.add(new Label(spot.x() - width / 2, spot.y() - gap - up * 30, width));
        }
        Optional<Label> free = ways.stream()
                .filter(l -> l.x() > LEFT && l.x() + width < sizes.end() + 10)
                .filter(l -> l.base() - 26 > shares.end() && l.base() + 6 < shares.zero())
                .filter(l -> taken.stream().noneMatch(l::covers))
                .filter(l -> spots.stream().noneMatch(l::covers))
                .findFirst();
        Label where = free.orElse(ways.get(0));
        if (free.isPresent() || own) {
            taken.add(where);
            if (own) {
                easel.box(where.x() - 8, where.base() - 29, width + 16, 38, 8, Ink.PAPER);
            }
            easel.words(
                    Math.max(LEFT, Math.min(Easel.RIGHT - width, where.x())),
                    Math.max(shares.end() + 26, where.base()),
                    Easel.SMALL,
                    own,
                    Anchor.START,
                    own ? Ink.OWN : Ink.TEXT,
                    spot.school().name());
        }
    }

    /** How far a dot steps aside, the nearest ways first; sideways rather than up or down, where the share is read. */
    private static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (int right = -ASIDE; right <= ASIDE; right++) {
            for (int up = -ASIDE; up <= ASIDE; up++) {
                ways.add(new Way(right * DOT / 2, up * DOT / 2));
            }
        }
        ways.sort(Comparator.comparingDouble(w -> Math.hypot(w.right(), 2 * w.up())));
        return List.copyOf(ways);
    }

    private record Way(double right, double up) {
        boolean none() {
            return right == 0 && up == 0;
        }
    }

    private record Spot(FunnelData.School school, double x, double y, double radius) {
        boolean covers(Spot other) {
            return Math.hypot(x - other.x, y - other.y) < radius + other.radius + 2;
        }
    }

    private record Label(double x, double base, double width) {
        boolean covers(Label other) {
            return x < other.x + other.width + 8 && other.x < x + width + 8 && Math.abs(base - other.base) < 34;
        }

        boolean covers(Spot spot) {
            return spot.x() + spot.radius() > x
                    && spot.x() - spot.radius() < x + width
                    && spot.y() + spot.radius() > base - 24
                    && spot.y() - spot.radius() < base + 6;
        }
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
        if (data.schools().stream().anyMatch(s -> !s.own() && ink(s) == Ink.OTHER)) {
            signs.add(new Easel.Sign(
                    24, texts.plain("chart.sign.others"), s -> easel.dot(s.x() + 12, s.y(), 10, Ink.OTHER)));
        }
        signs.add(new Easel.Sign(
                50,
                texts.plain("chart.funnel.centre"),
                s -> easel.dashes(s.x(), s.y(), s.x() + 50, s.y(), 4, Ink.MEDIAN)));
        if (!data.limits().isEmpty()) {
            signs.add(new Easel.Sign(
                    40, texts.plain("chart.funnel.near"), s -> easel.box(s.x(), s.y() - 14, 40, 28, 4, Ink.INNER)));
            signs.add(new Easel.Sign(
                    40, texts.plain("chart.funnel.far"), s -> easel.box(s.x(), s.y() - 14, 40, 28, 4, Ink.GRID)));
        }
        if (data.schools().stream().anyMatch(s -> ink(s) == Ink.UPPER)) {
            signs.add(new Easel.Sign(
                    24, texts.plain("chart.funnel.above"), s -> easel.dot(s.x() + 12, s.y(), 10, Ink.UPPER)));
        }
        if (data.schools().stream().anyMatch(s -> ink(s) == Ink.LOWER)) {
            signs.add(new Easel.Sign(
                    24, texts.plain("chart.funnel.below"), s -> easel.dot(s.x() + 12, s.y(), 10, Ink.LOWER)));
        }
        return signs;
    }
}
