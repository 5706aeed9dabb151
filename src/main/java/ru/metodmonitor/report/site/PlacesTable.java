package ru.metodmonitor.report.site;

import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Interval;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.indicators.Wilson;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Texts;

/** The schools of a cluster by place. */
final class PlacesTable {
    private static final String NOTHING = "—";

    private final Texts texts;
    private final YearResults year;

    PlacesTable(Texts texts, YearResults year) {
        this.texts = texts;
        this.year = year;
    }

    void write(Html out, Cluster cluster) {
        TableOpening.write(
                out,
                texts.plain("site.table.places", "cluster", cluster, "year", year.year()),
                "t-" + cluster.name().toLowerCase(Locale.ROOT));
        out.raw("<thead><tr>");
        head(out, "", texts.plain("site.col.school"));
        head(out, "n", texts.plain("site.col.place"));
        head(out, "", texts.plain("site.col.group"));
        head(out, "n", texts.plain("site.col.range"));
        head(out, "n", texts.plain("site.col.index"));
        head(out, "n", texts.plain("site.col.headcount"));
        for (Indicator indicator : year.scheme().indicators()) {
            head(out, "n", indicator.number() + ". " + indicator.label());
        }
        out.raw("</tr></thead>\n<tbody class=\"sortable\">\n");
        year.cluster(cluster).forEach(line -> row(out, line));
        out.raw("</tbody></table></div>\n");
    }

    private static void head(Html out, String kind, String label) {
        out.element("th scope=\"col\"" + (kind.isEmpty() ? "" : " class=\"" + kind + "\""), label);
    }

    private void row(Html out, SchoolLine line) {
        Optional<RankRange> range = year.range(line.school().id());
        out.raw("<tr>").element("th scope=\"row\"", line.school().brief());
        number(
                out,
                line.result().standing().map(s -> (double) s.rank()),
                line.result().standing().map(s -> Integer.toString(s.rank())));
        String group = range.map(r -> r.group().name().toLowerCase(Locale.ROOT)).orElse("");
        out.element("td class=\"" + group + "\"", group.isEmpty() ? NOTHING : texts.plain("report-group." + group));
        number(
                out,
                range.map(r -> (double) r.best()),
                range.map(r -> r.best() == r.worst() ? "" + r.best() : r.best() + "–" + r.worst()));
        number(
                out,
                line.result().standing().map(s -> s.index().doubleValue()),
                line.result().standing().map(s -> Numbers.decimal(s.index(), 2)));
        number(
                out,
                line.figures().headcount().map(Integer::doubleValue),
                line.figures().headcount().map(String::valueOf));
        for (int i = 0; i < year.scheme().indicators().size(); i++) {
            share(out, line.tally(i));
        }
        out.raw("</tr>\n");
    }

    /** A share over what chance may give. */
    private static void share(Html out, Optional<Tally> tally) {
        if (tally.isEmpty()) {
            number(out, Optional.empty(), Optional.empty());
            return;
        }
        Interval chance = Wilson.of(tally.get());
        out.raw("<td class=\"n\" data-v=\"" + tally.get().share() + "\">")
                .text(Numbers.percent(tally.get().share()))
                .raw("<span class=\"chance\">")
                .text(Numbers.decimal(100 * chance.low(), 1) + "–" + Numbers.decimal(100 * chance.high(), 1))
                .raw("</span></td>\n");
    }

    private static void number(Html out, Optional<Double> value, Optional<String> shown) {
        String sort = value.map(v -> " data-v=\"" + v + "\"").orElse("");
        out.element("td class=\"n\"" + sort, shown.orElse(NOTHING));
    }
}
