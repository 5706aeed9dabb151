package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Columns;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** The places of a cluster in words: groups first, then a line a school (SPEC section 12: rank, name, index). */
final class RankingText {
    /** A town's whole cluster; a country's goes page by page. */
    static final int A_PAGE = 100;

    private RankingText() {}

    static Message of(YearResults now, Cluster cluster, Set<Long> own, int page, Phrase mark) {
        List<SchoolLine> schools = now.cluster(cluster);
        int from = Math.min(Math.max(0, page), Math.max(0, schools.size() - 1) / A_PAGE) * A_PAGE;
        int to = Math.min(from + A_PAGE, schools.size());
        List<SchoolLine> shown = new ArrayList<>(schools.subList(from, to));
        schools.stream()
                .filter(l -> own.contains(l.school().id()) && !shown.contains(l))
                .forEach(shown::add);
        Message message = Message.of("ranking.title", "cluster", cluster, "year", now.year())
                .line(
                        "ranking.meaning",
                        "meaning",
                        Phrase.of("cluster." + cluster.name().toLowerCase(Locale.ROOT)))
                .lines(List.of(mark))
                .lines(from == 0 ? GroupsText.of(now, cluster) : List.of())
                .lines(
                        shown.isEmpty()
                                ? List.of(Phrase.of("ranking.empty", "year", now.year()))
                                : places(now, shown, own));
        return to < schools.size()
                ? message.row(Button.of(
                        Phrase.of("ranking.page", "n", schools.size() - to),
                        ButtonData.of("ranking", "year", now.year().firstYear(), cluster, from / A_PAGE + 1)))
                : message;
    }

    private static List<Phrase> places(YearResults now, List<SchoolLine> shown, Set<Long> own) {
        List<List<String>> rows = new ArrayList<>();
        for (SchoolLine line : shown) {
            line.result()
                    .standing()
                    .ifPresent(s -> rows.add(List.of(
                            s.rank() + ".",
                            now.name(line.school()),
                            Numbers.decimal(s.index(), 2),
                            GroupsText.sign(now, line),
                            own.contains(line.school().id()) ? "◀" : "")));
        }
        List<Phrase> lines = new ArrayList<>(Columns.blocks(1, rows));
        if (shown.stream().anyMatch(l -> own.contains(l.school().id()))) {
            lines.add(Phrase.of("ranking.own"));
        }
        String without = shown.stream()
                .filter(l -> l.result().standing().isEmpty())
                .map(l -> now.name(l.school()))
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            lines.add(Phrase.of("ranking.no-data", "schools", without));
        }
        return lines;
    }
}
