package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Phrase;

/** The groups of a cluster: how many schools stand out beyond chance, and the sign that stands beside each of them. */
final class GroupsText {
    private GroupsText() {}

    /** A line a group that has schools; none where there is nobody to compare with. */
    static List<Phrase> of(YearResults year, Cluster cluster) {
        List<Phrase> lines = new ArrayList<>();
        // All ranges of thousands would hold up the answer.
        if (year.of(cluster).isLarge() || year.of(cluster).ranges().size() < 2) {
            return lines;
        }
        for (Group group : Group.values()) {
            int schools = year.of(cluster).group(group).size();
            if (schools > 0) {
                lines.add(Phrase.of("ranking.group-" + group.name().toLowerCase(Locale.ROOT), "n", schools));
            }
        }
        return lines;
    }

    /** The sign of a school that stands out; empty for the others. */
    static String sign(YearResults year, SchoolLine line) {
        if (year.of(line.cluster()).isLarge()) {
            return "";
        }
        return year.range(line.school().id())
                .map(range -> switch (range.group()) {
                    case UPPER -> "▲";
                    case MIDDLE -> "";
                    case LOWER -> "▼";
                })
                .orElse("");
    }
}
