package ru.metodmonitor.evidence.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.municipality.Sochi;

class AddLineTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 11, 20);

    @Test
    void the_whole_line_is_read() {
        AddLine line = AddLine.parse(
                        "УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель; 10.02.2020",
                        TODAY,
                        Sochi.reference())
                .fold(l -> l, p -> {
                    throw new AssertionError(p);
                });

        assertThat(line.order().map(k -> k.number())).contains("412");
        assertThat(line.indicator()).isEqualTo(3);
        assertThat(line.school()).isEqualTo("СОШ № 10");
        assertThat(line.name()).isEqualTo("Иванова Мария Петровна");
        assertThat(line.activity()).isEqualTo("Учитель года");
        assertThat(line.result()).isEqualTo("победитель");
        assertThat(line.eventDate()).contains(LocalDate.of(2020, 2, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3; 10; Иванова М.П. | read",
                "П3; 10; Иванова М.П.; Конкурс | read",
                "УОН №412 от 15.2.20; 3; 10; Иванова М.П. | read",
                "'' | add.too-few",
                "3; 10 | add.too-few",
                "3; 10; ; Конкурс | name.empty",
                "3; ; Иванова М.П. | school.empty",
                "УОН № 412 от 15.02.2020; три; 10; Иванова М.П. | indicator.not-a-number",
                "УОН № 412 от 31.02.2020; 3; 10; Иванова М.П. | date.impossible",
                "УОН № 412 от 21.11.2020; 3; 10; Иванова М.П. | date.future",
                "3; 10; Иванова М.П.; К; п; 31.02.2020 | date.impossible",
                "3; 10; Иванова М.П.; К; п; 21.11.2020 | date.future",
                "3; 10; Иванова М.П.; К; п; 01.02.2020; ещё | add.too-many",
                "МВД № 1 от 01.02.2020; 3; 10; Иванова М.П. | order.no-issuer",
            })
    void each_line_is_read_or_told_what_is_wrong(String text, String outcome) {
        assertThat(AddLine.parse(text, TODAY, Sochi.reference())
                        .<String>fold(l -> "read", p -> p.what().key()))
                .isEqualTo(outcome);
    }

    @Test
    void a_field_of_ten_thousand_characters_is_refused() {
        assertThat(AddLine.parse("3; 10; " + "А".repeat(10_000), TODAY, Sochi.reference())
                        .<String>fold(l -> "read", p -> p.what().key()))
                .isEqualTo("add.too-long");
    }
}
