package ru.metodmonitor.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From one year to the next, for one indicator of one school.
 *
 * @param before the year before
 * @param after this year
 * @param interval of the difference, {@link Newcombe}
 * @param pValue of the two-proportion z-test
 * @param notable whether it stays notable among all changes of that year, {@link FalseDiscovery}
 */
public record Change(Tally before, Tally after, Interval interval, double pValue, boolean notable) {
    /** The difference of the shares: 0.05 is five percentage points up. */
    public double difference() {
        return after.share() - before.share();
    }

    /** Notably more than the year before. */
    public boolean isRise() {
        return notable && difference() > 0;
    }

    /** Notably less than the year before. */
    public boolean isDrop() {
        return notable && difference() < 0;
    }

    /**
     * Judges all changes of a year together.
     *
     * @param before what there was, by school and indicator
     * @param after what there is; what was not there before has no change
     * @param <K> names a school and an indicator
     */
    public static <K> Map<K, Change> judge(Map<K, Tally> before, Map<K, Tally> after) {
        List<K> keys = new ArrayList<>(after.keySet());
        keys.retainAll(before.keySet());
        double[] pValues = new double[keys.size()];
        for (int i = 0; i < pValues.length; i++) {
            pValues[i] = TwoProportions.pValue(known(before, keys.get(i)), known(after, keys.get(i)));
        }
        double threshold = FalseDiscovery.threshold(pValues, Claims.RATE);
        Map<K, Change> changes = new LinkedHashMap<>();
        for (int i = 0; i < pValues.length; i++) {
            Tally earlier = known(before, keys.get(i));
            Tally later = known(after, keys.get(i));
            changes.put(
                    keys.get(i),
                    new Change(earlier, later, Newcombe.change(earlier, later), pValues[i], pValues[i] <= threshold));
        }
        return changes;
    }

    private static <K> Tally known(Map<K, Tally> tallies, K key) {
        return java.util.Objects.requireNonNull(tallies.get(key));
    }
}
