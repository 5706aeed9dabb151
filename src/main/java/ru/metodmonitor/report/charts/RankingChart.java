package ru.metodmonitor.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import ru.metodmonitor.report.charts.Mark.Anchor;
import ru.metodmonitor.text.Texts;

/** The places of a cluster, a row a school: the place, and the places that chance leaves open in the colour of the group. */
final class RankingChart {
    private static final double HIGHEST_ROW = 56;
    private static final double NAMES = Easel.MARGIN + 66;
    private static final double NAME_WIDTH = 370;
    private static final double FIRST = NAMES + NAME_WIDTH + 40;
    private static final double LAST = Easel.RIGHT - 150;
    /** More rows than this can't be read on a phone: the picture then shows the ends of the list and the reader's own place. */
    private static final int MOST = 28;
    /** Rows above and below the own one. */
    private static final int NEIGHBOURS = 5;

    private RankingChart() {}

    static Scene of(RankingData data, Texts texts) {
        Easel easel = new Easel(data.title(), data.subtitle());
        if (data.rows().isEmpty()) {
            easel.calm(texts.plain("chart.no-schools"));
            return easel.finished();
        }
        int ranked = Math.toIntExact(
                data.rows().stream().filter(r -> r.place().isPresent()).count());
        List<Integer> shown = shown(data.rows());
        List<Easel.Sign> legend =
                legend(easel, shown.stream().map(data.rows()::get).toList(), texts);
        String more = shown.size() < data.rows().size()
                ? texts.plain(
                        "chart.rank.more",
                        "shown",
                        shown.size(),
                        "all",
                        data.rows().size())
                : "";
        double row = Math.min(HIGHEST_ROW, (easel.left(legend, List.of(more, data.note())) - 40 - 44) / shown.size());
        headings(easel, texts);
        double grid = easel.y();
        double bottom = grid + shown.size() * row;
        easel.line(Easel.MARGIN, grid, Easel.RIGHT, grid, 2, Ink.RULE);
        own(easel, data, shown, row);
        if (ranked > 1) {
            double middle = at((ranked + 1) / 2.0, ranked);
            easel.dashes(middle, grid + 6, middle, bottom, 3, Ink.RULE);
        }
        for (int i = 0; i < shown.size(); i++) {
            if (i > 0 && shown.get(i) - shown.get(i - 1) > 1) {
                // Schools are left out here.
                easel.dashes(Easel.MARGIN, easel.y() + 1, Easel.RIGHT, easel.y() + 1, 3, Ink.RULE);
            }
            row(easel, data.rows().get(shown.get(i)), ranked, row, texts);
            easel.down(row);
        }
        easel.line(Easel.MARGIN, bottom, Easel.RIGHT, bottom, 2, Ink.RULE);
        axis(easel, ranked, texts);
        easel.down(44);
        easel.legend(legend);
        easel.note(more);
        easel.note(data.note());
        return easel.finished();
    }

    private static void headings(Easel easel, Texts texts) {
        double base = easel.y() + 28;
        easel.words(Easel.MARGIN, base, Easel.SMALL, false, Anchor.START, Ink.SOFT, texts.plain("chart.rank.place"));
        easel.words(
                (FIRST + LAST) / 2, base, Easel.SMALL, false, Anchor.MIDDLE, Ink.SOFT, texts.plain("chart.rank.reach"));
        easel.words(Easel.RIGHT, base, Easel.SMALL, false, Anchor.END, Ink.SOFT, texts.plain("chart.rank.index"));
        easel.down(40);
    }

    private static void own(Easel easel, RankingData data, List<Integer> shown, double row) {
        for (int i = 0; i < shown.size(); i++) {
            if (data.rows().get(shown.get(i)).own()) {
                easel.box(
                        Easel.MARGIN - 20,
                        easel.y() + i * row + 1,
                        Easel.WIDTH - 2 * Easel.MARGIN + 40,
                        row - 2,
                        10,
                        Ink.TINT);
            }
        }
    }

    private static void axis(Easel easel, int ranked, Texts texts) {
        if (ranked < 2) {
            return;
        }
        double base = easel.y() + 34;
        easel.words(at(1, ranked), base, Easel.SMALL, false, Anchor.MIDDLE, Ink.SOFT, "1");
        easel.words(at(ranked, ranked), base, Easel.SMALL, false, Anchor.MIDDLE, Ink.SOFT, Integer.toString(ranked));
        easel.words(
                at((ranked + 1) / 2.0, ranked),
                base,
                Easel.SMALL,
                false,
                Anchor.MIDDLE,
                Ink.SOFT,
                ranked > 4 ? texts.plain("chart.rank.middle") : "");
    }

    /** The rows that are shown: all; or the best, the last, and the neighbours of the own ones. */
    private static List<Integer> shown(List<RankingData.Row> rows) {
        SortedSet<Integer> shown = new TreeSet<>();
        for (int i = 0; i < rows.size() && rows.size() > MOST; i++) {
            if (rows.get(i).own() && shown.size() + 2 * NEIGHBOURS < MOST) {
                for (int j = i - NEIGHBOURS; j <= i + NEIGHBOURS; j++) {
                    shown.add(Math.max(0, Math.min(rows.size() - 1, j)));
                }
            }
        }
        int last = rows.size() > MOST ? Math.min(4, MOST - shown.size()) : 0;
        for (int i = rows.size() - last; i < rows.size(); i++) {
            shown.add(i);
        }
        for (int i = 0; i < rows.size() && shown.size() < MOST; i++) {
            shown.add(i);
        }
        return List.copyOf(shown);
    }

    private static void row(Easel easel, RankingData.Row row, int ranked, double height, Texts texts) {
        double size = height < 42 ? 26 : Easel.WORD;
        double middle = easel.y() + height / 2;
        double base = middle + size * 0.36;
        boolean own = row.own();
        Ink ink = own ? Ink.OWN : Ink.TEXT;
        Optional<RankingData.Place> place = row.place();
        easel.words(
                NAMES - 18,
                base,
                size,
                own,
                Anchor.END,
                ink,
                place.map(p -> Integer.toString(p.rank())).orElse("—"));
        easel.words(
                NAMES,
                base,
                size,
                own,
                Anchor.START,
                place.isPresent() ? ink : Ink.SOFT,
                Lettering.fitted(row.name(), size, own, NAME_WIDTH));
        if (place.isEmpty()) {
            easel.words(Easel.RIGHT, base, 26, false, Anchor.END, Ink.SOFT, texts.plain("chart.no-data"));
            return;
        }
        RankingData.Place there = place.get();
        double bar = Math.min(14, height * 0.34);
        there.chance().ifPresent(c -> {
            double from = at(c.low(), ranked) - 7;
            double to = at(c.high(), ranked) + 7;
            easel.box(
                    from,
                    middle - bar / 2,
                    to - from,
                    bar,
                    bar / 2,
                    there.standing().ink());
        });
        double dot = Math.min(11, height * 0.27);
        easel.dot(at(there.rank(), ranked), middle, own ? dot * 1.25 : dot, own ? Ink.OWN : Ink.TEXT);
        easel.words(Easel.RIGHT, base, size, own, Anchor.END, ink, there.index());
    }

    private static double at(double rank, int ranked) {
        return ranked < 2 ? (FIRST + LAST) / 2 : FIRST + (LAST - FIRST) * (rank - 1) / (ranked - 1);
    }

    /** Only what is in the picture. */
    private static List<Easel.Sign> legend(Easel easel, List<RankingData.Row> rows, Texts texts) {
        List<Easel.Sign> signs = new ArrayList<>();
        signs.add(new Easel.Sign(26, texts.plain("chart.rank.now"), s -> easel.dot(s.x() + 13, s.y(), 11, Ink.TEXT)));
        for (Standing standing : Standing.values()) {
            boolean there = rows.stream()
                    .flatMap(r -> r.place().stream())
                    .anyMatch(p -> p.chance().isPresent() && p.standing() == standing);
            if (there) {
                signs.add(new Easel.Sign(
                        50,
                        texts.plain("chart-group." + standing.name().toLowerCase(Locale.ROOT)),
                        s -> easel.box(s.x(), s.y() - 7, 50, 14, 7, standing.ink())));
            }
        }
        return signs;
    }
}
