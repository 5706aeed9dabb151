package ru.metodmonitor.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;

/**
 * An entry with everything that its card shows.
 *
 * @param id its number
 * @param order the evidence
 * @param indicator the indicator's number
 * @param school the school at the time of the event
 * @param teacher who
 * @param activity may be empty
 * @param result may be empty
 * @param eventDate if it was given
 * @param year the academic year it counts in
 * @param status where its life stands
 * @param version 1, 2 … : how often it was corrected
 * @param proposed came from a school head
 * @param source how it came in
 * @param authorId who registered it; empty for the command line
 * @param authorName as in the messenger; empty for the command line
 * @param createdAt when
 * @param reason why it was rejected or retracted
 */
public record Entry(
        long id,
        Order order,
        int indicator,
        School school,
        Teacher teacher,
        String activity,
        String result,
        Optional<LocalDate> eventDate,
        AcademicYear year,
        EntryStatus status,
        int version,
        boolean proposed,
        NewEntry.Source source,
        Optional<Long> authorId,
        String authorName,
        Instant createdAt,
        String reason) {
    /** The same for whoever may not read the line of the order that it was taken from. */
    public Entry withoutLine() {
        return new Entry(
                id,
                order,
                indicator,
                school,
                teacher,
                activity,
                result,
                eventDate,
                year,
                status,
                version,
                proposed,
                NewEntry.Source.of(source.way()),
                authorId,
                authorName,
                createdAt,
                reason);
    }

    /** Whether this person registered it. */
    public boolean isBy(long personId) {
        return authorId.filter(a -> a == personId).isPresent();
    }
}
