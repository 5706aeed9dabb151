package ru.metodmonitor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void a_share_has_one_decimal_a_comma_and_a_no_break_space() {
        assertThat(Numbers.percent(3 / 25.0)).isEqualTo("12,0\u00a0%");
        assertThat(Numbers.percent(0)).isEqualTo("0,0\u00a0%");
        assertThat(Numbers.percent(1 / 3.0)).isEqualTo("33,3\u00a0%");
    }

    @Test
    void a_difference_shows_its_sign() {
        assertThat(Numbers.signed(2.5, 1)).isEqualTo("+2,5");
        assertThat(Numbers.signed(-2.5, 1)).isEqualTo("\u22122,5");
        assertThat(Numbers.signed(-0.001, 1)).isEqualTo("0,0");
    }
}
