package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
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
        List<Phrase> lines = new ArrayList<>();
        schools.subList(from, to).forEach(l -> lines.add(line(l, own)));
        if (schools.size() > A_PAGE) {
            schools.stream()
                    .filter(l -> own.contains(l.school().id()))
                    .map(l -> line(l, own))
                    .filter(l -> !lines.contains(l))
                    .forEach(lines::add);
        }
        Message message = Message.of(
                        "ranking.title",
                        "cluster",
                        cluster,
                        "meaning",
                        Phrase.of("cluster." + cluster.name().toLowerCase(Locale.ROOT)),
                        "year",
                        now.year())
                .lines(List.of(mark))
                .lines(from == 0 ? GroupsText.of(now, cluster) : List.of())
                .lines(lines.isEmpty() ? List.of(Phrase.of("ranking.empty", "year", now.year())) : lines);
        return to < schools.size()
                ? message.row(Button.of(
                        Phrase.of("ranking.page", "n", schools.size() - to),
                        ButtonData.of("ranking", "year", now.year().firstYear(), cluster, from / A_PAGE + 1)))
                : message;
    }

    private static Phrase line(SchoolLine line, Set<Long> own) {
        return line.result()
                .standing()
                .map(s -> Phrase.of(
                        own.contains(line.school().id()) ? "ranking.line-own" : "ranking.line",
                        "rank",
                        s.rank(),
                        "school",
                        line.school().name(),
                        "index",
                        Numbers.decimal(s.index(), 2)))
                .orElseGet(() -> Phrase.of(
                        "ranking.line-no-data", "school", line.school().name()));
    }
}
