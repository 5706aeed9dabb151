package ru.metodmonitor.results;

import java.time.Instant;
import ru.metodmonitor.registry.AcademicYear;

/**
 * A year's results as they were approved.
 *
 * @param id names it
 * @param year which
 * @param number 1, 2 … : a year can be approved anew after corrections
 * @param content {@link FrozenYear} as canonical JSON
 * @param sha256 of the content, hex
 * @param journalSeq the journal's last line before the approval: what came after it came after the approval
 * @param personId who approved
 * @param createdAt when
 */
public record Snapshot(
        long id,
        AcademicYear year,
        int number,
        String content,
        String sha256,
        long journalSeq,
        long personId,
        Instant createdAt) {}
