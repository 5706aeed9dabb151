package ru.metodmonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.report.word.Column;
import ru.metodmonitor.report.word.Table;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.text.Numbers;

/** Groups and places: pictures in the text, whole tables in the appendix. */
final class PlacesChapter {
    /** So that a cluster's picture shares its page with the words about it. */
    private static final double TALLEST = 176;

    private PlacesChapter() {}

    static void write(Manuscript m) {
        m.chapter("report.h.places");
        m.say("report.clusters.why");
        m.say("report.places.groups-first", "n", m.figures().now().placesByChance());
        boolean first = true;
        for (Cluster cluster : m.figures().clusters()) {
            if (!first) {
                m.word().newPage();
            }
            first = false;
            m.section("report.h.cluster", "cluster", cluster, "meaning", Shown.meaning(m.texts(), cluster));
            m.word()
                    .picture(
                            m.words("report.picture.ranking", "cluster", cluster),
                            m.pictures().ranking(m.figures(), cluster, Set.of(), m.mark()),
                            112,
                            TALLEST);
            groups(m, cluster);
        }
    }

    private static void groups(Manuscript m, Cluster cluster) {
        List<String> items = new ArrayList<>();
        for (Group group : List.of(Group.UPPER, Group.LOWER)) {
            List<SchoolLine> lines = m.figures().now().of(cluster).group(group);
            String schools = lines.stream().map(l -> l.school().brief()).collect(Collectors.joining("; "));
            String title = m.words(group == Group.UPPER ? "report.places.upper" : "report.places.lower");
            items.add(m.words(
                    "report.places.group",
                    "title",
                    title,
                    "schools",
                    schools.isEmpty() ? m.words("report.places.none") : schools));
        }
        m.bullets(items);
    }

    static void appendix(Manuscript m) {
        m.chapter("report.h.appendix");
        m.say("report.appendix.note");
        List<Indicator> indicators = m.figures().indicators();
        double each = Math.max(9, 57.5 / indicators.size());
        double name = 170 - 13 - 16 - each * indicators.size() - 16 - 21 - 19;
        for (Cluster cluster : m.figures().clusters()) {
            List<Column> columns = new ArrayList<>();
            columns.add(Column.numbers(m.words("report.col.place"), 13));
            columns.add(Column.words(m.words("report.col.school"), name));
            columns.add(Column.numbers(m.words("report.col.headcount"), 16));
            indicators.forEach(
                    i -> columns.add(Column.numbers(m.words("report.col.share-of", "number", i.number()), each)));
            columns.add(Column.numbers(m.words("report.col.index"), 16));
            columns.add(Column.numbers(m.words("report.col.range"), 21));
            columns.add(Column.words(m.words("report.col.group"), 19));
            Table table = Table.of(columns)
                    .rows(m.figures().now().cluster(cluster).stream()
                            .map(l -> row(m, l))
                            .toList());
            m.word()
                    .table(
                            m.words(
                                    "report.table.places",
                                    "cluster",
                                    cluster,
                                    "year",
                                    m.figures().year()),
                            table);
        }
    }

    private static Table.Row row(Manuscript m, SchoolLine line) {
        List<String> cells = new ArrayList<>();
        cells.add(line.result().standing().map(s -> Integer.toString(s.rank())).orElse(Shown.NOTHING));
        cells.add(line.school().brief());
        cells.add(line.figures().headcount().map(String::valueOf).orElse(Shown.NOTHING));
        for (int i = 0; i < m.figures().indicators().size(); i++) {
            cells.add(
                    line.tally(i).map(t -> Numbers.decimal(t.share() * 100, 1)).orElse(Shown.NOTHING));
        }
        cells.add(
                line.result().standing().map(s -> Numbers.decimal(s.index(), 2)).orElse(Shown.NOTHING));
        cells.add(Shown.range(m.figures().range(line)));
        cells.add(Shown.group(m.texts(), m.figures().group(line)));
        return new Table.Row(cells, false, Optional.empty());
    }
}
