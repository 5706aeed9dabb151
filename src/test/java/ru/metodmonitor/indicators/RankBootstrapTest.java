package ru.metodmonitor.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankBootstrapTest {
    private static long seed(long school) {
        return RankBootstrap.seed("2019-2020", "A", Long.toString(school));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.25", "25, 0.13", "60, 0.5", "100, 0.995", "2500, 0.4"})
    void probabilities_are_those_of_the_library(int n, double p) {
        double[] weights = BinomialDraws.weights(n, p);
        for (int k = 0; k <= n; k++) {
            assertThat(weights[k]).isCloseTo(BinomialDistribution.of(n, p).probability(k), within(1e-12));
        }
    }

    @Test
    void draws_are_spread_as_the_distribution_says() {
        SplittableRandom random = new SplittableRandom(1);
        BinomialDraws draws = new BinomialDraws(25, 0.13);
        int[] seen = new int[26];
        for (int i = 0; i < 400_000; i++) {
            seen[draws.draw(random)]++;
        }
        for (int k = 0; k <= 25; k++) {
            assertThat(seen[k] / 400_000.0)
                    .isCloseTo(BinomialDistribution.of(25, 0.13).probability(k), within(0.003));
        }
    }

    @Test
    void winners_never_outnumber_participants_and_are_still_binomial() {
        SchoolInput school = Samples.school(7, "A", 40, 4, 9, 5, 0, 12);
        OneSchoolDraws draws = new OneSchoolDraws(Closures.of(Samples.scheme(Scaling.MIN_MAX)), school, seed(7));
        int[] active = new int[5];
        double[] seen = new double[41];
        for (int i = 0; i < 200_000; i++) {
            draws.draw(active);
            assertThat(active[2]).isLessThanOrEqualTo(active[1]);
            seen[active[2]] += 1 / 200_000.0;
        }
        for (int k = 0; k <= 40; k++) {
            assertThat(seen[k]).isCloseTo(BinomialDistribution.of(40, 5.5 / 41).probability(k), within(0.004));
        }
    }

    @Test
    void the_order_of_schools_changes_no_range_and_the_seed_fixes_them() {
        List<SchoolInput> schools = new ArrayList<>(Samples.cluster(new Random(8), "A", 25, 0));
        Map<Long, RankRange> ranges = ranges(Samples.scheme(Scaling.MIN_MAX), schools);
        Collections.shuffle(schools, new Random(9));

        assertThat(ranges(Samples.scheme(Scaling.MIN_MAX), schools)).isEqualTo(ranges);
    }

    @Test
    void a_range_holds_the_own_place() {
        for (Scaling scaling : Scaling.values()) {
            List<SchoolInput> schools = Samples.cluster(new Random(10), "A", 25, 0);
            Scheme scheme = Samples.scheme(scaling);
            Map<Long, SchoolResult> results = scheme.compute(schools);

            ranges(scheme, schools).forEach((school, range) -> {
                int rank = results.get(school).standing().orElseThrow().rank();
                assertThat(rank).isBetween(range.best(), range.worst());
                assertThat(range.worst()).isLessThanOrEqualTo(range.of());
            });
        }
    }

    @Test
    void only_who_differs_beyond_chance_leaves_the_middle_group() {
        List<SchoolInput> schools = new ArrayList<>();
        for (int s = 0; s < 12; s++) {
            schools.add(Samples.school(s, "A", 50, 12, 10, 4, 6, 17));
        }
        schools.add(Samples.school(90, "A", 50, 45, 45, 40, 40, 48));
        schools.add(Samples.school(91, "A", 50, 0, 0, 0, 0, 1));

        Map<Long, RankRange> ranges = ranges(Samples.scheme(Scaling.MIN_MAX), schools);

        assertThat(ranges.get(90L).group()).isEqualTo(Group.UPPER);
        assertThat(ranges.get(91L).group()).isEqualTo(Group.LOWER);
        for (long s = 0; s < 12; s++) {
            assertThat(ranges.get(s).group()).isEqualTo(Group.MIDDLE);
        }
    }

    @Test
    void a_group_that_hangs_on_the_draw_is_called_open() {
        Scheme scheme = Samples.scheme(Scaling.MIN_MAX);
        List<SchoolInput> schools = Samples.cluster(new Random(31), "A", 40, 0);
        List<SchoolResult> results = List.copyOf(scheme.compute(schools).values());
        Map<Long, RankRange> told = RankBootstrap.of(scheme, results, RankBootstrapTest::seed);
        Set<Long> moved = new TreeSet<>();
        for (int other = 1; other <= 12; other++) {
            long salt = other * 0x9E37_79B9_7F4A_7C15L;
            RankBootstrap.of(scheme, results, school -> seed(school) ^ salt).forEach((school, range) -> {
                if (range.group() != told.get(school).group()) {
                    moved.add(school);
                }
            });
        }

        assertThat(told.values().stream().filter(RankRange::open)).isNotEmpty().hasSizeLessThan(8);
        assertThat(moved).allMatch(school -> told.get(school).open());
    }

    @Test
    void a_cluster_of_one_of_none_of_zeros_and_of_too_small_headcounts_is_answered_calmly() {
        Scheme scheme = Samples.scheme(Scaling.Z_SCORE);

        assertThat(ranges(scheme, List.of())).isEmpty();
        assertThat(ranges(scheme, List.of(Samples.school(1, "A", 0, 1, 1, 1, 1, 1))))
                .isEmpty();
        assertThat(ranges(scheme, List.of(Samples.school(1, "A", 25, 3, 2, 1, 0, 5))))
                .containsEntry(1L, new RankRange(1, 1, 1, false));
        assertThat(ranges(
                        scheme,
                        List.of(Samples.school(1, "A", 1, 0, 0, 0, 0, 0), Samples.school(2, "A", 9, 0, 0, 0, 0, 0))))
                .containsEntry(1L, new RankRange(1, 2, 2, false));
        assertThat(ranges(
                        scheme,
                        List.of(Samples.school(1, "A", 2, 9, 9, 9, 9, 9), Samples.school(2, "A", 9, 0, 0, 0, 0, 0))))
                .containsEntry(1L, new RankRange(1, 1, 2, false));
    }

    /** The city of the working group's simulation: basic schools of 15–30 teachers, five propensities; a true place is that of endless years. */
    @Test
    void ranges_hold_the_true_place_nine_times_in_ten() {
        Random random = new Random(17);
        Scheme scheme = Samples.scheme(Scaling.MIN_MAX);
        double[] means = {0.25, 0.20, 0.08, 0.12, 0.35};
        double[] deviations = {0.09, 0.08, 0.04, 0.06, 0.10};
        int held = 0;
        int all = 0;
        for (int round = 0; round < 40; round++) {
            List<SchoolInput> truth = new ArrayList<>();
            List<SchoolInput> seen = new ArrayList<>();
            for (int s = 0; s < 15; s++) {
                int teachers = 15 + random.nextInt(16);
                Integer[] endless = new Integer[5];
                Integer[] year = new Integer[5];
                double[] shares = new double[5];
                for (int i = 0; i < 5; i++) {
                    shares[i] = Math.min(0.95, Math.max(0.005, means[i] + deviations[i] * random.nextGaussian()));
                }
                shares[2] = Math.min(shares[2], shares[1]);
                for (int i = 0; i < 5; i++) {
                    endless[i] = (int) Math.round(shares[i] * 1_000_000);
                    year[i] =
                            i == 2 ? drawn(random, year[1], shares[2] / shares[1]) : drawn(random, teachers, shares[i]);
                }
                truth.add(Samples.school(s, "C", 1_000_000, endless));
                seen.add(Samples.school(s, "C", teachers, year));
            }
            Map<Long, SchoolResult> places = scheme.compute(truth);
            for (Map.Entry<Long, RankRange> range : ranges(scheme, seen).entrySet()) {
                int rank = places.get(range.getKey()).standing().orElseThrow().rank();
                held += range.getValue().best() <= rank
                                && rank <= range.getValue().worst()
                        ? 1
                        : 0;
                all++;
            }
        }

        assertThat((double) held / all).isBetween(0.86, 0.97);
    }

    private static int drawn(Random random, int many, double share) {
        int active = 0;
        for (int t = 0; t < many; t++) {
            active += random.nextDouble() < share ? 1 : 0;
        }
        return active;
    }

    @Test
    void in_a_large_cluster_one_school_alone_is_drawn_and_the_range_is_nearly_the_same() {
        List<SchoolInput> schools = new ArrayList<>(Samples.cluster(new Random(12), "A", 600, 0));
        for (Scaling scaling : Scaling.values()) {
            Scheme scheme = Samples.scheme(scaling);
            List<SchoolResult> results = List.copyOf(scheme.compute(schools).values());
            Map<Long, RankRange> whole = RankBootstrap.of(scheme, results, RankBootstrapTest::seed);
            Map<Long, RankRange> alone =
                    LargeCluster.of(scheme, results, RankBootstrapTest::seed).ranges();

            assertThat(alone).hasSameSizeAs(whole);
            double apart = alone.entrySet().stream()
                    .mapToDouble(e ->
                            Math.abs(e.getValue().best() - whole.get(e.getKey()).best())
                                    + Math.abs(e.getValue().worst()
                                            - whole.get(e.getKey()).worst()))
                    .average()
                    .orElseThrow();
            assertThat(apart / 2).isLessThan(15);
        }
    }

    private static Map<Long, RankRange> ranges(Scheme scheme, List<SchoolInput> schools) {
        return RankBootstrap.of(scheme, List.copyOf(scheme.compute(schools).values()), RankBootstrapTest::seed);
    }

    @Test
    void winners_are_drawn_among_participants_wherever_they_stand_in_the_table() {
        OneSchoolDraws draws = new OneSchoolDraws(
                Closures.of(scheme(List.of(Set.of(2), Set.of(), Set.of()))),
                Samples.school(7, "A", 40, 6, 6, 6),
                seed(7));
        int[] active = new int[3];
        boolean apart = false;
        for (int i = 0; i < 1_000; i++) {
            draws.draw(active);
            assertThat(active[0]).as("all participants won this year").isEqualTo(active[1]);
            apart |= active[2] > active[1];
        }

        assertThat(apart).as("what doesn't count towards them is drawn apart").isTrue();
    }

    @Test
    void what_counts_towards_several_is_drawn_from_the_fewest_and_is_still_binomial() {
        Closures closures = Closures.of(scheme(List.of(Set.of(), Set.of(), Set.of(1, 2))));
        for (SchoolInput school : List.of(Samples.school(7, "A", 40, 8, 30, 6), Samples.school(8, "A", 40, 30, 8, 6))) {
            OneSchoolDraws draws = new OneSchoolDraws(closures, school, seed(school.school()));
            int[] active = new int[3];
            double[] seen = new double[41];
            for (int i = 0; i < 200_000; i++) {
                draws.draw(active);
                seen[active[2]] += 1 / 200_000.0;
            }
            for (int k = 0; k <= 40; k++) {
                assertThat(seen[k])
                        .isCloseTo(BinomialDistribution.of(40, 6.5 / 41).probability(k), within(0.004));
            }
        }
    }

    private static Scheme scheme(List<Set<Integer>> countsTowards) {
        List<Indicator> indicators = new ArrayList<>();
        for (Set<Integer> targets : countsTowards) {
            indicators.add(new Indicator(indicators.size() + 1, "title", "label", BigDecimal.ONE, targets));
        }
        return new Scheme(indicators, Scaling.MIN_MAX);
    }

    @Test
    void weights_that_are_all_a_hundred_times_smaller_change_no_range() {
        List<SchoolInput> schools = Samples.cluster(new Random(8), "A", 25, 0);

        assertThat(ranges(Samples.scheme(Scaling.MIN_MAX, "0.01", "0.01", "0.01", "0.01", "0.01"), schools))
                .isEqualTo(ranges(Samples.scheme(Scaling.MIN_MAX), schools));
    }

    @ParameterizedTest
    @CsvSource({"12.345, 1235", "12.3449, 1234", "12.349, 1235", "0, 0", "100, 10000", "12.34499999999, 1235"})
    void ranks_are_told_by_hundredths_half_up(double index, long cents) {
        assertThat(RankBootstrap.cents(index)).isEqualTo(cents);
    }

    /** Three standard errors of 2,000 draws at 5 % are 29.2 draws; 1,900 of them are needed on one side of the middle. */
    @ParameterizedTest
    @CsvSource({
        "10, 3, 5, 1929, true",
        "10, 3, 5, 1930, false",
        "10, 3, 5, 1871, true",
        "10, 3, 5, 1870, false",
        "10, 3, 5, 100, false",
        "10, 8, 6, 1929, true",
        "10, 8, 6, 1930, false",
        "10, 8, 6, 1871, true",
        "10, 8, 6, 1870, false",
        "11, 2, 1, 1900, true",
        "11, 10, 11, 1900, true",
        "11, 6, 1, 1900, false",
        "11, 6, 11, 1900, false"
    })
    void a_group_is_open_where_its_draws_are_near_to_what_it_takes(
            int of, int rank, int place, int there, boolean open) {
        int elsewhere = of == 11 ? 6 : 11 - place;
        int[] places = new int[2_000];
        for (int draw = 0; draw < places.length; draw++) {
            places[draw] = draw < there ? place : elsewhere;
        }

        assertThat(RankBootstrap.range(places, rank, of).open()).isEqualTo(open);
    }

    @Test
    void a_range_leaves_out_a_twentieth_of_the_draws_at_each_end() {
        int[] places = new int[2_000];
        Arrays.fill(places, 5);
        Arrays.fill(places, 0, 99, 1);
        places[99] = 2;
        Arrays.fill(places, 1_900, 2_000, 9);

        assertThat(RankBootstrap.range(places, 5, 10)).isEqualTo(new RankRange(2, 5, 10, true));
        assertThat(RankBootstrap.range(places, 1, 10).best()).isEqualTo(1);
        assertThat(RankBootstrap.range(places, 9, 10).worst()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 11, UPPER",
        "1, 6, 11, MIDDLE",
        "6, 11, 11, MIDDLE",
        "7, 11, 11, LOWER",
        "1, 5, 10, UPPER",
        "5, 6, 10, MIDDLE",
        "6, 10, 10, LOWER"
    })
    void a_group_is_the_side_of_the_middle_place(int best, int worst, int of, Group group) {
        assertThat(new RankRange(best, worst, of, false).group()).isEqualTo(group);
    }
}
