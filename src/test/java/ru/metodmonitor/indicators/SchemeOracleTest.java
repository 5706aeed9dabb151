package ru.metodmonitor.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The computation once more, as the order's reader would do it by hand: fractions of whole numbers, no doubles. */
class SchemeOracleTest {
    private static final MathContext DIGITS = new MathContext(60);

    @ParameterizedTest
    @EnumSource
    void figures_and_places_equal_those_of_exact_arithmetic(Scaling scaling) {
        Random random = new Random(753);
        String[][] weights = {
            {"1", "1", "1", "1", "1"},
            {"2", "0.5", "1", "1", "3.5"},
            {"0", "1", "0.25", "0.75", "2"},
            {"0.1", "0.2", "0.3", "0.1", "0.3"}
        };
        for (int round = 0; round < 600; round++) {
            Scheme scheme = Samples.scheme(scaling, weights[round % weights.length]);
            List<SchoolInput> schools = new ArrayList<>(Samples.cluster(random, "A", random.nextInt(12), 0));
            schools.addAll(Samples.cluster(random, "B", random.nextInt(30), 100));

            Map<Long, SchoolResult> computed = scheme.compute(schools);

            compare(
                    scheme,
                    schools.stream().filter(s -> s.cluster().equals("A")).toList(),
                    computed);
            compare(
                    scheme,
                    schools.stream().filter(s -> s.cluster().equals("B")).toList(),
                    computed);
        }
    }

    private static void compare(Scheme scheme, List<SchoolInput> cluster, Map<Long, SchoolResult> computed) {
        List<SchoolInput> ranked =
                cluster.stream().filter(s -> s.headcount().orElse(0) > 0).toList();
        Map<Long, BigDecimal> indexes = new HashMap<>();
        for (SchoolInput school : ranked) {
            indexes.put(school.school(), index(scheme, ranked, school, computed.get(school.school())));
        }
        for (SchoolInput school : cluster) {
            SchoolResult result = computed.get(school.school());
            if (!indexes.containsKey(school.school())) {
                assertThat(result.standing()).isEmpty();
                assertThat(result.figures())
                        .allMatch(f -> f.share().isEmpty() && f.score().isEmpty());
                continue;
            }
            BigDecimal index = indexes.get(school.school());
            long better = indexes.values().stream()
                    .filter(i -> i.compareTo(index) > 0)
                    .count();
            assertThat(result.standing().orElseThrow().index()).isEqualByComparingTo(index);
            assertThat(result.standing().orElseThrow().rank()).isEqualTo((int) better + 1);
            assertThat(result.standing().orElseThrow().of()).isEqualTo(ranked.size());
        }
    }

    private static BigDecimal index(Scheme scheme, List<SchoolInput> ranked, SchoolInput school, SchoolResult result) {
        Rational sum = Rational.of(0);
        BigDecimal inexact = BigDecimal.ZERO;
        Rational weights = Rational.of(0);
        for (int i = 0; i < scheme.indicators().size(); i++) {
            Rational weight = Rational.of(scheme.indicators().get(i).weight());
            int place = i;
            List<Rational> shares =
                    ranked.stream().map(s -> share(s, place)).sorted().toList();
            Rational share = share(school, i);
            weights = weights.plus(weight);
            assertThat(result.figures().get(i).share().orElseThrow())
                    .isCloseTo(share.decimal().doubleValue(), within(1e-15));
            BigDecimal score;
            if (scheme.scaling() == Scaling.Z_SCORE) {
                score = zScore(shares, share);
                inexact = inexact.add(weight.decimal().multiply(score, DIGITS));
            } else {
                Rational exact = scheme.scaling() == Scaling.MIN_MAX ? minMax(shares, share) : points(shares, share);
                sum = sum.plus(weight.times(exact));
                score = exact.decimal();
            }
            assertThat(result.figures().get(i).score().orElseThrow()).isCloseTo(score.doubleValue(), within(1e-9));
        }
        return scheme.scaling() == Scaling.Z_SCORE
                ? inexact.divide(weights.decimal(), DIGITS)
                        .setScale(9, RoundingMode.HALF_UP)
                        .setScale(2, RoundingMode.HALF_UP)
                : sum.over(weights).rounded();
    }

    private static Rational share(SchoolInput school, int place) {
        return new Rational(
                BigInteger.valueOf(school.active().get(place)),
                BigInteger.valueOf(school.headcount().orElseThrow()));
    }

    private static Rational minMax(List<Rational> sorted, Rational share) {
        Rational low = sorted.get(0);
        Rational high = sorted.get(sorted.size() - 1);
        if (low.compareTo(high) == 0) {
            return Rational.of(share.compareTo(Rational.of(0)) > 0 ? 100 : 0);
        }
        return Rational.of(100).times(share.minus(low)).over(high.minus(low));
    }

    private static Rational points(List<Rational> sorted, Rational share) {
        int points = 0;
        for (int quarter = 1; quarter <= 3 && share.compareTo(Rational.of(0)) > 0; quarter++) {
            int quarters = quarter * (sorted.size() - 1);
            Rational below = sorted.get(quarters / 4);
            Rational above = sorted.get(Math.min(quarters / 4 + 1, sorted.size() - 1));
            Rational part = Rational.of(quarters % 4).over(Rational.of(4));
            points += share.compareTo(below.plus(part.times(above.minus(below)))) >= 0 ? 1 : 0;
        }
        return Rational.of(points);
    }

    private static BigDecimal zScore(List<Rational> sorted, Rational share) {
        Rational schools = Rational.of(sorted.size());
        Rational mean = sorted.stream().reduce(Rational.of(0), Rational::plus).over(schools);
        Rational variance = sorted.stream()
                .map(s -> s.minus(mean).times(s.minus(mean)))
                .reduce(Rational.of(0), Rational::plus)
                .over(schools);
        return variance.compareTo(Rational.of(0)) == 0
                ? BigDecimal.valueOf(50)
                : share.minus(mean)
                        .decimal()
                        .divide(variance.decimal().sqrt(DIGITS), DIGITS)
                        .multiply(BigDecimal.TEN)
                        .add(BigDecimal.valueOf(50));
    }

    private record Rational(BigInteger over, BigInteger under) implements Comparable<Rational> {
        Rational {
            BigInteger common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
            over = over.divide(common);
            under = under.divide(common);
        }

        static Rational of(long whole) {
            return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        static Rational of(BigDecimal value) {
            return new Rational(value.movePointRight(3).toBigIntegerExact(), BigInteger.valueOf(1000));
        }

        Rational plus(Rational b) {
            return new Rational(over.multiply(b.under).add(b.over.multiply(under)), under.multiply(b.under));
        }

        Rational minus(Rational b) {
            return plus(new Rational(b.over.negate(), b.under));
        }

        Rational times(Rational b) {
            return new Rational(over.multiply(b.over), under.multiply(b.under));
        }

        Rational over(Rational b) {
            return new Rational(over.multiply(b.under), under.multiply(b.over));
        }

        BigDecimal decimal() {
            return new BigDecimal(over).divide(new BigDecimal(under), DIGITS);
        }

        /** Half up by whole numbers alone: {@code ⌊(200·over + under) / (2·under)⌋} hundredths. */
        BigDecimal rounded() {
            BigInteger twice = over.multiply(BigInteger.valueOf(200)).add(under);
            return new BigDecimal(twice.divide(under.multiply(BigInteger.TWO)), 2);
        }

        @Override
        public int compareTo(Rational b) {
            return over.multiply(b.under).compareTo(b.over.multiply(under));
        }
    }
}
