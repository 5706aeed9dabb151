package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Phrase;

/** The groups of a cluster in words: who stands out beyond chance, by name; the others by number. */
final class GroupsText {
    /** So many names still fit a phone's screen. */
    private static final int MOST_NAMES = 12;

    private GroupsText() {}

    static List<Phrase> of(YearResults year, Cluster cluster) {
        List<Phrase> lines = new ArrayList<>();
        if (year.of(cluster).isLarge()) {
            // Nobody reads the names of thousands, and all their ranges would hold up the answer.
            return lines;
        }
        for (Group group : Group.values()) {
            List<SchoolLine> schools = year.of(cluster).group(group);
            String key = "ranking.group-" + group.name().toLowerCase(Locale.ROOT);
            if (group == Group.MIDDLE || schools.size() > MOST_NAMES) {
                lines.add(Phrase.of(key + "-number", "n", schools.size()));
            } else if (!schools.isEmpty()) {
                String names = schools.stream().map(l -> l.school().name()).collect(Collectors.joining(", "));
                lines.add(Phrase.of(key, "n", schools.size(), "schools", names));
            }
        }
        return lines;
    }
}
