package ru.metodmonitor.indicators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemeTest {
    @ParameterizedTest
    @EnumSource
    void the_order_of_schools_changes_nothing(Scaling scaling) {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            List<SchoolInput> schools = Samples.cluster(random, "A", 25, 0);
            List<SchoolInput> shuffled = new ArrayList<>(schools);
            Collections.shuffle(shuffled, random);

            assertThat(Samples.scheme(scaling).compute(shuffled))
                    .isEqualTo(Samples.scheme(scaling).compute(schools));
        }
    }

    @Test
    void scores_stay_within_their_bounds_and_the_index_between_the_scores() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            for (Scaling scaling : List.of(Scaling.MIN_MAX, Scaling.POINTS)) {
                double most = scaling == Scaling.MIN_MAX ? 100 : 3;
                Samples.scheme(scaling).compute(Samples.cluster(random, "A", 20, 0)).values().stream()
                        .filter(r -> r.standing().isPresent())
                        .forEach(r -> {
                            assertThat(r.figures())
                                    .allSatisfy(f ->
                                            assertThat(f.score().orElseThrow()).isBetween(0.0, most));
                            assertThat(r.standing().orElseThrow().index().doubleValue())
                                    .isBetween(0.0, most);
                        });
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void equal_schools_are_never_split(Scaling scaling) {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            List<SchoolInput> schools = new ArrayList<>(Samples.cluster(random, "A", 20, 0));
            SchoolInput one = schools.get(0);
            if (one.hasShares()) {
                schools.add(new SchoolInput(
                        99,
                        "A",
                        java.util.OptionalInt.of(one.headcount().orElseThrow() * 3),
                        one.active().stream().map(k -> k * 3).toList()));
                Map<Long, SchoolResult> results = Samples.scheme(scaling).compute(schools);

                assertThat(results.get(99L).standing())
                        .isEqualTo(results.get(0L).standing());
            }
        }
    }

    @Test
    void one_more_active_teacher_never_costs_a_place() {
        Random random = new Random(5);
        Scheme scheme = Samples.scheme(Scaling.MIN_MAX);
        for (int round = 0; round < 300; round++) {
            List<SchoolInput> schools = new ArrayList<>(Samples.cluster(random, "A", 15, 0));
            SchoolInput one = schools.get(0);
            if (one.hasShares()) {
                SchoolResult.Standing before =
                        scheme.compute(schools).get(0L).standing().orElseThrow();
                schools.set(0, NextPlace.with(scheme, one, random.nextInt(5), 1));
                SchoolResult.Standing after =
                        scheme.compute(schools).get(0L).standing().orElseThrow();

                assertThat(after.rank()).isLessThanOrEqualTo(before.rank());
                assertThat(after.index()).isGreaterThanOrEqualTo(before.index());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_cluster_of_one_of_none_and_of_equals_is_answered_calmly(Scaling scaling) {
        Scheme scheme = Samples.scheme(scaling);

        assertThat(scheme.compute(List.of())).isEmpty();
        for (List<SchoolInput> schools : List.of(
                List.of(Samples.school(1, "A", 25, 3, 2, 1, 0, 5)),
                List.of(Samples.school(1, "A", 25, 0, 0, 0, 0, 0), Samples.school(2, "A", 30, 0, 0, 0, 0, 0)),
                List.of(Samples.school(1, "A", 25, 5, 5, 5, 5, 5), Samples.school(2, "A", 50, 10, 10, 10, 10, 10)),
                List.of(Samples.school(1, "A", 2, 5, 5, 5, 5, 5), Samples.school(2, "A", 50, 10, 10, 10, 10, 10)))) {
            assertThat(scheme.compute(schools).values()).allSatisfy(r -> {
                assertThat(r.standing().orElseThrow().rank()).isBetween(1, schools.size());
                assertThat(r.figures())
                        .allSatisfy(f -> assertThat(f.score().orElseThrow()).isFinite());
            });
        }
        assertThat(scheme.compute(List.of(Samples.school(1, "A", 0, 3, 2, 1, 0, 5)))
                        .get(1L)
                        .standing())
                .isEmpty();
    }

    @Test
    void shares_of_an_only_school_score_all_or_nothing() {
        SchoolResult only = Samples.scheme(Scaling.MIN_MAX)
                .compute(List.of(Samples.school(1, "A", 25, 3, 0, 0, 25, 1)))
                .get(1L);

        assertThat(only.standing().orElseThrow().index()).isEqualByComparingTo("60.00");
        assertThat(only.standing().orElseThrow().rank()).isEqualTo(1);
    }

    /** A third of (24/0.47 + 26/0.53 + 32/0.73)/0.71 is 67.5849999996…: rounded to nine decimals first, it would be rounded up. */
    @Test
    void an_index_that_lies_a_hair_below_a_half_is_not_rounded_up() {
        Map<Long, SchoolResult> results = Samples.scheme(Scaling.MIN_MAX, "1", "1", "1")
                .compute(List.of(
                        Samples.school(1, "A", 100, 47, 53, 73),
                        Samples.school(2, "A", 50, 0, 0, 0),
                        Samples.school(3, "A", 71, 24, 26, 32)));

        assertThat(index(results, 3)).isEqualByComparingTo("67.58");
    }

    @Test
    void a_half_is_rounded_up_also_where_some_shares_do_not_differ() {
        Map<Long, SchoolResult> results = Samples.scheme(Scaling.MIN_MAX, "1", "3", "196")
                .compute(List.of(
                        Samples.school(1, "A", 40, 10, 0, 40),
                        Samples.school(2, "A", 80, 20, 0, 0),
                        Samples.school(3, "A", 400, 100, 0, 1)));

        assertThat(index(results, 3)).isEqualByComparingTo("0.75");
        assertThat(index(results, 2)).isEqualByComparingTo("0.50");
    }

    @Test
    void points_that_end_in_a_half_are_rounded_as_points() {
        Map<Long, SchoolResult> results = Samples.scheme(Scaling.POINTS, "1", "7")
                .compute(List.of(
                        Samples.school(1, "A", 10, 1, 0),
                        Samples.school(2, "A", 10, 2, 0),
                        Samples.school(3, "A", 10, 3, 0)));

        assertThat(index(results, 2)).isEqualByComparingTo("0.25");
        assertThat(index(results, 3)).isEqualByComparingTo("0.38");
    }

    private static BigDecimal index(Map<Long, SchoolResult> results, long school) {
        return requireNonNull(results.get(school)).standing().orElseThrow().index();
    }

    @Test
    void without_a_headcount_people_are_still_counted() {
        SchoolResult result = requireNonNull(Samples.scheme(Scaling.MIN_MAX)
                .compute(List.of(Samples.school(1, "A", 0, 3, 2, 1, 0, 5)))
                .get(1L));

        assertThat(result.figures()).extracting(SchoolResult.Figure::active).containsExactly(3, 2, 1, 0, 5);
    }

    @Test
    void a_teacher_counts_for_every_indicator_that_the_entries_count_towards() {
        Scheme scheme = Samples.scheme(Scaling.MIN_MAX);

        assertThat(scheme.closure(Indicator.bit(1))).isEqualTo(Indicator.bit(1));
        assertThat(scheme.closure(Indicator.bit(3))).isEqualTo(Indicator.bit(3) | Indicator.bit(2));
        assertThat(scheme.active(Map.of(
                        Indicator.bit(1),
                        4,
                        Indicator.bit(2),
                        10,
                        Indicator.bit(3),
                        20,
                        Indicator.bit(3) | Indicator.bit(2) | Indicator.bit(5),
                        40)))
                .containsExactly(4, 70, 60, 0, 40);
        assertThat(List.of(scheme.place(1), scheme.place(5), scheme.place(6))).containsExactly(0, 4, -1);
    }

    @Test
    void a_scheme_has_different_numbers_known_targets_and_some_weight() {
        Indicator one = indicator(1, "1", Set.of());
        Indicator light = indicator(2, "0", Set.of(1));

        assertThat(new Scheme(List.of(one, light), Scaling.POINTS).indicators()).hasSize(2);
        for (List<Indicator> wrong : List.of(
                List.of(one, one), List.of(one, indicator(2, "1", Set.of(3))), List.of(indicator(3, "0", Set.of())))) {
            assertThatThrownBy(() -> new Scheme(wrong, Scaling.POINTS)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Indicator indicator(int number, String weight, Set<Integer> countsTowards) {
        return new Indicator(number, "title", "label", new BigDecimal(weight), countsTowards);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "0.5, 1, 2", "1E+1, 10, 1", "2.50, 5, 2", "0, 0, 1"})
    void a_weight_is_the_fraction_that_it_looks_like(BigDecimal weight, long over, long under) {
        assertThat(Fraction.of(weight).minus(Fraction.of(over, under)).numerator())
                .isZero();
    }
}
