package ru.metodmonitor.report.charts;

import java.util.List;
import java.util.Optional;

/**
 * A school's shares beside its cluster.
 *
 * @param title the school
 * @param subtitle year, cluster, headcount
 * @param rows a row an indicator
 * @param note below the picture: status of the results, the journal's code; may be empty
 */
public record ProfileData(String title, String subtitle, List<Row> rows, String note) {
    /** Copies the rows. */
    public ProfileData {
        rows = List.copyOf(rows);
    }

    /**
     * One indicator.
     *
     * @param number as the order names it
     * @param label a few words
     * @param count «3 из 25»; empty without headcount
     * @param share 0…; empty without headcount
     * @param chance how far chance may reach
     * @param cluster the cluster's shares; empty where it has none
     */
    public record Row(
            int number,
            String label,
            String count,
            Optional<Double> share,
            Optional<Interval> chance,
            Optional<Spread> cluster) {}
}
