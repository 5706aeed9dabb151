package ru.metodmonitor.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
    /** The first four: Newcombe (1998), Statist. Med. 17:857–872, table I, method 3. The others: the working group's page. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "3, 25, 0.0417, 0.2996",
        "10, 50, 0.1124, 0.3304",
        "20, 20, 0.8389, 1.0000"
    })
    void wilson_holds_published_values(int active, int of, double low, double high) {
        Interval interval = Wilson.of(new Tally(active, of));

        assertThat(interval.low()).isCloseTo(low, within(5.1e-5));
        assertThat(interval.high()).isCloseTo(high, within(5.1e-5));
    }

    /** Newcombe (1998), Statist. Med. 17:873–890, table II, contrasts (a)–(h), method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void newcombe_holds_published_values(int later, int m, int earlier, int n, double low, double high) {
        Interval interval = Newcombe.change(new Tally(earlier, n), new Tally(later, m));

        assertThat(interval.low()).isCloseTo(low, within(6e-5));
        assertThat(interval.high()).isCloseTo(high, within(6e-5));
    }

    @Test
    void every_interval_holds_its_share_and_stays_within_bounds() {
        for (int n = 1; n <= 120; n++) {
            for (int k = 0; k <= n + 3; k++) {
                Tally tally = new Tally(k, n);
                Interval interval = Wilson.of(tally);

                assertThat(interval.contains(tally.capped().share())).isTrue();
                assertThat(interval.low()).isBetween(0.0, 1.0);
                assertThat(interval.high()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void turning_the_years_round_turns_the_interval_round() {
        Tally one = new Tally(3, 25);
        Tally other = new Tally(11, 31);

        Interval there = Newcombe.change(one, other);
        Interval back = Newcombe.change(other, one);

        assertThat(back.low()).isCloseTo(-there.high(), within(1e-12));
        assertThat(back.high()).isCloseTo(-there.low(), within(1e-12));
    }

    @Test
    void an_interval_holds_its_ends_and_nothing_beyond_them() {
        Interval interval = new Interval(0.2, 0.4);

        assertThat(List.of(interval.contains(0.2), interval.contains(0.3), interval.contains(0.4)))
                .containsOnly(true);
        assertThat(List.of(interval.contains(0.19), interval.contains(0.41))).containsOnly(false);
        assertThatThrownBy(() -> new Interval(0.4, 0.2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_tally_counts_some_of_somebody() {
        assertThat(new Tally(0, 1).share()).isZero();
        assertThat(new Tally(7, 5).capped()).isEqualTo(new Tally(5, 5));
        assertThat(new Tally(3, 5).capped()).isEqualTo(new Tally(3, 5));
        assertThatThrownBy(() -> new Tally(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
