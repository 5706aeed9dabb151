package ru.metodmonitor.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/**
 * On which days a milestone is spoken of: 30, 14, 7, 3, 1 and 0 days before, then daily while it is late, 7 times at most
 * (SPEC section 7).
 *
 * <p>The answer is always the latest reminder that is due, so after a stop of any length one is left to send and not a flood.
 */
public final class Reminders {
    /** Said once as soon as the milestone opens: an order to be read, or a date that was moved far away. */
    public static final int ANNOUNCED = 99;

    private static final List<Integer> DAYS_BEFORE = List.of(0, 1, 3, 7, 14, 30);
    private static final List<Integer> DAYS_BEFORE_PLAN = List.of(0, 1, 3, 7);
    private static final int LATE_AT_MOST = 7;

    private Reminders() {}

    /**
     * The latest reminder that is due on a day, as days before the date (negative: days late).
     *
     * @param start the campaign's first day
     */
    public static OptionalInt latest(Milestone milestone, LocalDate start, LocalDate today) {
        LocalDate opens = milestone.opens().filter(o -> o.isAfter(start)).orElse(start);
        if (today.isBefore(opens)) {
            return OptionalInt.empty();
        }
        OptionalInt latest = latest(milestone.due(), today, DAYS_BEFORE);
        boolean announced = milestone.closing() == Closing.ACQUAINTED || milestone.revision() > 0;
        return latest.isEmpty() && announced ? OptionalInt.of(ANNOUNCED) : latest;
    }

    /** The latest reminder of a line of a plan: a week, three days, one day before, on the day, then daily while it is late. */
    static OptionalInt latest(PlanLine line, LocalDate today) {
        return latest(line.dueOn(), today, DAYS_BEFORE_PLAN);
    }

    private static OptionalInt latest(LocalDate due, LocalDate today, List<Integer> daysBefore) {
        long left = ChronoUnit.DAYS.between(today, due);
        if (left < 0) {
            return OptionalInt.of((int) -Math.min(LATE_AT_MOST, -left));
        }
        for (int before : daysBefore) {
            if (left <= before) {
                return OptionalInt.of(before);
            }
        }
        return OptionalInt.empty();
    }
}
