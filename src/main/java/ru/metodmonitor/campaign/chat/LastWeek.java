package ru.metodmonitor.campaign.chat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.SettingStore;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Numbers;

/**
 * The places as they were sent a week or more ago: what has moved since is told, and where nothing has, nothing is said.
 *
 * @param places by school
 */
record LastWeek(Map<Long, Place> places) {
    private static final String SETTING = "weekly.places";

    /** Copies the map. */
    LastWeek {
        places = Map.copyOf(places);
    }

    /**
     * A place.
     *
     * @param rank 1…
     * @param index as it was shown
     */
    record Place(int rank, String index) {}

    /** What was kept before this week; empty in the first week, and for another year. */
    static Optional<LastWeek> before(Read read, YearResults now, LocalDate monday) {
        List<String> lines = new SettingStore()
                .get(read, SETTING).stream().flatMap(String::lines).toList();
        boolean earlier = !lines.isEmpty()
                && !lines.get(0).startsWith(monday.toString())
                && lines.get(0).endsWith(heading(now));
        if (!earlier) {
            return Optional.empty();
        }
        Map<Long, Place> places = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(" ", -1);
            places.put(Long.parseLong(parts[0]), new Place(Integer.parseInt(parts[1]), parts[2]));
        }
        return Optional.of(new LastWeek(places));
    }

    /** Keeps the places of this week for the next. */
    static void keep(Tx tx, YearResults now, LocalDate monday) {
        StringBuilder content = new StringBuilder(monday + heading(now));
        now.lines()
                .forEach((id, line) -> place(line)
                        .ifPresent(p -> content.append('\n')
                                .append(id)
                                .append(' ')
                                .append(p.rank())
                                .append(' ')
                                .append(p.index())));
        new SettingStore().put(tx, SETTING, content.toString());
    }

    private static String heading(YearResults now) {
        return " " + now.year().firstYear();
    }

    static Optional<Place> place(SchoolLine line) {
        return line.result().standing().map(s -> new Place(s.rank(), Numbers.decimal(s.index(), 2)));
    }

    /** The place of a school then. */
    Optional<Place> of(SchoolLine line) {
        return Optional.ofNullable(places.get(line.school().id()));
    }

    /** Whether the place or index of any of these schools is another one now. */
    boolean moved(List<SchoolLine> lines) {
        return lines.stream().anyMatch(line -> !of(line).equals(place(line)));
    }
}
