package ru.metodmonitor.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Statistics over the schools of a cluster: common figures, funnel, shrinkage. */
class CityTest {
    @Test
    void common_figures_of_a_cluster() {
        ShareStatistics of = ShareStatistics.of(
                        List.of(new Tally(1, 10), new Tally(3, 10), new Tally(10, 20), new Tally(8, 10)))
                .orElseThrow();

        assertThat(of.schools()).isEqualTo(4);
        assertThat(of.pooled()).isEqualTo(22.0 / 50);
        assertThat(of.min()).isEqualTo(0.1);
        assertThat(of.lowerQuartile()).isCloseTo(0.25, within(1e-12));
        assertThat(of.median()).isCloseTo(0.4, within(1e-12));
        assertThat(of.upperQuartile()).isCloseTo(0.575, within(1e-12));
        assertThat(of.max()).isEqualTo(0.8);
        assertThat(of.deviation()).isCloseTo(Math.sqrt(0.066875), within(1e-12));
        assertThat(ShareStatistics.of(List.of())).isEmpty();
    }

    @Test
    void rounded_outwards_to_whole_people_funnel_limits_leave_out_what_they_promise() {
        Funnel funnel = new Funnel(0.2, 1);
        for (int n = 5; n <= 400; n += 5) {
            BinomialDistribution people = BinomialDistribution.of(n, 0.2);
            Interval limits = funnel.limits95(n);
            double below = people.cumulativeProbability((int) Math.floor(limits.low() * n) - 1);
            double above = people.survivalProbability((int) Math.ceil(limits.high() * n));

            assertThat(below).isLessThanOrEqualTo(0.0251);
            assertThat(above).isLessThanOrEqualTo(0.0251);
            assertThat(funnel.limits998(n).low()).isLessThanOrEqualTo(limits.low());
            assertThat(funnel.limits998(n).high()).isGreaterThanOrEqualTo(limits.high());
        }
        assertThat(funnel.limits95(400).low()).isCloseTo(0.2 - 1.96 * 0.02, within(0.002));
        assertThat(funnel.limits95(400).high()).isCloseTo(0.2 + 1.96 * 0.02, within(0.002));
    }

    @Test
    void a_funnel_widens_only_where_schools_differ_more_than_chance_explains() {
        Random random = new Random(1);
        List<Tally> alike = new ArrayList<>();
        List<Tally> unlike = new ArrayList<>();
        for (int school = 0; school < 60; school++) {
            alike.add(drawn(random, 60, 0.2));
            unlike.add(drawn(random, 60, school % 2 == 0 ? 0.05 : 0.35));
        }

        assertThat(Funnel.of(alike).orElseThrow().dispersion()).isBetween(1.0, 1.3);
        assertThat(Funnel.of(unlike).orElseThrow().dispersion()).isGreaterThan(4);
    }

    @Test
    void shrinkage_draws_small_schools_most_and_keeps_to_the_formula() {
        List<Tally> schools = List.of(new Tally(0, 20), new Tally(30, 60), new Tally(10, 100), new Tally(20, 40));
        double m = 60.0 / 220;
        double mean = (0 + 0.5 + 0.1 + 0.5) / 4;
        double seen = (mean * mean + 2 * (0.5 - mean) * (0.5 - mean) + (0.1 - mean) * (0.1 - mean)) / 3;
        double chance = m * (1 - m) * (1.0 / 20 + 1.0 / 60 + 1.0 / 100 + 1.0 / 40) / 4;
        double strength = m * (1 - m) / (seen - chance) - 1;

        Shrinkage shrinkage = Shrinkage.of(schools).orElseThrow();

        assertThat(shrinkage.strength()).isCloseTo(strength, within(1e-9));
        assertThat(shrinkage.share(new Tally(0, 20))).isCloseTo(strength * m / (20 + strength), within(1e-9));
        assertThat(shrinkage.share(new Tally(0, 20))).isGreaterThan(shrinkage.share(new Tally(0, 200)));
    }

    @Test
    void where_chance_explains_everything_all_schools_are_common() {
        Shrinkage shrinkage =
                Shrinkage.of(List.of(new Tally(5, 50), new Tally(5, 50))).orElseThrow();

        assertThat(shrinkage.share(new Tally(9, 50))).isEqualTo(0.1);
    }

    @Test
    void nobody_at_all_everybody_one_school_and_too_small_a_headcount_are_answered_calmly() {
        for (List<Tally> schools : List.of(
                List.of(new Tally(0, 30), new Tally(0, 12)),
                List.of(new Tally(30, 30), new Tally(12, 12)),
                List.of(new Tally(30, 30), new Tally(0, 30)),
                List.of(new Tally(3, 25)),
                List.of(new Tally(40, 25), new Tally(3, 25)))) {
            Funnel funnel = Funnel.of(schools).orElseThrow();
            Shrinkage shrinkage = Shrinkage.of(schools).orElseThrow();

            assertThat(funnel.dispersion()).isBetween(1.0, 1e6);
            assertThat(funnel.limits998(25).low()).isBetween(0.0, 1.0);
            assertThat(funnel.limits998(25).high()).isBetween(0.0, 1.0);
            assertThat(schools).allSatisfy(t -> assertThat(shrinkage.share(t)).isBetween(0.0, 1.0));
        }
        assertThat(Funnel.of(List.of())).isEmpty();
        assertThat(Shrinkage.of(List.of())).isEmpty();
    }

    private static Tally drawn(Random random, int teachers, double share) {
        int active = 0;
        for (int t = 0; t < teachers; t++) {
            active += random.nextDouble() < share ? 1 : 0;
        }
        return new Tally(active, teachers);
    }

    @Test
    void funnel_limits_are_interpolated_between_people_and_widened_by_the_root_of_the_dispersion() {
        Interval chance = new Funnel(0.2, 1).limits95(10);
        Interval wide = new Funnel(0.2, 2.25).limits95(10);

        assertThat(chance.low()).isZero();
        assertThat(chance.high()).isCloseTo((5 - (0.9936306 - 0.975) / 0.0264241) / 10, within(1e-5));
        assertThat(wide.high() - 0.2).isCloseTo(1.5 * (chance.high() - 0.2), within(1e-12));

        Interval many = new Funnel(0.2, 1).limits998(400);
        Interval manyWide = new Funnel(0.2, 4).limits998(400);
        assertThat(0.2 - manyWide.low()).isCloseTo(2 * (0.2 - many.low()), within(1e-12));
        assertThat(manyWide.high() - 0.2).isCloseTo(2 * (many.high() - 0.2), within(1e-12));
    }

    @Test
    void a_funnel_is_estimated_from_its_schools() {
        Funnel funnel = Funnel.of(List.of(new Tally(1, 10), new Tally(3, 10), new Tally(10, 20), new Tally(8, 10)))
                .orElseThrow();

        assertThat(funnel.centre()).isEqualTo(0.44);
        assertThat(funnel.dispersion()).isCloseTo(1.8484349, within(1e-7));
    }

    @Test
    void where_everybody_or_nobody_is_active_a_funnel_has_no_width() {
        assertThat(new Funnel(0, 1).limits95(20)).isEqualTo(new Interval(0, 0));
        assertThat(new Funnel(1, 1).limits95(20)).isEqualTo(new Interval(1, 1));
    }

    @Test
    void two_numbers_have_a_variance_and_one_has_none() {
        assertThat(Moments.sampleVariance(new double[] {1, 3})).isEqualTo(2);
        assertThat(Moments.sampleVariance(new double[] {1})).isZero();
    }
}
