package ru.metodmonitor.report.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Interval;
import ru.metodmonitor.indicators.RankBootstrap;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.indicators.SchoolResult.Standing;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.indicators.Wilson;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.report.DocumentMark;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;

/** A year's figures for machines: a line a school, as a table and as JSON. */
final class OpenData {
    /** As SPDX calls it. */
    private static final String LICENCE = "CC-BY-4.0";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Raised whenever a name in the data or its meaning changes. */
    static final int SCHEMA_VERSION = 2;

    private final Municipality municipality;
    private final Map<Long, String> nationalIds;
    private final YearResults year;
    private final DocumentMark mark;

    OpenData(Municipality municipality, Map<Long, String> nationalIds, YearResults year, DocumentMark mark) {
        this.municipality = municipality;
        this.nationalIds = nationalIds;
        this.year = year;
        this.mark = mark;
    }

    /** Which municipality, by its name and its code in the classifier of territories. */
    static void municipality(ObjectNode root, Municipality municipality) {
        root.putObject("municipality").put("name", municipality.name()).put("oktmo", municipality.oktmo());
    }

    /** For spreadsheets of a Russian office: byte order mark, semicolons, decimal commas. */
    String csv() {
        List<String> head = new ArrayList<>(List.of(
                "year", "cluster", "code", "school", "territory", "kind", "national_id", "pupils", "headcount"));
        for (Indicator indicator : year.scheme().indicators()) {
            head.add("active_" + indicator.number());
            head.add("share_" + indicator.number());
            head.add("share_low_" + indicator.number());
            head.add("share_high_" + indicator.number());
        }
        head.addAll(List.of("index", "place", "of", "place_best", "place_worst", "group"));
        StringBuilder out = new StringBuilder("\uFEFF").append(row(head));
        lines().forEach(line -> out.append(row(cells(line))));
        return out.toString();
    }

    private List<String> cells(SchoolLine line) {
        List<String> cells = new ArrayList<>(List.of(
                year.year().toString(),
                line.cluster().name(),
                line.school().code(),
                line.school().name(),
                line.school().territory(),
                kind(line),
                Optional.ofNullable(nationalIds.get(line.school().id())).orElse(""),
                line.figures().pupils().map(String::valueOf).orElse(""),
                line.figures().headcount().map(String::valueOf).orElse("")));
        for (int i = 0; i < year.scheme().indicators().size(); i++) {
            cells.add(Integer.toString(line.result().figures().get(i).active()));
            cells.add(line.tally(i)
                    .map(t -> percent(t).toPlainString().replace('.', ','))
                    .orElse(""));
            Optional<Interval> chance = line.tally(i).map(Wilson::of);
            cells.add(chance.map(c -> percent(c.low()).toPlainString().replace('.', ','))
                    .orElse(""));
            cells.add(chance.map(c -> percent(c.high()).toPlainString().replace('.', ','))
                    .orElse(""));
        }
        Optional<Standing> standing = line.result().standing();
        Optional<RankRange> range = year.range(line.school().id());
        cells.add(standing.map(s -> s.index().toPlainString().replace('.', ',')).orElse(""));
        cells.add(standing.map(s -> Integer.toString(s.rank())).orElse(""));
        cells.add(standing.map(s -> Integer.toString(s.of())).orElse(""));
        cells.add(range.map(r -> Integer.toString(r.best())).orElse(""));
        cells.add(range.map(r -> Integer.toString(r.worst())).orElse(""));
        cells.add(range.map(OpenData::group).orElse(""));
        return cells;
    }

    /** As {@code schema.json} describes it. */
    String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema_version", SCHEMA_VERSION);
        municipality(root, municipality);
        root.put("year", year.year().toString());
        root.put("published_at", mark.day().toString());
        root.put("status", mark.code());
        root.put("licence", LICENCE);
        root.put("journal", mark.journalCode());
        root.put("scaling", year.scheme().scaling().name().toLowerCase(Locale.ROOT));
        root.put("draws", RankBootstrap.DRAWS);
        ArrayNode indicators = root.putArray("indicators");
        for (Indicator indicator : year.scheme().indicators()) {
            ObjectNode one = indicators.addObject();
            one.put("id", indicator.id());
            one.put("number", indicator.number());
            one.put("title", indicator.title());
            one.put("weight", indicator.weight());
            ArrayNode wider = one.putArray("countsTowards");
            indicator.countsTowards().stream().sorted().forEach(wider::add);
        }
        ArrayNode schools = root.putArray("schools");
        lines().forEach(line -> school(schools.addObject(), line));
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(root)
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("open data can't be written", e);
        }
    }

    private void school(ObjectNode out, SchoolLine line) {
        out.put("cluster", line.cluster().name());
        out.put("code", line.school().code());
        out.put("school", line.school().name());
        out.put("territory", line.school().territory());
        out.put("kind", kind(line));
        out.put("national_id", nationalIds.get(line.school().id()));
        out.put("pupils", line.figures().pupils().orElse(null));
        out.put("headcount", line.figures().headcount().orElse(null));
        ArrayNode figures = out.putArray("indicators");
        for (int i = 0; i < year.scheme().indicators().size(); i++) {
            ObjectNode figure = figures.addObject();
            figure.put("number", year.scheme().indicators().get(i).number());
            figure.put("active", line.result().figures().get(i).active());
            figure.put("share", line.tally(i).map(OpenData::percent).orElse(null));
            Optional<Interval> chance = line.tally(i).map(Wilson::of);
            figure.put("shareLow", chance.map(c -> percent(c.low())).orElse(null));
            figure.put("shareHigh", chance.map(c -> percent(c.high())).orElse(null));
            figure.put(
                    "score",
                    line.result().figures().get(i).score().map(OpenData::score).orElse(null));
        }
        Optional<Standing> standing = line.result().standing();
        Optional<RankRange> range = year.range(line.school().id());
        out.put("index", standing.map(Standing::index).orElse(null));
        out.put("place", standing.map(Standing::rank).orElse(null));
        out.put("of", standing.map(Standing::of).orElse(null));
        out.put("placeBest", range.map(RankRange::best).orElse(null));
        out.put("placeWorst", range.map(RankRange::worst).orElse(null));
        out.put("group", range.map(OpenData::group).orElse(null));
        out.put("groupOpen", range.map(RankRange::open).orElse(null));
    }

    private List<SchoolLine> lines() {
        return Arrays.stream(Cluster.values())
                .flatMap(c -> year.cluster(c).stream())
                .toList();
    }

    private static String kind(SchoolLine line) {
        return line.school().kind().name().toLowerCase(Locale.ROOT);
    }

    private static String group(RankRange range) {
        return range.group().name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal percent(Tally tally) {
        return BigDecimal.valueOf(100L * tally.active())
                .divide(BigDecimal.valueOf(tally.of()), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(9, RoundingMode.HALF_UP).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal score(double score) {
        return BigDecimal.valueOf(score).setScale(9, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(OpenData::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    /** A cell that begins like a formula gets an apostrophe: a spreadsheet must not run what somebody has called a school. */
    private static String cell(String value) {
        String flat = value.replaceAll("[\\x00-\\x1F]", " ");
        String inert = !flat.isEmpty() && "=+-@".indexOf(flat.charAt(0)) >= 0 ? "'" + flat : flat;
        return inert.contains(";") || inert.contains("\"") ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
    }
}
