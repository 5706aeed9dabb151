package ru.metodmonitor.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.indicators.Change;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Scaling;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolYear;

/** What is more than chance gives: nothing where nothing differs, and what really differs. */
class YearClaimsTest {
    private static final AcademicYear BEFORE = new AcademicYear(2018);
    private static final AcademicYear YEAR = new AcademicYear(2019);
    private static final List<Double> SHARES = List.of(0.25, 0.20, 0.08, 0.12, 0.35);
    private static final Scheme SCHEME = new Scheme(
            IntStream.rangeClosed(1, SHARES.size())
                    .mapToObj(i -> new Indicator(i, "title", "label", BigDecimal.ONE, Set.of()))
                    .toList(),
            Scaling.MIN_MAX);

    /** A school's headcount and, for each year, what part of its people is active. */
    private record Plan(Cluster cluster, int headcount, List<Double> before, List<Double> now) {}

    private static Plan ordinary(Cluster cluster, int headcount) {
        return new Plan(cluster, headcount, SHARES, SHARES);
    }

    /** Seventy schools as large as a city's. */
    private static List<Plan> city(Random random) {
        List<Plan> plans = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> plans.add(ordinary(Cluster.A, 45 + random.nextInt(56))));
        IntStream.range(0, 25).forEach(i -> plans.add(ordinary(Cluster.B, 25 + random.nextInt(36))));
        IntStream.range(0, 15).forEach(i -> plans.add(ordinary(Cluster.C, 1 + random.nextInt(30))));
        return plans;
    }

    private static YearResults drawn(AcademicYear year, List<Plan> plans, Random random) {
        List<SchoolInput> inputs = new ArrayList<>();
        for (int s = 0; s < plans.size(); s++) {
            Plan plan = plans.get(s);
            List<Double> shares = year.equals(YEAR) ? plan.now() : plan.before();
            List<Integer> active = new ArrayList<>();
            for (double share : shares) {
                active.add((int) IntStream.range(0, plan.headcount())
                        .filter(i -> random.nextDouble() < share)
                        .count());
            }
            inputs.add(new SchoolInput(s, plan.cluster().name(), OptionalInt.of(plan.headcount()), active));
        }
        Map<Long, SchoolResult> computed = SCHEME.compute(inputs);
        Map<Long, SchoolLine> lines = new LinkedHashMap<>();
        for (SchoolInput input : inputs) {
            School school = new School(
                    input.school(), "S" + input.school(), "Школа " + input.school(), SchoolKind.SOSH, "Центр");
            lines.put(
                    input.school(),
                    new SchoolLine(
                            school,
                            new SchoolYear(
                                    input.school(),
                                    year,
                                    Optional.of(300),
                                    Optional.of(input.headcount().orElseThrow())),
                            Cluster.valueOf(input.cluster()),
                            computed.get(input.school())));
        }
        return new YearResults(year, SCHEME, lines);
    }

    private static boolean isAnythingSaid(YearResults now, YearResults before) {
        YearClaims claims = now.claims(Optional.of(before));
        boolean said = now.changesSince(before).changes().values().stream().anyMatch(Change::notable);
        for (Indicator indicator : SCHEME.indicators()) {
            int number = indicator.number();
            said |= claims.city(number) != Verdict.WITHIN;
            for (long school : now.lines().keySet()) {
                said |= claims.level(school, number) != Verdict.WITHIN || claims.gain(school, number) != Verdict.WITHIN;
            }
        }
        return said;
    }

    @Test
    void where_all_schools_are_equal_at_most_one_year_in_ten_says_anything_at_all() {
        Random random = new Random(753);
        int years = 300;
        int speaking = 0;
        for (int i = 0; i < years; i++) {
            List<Plan> plans = city(random);
            YearResults before = drawn(BEFORE, plans, random);
            speaking += isAnythingSaid(drawn(YEAR, plans, random), before) ? 1 : 0;
        }

        assertThat(speaking).isBetween(1, years / 10);
    }

    @Test
    void a_school_that_really_differs_is_named_and_only_that_one() {
        Random random = new Random(7);
        List<Plan> plans = city(random);
        plans.set(0, new Plan(Cluster.A, 90, List.of(0.7, 0.2, 0.08, 0.12, 0.02), List.of(0.7, 0.2, 0.08, 0.12, 0.02)));
        plans.set(1, new Plan(Cluster.A, 90, SHARES, List.of(0.25, 0.2, 0.5, 0.12, 0.35)));
        YearResults before = drawn(BEFORE, plans, random);
        YearClaims claims = drawn(YEAR, plans, random).claims(Optional.of(before));

        assertThat(claims.level(0, 1)).isEqualTo(Verdict.ABOVE);
        assertThat(claims.level(0, 5)).isEqualTo(Verdict.BELOW);
        assertThat(claims.gain(0, 5)).isEqualTo(Verdict.WITHIN);
        assertThat(claims.gain(1, 3)).isEqualTo(Verdict.ABOVE);
        for (long other = 2; other < plans.size(); other++) {
            for (int number = 1; number <= SHARES.size(); number++) {
                assertThat(claims.level(other, number)).isEqualTo(Verdict.WITHIN);
            }
        }
    }

    @Test
    void a_small_staff_that_is_active_to_the_last_may_be_chance() {
        Random random = new Random(11);
        for (int staff : new int[] {1, 2, 3}) {
            List<Plan> plans = city(random);
            List<Double> all = List.of(1.0, 1.0, 1.0, 1.0, 1.0);
            plans.set(69, new Plan(Cluster.C, staff, all, all));
            YearClaims claims = drawn(YEAR, plans, random).claims(Optional.empty());

            assertThat(claims.level(69, 1)).isEqualTo(Verdict.WITHIN);
            assertThat(claims.level(69, 5)).isEqualTo(Verdict.WITHIN);
        }
    }

    @Test
    void where_all_schools_differ_much_no_single_one_stands_out() {
        Random random = new Random(5);
        List<Plan> plans = new ArrayList<>();
        for (int s = 0; s < 30; s++) {
            List<Double> shares = List.of(0.1 + 0.02 * s, 0.2, 0.08, 0.12, 0.35);
            plans.add(new Plan(Cluster.A, 80, shares, shares));
        }
        YearClaims claims = drawn(YEAR, plans, random).claims(Optional.empty());

        assertThat(IntStream.range(0, 30).filter(s -> claims.level(s, 1) != Verdict.WITHIN))
                .as("what all have in common is no exception")
                .isEmpty();
    }

    @Test
    void without_the_year_before_only_the_year_itself_is_judged() {
        Random random = new Random(3);
        List<Plan> plans = city(random);
        YearClaims claims = drawn(YEAR, plans, random).claims(Optional.empty());

        assertThat(claims.level(0, 1)).isEqualTo(Verdict.WITHIN);
        assertThat(claims.netGain(0, 1)).isEmpty();
        assertThat(claims.city(1)).isEqualTo(Verdict.WITHIN);
    }

    @Test
    void a_city_that_moved_as_a_whole_is_told_so() {
        Random random = new Random(9);
        List<Double> more = List.of(0.33, 0.2, 0.08, 0.12, 0.35);
        List<Plan> plans = city(random).stream()
                .map(p -> new Plan(p.cluster(), p.headcount(), SHARES, more))
                .toList();
        YearResults before = drawn(BEFORE, plans, random);
        YearClaims claims = drawn(YEAR, plans, random).claims(Optional.of(before));

        assertThat(claims.city(1)).isEqualTo(Verdict.ABOVE);
        assertThat(claims.city(2)).isEqualTo(Verdict.WITHIN);
    }
}
