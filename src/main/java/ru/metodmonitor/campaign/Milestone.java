package ru.metodmonitor.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import ru.metodmonitor.access.Role;

/**
 * Something that is due.
 *
 * @param code its short name, stable within the campaign
 * @param title what has to be done
 * @param opens nobody is reminded before this day
 * @param due the last day; a weekend stands
 * @param audience who has to do it
 * @param closing what closes it
 * @param move its last move, if the date was ever moved
 */
public record Milestone(
        String code,
        String title,
        Optional<LocalDate> opens,
        LocalDate due,
        Role audience,
        Closing closing,
        Optional<Move> move) {
    /** Days until it is due; negative once it is late. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, due);
    }

    /** How often it was moved: each date has reminders of its own. */
    public int revision() {
        return move.map(Move::number).orElse(0);
    }

    /** As it would be on another date. */
    Milestone movedTo(LocalDate date, String reason) {
        return new Milestone(
                code, title, opens, date, audience, closing, Optional.of(new Move(revision() + 1, due, reason)));
    }

    /**
     * A moved date.
     *
     * @param number 1 for the first move
     * @param from the date before
     * @param reason why
     */
    public record Move(int number, LocalDate from, String reason) {}
}
