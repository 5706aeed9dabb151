package ru.metodmonitor.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * Who hears of a date if it is moved, or of all of a campaign's if it is started.
 *
 * @param told how many people were reminded of it as it was
 * @param people how many will be told
 * @param days on which days they will be, if nobody closes it before
 */
public record MoveForecast(int told, int people, List<LocalDate> days) {
    /** Copies the list. */
    public MoveForecast {
        days = List.copyOf(days);
    }
}
