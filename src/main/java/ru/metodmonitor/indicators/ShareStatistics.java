package ru.metodmonitor.indicators;

import java.util.List;
import java.util.Optional;

/**
 * One indicator over the schools of a cluster or of the city. All shares 0…; quartiles as {@link Quantiles}.
 *
 * @param schools how many have a share
 * @param total all their people together
 * @param min the smallest share
 * @param lowerQuartile a quarter of the schools is not above it
 * @param median the middle share
 * @param upperQuartile a quarter of the schools is not below it
 * @param max the largest share
 * @param deviation standard deviation of the schools' shares about their mean; of all schools, not of a sample of them
 */
public record ShareStatistics(
        int schools,
        Tally total,
        double min,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double max,
        double deviation) {

    /** The share of all their people together. */
    public double pooled() {
        return total.share();
    }

    /** What the shares have in common; empty for no schools. */
    public static Optional<ShareStatistics> of(List<Tally> schools) {
        return schools.stream().reduce(Tally::plus).map(total -> {
            double[] sorted =
                    schools.stream().mapToDouble(Tally::share).sorted().toArray();
            return new ShareStatistics(
                    sorted.length,
                    total,
                    sorted[0],
                    Quantiles.of(sorted, 0.25),
                    Quantiles.median(sorted),
                    Quantiles.of(sorted, 0.75),
                    sorted[sorted.length - 1],
                    Math.sqrt(Moments.populationVariance(sorted)));
        });
    }
}
