package ru.metodmonitor.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Interval;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Texts;

/** Figures as documents write them. */
final class Shown {
    static final String NOTHING = "—";

    private static final int MOST_NAMES = 8;

    private Shown() {}

    /** {@code 12,0 %}, or a dash. */
    static String share(Optional<Tally> tally) {
        return tally.map(t -> Numbers.percent(t.share())).orElse(NOTHING);
    }

    /** {@code 4,2–30,0 %}. */
    static String interval(Interval interval) {
        return Numbers.decimal(interval.low() * 100, 1) + "–" + Numbers.percent(interval.high());
    }

    /** {@code +2,5 п. п.}, with a star where it is more than chance; or a dash. */
    static String change(Texts texts, Optional<Change> change) {
        return change.map(c -> texts.plain("report.points", "points", Numbers.signed(c.difference() * 100, 1))
                        + (c.notable() ? "\u00a0*" : ""))
                .orElse(NOTHING);
    }

    static String group(Texts texts, Optional<Group> group) {
        return group.map(g -> texts.plain("report-group." + g.name().toLowerCase(Locale.ROOT)))
                .orElse(NOTHING);
    }

    /** {@code 4 (2–9)}: the place, and those that chance may give. */
    static String range(Optional<RankRange> range) {
        return range.map(r -> r.best() == r.worst() ? Integer.toString(r.best()) : r.best() + "–" + r.worst())
                .orElse(NOTHING);
    }

    static String names(List<SchoolLine> lines) {
        return lines.stream().map(l -> l.school().brief()).collect(Collectors.joining(", "));
    }

    /** So many names as a sentence can carry, and how many more there are. */
    static String someNames(Texts texts, List<SchoolLine> lines) {
        return lines.size() <= MOST_NAMES
                ? names(lines)
                : texts.plain(
                        "report.names.more",
                        "names",
                        names(lines.subList(0, MOST_NAMES)),
                        "n",
                        lines.size() - MOST_NAMES);
    }

    static String meaning(Texts texts, Cluster cluster) {
        return texts.plain("cluster." + cluster.name().toLowerCase(Locale.ROOT));
    }

    static String numbered(Indicator indicator) {
        return indicator.number() + ". " + indicator.label();
    }
}
