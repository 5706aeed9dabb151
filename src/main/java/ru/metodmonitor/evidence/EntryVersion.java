package ru.metodmonitor.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;

/**
 * What an entry said before a change.
 *
 * @param version 1, 2 …
 * @param order the evidence
 * @param indicator the indicator's number
 * @param school where
 * @param teacherId who
 * @param teacher the name as it is written now
 * @param activity may be empty
 * @param result may be empty
 * @param eventDate if it was given
 * @param status where its life stood
 * @param reason of that status
 * @param changedBy who made the next version, as in the messenger
 * @param changedAt when that was
 * @param changeReason why; may be empty
 */
public record EntryVersion(
        int version,
        OrderKey order,
        int indicator,
        School school,
        long teacherId,
        PersonName teacher,
        String activity,
        String result,
        Optional<LocalDate> eventDate,
        EntryStatus status,
        String reason,
        String changedBy,
        Instant changedAt,
        String changeReason) {}
