package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "2, 2, 2",
        "2-е, 2, 2-е",
        "I, 1, I",
        "II, 2, II",
        "III, 3, III",
        "IV, 4, IV",
        "V, 5, V",
        "VI, 6, VI",
        "VII, 7, VII",
        "VIII, 8, VIII",
        "IX, 9, IX",
        "X, 10, X",
        "П, 2, II",
        "Ш, 3, III",
        "П-е, 2, II",
        "ІІ, 2, II",
        "l, 1, I",
        "lll, 3, III",
        "З, 3, III",
        "второе, 2, второе",
        "первого, 1, первого",
        "третьему, 3, третьему",
        "четвертое, 4, четвертое",
        "пятое, 5, пятое",
        "IIIII, 0, IIIII",
        "дом, 0, дом",
        "XX, 0, XX",
        "17, 17, 17"
    })
    void a_number_is_read_whatever_it_was_typed_with(String text, int value, String shown) {
        Token token = Token.of(text).get(0);

        assertThat(Numerals.value(token)).isEqualTo(value);
        assertThat(Numerals.shown(token)).isEqualTo(shown);
    }
}
