package ru.metodmonitor.campaign.chat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Columns;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/**
 * The weekly ranking in words: schools and shares, never people; groups and ranges first, and what has moved since last week. Who has
 * nothing new to read gets none. Its buttons open messages of their own: this one holds the journal's code and stays.
 */
final class RankingText {
    private static final int NEIGHBOURS = 2;

    private final YearResults results;
    private final Optional<LastWeek> last;
    private final long campaign;
    private final String code;

    /**
     * Words for these results.
     *
     * @param campaign whose dates a head is led to
     * @param last as they were sent last, if they were
     * @param code the journal's head code, of which every recipient is a witness
     */
    RankingText(long campaign, YearResults results, Optional<LastWeek> last, String code) {
        this.campaign = campaign;
        this.results = results;
        this.last = last;
        this.code = code;
    }

    /** For a head: the own group and place, and the neighbours' shares; empty if nothing moved in the own clusters. */
    Optional<Message> ofHead(List<Long> schools) {
        List<SchoolLine> own =
                schools.stream().flatMap(id -> results.line(id).stream()).toList();
        List<SchoolLine> around = own.stream()
                .map(SchoolLine::cluster)
                .distinct()
                .flatMap(c -> results.cluster(c).stream())
                .toList();
        return news(around, () -> {
            Message message = title();
            List<Button> buttons = new ArrayList<>();
            for (SchoolLine line : own) {
                message = message.lines(ofOwn(line));
                buttons.add(Button.of(
                        own.size() == 1
                                ? Phrase.of("weekly.myschool")
                                : Phrase.of("button.named", "text", results.name(line.school())),
                        ButtonData.of(
                                "myschool",
                                "open",
                                results.year().firstYear(),
                                line.school().id())));
            }
            return end(message)
                    .row(buttons)
                    .row(Button.of("weekly.deadlines", ButtonData.of("deadlines", "show", campaign)))
                    .row(own.stream()
                            .map(SchoolLine::cluster)
                            .distinct()
                            .map(this::ranking)
                            .toList());
        });
    }

    private List<Phrase> ofOwn(SchoolLine own) {
        List<SchoolLine> cluster = results.cluster(own.cluster());
        int at = cluster.indexOf(own);
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("weekly.school", "school", results.name(own.school())));
        Optional<RankRange> range = results.range(own.school().id());
        range.filter(r -> r.of() > 1)
                .ifPresent(r ->
                        lines.add(Phrase.of("school.group-" + r.group().name().toLowerCase(Locale.ROOT))));
        own.result()
                .standing()
                .ifPresentOrElse(
                        s -> {
                            lines.add(Phrase.of(
                                    range.filter(r -> r.of() > 1).isPresent() ? "school.place-range" : "school.place",
                                    "rank",
                                    s.rank(),
                                    "of",
                                    s.of(),
                                    "best",
                                    range.map(RankRange::best).orElse(s.rank()),
                                    "worst",
                                    range.map(RankRange::worst).orElse(s.rank())));
                            lines.addAll(moved(own, s.rank()));
                        },
                        () -> lines.add(Phrase.of("school.no-data")));
        lines.add(cluster(own.cluster(), cluster.size()));
        for (SchoolLine line :
                cluster.subList(Math.max(0, at - NEIGHBOURS), Math.min(cluster.size(), at + NEIGHBOURS + 1))) {
            lines.add(neighbour(line, line.equals(own) ? "weekly.own" : "weekly.neighbour"));
        }
        return lines;
    }

    private List<Phrase> moved(SchoolLine line, int rank) {
        return last.flatMap(l -> l.of(line)).stream()
                .map(before -> before.rank() == rank
                        ? Phrase.of("weekly.same-place")
                        : Phrase.of("weekly.moved", "from", before.rank(), "to", rank))
                .toList();
    }

    /** For a territorial officer: the schools of the territory; empty if nothing moved there. */
    Optional<Message> ofTerritory(List<String> territories) {
        List<SchoolLine> own = results.lines().values().stream()
                .filter(l -> territories.contains(l.school().territory()))
                .toList();
        return news(own, () -> {
            Message message = title();
            for (Cluster cluster : Cluster.values()) {
                message = message.lines(places(
                        cluster,
                        results.cluster(cluster).stream().filter(own::contains).toList()));
            }
            return end(message).row(Button.of("weekly.control", ButtonData.of("control", "show")));
        });
    }

    /** For analysts and groups: everybody; empty if nothing moved. */
    Optional<Message> ofAll() {
        return news(results.lines().values(), () -> {
            Message message = title();
            List<Button> buttons = new ArrayList<>();
            for (Cluster cluster : Cluster.values()) {
                message = message.lines(places(cluster, results.cluster(cluster)));
                if (!results.cluster(cluster).isEmpty()) {
                    buttons.add(ranking(cluster));
                }
            }
            return end(message).row(buttons);
        });
    }

    /** A digest that has nothing to say stays silent. */
    private Optional<Message> news(Collection<SchoolLine> about, Supplier<Message> message) {
        boolean something =
                !about.isEmpty() && last.map(l -> l.moved(List.copyOf(about))).orElse(true);
        return something ? Optional.of(message.get()) : Optional.empty();
    }

    private Message title() {
        return Message.of("weekly.title", "year", results.year());
    }

    private Message end(Message message) {
        return message.line("weekly.code", "code", code);
    }

    private Button ranking(Cluster cluster) {
        return Button.of(
                Phrase.of("chart.ranking.button", "cluster", cluster),
                ButtonData.of("chart", "ranking", results.year().firstYear(), cluster));
    }

    private static Phrase cluster(Cluster cluster, int size) {
        return Phrase.of("weekly.cluster", "cluster", cluster, "n", size);
    }

    private List<Phrase> places(Cluster cluster, List<SchoolLine> shown) {
        List<Phrase> lines = new ArrayList<>();
        if (shown.isEmpty()) {
            return lines;
        }
        List<List<String>> rows = new ArrayList<>();
        for (SchoolLine line : shown) {
            LastWeek.place(line)
                    .ifPresent(p -> rows.add(
                            List.of(p.rank() + ".", results.name(line.school()), p.index(), step(line, p.rank()))));
        }
        lines.add(cluster(cluster, results.cluster(cluster).size()));
        lines.addAll(groups(cluster, shown));
        lines.addAll(Columns.blocks(1, rows));
        String without = shown.stream()
                .filter(l -> l.result().standing().isEmpty())
                .map(l -> results.name(l.school()))
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            lines.add(Phrase.of("ranking.no-data", "schools", without));
        }
        return lines;
    }

    /** Who stands out beyond chance, of those shown. */
    private List<Phrase> groups(Cluster cluster, List<SchoolLine> shown) {
        List<Phrase> lines = new ArrayList<>();
        if (results.of(cluster).isLarge() || results.of(cluster).ranges().size() < 2) {
            return lines;
        }
        for (Group group : Group.values()) {
            String names = results.of(cluster).group(group).stream()
                    .filter(shown::contains)
                    .map(l -> results.name(l.school()))
                    .collect(Collectors.joining(", "));
            if (group != Group.MIDDLE && !names.isEmpty()) {
                lines.add(Phrase.of("weekly.group-" + group.name().toLowerCase(Locale.ROOT), "schools", names));
            }
        }
        return lines;
    }

    /** How many places up or down since last week; empty if none, or nothing is known. */
    private String step(SchoolLine line, int rank) {
        return last.flatMap(l -> l.of(line))
                .map(before -> before.rank() - rank)
                .filter(step -> step != 0)
                .map(step -> Numbers.signed(step, 0))
                .orElse("");
    }

    private Phrase neighbour(SchoolLine line, String key) {
        return LastWeek.place(line)
                .map(p -> Phrase.of(
                        key,
                        "rank",
                        p.rank(),
                        "school",
                        results.name(line.school()),
                        "index",
                        p.index(),
                        "shares",
                        shares(line)))
                .orElseGet(() -> Phrase.of("weekly.no-data", "school", results.name(line.school())));
    }

    private static String shares(SchoolLine line) {
        return line.result().figures().stream()
                .map(f -> f.share().map(s -> Numbers.decimal(s * 100, 1)).orElse("—"))
                .collect(Collectors.joining(" · "));
    }
}
