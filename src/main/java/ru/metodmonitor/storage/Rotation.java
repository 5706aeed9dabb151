package ru.metodmonitor.storage;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which copies are kept: the last one of each of the latest days, weeks and months that have one.
 *
 * @param daily of how many days
 * @param weekly of how many weeks
 * @param monthly of how many months
 */
public record Rotation(int daily, int weekly, int monthly) {
    /** Those of the copies' times that are kept. */
    Set<LocalDateTime> kept(Collection<LocalDateTime> times) {
        List<LocalDateTime> newestFirst =
                times.stream().sorted(Comparator.reverseOrder()).toList();
        Set<LocalDateTime> kept = new HashSet<>();
        keep(kept, newestFirst, daily, time -> time.truncatedTo(ChronoUnit.DAYS));
        keep(
                kept,
                newestFirst,
                weekly,
                time -> List.of(time.get(IsoFields.WEEK_BASED_YEAR), time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        keep(kept, newestFirst, monthly, YearMonth::from);
        return kept;
    }

    private static void keep(
            Set<LocalDateTime> kept,
            List<LocalDateTime> newestFirst,
            int most,
            Function<LocalDateTime, Object> period) {
        Set<Object> seen = new HashSet<>();
        for (LocalDateTime time : newestFirst) {
            if (seen.size() < most && seen.add(period.apply(time))) {
                kept.add(time);
            }
        }
    }
}
