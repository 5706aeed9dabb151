package ru.metodmonitor.indicators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a higher place takes, and what was gained net of what low schools gain by themselves. */
class ConsequencesTest {
    @Test
    void the_fewest_people_for_a_higher_place_are_those_of_trying_them_one_by_one() {
        Random random = new Random(12);
        Scheme scheme = Samples.scheme(Scaling.MIN_MAX);
        for (int round = 0; round < 60; round++) {
            List<SchoolInput> schools = Samples.cluster(random, "A", 12, 0);
            for (int place = 0; place < 5; place++) {
                assertThat(NextPlace.people(scheme, schools, 3, place)).isEqualTo(oneByOne(scheme, schools, place));
            }
        }
    }

    private static Optional<Integer> oneByOne(Scheme scheme, List<SchoolInput> schools, int place) {
        SchoolInput own = schools.get(3);
        if (!own.hasShares()) {
            return Optional.empty();
        }
        int rank = scheme.compute(schools).get(3L).standing().orElseThrow().rank();
        for (int more = 1; own.active().get(place) + more <= own.headcount().orElseThrow(); more++) {
            List<SchoolInput> changed = new ArrayList<>(schools);
            changed.set(3, NextPlace.with(scheme, own, place, more));
            if (scheme.compute(changed).get(3L).standing().orElseThrow().rank() < rank) {
                return Optional.of(more);
            }
        }
        return Optional.empty();
    }

    @Test
    void a_new_winner_took_part() {
        Scheme scheme = Samples.scheme(Scaling.MIN_MAX);

        assertThat(NextPlace.with(scheme, Samples.school(1, "A", 25, 0, 2, 2, 0, 0), 2, 1)
                        .active())
                .containsExactly(0, 3, 3, 0, 0);
        assertThat(NextPlace.with(scheme, Samples.school(1, "A", 25, 0, 5, 2, 0, 0), 2, 1)
                        .active())
                .containsExactly(0, 5, 3, 0, 0);
    }

    @Test
    void people_to_the_median_are_whole() {
        assertThat(NextPlace.peopleToShare(new Tally(3, 25), 0.2)).isEqualTo(2);
        assertThat(NextPlace.peopleToShare(new Tally(3, 25), 0.21)).isEqualTo(3);
        assertThat(NextPlace.peopleToShare(new Tally(3, 25), 0.12)).isZero();
        assertThat(NextPlace.peopleToShare(new Tally(3, 25), 0.0)).isZero();
    }

    @Test
    void a_gain_is_judged_against_those_who_started_as_low() {
        Map<Long, Tally> before = new LinkedHashMap<>();
        Map<Long, Tally> after = new LinkedHashMap<>();
        for (long s = 0; s < 16; s++) {
            before.put(s, new Tally(s < 4 ? 5 : 30, 100));
            after.put(s, new Tally(s < 4 ? 12 : 25, 100));
        }
        after.put(0L, new Tally(14, 100));

        NetGain gain = gain(before, after);

        assertThat(gain.own()).isCloseTo(0.09, within(1e-12));
        assertThat(gain.peers()).isCloseTo(0.07, within(1e-12));
        assertThat(gain.net()).isCloseTo(0.02, within(1e-12));
        assertThat(gain.schools()).isEqualTo(3);
        assertThat(gain.deviation().difference()).isCloseTo(0.02, within(1e-12));
        assertThat(gain.deviation().pValue()).isGreaterThan(0.5);

        after.put(0L, new Tally(60, 100));
        assertThat(gain(before, after).deviation().pValue()).isLessThan(1e-4);
    }

    private static NetGain gain(Map<Long, Tally> before, Map<Long, Tally> after) {
        return requireNonNull(NetGain.of(before, after).get(0L));
    }

    @Test
    void without_a_year_or_peers_nothing_is_said_of_the_gain() {
        Tally some = new Tally(1, 10);

        assertThat(NetGain.of(Map.of(), Map.of(1L, some))).isEmpty();
        assertThat(NetGain.of(Map.of(1L, some), Map.of())).isEmpty();
        assertThat(NetGain.of(Map.of(1L, some, 2L, some, 3L, some), Map.of(1L, some, 2L, some, 3L, some)))
                .isEmpty();
    }

    /** Four schools whose gains differ far more than their people's chance: φ = 12.63. */
    @Test
    void a_gain_is_held_against_how_much_gains_differ_anyway() {
        Map<Long, Tally> before =
                Map.of(0L, new Tally(2, 20), 1L, new Tally(3, 30), 2L, new Tally(4, 40), 3L, new Tally(5, 50));
        Map<Long, Tally> after =
                Map.of(0L, new Tally(14, 20), 1L, new Tally(1, 30), 2L, new Tally(22, 40), 3L, new Tally(4, 50));

        Map<Long, NetGain> gains = NetGain.of(before, after);

        assertThat(requireNonNull(gains.get(0L)).deviation().pValue()).isCloseTo(0.3095807, within(1e-6));
        assertThat(requireNonNull(gains.get(1L)).deviation().pValue()).isCloseTo(0.3268226, within(1e-6));
        assertThat(requireNonNull(gains.get(2L)).deviation().pValue()).isCloseTo(0.3306857, within(1e-6));
        assertThat(requireNonNull(gains.get(3L)).deviation().pValue()).isCloseTo(0.2852469, within(1e-6));
    }

    @Test
    void who_stood_just_at_a_quartile_belongs_to_the_lower_quarter() {
        Map<Long, Tally> years = new LinkedHashMap<>();
        for (long school = 0; school < 13; school++) {
            years.put(school, new Tally((int) school, 100));
        }

        assertThat(NetGain.of(years, years)).containsOnlyKeys(0L, 1L, 2L, 3L);
    }
}
