package ru.metodmonitor.approval;

import java.util.List;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.results.FrozenYear.FrozenSchool;

/**
 * What was corrected since the approval.
 *
 * @param schools whose figures or places differ
 * @param acts what was done, oldest first
 */
public record Corrected(List<Pair> schools, List<Act> acts) {
    /** Copies the lists. */
    public Corrected {
        schools = List.copyOf(schools);
        acts = List.copyOf(acts);
    }

    /**
     * Something that was done.
     *
     * @param row the journal's line
     * @param reason as its author gave it; the journal itself holds no free text, since people write names into it
     */
    public record Act(JournalRow row, String reason) {}

    /**
     * A school then and now.
     *
     * @param then as approved
     * @param now as it is
     */
    public record Pair(FrozenSchool then, FrozenSchool now) {
        /** Whether the figures themselves differ, not just the place that others' corrections gave. */
        public boolean ownFigures() {
            return then.headcount() != now.headcount() || !then.active().equals(now.active());
        }
    }
}
