package ru.metodmonitor.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
