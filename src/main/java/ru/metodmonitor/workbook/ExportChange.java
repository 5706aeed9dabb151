package ru.metodmonitor.workbook;

import java.util.List;
import java.util.Optional;

/**
 * How a school's shares changed since the year before.
 *
 * @param cluster its cluster now
 * @param code its code
 * @param school its name
 * @param shares per indicator, in the scheme's order
 */
public record ExportChange(String cluster, String code, String school, List<Share> shares) {
    /** Copies the list. */
    public ExportChange {
        shares = List.copyOf(shares);
    }

    /**
     * One indicator.
     *
     * @param before the share of the year before, 0…1
     * @param now the share of the year, 0…1
     * @param interval of the difference
     * @param notable whether the change is more than chance
     */
    public record Share(Optional<Double> before, Optional<Double> now, Optional<Interval> interval, boolean notable) {}

    /**
     * Between these the difference may lie.
     *
     * @param lower −1…1
     * @param upper −1…1
     */
    public record Interval(double lower, double upper) {}
}
