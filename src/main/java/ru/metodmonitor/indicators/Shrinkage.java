package ru.metodmonitor.indicators;

import java.util.List;
import java.util.Optional;

/**
 * Who really is strong: shares drawn towards the common one by as much as chance explains, small schools most. Stands beside the raw share,
 * never in its place.
 *
 * <p>Beta-binomial by moments: {@code m = Σk/Σn}, {@code τ² = max(0, s² − mean(m(1−m)/n))}, {@code M = m(1−m)/τ² − 1}, {@code p̃ = (k +
 * M·m)/(n + M)}. Efron & Morris (1975), JASA 70:311–319; Spiegelhalter, Abrams & Myles (2004), section 3.17.
 *
 * @param common the pooled share m
 * @param strength M: as many imagined people stand at the common share; infinite where chance explains all differences
 */
public record Shrinkage(double common, double strength) {
    /** Estimated from the schools of a cluster; empty for none. */
    public static Optional<Shrinkage> of(List<Tally> schools) {
        List<Tally> capped = schools.stream().map(Tally::capped).toList();
        return capped.stream().reduce(Tally::plus).map(total -> {
            double m = total.share();
            double chance = m
                    * (1 - m)
                    * capped.stream().mapToDouble(t -> 1.0 / t.of()).average().orElse(0);
            double seen = Moments.sampleVariance(
                    capped.stream().mapToDouble(Tally::share).toArray());
            double between = seen - chance;
            double strength = between <= 0 ? Double.POSITIVE_INFINITY : Math.max(0, m * (1 - m) / between - 1);
            return new Shrinkage(m, strength);
        });
    }

    /** The share of a school, drawn towards the common one. */
    public double share(Tally school) {
        Tally capped = school.capped();
        return Double.isInfinite(strength) ? common : (capped.active() + strength * common) / (capped.of() + strength);
    }
}
