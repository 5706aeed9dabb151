package ru.metodmonitor.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.report.charts.Mark.Anchor;
import ru.metodmonitor.text.Texts;

/** A line a school: place, name, the places that chance alone may give, index. */
final class RankingChart {
    private static final double ROW = 60;
    private static final double NAMES = Easel.MARGIN + 66;
    private static final double NAME_WIDTH = 370;
    private static final double FIRST = NAMES + NAME_WIDTH + 40;
    private static final double LAST = Easel.RIGHT - 150;
    /** More schools than this don't fit a phone: the picture then shows the best and the reader's own. */
    private static final int MOST = 60;

    private RankingChart() {}

    static Scene of(RankingData data, Texts texts) {
        Easel easel = new Easel(data.title(), data.subtitle());
        int ranked = Math.toIntExact(
                data.rows().stream().filter(r -> r.place().isPresent()).count());
        if (data.rows().isEmpty()) {
            easel.calm(texts.plain("chart.no-schools"));
            return easel.finished();
        }
        List<RankingData.Row> shown = shown(data.rows());
        double top = easel.y();
        easel.words(
                Easel.MARGIN, top + 28, Easel.SMALL, false, Anchor.START, Ink.SOFT, texts.plain("chart.rank.place"));
        easel.words(
                (FIRST + LAST) / 2,
                top + 28,
                Easel.SMALL,
                false,
                Anchor.MIDDLE,
                Ink.SOFT,
                texts.plain("chart.rank.reach"));
        easel.words(Easel.RIGHT, top + 28, Easel.SMALL, false, Anchor.END, Ink.SOFT, texts.plain("chart.rank.index"));
        easel.down(48);
        double grid = easel.y();
        double bottom = grid + shown.size() * ROW;
        easel.line(Easel.MARGIN, grid, Easel.RIGHT, grid, 2, Ink.RULE);
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).own()) {
                easel.box(
                        Easel.MARGIN - 20,
                        grid + i * ROW + 2,
                        Easel.WIDTH - 2 * Easel.MARGIN + 40,
                        ROW - 4,
                        10,
                        Ink.TINT);
            }
        }
        if (ranked > 1) {
            double middle = at((ranked + 1) / 2.0, ranked);
            easel.dashes(middle, grid + 6, middle, bottom, 3, Ink.RULE);
        }
        for (RankingData.Row row : shown) {
            row(easel, row, ranked, texts);
            easel.down(ROW);
        }
        easel.line(Easel.MARGIN, bottom, Easel.RIGHT, bottom, 2, Ink.RULE);
        if (ranked > 1) {
            easel.words(at(1, ranked), bottom + 36, Easel.SMALL, false, Anchor.MIDDLE, Ink.SOFT, "1");
            easel.words(
                    at(ranked, ranked),
                    bottom + 36,
                    Easel.SMALL,
                    false,
                    Anchor.MIDDLE,
                    Ink.SOFT,
                    Integer.toString(ranked));
            easel.words(
                    at((ranked + 1) / 2.0, ranked),
                    bottom + 36,
                    Easel.SMALL,
                    false,
                    Anchor.MIDDLE,
                    Ink.SOFT,
                    ranked > 4 ? texts.plain("chart.rank.middle") : "");
        }
        easel.down(56);
        easel.legend(legend(easel, shown, texts));
        if (shown.size() < data.rows().size()) {
            easel.note(texts.plain(
                    "chart.rank.more", "shown", shown.size(), "all", data.rows().size()));
        }
        easel.note(data.note());
        return easel.finished();
    }

    private static List<RankingData.Row> shown(List<RankingData.Row> rows) {
        if (rows.size() <= MOST) {
            return rows;
        }
        List<RankingData.Row> shown = new ArrayList<>(rows.subList(0, MOST));
        rows.subList(MOST, rows.size()).stream()
                .filter(RankingData.Row::own)
                .limit(5)
                .forEach(shown::add);
        return shown;
    }

    private static void row(Easel easel, RankingData.Row row, int ranked, Texts texts) {
        double base = easel.y() + 41;
        double middle = easel.y() + ROW / 2;
        boolean own = row.own();
        Ink ink = own ? Ink.OWN : Ink.TEXT;
        Optional<RankingData.Place> place = row.place();
        easel.words(
                NAMES - 18,
                base,
                Easel.WORD,
                own,
                Anchor.END,
                ink,
                place.map(p -> Integer.toString(p.rank())).orElse("—"));
        easel.words(
                NAMES,
                base,
                Easel.WORD,
                own,
                Anchor.START,
                place.isPresent() ? ink : Ink.SOFT,
                Lettering.fitted(row.name(), Easel.WORD, own, NAME_WIDTH));
        if (place.isEmpty()) {
            easel.words(Easel.RIGHT, base, Easel.SMALL, false, Anchor.END, Ink.SOFT, texts.plain("chart.no-data"));
            return;
        }
        RankingData.Place there = place.get();
        there.chance().ifPresent(c -> {
            double from = at(c.low(), ranked) - 7;
            double to = at(c.high(), ranked) + 7;
            easel.box(from, middle - 7, to - from, 14, 7, there.standing().ink());
        });
        easel.dot(at(there.rank(), ranked), middle, own ? 14 : 11, own ? Ink.OWN : Ink.TEXT);
        easel.words(Easel.RIGHT, base, Easel.WORD, own, Anchor.END, ink, there.index());
    }

    private static double at(double rank, int ranked) {
        return ranked < 2 ? (FIRST + LAST) / 2 : FIRST + (LAST - FIRST) * (rank - 1) / (ranked - 1);
    }

    private static List<Easel.Sign> legend(Easel easel, List<RankingData.Row> rows, Texts texts) {
        List<Easel.Sign> signs = new ArrayList<>();
        signs.add(new Easel.Sign(26, texts.plain("chart.rank.now"), s -> easel.dot(s.x() + 13, s.y(), 11, Ink.TEXT)));
        if (rows.stream()
                .anyMatch(r -> r.place().flatMap(RankingData.Place::chance).isPresent())) {
            for (Standing standing : Standing.values()) {
                signs.add(new Easel.Sign(
                        50,
                        texts.plain("chart-group." + standing.name().toLowerCase(java.util.Locale.ROOT)),
                        s -> easel.box(s.x(), s.y() - 7, 50, 14, 7, standing.ink())));
            }
        }
        return signs;
    }
}
