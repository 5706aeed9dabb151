package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.ClusterResults;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearClaims;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** What the schools of each cluster have in common, and who lies outside the funnel, in words. */
final class ClusterFiguresText {
    private ClusterFiguresText() {}

    static Message of(YearResults year, YearClaims claims) {
        Message message = Message.of("clusters.title", "year", year.year());
        for (Cluster cluster : Cluster.values()) {
            List<Phrase> lines = lines(year, claims, cluster);
            if (!lines.isEmpty()) {
                message = message.line(
                                "clusters.cluster",
                                "cluster",
                                cluster,
                                "meaning",
                                Phrase.of("cluster." + cluster.name().toLowerCase(Locale.ROOT)))
                        .lines(lines);
            }
        }
        return message.line("clusters.note");
    }

    private static List<Phrase> lines(YearResults year, YearClaims claims, Cluster cluster) {
        List<Phrase> lines = new ArrayList<>();
        List<Indicator> indicators = year.scheme().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            int place = i;
            year.of(cluster).statistics(place).ifPresent(statistics -> {
                lines.add(figures(indicators.get(place), statistics));
                lines.addAll(outside(
                        year, year.of(cluster), claims, indicators.get(place).number()));
            });
        }
        return lines;
    }

    private static Phrase figures(Indicator indicator, ShareStatistics of) {
        return Phrase.of(
                "clusters.line",
                "number",
                indicator.number(),
                "title",
                indicator.label(),
                "pooled",
                Numbers.percent(of.pooled()),
                "lower",
                Numbers.decimal(of.lowerQuartile() * 100, 1),
                "median",
                Numbers.decimal(of.median() * 100, 1),
                "upper",
                Numbers.percent(of.upperQuartile()),
                "min",
                Numbers.decimal(of.min() * 100, 1),
                "max",
                Numbers.percent(of.max()),
                "deviation",
                Numbers.decimal(of.deviation() * 100, 1));
    }

    private static List<Phrase> outside(YearResults year, ClusterResults cluster, YearClaims claims, int indicator) {
        String above = names(year, cluster, l -> claims.level(l.school().id(), indicator) == Verdict.ABOVE);
        String below = names(year, cluster, l -> claims.level(l.school().id(), indicator) == Verdict.BELOW);
        List<Phrase> lines = new ArrayList<>();
        if (!above.isEmpty()) {
            lines.add(Phrase.of("clusters.above", "schools", above));
        }
        if (!below.isEmpty()) {
            lines.add(Phrase.of("clusters.below", "schools", below));
        }
        return lines;
    }

    private static String names(YearResults year, ClusterResults cluster, Predicate<SchoolLine> which) {
        return cluster.lines().stream()
                .filter(which)
                .map(l -> year.name(l.school()))
                .collect(Collectors.joining(", "));
    }
}
