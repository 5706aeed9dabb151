package ru.metodmonitor.access;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a person wants to be told things.
 *
 * @param noticesFrom the hour of the day (1 to 23) before which nothing comes by itself; empty: as for all
 * @param quietDays days on which nothing comes by itself; never all seven
 * @param shortCards whether a school's card shows its standing alone, its figures behind a button
 */
public record Preference(Optional<Integer> noticesFrom, Set<DayOfWeek> quietDays, boolean shortCards) {
    /** What holds for who never chose anything. */
    public static final Preference USUAL = new Preference(Optional.empty(), Set.of(), false);

    /** Copies the days. */
    public Preference {
        quietDays = Set.copyOf(quietDays);
    }

    /** With another hour. */
    public Preference from(Optional<Integer> hour) {
        return new Preference(hour, quietDays, shortCards);
    }

    /** With the other length of cards. */
    public Preference otherCards() {
        return new Preference(noticesFrom, quietDays, !shortCards);
    }

    /** With a day made quiet, or no longer; empty if no day would be left. */
    public Optional<Preference> turned(DayOfWeek day) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(quietDays);
        if (!days.add(day)) {
            days.remove(day);
        }
        return days.size() == DayOfWeek.values().length
                ? Optional.empty()
                : Optional.of(new Preference(noticesFrom, days, shortCards));
    }
}
