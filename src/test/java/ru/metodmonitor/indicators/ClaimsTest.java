package ru.metodmonitor.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is said to be more than chance, and how far chance reaches. Values by exact binomial sums and normal quantiles. */
class ClaimsTest {
    @ParameterizedTest
    @CsvSource({
        "3, 3, 0.2, 1, 0.8, 0.016",
        "3, 3, 0.2, 4, 0.8, 0.228413",
        "0, 10, 0.2, 1, -0.2, 0.214748",
        "2, 10, 0.2, 1, 0, 1",
        "2, 10, 0.2, 4, 0, 1",
        "12, 10, 0.9, 1, 0.1, 0.697357",
        "30, 100, 0.2, 1, 0.1, 0.022498",
        "30, 100, 0.2, 2.25, 0.1, 0.128201",
        "3, 10, 0, 1, 0.3, 1",
        "3, 10, 1, 1, -0.7, 1"
    })
    void a_school_lies_as_far_from_the_common_share_as_the_exact_tail_says(
            int active, int of, double centre, double dispersion, double difference, double pValue) {
        Deviation deviation = new Funnel(centre, dispersion).deviation(new Tally(active, of));

        assertThat(deviation.difference()).isCloseTo(difference, within(1e-12));
        assertThat(deviation.pValue()).isCloseTo(pValue, within(5e-7));
    }

    @Test
    void a_later_share_deviates_from_an_earlier_one() {
        Deviation deviation = Deviation.between(new Tally(10, 50), new Tally(19, 50));

        assertThat(deviation.difference()).isCloseTo(0.18, within(1e-12));
        assertThat(deviation.pValue()).isCloseTo(0.047321, within(5e-7));
        assertThat(Deviation.between(new Tally(70, 50), new Tally(60, 50)).difference())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.04, ABOVE",
        "-0.3, 0.04, BELOW",
        "0.3, 0.05, ABOVE",
        "0.3, 0.06, WITHIN",
        "-0.3, 0.06, WITHIN",
        "0, 0.01, WITHIN"
    })
    void what_is_said_has_a_direction_and_is_more_than_chance(double difference, double pValue, Verdict verdict) {
        assertThat(new Deviation(difference, pValue).verdict(0.05)).isEqualTo(verdict);
    }

    @Test
    void claims_are_judged_together() {
        Map<String, Deviation> deviations = new LinkedHashMap<>();
        deviations.put("strong", new Deviation(0.4, 0.001));
        deviations.put("weak", new Deviation(-0.2, 0.06));
        deviations.put("chance", new Deviation(0.1, 0.4));

        assertThat(Claims.judge(deviations))
                .containsExactly(
                        Map.entry("strong", Verdict.ABOVE),
                        Map.entry("weak", Verdict.BELOW),
                        Map.entry("chance", Verdict.WITHIN));

        deviations.remove("strong");
        assertThat(Claims.judge(deviations).values()).containsOnly(Verdict.WITHIN);
    }

    @Test
    void dispersion_is_the_mean_square_with_a_tenth_at_each_end_drawn_in() {
        assertThat(Dispersion.of(new double[] {3, -2, 1, 0, -4, 2})).isCloseTo(4.0416667, within(1e-7));
        assertThat(Dispersion.of(new double[] {0.1, -0.2})).isEqualTo(1);
        assertThat(Dispersion.of(new double[0])).isEqualTo(1);
    }

    @Test
    void dispersion_of_two_years_leaves_out_what_all_changed_by_and_what_schools_always_differ_by() {
        List<Tally> before =
                List.of(new Tally(2, 20), new Tally(10, 40), new Tally(15, 50), new Tally(30, 60), new Tally(5, 10));
        List<Tally> after =
                List.of(new Tally(8, 20), new Tally(6, 40), new Tally(30, 50), new Tally(18, 60), new Tally(12, 10));

        assertThat(Dispersion.ofYears(before, after)).isCloseTo(4.4745914, within(1e-7));
        assertThat(new Funnel(0.3, 9).overYears(before, after))
                .isEqualTo(new Funnel(0.3, Dispersion.ofYears(before, after)));
        assertThat(Dispersion.ofYears(List.of(), List.of())).isEqualTo(1);
        assertThat(Dispersion.ofYears(
                        List.of(new Tally(1, 50), new Tally(40, 50)), List.of(new Tally(6, 50), new Tally(45, 50))))
                .isEqualTo(1);
    }

    @Test
    void widening_draws_a_p_value_towards_one_and_never_past_it() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            double pValue = random.nextDouble();
            double dispersion = 1 + 5 * random.nextDouble();

            assertThat(Dispersion.widened(pValue, dispersion)).isBetween(pValue, 1.0);
            assertThat(Dispersion.widened(pValue, 1)).isCloseTo(pValue, within(1e-9));
        }
        assertThat(Dispersion.widened(0, 4)).isZero();
        assertThat(Dispersion.widened(1, 4)).isEqualTo(1);
    }
}
