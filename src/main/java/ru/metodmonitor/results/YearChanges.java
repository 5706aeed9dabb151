package ru.metodmonitor.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Tally;

/**
 * The changes of all schools from one year to another, judged together.
 *
 * @param before the earlier year
 * @param changes by school and indicator's number
 */
public record YearChanges(YearResults before, Map<Key, Change> changes) {
    /** Copies the map. */
    public YearChanges {
        changes = Map.copyOf(changes);
    }

    /**
     * What changed.
     *
     * @param school its identifier
     * @param indicator its number: places differ from year to year, numbers don't
     */
    public record Key(long school, int indicator) {}

    static YearChanges between(YearResults before, YearResults after) {
        return new YearChanges(before, Change.judge(tallies(before), tallies(after)));
    }

    private static Map<Key, Tally> tallies(YearResults year) {
        Map<Key, Tally> tallies = new LinkedHashMap<>();
        List<Indicator> indicators = year.scheme().indicators();
        year.lines().forEach((school, line) -> {
            for (int place = 0; place < indicators.size(); place++) {
                Key key = new Key(school, indicators.get(place).number());
                line.tally(place).ifPresent(tally -> tallies.put(key, tally));
            }
        });
        return tallies;
    }

    /** The change of one school under one indicator; empty unless both years have a share. */
    public Optional<Change> of(long school, int indicator) {
        return Optional.ofNullable(changes.get(new Key(school, indicator)));
    }
}
