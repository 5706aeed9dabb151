package ru.metodmonitor.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.indicators.SchoolResult.Figure;
import ru.metodmonitor.indicators.SchoolResult.Standing;

/** Scaling, index and ranks of one cluster. */
final class ClusterComputation {
    /** How near a half of the last decimal a double may come before exact arithmetic decides. */
    private static final double DOUBT = 1e-6;

    private final Scheme scheme;
    private final List<SchoolInput> ranked;
    private final Scale[] scales;
    private final double weights;

    private ClusterComputation(Scheme scheme, List<SchoolInput> ranked) {
        this.scheme = scheme;
        this.ranked = ranked;
        this.scales = new Scale[scheme.indicators().size()];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = Scale.of(scheme.scaling(), ranked, i);
        }
        this.weights = scheme.indicators().stream()
                .mapToDouble(i -> i.weight().doubleValue())
                .sum();
    }

    static List<SchoolResult> run(Scheme scheme, List<SchoolInput> cluster) {
        List<SchoolInput> ranked =
                cluster.stream().filter(SchoolInput::hasShares).toList();
        ClusterComputation computation = new ClusterComputation(scheme, ranked);
        List<SchoolResult> results = new ArrayList<>(computation.rankedResults());
        cluster.stream()
                .filter(s -> !s.hasShares())
                .forEach(s -> results.add(new SchoolResult(s, withoutShares(s), Optional.empty())));
        return results;
    }

    private List<SchoolResult> rankedResults() {
        record Scored(SchoolInput school, List<Figure> figures, BigDecimal index) {}
        List<Scored> scored = new ArrayList<>(ranked.size());
        for (SchoolInput school : ranked) {
            List<Figure> figures = figures(school);
            scored.add(new Scored(school, figures, index(school, figures)));
        }
        scored.sort(Comparator.comparing(Scored::index).reversed());
        List<SchoolResult> results = new ArrayList<>(scored.size());
        int rank = 0;
        for (int i = 0; i < scored.size(); i++) {
            Scored s = scored.get(i);
            if (i == 0 || s.index().compareTo(scored.get(i - 1).index()) != 0) {
                rank = i + 1;
            }
            results.add(new SchoolResult(
                    s.school(), s.figures(), Optional.of(new Standing(s.index(), rank, scored.size()))));
        }
        return results;
    }

    private List<Figure> figures(SchoolInput school) {
        List<Figure> figures = new ArrayList<>(scales.length);
        for (int i = 0; i < scales.length; i++) {
            figures.add(new Figure(
                    school.active().get(i),
                    Optional.of(school.share(i)),
                    Optional.of(scales[i].score(school.share(i)))));
        }
        return figures;
    }

    private static List<Figure> withoutShares(SchoolInput school) {
        return school.active().stream()
                .map(k -> new Figure(k, Optional.empty(), Optional.empty()))
                .toList();
    }

    private BigDecimal index(SchoolInput school, List<Figure> figures) {
        double sum = 0;
        for (int i = 0; i < scales.length; i++) {
            double weight = scheme.indicators().get(i).weight().doubleValue();
            sum += weight * figures.get(i).score().orElse(0.0);
        }
        double index = sum / weights;
        double cents = index * 100;
        boolean certain = Math.abs(cents - Math.floor(cents) - 0.5) > DOUBT;
        if (!certain && scheme.scaling() == Scaling.MIN_MAX) {
            return exactIndex(school);
        }
        // Nine decimals first: what differs by binary noise alone is made equal before it is rounded.
        return BigDecimal.valueOf(index).setScale(9, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal exactIndex(SchoolInput school) {
        Fraction sum = Fraction.ZERO;
        Fraction all = Fraction.ZERO;
        for (int i = 0; i < scales.length; i++) {
            Fraction weight = Fraction.of(scheme.indicators().get(i).weight());
            Fraction share =
                    Fraction.of(school.active().get(i), school.headcount().orElseThrow());
            sum = sum.plus(weight.times(scales[i].exact(share)));
            all = all.plus(weight);
        }
        return sum.over(all).rounded(2);
    }

    /** How one indicator's shares become scores. */
    @SuppressWarnings("ArrayRecordComponent") // private, never compared, never handed out
    private record Scale(Scaling scaling, double[] sorted, double mean, double deviation, Fraction min, Fraction max) {
        static Scale of(Scaling scaling, List<SchoolInput> schools, int place) {
            double[] shares =
                    schools.stream().mapToDouble(s -> s.share(place)).sorted().toArray();
            double mean = Arrays.stream(shares).average().orElse(0);
            double variance = Arrays.stream(shares)
                    .map(s -> (s - mean) * (s - mean))
                    .average()
                    .orElse(0);
            Comparator<SchoolInput> byShare = Comparator.comparingDouble(s -> s.share(place));
            Fraction min =
                    schools.stream().min(byShare).map(s -> exactShare(s, place)).orElse(Fraction.ZERO);
            Fraction max =
                    schools.stream().max(byShare).map(s -> exactShare(s, place)).orElse(Fraction.ZERO);
            return new Scale(scaling, shares, mean, Math.sqrt(variance), min, max);
        }

        private static Fraction exactShare(SchoolInput school, int place) {
            return Fraction.of(school.active().get(place), school.headcount().orElseThrow());
        }

        double score(double share) {
            double low = sorted[0];
            double high = sorted[sorted.length - 1];
            return switch (scaling) {
                case MIN_MAX -> high == low ? (share > 0 ? 100 : 0) : 100 * (share - low) / (high - low);
                case Z_SCORE -> high == low ? 50 : 50 + 10 * (share - mean) / deviation;
                case POINTS -> points(share);
            };
        }

        private double points(double share) {
            if (share <= 0) {
                return 0;
            }
            int reached = 0;
            for (double part : new double[] {0.25, 0.5, 0.75}) {
                reached += share >= Quantiles.of(sorted, part) ? 1 : 0;
            }
            return reached;
        }

        Fraction exact(Fraction share) {
            Fraction spread = max.minus(min);
            if (spread.numerator().signum() == 0) {
                return Fraction.of(share.numerator().signum() > 0 ? 100 : 0, 1);
            }
            return Fraction.of(100, 1).times(share.minus(min)).over(spread);
        }
    }
}
