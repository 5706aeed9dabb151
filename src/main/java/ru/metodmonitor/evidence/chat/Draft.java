package ru.metodmonitor.evidence.chat;

import java.time.LocalDate;
import java.util.Optional;
import ru.metodmonitor.evidence.OrderKey;

/**
 * A line whose order, indicator and words are settled, on its way to an entry.
 *
 * @param order registered when the entry is, if it is new
 * @param indicator its number
 * @param activity may be empty
 * @param result may be empty
 * @param eventDate if given
 */
record Draft(OrderKey order, int indicator, String activity, String result, Optional<LocalDate> eventDate) {
    /** The same with a date. */
    Draft on(LocalDate date) {
        return new Draft(order, indicator, activity, result, Optional.of(date));
    }
}
