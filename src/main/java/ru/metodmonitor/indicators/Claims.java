package ru.metodmonitor.indicators;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * «Больше, чем даёт случай»: many deviations judged together, so that of all that is said no more than {@link #RATE} is expected to be chance
 * ({@link FalseDiscovery}). Where nothing differs at all, something is said in at most that part of years.
 */
public final class Claims {
    /** Of what is claimed, at most this part is expected to be chance. */
    public static final double RATE = 0.10;

    private Claims() {}

    /** A verdict for each deviation. */
    public static <K> Map<K, Verdict> judge(Map<K, Deviation> deviations) {
        double threshold = FalseDiscovery.threshold(
                deviations.values().stream().mapToDouble(Deviation::pValue).toArray(), RATE);
        Map<K, Verdict> verdicts = new LinkedHashMap<>();
        deviations.forEach((key, deviation) -> verdicts.put(key, deviation.verdict(threshold)));
        return verdicts;
    }
}
