package ru.metodmonitor.approval;

import java.util.List;
import ru.metodmonitor.quality.Remark;

/**
 * What stands in the way of an approval.
 *
 * @param blocking remarks that must be settled
 * @param waiting entries of the year that nobody has reviewed
 * @param disputes open ones
 * @param remarks what schools found in their entries and nobody has settled
 * @param warnings remarks that one may approve with
 */
public record Obstacles(List<Remark> blocking, long waiting, long disputes, long remarks, List<Remark> warnings) {
    /** Copies the lists. */
    public Obstacles {
        blocking = List.copyOf(blocking);
        warnings = List.copyOf(warnings);
    }

    /** Whether the year can be approved. */
    public boolean none() {
        return blocking.isEmpty() && waiting == 0 && disputes == 0 && remarks == 0;
    }
}
