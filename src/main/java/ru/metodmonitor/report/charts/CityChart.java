package ru.metodmonitor.report.charts;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.report.charts.Mark.Anchor;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Texts;

/** Each school a dot on the strip of its cluster, over the cluster's middle half and median. */
final class CityChart {
    private static final double STRIP = 56;
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
        Scale scale = Scale.upTo(greatest(data), 5, LEFT, Easel.RIGHT - 130);
        for (CityData.Block block : data.blocks()) {
            block(easel, scale, block, texts);
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
        easel.down(50);
        easel.legend(List.of(
                new Easel.Sign(24, texts.plain("chart.city.dot"), s -> easel.dot(s.x() + 12, s.y(), 9, Ink.OTHER)),
                new Easel.Sign(
                        12, texts.plain("chart.sign.median"), s -> ProfileChart.median(easel, s.x() + 6, s.y(), 18)),
                new Easel.Sign(
                        44, texts.plain("chart.sign.half"), s -> easel.box(s.x(), s.y() - 18, 44, 36, 6, Ink.BAND))));
        easel.note(texts.plain("chart.city.medians"));
        easel.note(data.note());
        return easel.finished();
    }

    private static void block(Easel easel, Scale scale, CityData.Block block, Texts texts) {
        String pooled = block.pooled()
                .map(p -> texts.plain("chart.city.pooled", "share", Numbers.percent(p)))
                .orElse("");
        double room = Easel.RIGHT - Easel.MARGIN - Lettering.width(pooled, Easel.SMALL, false) - 24;
        easel.down(44);
        easel.words(
                Easel.MARGIN,
                easel.y(),
                Easel.WORD,
                true,
                Anchor.START,
                Ink.TEXT,
                Lettering.fitted(block.label(), Easel.WORD, true, room));
        easel.words(Easel.RIGHT, easel.y(), Easel.SMALL, false, Anchor.END, Ink.SOFT, pooled);
        easel.down(18);
        double bottom = easel.y() + block.strips().size() * STRIP;
        for (double tick : scale.ticks()) {
            easel.line(scale.at(tick), easel.y() + 4, scale.at(tick), bottom, 2, tick == 0 ? Ink.RULE : Ink.GRID);
        }
        for (CityData.Strip strip : block.strips()) {
            strip(easel, scale, strip);
            easel.down(STRIP);
        }
        easel.down(14);
    }

    private static void strip(Easel easel, Scale scale, CityData.Strip strip) {
        double middle = easel.y() + STRIP / 2;
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
                        middle - 21,
                        Math.max(4, scale.at(s.upper()) - scale.at(s.lower())),
                        42,
                        6,
                        Ink.BAND));
        List<Double> shares = strip.shares().stream().sorted().toList();
        List<Double> placed = new ArrayList<>();
        for (double share : shares) {
            double x = scale.at(share);
            // Neighbours step aside in turn, so that equal schools are seen as several.
            long near = placed.stream().filter(p -> Math.abs(p - x) < 14).count();
            double aside = near == 0 ? 0 : (near % 2 == 1 ? -1 : 1) * Math.min(14, 7 * ((near + 1) / 2));
            easel.dot(x, middle + aside, 8, ink);
            placed.add(x);
        }
        strip.spread().ifPresent(s -> {
            ProfileChart.median(easel, scale.at(s.median()), middle, 23);
            easel.words(
                    Easel.RIGHT, middle + 10, Easel.SMALL, false, Anchor.END, Ink.TEXT, Numbers.percent(s.median()));
        });
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
