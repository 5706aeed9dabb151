package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.indicators.Funnel;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Interval;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.ClusterResults;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** What the schools of each cluster have in common, and who lies outside the funnel, in words. */
final class ClusterFiguresText {
    private ClusterFiguresText() {}

    static Message of(YearResults year) {
        Message message = Message.of("clusters.title", "year", year.year());
        for (Cluster cluster : Cluster.values()) {
            List<Phrase> lines = lines(year, cluster);
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

    private static List<Phrase> lines(YearResults year, Cluster cluster) {
        List<Phrase> lines = new ArrayList<>();
        List<Indicator> indicators = year.scheme().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            int place = i;
            year.of(cluster).statistics(place).ifPresent(statistics -> {
                lines.add(figures(indicators.get(place), statistics));
                lines.addAll(outside(year.of(cluster), place));
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

    private static List<Phrase> outside(ClusterResults cluster, int place) {
        Optional<Funnel> funnel = cluster.funnel(place);
        if (funnel.isEmpty()) {
            return List.of();
        }
        String above =
                names(cluster, place, t -> t.share() > limits(funnel.get(), t).high());
        String below =
                names(cluster, place, t -> t.share() < limits(funnel.get(), t).low());
        List<Phrase> lines = new ArrayList<>();
        if (!above.isEmpty()) {
            lines.add(Phrase.of("clusters.above", "schools", above));
        }
        if (!below.isEmpty()) {
            lines.add(Phrase.of("clusters.below", "schools", below));
        }
        return lines;
    }

    private static Interval limits(Funnel funnel, Tally tally) {
        return funnel.limits998(tally.of());
    }

    private static String names(ClusterResults cluster, int place, Predicate<Tally> outside) {
        return cluster.lines().stream()
                .filter(l -> l.tally(place).filter(outside).isPresent())
                .map(l -> l.school().name())
                .collect(Collectors.joining(", "));
    }
}
