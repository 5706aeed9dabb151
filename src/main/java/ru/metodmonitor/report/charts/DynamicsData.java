package ru.metodmonitor.report.charts;

import java.util.List;
import java.util.Optional;

/**
 * Shares over the years, a panel an indicator.
 *
 * @param title whose
 * @param subtitle what is shown beside
 * @param years as shown, oldest first
 * @param panels one each indicator
 * @param note below the picture; may be empty
 */
public record DynamicsData(String title, String subtitle, List<String> years, List<Panel> panels, String note) {
    /** Copies the lists. */
    public DynamicsData {
        years = List.copyOf(years);
        panels = List.copyOf(panels);
    }

    /**
     * One indicator.
     *
     * @param label number and a few words
     * @param points one each year
     */
    public record Panel(String label, List<Point> points) {
        /** Copies the points. */
        public Panel {
            points = List.copyOf(points);
        }
    }

    /**
     * One year.
     *
     * @param share empty where there is no data
     * @param chance how far chance may reach
     * @param median of the cluster
     * @param notable the change to the year before is more than chance
     */
    public record Point(Optional<Double> share, Optional<Interval> chance, Optional<Double> median, boolean notable) {}
}
