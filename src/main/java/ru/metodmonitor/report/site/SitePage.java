package ru.metodmonitor.report.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.municipality.Contacts;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.report.DocumentMark;
import ru.metodmonitor.report.Findings;
import ru.metodmonitor.report.Illustrations;
import ru.metodmonitor.report.YearFigures;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Texts;

/** The page of one year. Not safe to share between threads. */
final class SitePage {
    private static final String NOTHING = "—";

    private final Texts texts;
    private final Contacts contacts;
    private final YearFigures figures;
    private final DocumentMark mark;
    private final List<String> years;
    private final boolean published;
    private final PlacesTable places;
    private final Html out = new Html();

    /** A page; {@code years} are all of the site, {@code published} tells the newest from those of the archive. */
    SitePage(Texts texts, Contacts contacts, Site.Year year, List<String> years, boolean published) {
        this.texts = texts;
        this.contacts = contacts;
        this.figures = year.figures();
        this.mark = year.mark();
        this.years = years;
        this.published = published;
        this.places = new PlacesTable(texts, figures.now());
    }

    String html() {
        String title = texts.plain("site.title", "year", figures.year());
        out.raw("<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                        + "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n")
                .raw("<link rel=\"icon\" href=\"data:,\">\n")
                .element("title", title)
                .raw("<style>\n" + Site.resource("site.css") + "</style>\n</head>\n<body>\n")
                .element("a class=\"skip\" href=\"#main\"", texts.plain("site.skip"))
                .raw("<header>\n")
                .element("p class=\"over\"", texts.plain("site.over"))
                .element("h1", title)
                .raw("<p><strong class=\"status\">")
                .text(status())
                .raw("</strong> ")
                .text(texts.plain("site.published", "day", mark.day(), "code", mark.journalCode()))
                .raw("</p>\n</header>\n");
        boolean empty = figures.now().lines().isEmpty();
        if (empty) {
            out.raw("<main id=\"main\">\n").element("p", texts.plain("site.empty", "year", figures.year()));
        } else {
            navigation();
            out.raw("<main id=\"main\">\n");
            findings();
            about();
            groups();
            placesByCluster();
            indicators();
            dynamics();
            method();
            data();
        }
        archive();
        out.raw("</main>\n<footer>\n").element("p", texts.plain("site.contact"));
        String how = Stream.of(
                        contacts.person(), contacts.phone(), contacts.email(), contacts.address(), contacts.website())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        if (!how.isEmpty()) {
            out.element("p", how);
        }
        out.element("p", texts.plain("site.footer", "code", mark.journalCode())).raw("</footer>\n");
        if (!empty) {
            out.raw("<script>\n" + Site.resource("site.js") + "</script>\n");
        }
        return out.raw("</body>\n</html>\n").toString();
    }

    private String status() {
        return mark.approved()
                .map(day -> texts.plain(mark.corrected() ? "site.corrected" : "site.approved", "day", day))
                .orElseGet(() -> texts.plain("site.preliminary"));
    }

    private void navigation() {
        out.raw("<nav aria-label=\"" + Html.escape(texts.plain("site.nav")) + "\">\n<ul>\n");
        link("findings", texts.plain("site.h.findings"));
        link("groups", texts.plain("site.h.groups"));
        link("places", texts.plain("site.h.places"));
        link("indicators", texts.plain("site.h.indicators"));
        link("dynamics", texts.plain("site.h.dynamics"));
        link("method", texts.plain("site.h.method"));
        link("data", texts.plain("site.h.data"));
        out.raw("</ul>\n</nav>\n");
    }

    private void link(String id, String label) {
        out.raw("<li>").element("a href=\"#" + id + "\"", label).raw("</li>\n");
    }

    private void open(String id, String title) {
        out.raw("<section id=\"" + id + "\" aria-labelledby=\"" + id + "-h\">\n")
                .element("h2 id=\"" + id + "-h\"", title);
    }

    /** The sentences of the report. */
    private void findings() {
        open("findings", texts.plain("site.h.findings"));
        out.raw("<ul>\n");
        Findings.of(texts, figures).forEach(sentence -> out.element("li", sentence));
        out.raw("</ul>\n</section>\n");
    }

    private void about() {
        YearResults now = figures.now();
        int teachers = now.lines().values().stream()
                .mapToInt(l -> l.figures().headcount().orElse(0))
                .sum();
        open("about", texts.plain("site.h.about"));
        out.element(
                        "p",
                        texts.plain(
                                "site.about",
                                "founding",
                                mark.founding().named(),
                                "schools",
                                now.lines().size(),
                                "teachers",
                                teachers))
                .element("p", texts.plain("site.compare", "n", figures.now().placesByChance()))
                .raw("</section>\n");
    }

    private List<Cluster> clusters() {
        return Arrays.stream(Cluster.values())
                .filter(c -> !figures.now().cluster(c).isEmpty())
                .toList();
    }

    private String heading(Cluster cluster) {
        String meaning = texts.plain("cluster." + cluster.name().toLowerCase(Locale.ROOT));
        return texts.plain("site.cluster", "cluster", cluster, "meaning", meaning);
    }

    private void groups() {
        open("groups", texts.plain("site.h.groups"));
        out.element("p", texts.plain("site.groups"));
        for (Cluster cluster : clusters()) {
            out.element("h3", heading(cluster)).raw("<dl class=\"groups\">\n");
            for (Group group : Group.values()) {
                List<SchoolLine> members = figures.now().of(cluster).group(group);
                String name = group.name().toLowerCase(Locale.ROOT);
                out.raw("<div class=\"" + name + "\">\n")
                        .element(
                                "dt",
                                texts.plain(
                                        "site.group",
                                        "group",
                                        texts.plain("report-group." + name),
                                        "n",
                                        members.size()))
                        .element(
                                "dd",
                                members.isEmpty()
                                        ? texts.plain("site.group.none")
                                        : members.stream()
                                                .map(l -> l.school().brief())
                                                .collect(Collectors.joining(" · ")))
                        .raw("</div>\n");
            }
            out.raw("</dl>\n");
        }
        out.raw("</section>\n");
    }

    private void placesByCluster() {
        open("places", texts.plain("site.h.places"));
        out.element("p", texts.plain("site.places"))
                .element("p", texts.plain("site.places.shares"))
                .raw("<p class=\"filter\" hidden><label for=\"filter\">")
                .text(texts.plain("site.filter"))
                .raw("</label> <input id=\"filter\" type=\"search\" autocomplete=\"off\"> "
                        + "<span id=\"found\" role=\"status\" data-found=\"")
                .text(texts.plain("site.found"))
                .raw("\"></span></p>\n");
        for (Cluster cluster : clusters()) {
            out.element("h3", heading(cluster));
            places.write(out, cluster);
            picture(
                    new Illustrations(texts)
                            .ranking(figures, cluster, Set.of(), mark)
                            .svg(),
                    texts.plain("site.picture.places", "cluster", cluster));
        }
        out.raw("</section>\n");
    }

    private void picture(String svg, String caption) {
        out.raw("<figure>\n").raw(svg).element("figcaption", caption).raw("</figure>\n");
    }

    private void indicators() {
        YearResults now = figures.now();
        open("indicators", texts.plain("site.h.indicators"));
        TableOpening.write(out, texts.plain("site.table.indicators", "year", figures.year()), "t-indicators");
        out.raw("<thead><tr>").element("th scope=\"col\"", texts.plain("site.col.indicator"));
        head("site.col.active");
        head("site.col.city");
        clusters()
                .forEach(
                        c -> out.element("th scope=\"col\" class=\"n\"", texts.plain("site.col.median", "cluster", c)));
        out.raw("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < now.scheme().indicators().size(); i++) {
            Indicator indicator = now.scheme().indicators().get(i);
            int place = i;
            int active = now.lines().values().stream()
                    .mapToInt(l -> l.result().figures().get(place).active())
                    .sum();
            out.raw("<tr>").element("th scope=\"row\"", indicator.number() + ". " + indicator.title());
            cell(Integer.toString(active));
            cell(share(now.statistics(i).map(ShareStatistics::pooled)));
            clusters().forEach(c -> cell(share(now.median(c, place))));
            out.raw("</tr>\n");
        }
        out.raw("</tbody></table></div>\n");
        picture(new Illustrations(texts).city(figures, mark).svg(), texts.plain("site.picture.city"));
        out.raw("</section>\n");
    }

    private void head(String key) {
        out.element("th scope=\"col\" class=\"n\"", texts.plain(key));
    }

    private void cell(String text) {
        out.element("td class=\"n\"", text);
    }

    private static String share(Optional<Double> share) {
        return share.map(Numbers::percent).orElse(NOTHING);
    }

    private void dynamics() {
        open("dynamics", texts.plain("site.h.dynamics"));
        if (figures.years().size() < 2) {
            out.element("p", texts.plain("site.dynamics.none")).raw("</section>\n");
            return;
        }
        out.element("p", texts.plain("site.dynamics"));
        if (figures.before().isPresent()) {
            out.element("p", texts.plain(figures.cityChangesInWords()));
        }
        TableOpening.write(out, texts.plain("site.table.dynamics"), "t-dynamics");
        out.raw("<thead><tr>").element("th scope=\"col\"", texts.plain("site.col.indicator"));
        figures.years()
                .forEach(y ->
                        out.element("th scope=\"col\" class=\"n\"", y.year().toString()));
        out.raw("</tr></thead>\n<tbody>\n");
        for (Indicator indicator : figures.now().scheme().indicators()) {
            out.raw("<tr>").element("th scope=\"row\"", indicator.number() + ". " + indicator.label());
            for (YearResults year : figures.years()) {
                int place = year.scheme().place(indicator.number());
                cell(share(place < 0 ? Optional.empty() : year.statistics(place).map(ShareStatistics::pooled)));
            }
            out.raw("</tr>\n");
        }
        out.raw("</tbody></table></div>\n</section>\n");
    }

    private void method() {
        open("method", texts.plain("site.h.method"));
        String scaling = texts.plain(
                "report-scaling." + figures.now().scheme().scaling().name().toLowerCase(Locale.ROOT));
        out.raw("<ol>\n")
                .element("li", texts.plain("site.method.source"))
                .element("li", texts.plain("site.method.share"))
                .element("li", scaling)
                .element("li", texts.plain("site.method.index"))
                .element("li", texts.plain("site.method.range"))
                .element("li", texts.plain("site.method.groups"))
                .raw("</ol>\n</section>\n");
    }

    private String up() {
        return published ? "" : "../";
    }

    private void data() {
        open("data", texts.plain("site.h.data"));
        String stem = up() + "data/" + figures.year();
        out.element("p", texts.plain("site.data")).raw("<ul>\n");
        file(stem + ".csv", texts.plain("site.data.csv"));
        file(stem + ".json", texts.plain("site.data.json"));
        file(up() + "data/schema.json", texts.plain("site.data.schema"));
        file(up() + "check.py", texts.plain("site.data.check"));
        file(up() + "SHA256SUMS", texts.plain("site.data.sums"));
        out.raw("</ul>\n").element("p", texts.plain("site.data.licence")).raw("</section>\n");
    }

    private void file(String href, String label) {
        out.raw("<li>").element("a href=\"" + href + "\"", label).raw("</li>\n");
    }

    private void archive() {
        if (years.size() < 2) {
            return;
        }
        open("archive", texts.plain("site.h.archive"));
        out.raw("<ul>\n");
        for (int i = years.size() - 1; i >= 0; i--) {
            String year = years.get(i);
            String href = i == years.size() - 1 ? up() + "index.html" : up() + "archive/" + year + ".html";
            if (year.equals(figures.year().toString())) {
                out.element("li aria-current=\"page\"", year);
            } else {
                file(href, year);
            }
        }
        out.raw("</ul>\n</section>\n");
    }
}
