package ru.metodmonitor.report.charts;

import java.util.List;
import java.util.Optional;

/**
 * Places within a cluster.
 *
 * @param title the cluster
 * @param subtitle what it means, and the year
 * @param rows by place
 * @param note below the picture; may be empty
 */
public record RankingData(String title, String subtitle, List<Row> rows, String note) {
    /** Copies the rows. */
    public RankingData {
        rows = List.copyOf(rows);
    }

    /**
     * One school.
     *
     * @param name short
     * @param own the reader's own
     * @param place empty without headcount
     */
    public record Row(String name, boolean own, Optional<Place> place) {}

    /**
     * Where a school stands.
     *
     * @param rank 1…
     * @param index as shown
     * @param chance places that chance alone may give; empty where it wasn't computed
     * @param standing its group
     */
    public record Place(int rank, String index, Optional<Interval> chance, Standing standing) {}
}
