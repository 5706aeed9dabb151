package ru.metodmonitor.campaign.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** The weekly ranking in words: schools and shares, never people. */
final class RankingText {
    private static final int NEIGHBOURS = 2;

    private final YearResults results;
    private final String code;

    /**
     * Words for these results.
     *
     * @param code the journal's head code, of which every recipient is a witness
     */
    RankingText(YearResults results, String code) {
        this.results = results;
        this.code = code;
    }

    /** For a head: the own place and the neighbours' shares. */
    Message ofHead(List<Long> schools) {
        Message message = Message.of("weekly.title", "year", results.year());
        for (long school : schools) {
            message = results.line(school)
                    .map(this::neighbours)
                    .map(message::lines)
                    .orElse(message);
        }
        return end(message);
    }

    private List<Phrase> neighbours(SchoolLine own) {
        List<SchoolLine> cluster = results.cluster(own.cluster());
        int at = cluster.indexOf(own);
        int from = Math.max(0, at - NEIGHBOURS);
        int to = Math.min(cluster.size(), at + NEIGHBOURS + 1);
        List<Phrase> lines = new ArrayList<>();
        lines.add(cluster(own.cluster(), cluster.size()));
        for (SchoolLine line : cluster.subList(from, to)) {
            lines.add(place(line, line.equals(own) ? "weekly.own" : "weekly.neighbour"));
        }
        return lines;
    }

    /** For a territorial officer: the schools of the territory. */
    Message ofTerritory(List<String> territories) {
        Message message = Message.of("weekly.title", "year", results.year());
        for (Cluster cluster : Cluster.values()) {
            List<SchoolLine> own = results.cluster(cluster).stream()
                    .filter(l -> territories.contains(l.school().territory()))
                    .toList();
            if (!own.isEmpty()) {
                message = message.lines(List.of(
                                cluster(cluster, results.cluster(cluster).size())))
                        .lines(places(own));
            }
        }
        return end(message);
    }

    /** For analysts and groups: everybody. */
    Message ofAll() {
        Message message = Message.of("weekly.title", "year", results.year());
        for (Cluster cluster : Cluster.values()) {
            List<SchoolLine> lines = results.cluster(cluster);
            if (!lines.isEmpty()) {
                message = message.lines(List.of(cluster(cluster, lines.size()))).lines(places(lines));
            }
        }
        return end(message);
    }

    private Message end(Message message) {
        return message.line("weekly.code", "code", code);
    }

    private static Phrase cluster(Cluster cluster, int size) {
        return Phrase.of(
                "weekly.cluster",
                "cluster",
                cluster,
                "meaning",
                Phrase.of("cluster." + cluster.name().toLowerCase(Locale.ROOT)),
                "n",
                size);
    }

    private static List<Phrase> places(List<SchoolLine> lines) {
        return lines.stream().map(l -> place(l, "weekly.place")).toList();
    }

    private static Phrase place(SchoolLine line, String key) {
        return line.result()
                .standing()
                .map(s -> Phrase.of(
                        key,
                        "rank",
                        s.rank(),
                        "school",
                        line.school().name(),
                        "index",
                        Numbers.decimal(s.index(), 2),
                        "shares",
                        shares(line)))
                .orElseGet(() ->
                        Phrase.of("weekly.no-data", "school", line.school().name()));
    }

    private static String shares(SchoolLine line) {
        return line.result().figures().stream()
                .map(f -> f.share().map(Numbers::percent).orElse("—"))
                .collect(Collectors.joining("; "));
    }
}
