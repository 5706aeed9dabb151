package ru.metodmonitor.report.charts;

import java.util.List;

/**
 * Shares of one indicator against the size of schools, with the limits of chance (Spiegelhalter 2005, Statistics in Medicine
 * 24:1185).
 *
 * @param title the indicator
 * @param subtitle cluster and year
 * @param schools those with headcount
 * @param centre the pooled share
 * @param limits by headcount, ascending; may be empty
 * @param note below the picture; may be empty
 */
public record FunnelData(
        String title, String subtitle, List<School> schools, double centre, List<Limit> limits, String note) {
    /** Copies the lists. */
    public FunnelData {
        schools = List.copyOf(schools);
        limits = List.copyOf(limits);
    }

    /**
     * One school.
     *
     * @param name short
     * @param headcount how many teachers
     * @param share 0…
     * @param own the reader's own
     * @param standing above or below its cluster by more than chance gives; the limits are for the eye
     */
    public record School(String name, int headcount, double share, boolean own, Standing standing) {}

    /**
     * The limits for a headcount.
     *
     * @param headcount how many teachers
     * @param near 95 %
     * @param far 99.8 %
     */
    public record Limit(int headcount, Interval near, Interval far) {}
}
