package ru.metodmonitor.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "СОШ № 10|СОШ №~10",
                "доля - часть|доля~— часть",
                "доля — часть|доля~— часть",
                "в школе и на курсах|в~школе и~на~курсах",
                "16 из 84, 19,0 %|16~из~84, 19,0~%",
                "+2,5 п. п.|+2,5~п.~п.",
                "25 педагогов|25~педагогов",
                "\"Учитель года\"|«Учитель года»",
                "УОН № 412 от 15.02.2020|УОН №~412 от~15.02.2020"
            })
    void lines_do_not_begin_with_what_belongs_to_the_line_before(String typed, String printed) {
        assertThat(Typography.of(typed)).isEqualTo(printed.replace('~', '\u00a0'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0008", "\u001f", "\ufffe", "\ud800"})
    void what_xml_cannot_hold_is_left_out(String broken) {
        assertThat(Typography.of("a" + broken + "b"))
                .hasSize(3)
                .startsWith("a")
                .endsWith("b")
                .doesNotContain(broken);
    }
}
