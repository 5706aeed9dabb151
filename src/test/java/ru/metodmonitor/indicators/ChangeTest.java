package ru.metodmonitor.indicators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
    @ParameterizedTest
    @CsvSource({"25, 3, 9", "50, 10, 19", "100, 20, 33"})
    void the_smallest_notable_change_of_a_single_test(int teachers, int before, int after) {
        Tally start = new Tally(before, teachers);

        assertThat(TwoProportions.pValue(start, new Tally(after, teachers))).isLessThan(0.05);
        assertThat(TwoProportions.pValue(start, new Tally(after - 1, teachers))).isGreaterThan(0.05);
    }

    /** Benjamini & Hochberg (1995), section 4.1: fifteen hypotheses of a trial, four are rejected at 5 %. */
    @Test
    void false_discovery_control_holds_the_published_example() {
        double[] pValues = {
            0.0344, 0.0001, 0.3240, 0.0095, 1.0000, 0.0019, 0.0201, 0.5719, 0.0278, 0.0004, 0.0298, 0.7590, 0.0459,
            0.4262, 0.6528
        };

        assertThat(FalseDiscovery.threshold(pValues, 0.05)).isEqualTo(0.0095);
        assertThat(FalseDiscovery.threshold(new double[] {0.2, 0.3}, 0.05)).isNegative();
        assertThat(FalseDiscovery.threshold(new double[0], 0.05)).isNegative();
    }

    @Test
    void a_city_where_nothing_changed_is_left_in_peace() {
        Random random = new Random(753);
        int alarms = 0;
        for (int year = 0; year < 40; year++) {
            Map<Integer, Tally> before = new HashMap<>();
            Map<Integer, Tally> after = new HashMap<>();
            for (int key = 0; key < 350; key++) {
                int teachers = 15 + random.nextInt(85);
                double share = 0.05 + 0.35 * random.nextDouble();
                before.put(key, new Tally(drawn(random, teachers, share), teachers));
                after.put(key, new Tally(drawn(random, teachers, share), teachers));
            }
            boolean alarmed = Change.judge(before, after).values().stream().anyMatch(Change::notable);
            alarms += alarmed ? 1 : 0;
        }

        assertThat(alarms).isLessThanOrEqualTo(8);
    }

    @Test
    void what_was_not_there_before_has_no_change() {
        Map<String, Change> changes = Change.judge(
                Map.of("a", new Tally(0, 40), "gone", new Tally(1, 40)),
                Map.of("a", new Tally(20, 40), "new", new Tally(1, 4)));

        assertThat(changes).containsOnlyKeys("a");
        assertThat(changes.get("a").isRise()).isTrue();
        assertThat(changes.get("a").isDrop()).isFalse();
        assertThat(changes.get("a").difference()).isEqualTo(0.5);
    }

    @Test
    void nobody_and_everybody_twice_is_no_change() {
        assertThat(TwoProportions.pValue(new Tally(0, 20), new Tally(0, 25))).isEqualTo(1);
        assertThat(TwoProportions.pValue(new Tally(20, 20), new Tally(30, 25))).isEqualTo(1);
    }

    private static int drawn(Random random, int teachers, double share) {
        int active = 0;
        for (int t = 0; t < teachers; t++) {
            active += random.nextDouble() < share ? 1 : 0;
        }
        return active;
    }

    @Test
    void a_change_is_what_is_more_or_less_than_there_was() {
        Map<String, Change> changes = Change.judge(
                Map.of("up", new Tally(10, 50), "down", new Tally(40, 50), "same", new Tally(10, 50)),
                Map.of("up", new Tally(30, 50), "down", new Tally(10, 50), "same", new Tally(11, 50)));

        Change up = requireNonNull(changes.get("up"));
        Change down = requireNonNull(changes.get("down"));
        Change same = requireNonNull(changes.get("same"));

        assertThat(up.difference()).isCloseTo(0.4, within(1e-12));
        assertThat(List.of(up.isRise(), up.isDrop())).containsExactly(true, false);
        assertThat(down.difference()).isCloseTo(-0.6, within(1e-12));
        assertThat(List.of(down.isRise(), down.isDrop())).containsExactly(false, true);
        assertThat(same.difference()).isCloseTo(0.02, within(1e-12));
        assertThat(List.of(same.isRise(), same.isDrop())).containsExactly(false, false);
    }

    @Test
    void what_stayed_neither_rose_nor_dropped_whatever_it_is_called() {
        Change stayed = new Change(new Tally(1, 5), new Tally(2, 10), new Interval(-0.1, 0.1), 0.01, true);

        assertThat(stayed.isRise()).isFalse();
        assertThat(stayed.isDrop()).isFalse();
    }

    @Test
    void a_p_value_just_at_the_rate_is_still_notable() {
        assertThat(FalseDiscovery.threshold(new double[] {0.1}, 0.1)).isEqualTo(0.1);
        assertThat(FalseDiscovery.threshold(new double[] {0.1, 0.05}, 0.1)).isEqualTo(0.1);
    }
}
