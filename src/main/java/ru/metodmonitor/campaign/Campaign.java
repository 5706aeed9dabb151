package ru.metodmonitor.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.registry.AcademicYear;

/**
 * A campaign as it stands now.
 *
 * @param id its number
 * @param year the academic year that it looks at
 * @param title what it is called
 * @param order the order that it carries out
 * @param start its first day
 * @param closedAt when it was closed
 * @param paused whether an admin has stopped the notices
 * @param milestones in the order of the calendar
 */
public record Campaign(
        long id,
        AcademicYear year,
        String title,
        String order,
        LocalDate start,
        Optional<Instant> closedAt,
        boolean paused,
        List<Milestone> milestones) {
    /** Copies the list. */
    public Campaign {
        milestones = List.copyOf(milestones);
    }

    /** The milestone by its code. */
    public Optional<Milestone> milestone(String code) {
        return milestones.stream().filter(m -> m.code().equals(code)).findFirst();
    }

    /** The same with these milestones alone. */
    Campaign with(List<Milestone> others) {
        return new Campaign(id, year, title, order, start, closedAt, paused, others);
    }

    /** The milestones of school heads that this kind of act closes. */
    public List<Milestone> ofHeads(Closing closing) {
        return milestones.stream()
                .filter(m -> m.audience() == ru.metodmonitor.access.Role.HEAD && m.closing() == closing)
                .toList();
    }
}
