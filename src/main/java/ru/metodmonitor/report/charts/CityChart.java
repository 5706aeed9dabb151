package ru.metodmonitor.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.metodmonitor.report.charts.Mark.Anchor;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Texts;

/** Each school a dot on the strip of its cluster, over the cluster's middle half and median. */
final class CityChart {
    private static final double HIGHEST_STRIP = 56;
    private static final double LOWEST_STRIP = 34;
    private static final double LABEL = 36;
    private static final double AFTER = 2;
    /** Schools of nearly the same share stand in one column. */
    private static final double COLUMN = 10;
    /** More dots than this in a column can't be told apart: a bar stands for them. */
    private static final int MOST_DOTS = 4;

    private static final double FIGURES = 130;
    private static final double NAME = 26;
    private static final double LEFT = Easel.MARGIN + 50;

    private CityChart() {}

    static Scene of(CityData data, Texts texts) {
        Easel easel = new Easel(data.title(), data.subtitle());
        boolean nothing = data.blocks().stream()
                .allMatch(b -> b.strips().stream().allMatch(s -> s.shares().isEmpty()));
        if (nothing) {
            easel.calm(texts.plain("chart.no-schools"));
            return easel.finished();
        }
        Scale scale = Scale.upTo(greatest(data), 5, LEFT, Easel.RIGHT - FIGURES);
        List<Easel.Sign> legend = legend(easel, data, scale, texts);
        int strips = data.blocks().stream().mapToInt(b -> b.strips().size()).sum();
        double room = easel.left(legend, List.of(texts.plain("chart.city.medians"), data.note()))
                - 44
                - data.blocks().size() * (LABEL + 12 + AFTER);
        double strip = Math.max(LOWEST_STRIP, Math.min(HIGHEST_STRIP, room / Math.max(1, strips)));
        for (CityData.Block block : data.blocks()) {
            block(easel, scale, block, strip, texts);
        }
        for (double tick : scale.ticks()) {
            easel.words(
                    scale.at(tick),
                    easel.y() + 22,
                    Easel.SMALL,
                    false,
                    Anchor.MIDDLE,
                    Ink.SOFT,
                    ProfileChart.percent(tick));
        }
        easel.down(44);
        easel.legend(legend);
        easel.note(texts.plain("chart.city.medians"));
        easel.note(data.note());
        return easel.finished();
    }

    private static List<Easel.Sign> legend(Easel easel, CityData data, Scale scale, Texts texts) {
        List<Easel.Sign> signs = new ArrayList<>();
        signs.add(new Easel.Sign(24, texts.plain("chart.city.dot"), s -> easel.dot(s.x() + 12, s.y(), 9, Ink.OTHER)));
        boolean many = data.blocks().stream()
                .flatMap(b -> b.strips().stream())
                .anyMatch(s -> most(columns(s, scale)) > MOST_DOTS);
        if (many) {
            signs.add(new Easel.Sign(
                    12,
                    texts.plain("chart.city.many", "n", MOST_DOTS),
                    s -> easel.box(s.x(), s.y() - 18, 12, 36, 6, Ink.OTHER)));
        }
        signs.add(new Easel.Sign(
                12, texts.plain("chart.city.median"), s -> ProfileChart.median(easel, s.x() + 6, s.y(), 18)));
        signs.add(new Easel.Sign(
                44, texts.plain("chart.city.half"), s -> easel.box(s.x(), s.y() - 18, 44, 36, 6, Ink.BAND)));
        return signs;
    }

    private static void block(Easel easel, Scale scale, CityData.Block block, double height, Texts texts) {
        String pooled = block.pooled()
                .map(p -> texts.plain("chart.city.pooled", "share", Numbers.percent(p)))
                .orElse("");
        double room = Easel.RIGHT - Easel.MARGIN - Lettering.width(pooled, Easel.SMALL, false) - 24;
        easel.down(LABEL);
        easel.words(
                Easel.MARGIN,
                easel.y(),
                Easel.WORD,
                true,
                Anchor.START,
                Ink.TEXT,
                Lettering.fitted(block.label(), Easel.WORD, true, room));
        easel.words(Easel.RIGHT, easel.y(), Easel.SMALL, false, Anchor.END, Ink.SOFT, pooled);
        easel.down(12);
        double bottom = easel.y() + block.strips().size() * height;
        for (double tick : scale.ticks()) {
            easel.line(scale.at(tick), easel.y() + 4, scale.at(tick), bottom, 2, tick == 0 ? Ink.RULE : Ink.GRID);
        }
        for (CityData.Strip strip : block.strips()) {
            strip(easel, scale, strip, height);
            easel.down(height);
        }
        easel.down(AFTER);
    }

    private static void strip(Easel easel, Scale scale, CityData.Strip strip, double height) {
        double middle = easel.y() + height / 2;
        double band = height - 8;
        Ink ink = switch (strip.name()) {
            case "A" -> Ink.CLUSTER_A;
            case "B" -> Ink.CLUSTER_B;
            case "C" -> Ink.CLUSTER_C;
            default -> Ink.OTHER;
        };
        easel.words(Easel.MARGIN, middle + 10, Easel.SMALL, true, Anchor.START, Ink.SOFT, strip.name());
        strip.spread()
                .ifPresent(s -> easel.box(
                        scale.at(s.lower()),
                        middle - band / 2,
                        Math.max(4, scale.at(s.upper()) - scale.at(s.lower())),
                        band,
                        6,
                        Ink.BAND));
        strip.spread().ifPresent(s -> {
            // Below the dots: it must hide none of them.
            ProfileChart.median(easel, scale.at(s.median()), middle, height / 2 - 1);
            easel.words(
                    Easel.RIGHT, middle + 10, Easel.SMALL, false, Anchor.END, Ink.TEXT, Numbers.percent(s.median()));
        });
        dots(easel, scale, strip, middle, band, ink);
        names(easel, scale, strip, middle);
    }

    /** Equal schools stand above each other, so that they are seen as several and none covers another. */
    private static void dots(Easel easel, Scale scale, CityData.Strip strip, double middle, double band, Ink ink) {
        Map<Long, Integer> columns = columns(strip, scale);
        double pitch = Math.min(COLUMN, band / MOST_DOTS);
        columns.forEach((column, schools) -> {
            double x = scale.zero() + column * COLUMN;
            if (schools > MOST_DOTS) {
                easel.box(x - COLUMN / 2 + 1, middle - band / 2, COLUMN - 2, band, 6, ink);
                return;
            }
            for (int i = 0; i < schools; i++) {
                easel.dot(x, middle + (i - (schools - 1) / 2.0) * pitch, pitch / 2 - 1, ink);
            }
        });
    }

    private static Map<Long, Integer> columns(CityData.Strip strip, Scale scale) {
        Map<Long, Integer> columns = new TreeMap<>();
        strip.shares().forEach(s -> columns.merge(Math.round((scale.at(s) - scale.zero()) / COLUMN), 1, Integer::sum));
        return columns;
    }

    private static int most(Map<Long, Integer> columns) {
        return columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Who stands out beyond chance at an end of the strip is named, where there is room. */
    private static void names(Easel easel, Scale scale, CityData.Strip strip, double middle) {
        double most =
                strip.shares().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double least =
                strip.shares().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        for (CityData.Named named : strip.named()) {
            double width = Lettering.width(named.name(), NAME, false);
            double right = scale.at(named.share()) + 16;
            double left = scale.at(named.share()) - 16;
            if (named.share() == most && right + width < Easel.RIGHT - FIGURES) {
                easel.words(right, middle + 9, NAME, false, Anchor.START, Ink.TEXT, named.name());
            } else if (named.share() == least && left - width > LEFT) {
                easel.words(left, middle + 9, NAME, false, Anchor.END, Ink.TEXT, named.name());
            }
        }
    }

    private static double greatest(CityData data) {
        return data.blocks().stream()
                .flatMap(b -> b.strips().stream())
                .flatMap(s -> s.shares().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0.1);
    }
}
