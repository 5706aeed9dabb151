package ru.metodmonitor.results;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a year's results stand.
 *
 * @param kind how they compare with what was approved
 * @param last the newest approval; empty if there is none
 * @param day of the newest approval, in the users' zone
 */
public record ApprovalState(Kind kind, Optional<Snapshot> last, Optional<LocalDate> day) {
    /** How results compare with what was approved. */
    public enum Kind {
        /** Never approved: «предварительно». */
        PRELIMINARY,
        /** As approved. */
        APPROVED,
        /** Corrected since. */
        CHANGED
    }

    /** Whether the results are approved as they are now. */
    public boolean holds() {
        return kind == Kind.APPROVED;
    }
}
