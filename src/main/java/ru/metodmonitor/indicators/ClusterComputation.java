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
    private final double[][] scores;
    private final double weights;

    private ClusterComputation(Scheme scheme, List<SchoolInput> ranked) {
        this.scheme = scheme;
        this.ranked = ranked;
        this.scores = new double[scheme.indicators().size()][ranked.size()];
        for (int i = 0; i < scores.length; i++) {
            int place = i;
            double[] shares = ranked.stream().mapToDouble(s -> s.share(place)).toArray();
            if (shares.length > 0) {
                Scale scale = Scale.of(scheme.scaling(), shares);
                Arrays.setAll(scores[i], s -> scale.score(shares[s]));
            }
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
        for (int s = 0; s < ranked.size(); s++) {
            scored.add(new Scored(ranked.get(s), figures(s), index(s)));
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

    private List<Figure> figures(int s) {
        SchoolInput school = ranked.get(s);
        List<Figure> figures = new ArrayList<>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            figures.add(new Figure(school.active().get(i), Optional.of(school.share(i)), Optional.of(scores[i][s])));
        }
        return figures;
    }

    private static List<Figure> withoutShares(SchoolInput school) {
        return school.active().stream()
                .map(k -> new Figure(k, Optional.empty(), Optional.empty()))
                .toList();
    }

    private BigDecimal index(int s) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += scheme.indicators().get(i).weight().doubleValue() * scores[i][s];
        }
        double index = sum / weights;
        double cents = index * 100;
        boolean certain = Math.abs(cents - Math.floor(cents) - 0.5) > DOUBT;
        if (!certain && scheme.scaling() == Scaling.MIN_MAX) {
            return exactIndex(ranked.get(s));
        }
        // Nine decimals first: what differs by binary noise alone is made equal before it is rounded.
        return BigDecimal.valueOf(index).setScale(9, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal exactIndex(SchoolInput school) {
        Fraction sum = Fraction.ZERO;
        Fraction all = Fraction.ZERO;
        for (int i = 0; i < scores.length; i++) {
            Fraction weight = Fraction.of(scheme.indicators().get(i).weight());
            sum = sum.plus(weight.times(exactScore(school, i)));
            all = all.plus(weight);
        }
        return sum.over(all).rounded(2);
    }

    private Fraction exactScore(SchoolInput school, int place) {
        Comparator<SchoolInput> byShare = Comparator.comparingDouble(s -> s.share(place));
        Fraction share = exactShare(school, place);
        Fraction min = exactShare(ranked.stream().min(byShare).orElse(school), place);
        Fraction max = exactShare(ranked.stream().max(byShare).orElse(school), place);
        Fraction spread = max.minus(min);
        if (spread.numerator().signum() == 0) {
            return Fraction.of(share.numerator().signum() > 0 ? 100 : 0, 1);
        }
        return Fraction.of(100, 1).times(share.minus(min)).over(spread);
    }

    private static Fraction exactShare(SchoolInput school, int place) {
        return Fraction.of(school.active().get(place), school.headcount().orElseThrow());
    }
}
