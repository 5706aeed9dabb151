package ru.metodmonitor.report.charts;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.report.charts.Mark.Anchor;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Texts;

/** Bars of a school over the middle half of its cluster; one scale for all indicators. */
final class ProfileChart {
    private static final double BAND = 56;
    private static final double BAR = 26;
    private static final double HIGHEST_ROW = 158;
    private static final double LOWEST_ROW = 138;

    private ProfileChart() {}

    static Scene of(ProfileData data, Texts texts) {
        Easel easel = new Easel(data.title(), data.subtitle());
        Scale scale = Scale.upTo(greatest(data), 5, Easel.MARGIN, Easel.RIGHT - 60);
        double top = easel.y();
        List<Easel.Sign> legend = legend(easel, data, texts);
        double room = easel.left(legend, List.of(data.note())) - 8 - 80;
        double row = Math.max(
                LOWEST_ROW, Math.min(HIGHEST_ROW, room / Math.max(1, data.rows().size())));
        double bottom = top + data.rows().size() * row + 8;
        for (double tick : scale.ticks()) {
            easel.line(scale.at(tick), top + 30, scale.at(tick), bottom, 2, tick == 0 ? Ink.RULE : Ink.GRID);
        }
        for (ProfileData.Row one : data.rows()) {
            row(easel, scale, one, texts);
            easel.down(row);
        }
        easel.down(46);
        for (double tick : scale.ticks()) {
            Anchor anchor = tick == 0 ? Anchor.START : Anchor.MIDDLE;
            easel.words(scale.at(tick), easel.y(), Easel.SMALL, false, anchor, Ink.SOFT, percent(tick));
        }
        easel.down(34);
        easel.legend(legend);
        easel.note(data.note());
        return easel.finished();
    }

    private static void row(Easel easel, Scale scale, ProfileData.Row row, Texts texts) {
        double base = easel.y() + 44;
        String share = row.share().map(Numbers::percent).orElseGet(() -> texts.plain("chart.no-data"));
        double shareWidth = Lettering.width(share, 36, true);
        boolean known = row.share().isPresent();
        double room =
                Easel.RIGHT - shareWidth - 20 - Lettering.width(row.count(), Easel.SMALL, false) - 30 - Easel.MARGIN;
        // Paper under the words, so that the grid doesn't cross them.
        easel.box(Easel.MARGIN - 4, base - 38, Easel.RIGHT - Easel.MARGIN + 8, 52, 0, Ink.PAPER);
        String label = row.number() + ". " + row.label();
        easel.words(
                Easel.MARGIN,
                base,
                Easel.WORD,
                false,
                Anchor.START,
                Ink.TEXT,
                Lettering.fitted(label, Easel.WORD, false, room));
        easel.words(Easel.RIGHT, base, known ? 36 : Easel.WORD, known, Anchor.END, known ? Ink.OWN : Ink.SOFT, share);
        easel.words(Easel.RIGHT - shareWidth - 20, base, Easel.SMALL, false, Anchor.END, Ink.SOFT, row.count());
        double middle = base + 58;
        row.cluster()
                .ifPresent(c -> easel.box(
                        scale.at(c.lower()),
                        middle - BAND / 2,
                        Math.max(4, scale.at(c.upper()) - scale.at(c.lower())),
                        BAND,
                        6,
                        Ink.BAND));
        row.share()
                .filter(s -> s > 0)
                .ifPresent(s -> easel.box(
                        scale.at(0), middle - BAR / 2, Math.max(4, scale.at(s) - scale.at(0)), BAR, 3, Ink.OWN));
        row.chance().ifPresent(c -> easel.whisker(scale.at(c.low()), scale.at(c.high()), middle, 11, Ink.CHANCE));
        row.cluster().ifPresent(c -> median(easel, scale.at(c.median()), middle, BAND / 2 + 6));
    }

    /** A tick with a rim of paper, seen over the bar as well as beside it. */
    static void median(Easel easel, double x, double middle, double half) {
        easel.box(x - 6, middle - half, 12, 2 * half, 3, Ink.PAPER);
        easel.box(x - 3, middle - half, 6, 2 * half, 2, Ink.MEDIAN);
    }

    private static List<Easel.Sign> legend(Easel easel, ProfileData data, Texts texts) {
        List<Easel.Sign> signs = new ArrayList<>();
        signs.add(new Easel.Sign(
                44, texts.plain("chart.sign.school"), s -> easel.box(s.x(), s.y() - BAR / 2, 44, BAR, 3, Ink.OWN)));
        if (data.rows().stream().anyMatch(r -> r.chance().isPresent())) {
            signs.add(new Easel.Sign(
                    44,
                    texts.plain("chart.sign.chance"),
                    s -> easel.whisker(s.x() + 2, s.x() + 42, s.y(), 11, Ink.CHANCE)));
        }
        if (data.rows().stream().anyMatch(r -> r.cluster().isPresent())) {
            signs.add(new Easel.Sign(12, texts.plain("chart.sign.median"), s -> median(easel, s.x() + 6, s.y(), 20)));
            signs.add(new Easel.Sign(
                    44, texts.plain("chart.sign.half"), s -> easel.box(s.x(), s.y() - 18, 44, 36, 6, Ink.BAND)));
        }
        return signs;
    }

    private static double greatest(ProfileData data) {
        double greatest = 0.1;
        for (ProfileData.Row row : data.rows()) {
            greatest = Math.max(greatest, row.share().orElse(0.0));
            greatest = Math.max(greatest, row.chance().map(Interval::high).orElse(0.0));
            greatest = Math.max(greatest, row.cluster().map(Spread::upper).orElse(0.0));
        }
        return greatest;
    }

    static String percent(double share) {
        return Numbers.decimal(share * 100, 0) + "\u00a0%";
    }
}
