package ru.metodmonitor.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import ru.metodmonitor.registry.AcademicYear;

/**
 * One audit: announced, then drawn, then walked through.
 *
 * @param id identifier in the store
 * @param direction what is held against what
 * @param year of which academic year
 * @param permille the share of errors that is to be excluded, in thousandths
 * @param seed the hash of the announcement's line in the journal, a colon and the date
 * @param population how much there was to draw from
 * @param authorId the auditor
 * @param createdAt when it was announced
 * @param finishedAt when it was done or stopped
 */
public record Sample(
        long id,
        Direction direction,
        AcademicYear year,
        int permille,
        String seed,
        int population,
        long authorId,
        Instant createdAt,
        Optional<Instant> finishedAt) {
    /** The share of errors that is to be excluded, such as 0.05. */
    public BigDecimal limit() {
        return BigDecimal.valueOf(permille, 3);
    }
}
