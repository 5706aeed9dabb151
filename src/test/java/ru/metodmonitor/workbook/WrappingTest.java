package ru.metodmonitor.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappingTest {
    @ParameterizedTest
    @CsvSource({
        "'', 20, 0",
        "слово, 20, 1",
        "'восемнадцать букв', 20, 1",
        "'двадцать две буквы тут', 20, 2",
        "'одна строка\nи другая', 20, 2",
        "'раз два три четыре пять шесть семь восемь', 20, 3",
        "'самоесамоедлинноесловобезединогопробела', 20, 3"
    })
    void a_text_takes_as_many_lines_as_its_words_need(String text, int width, int lines) {
        assertThat(Wrapping.lines(text, width)).isEqualTo(lines);
    }
}
