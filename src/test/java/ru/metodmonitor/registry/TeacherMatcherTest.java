package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeacherMatcherTest {
    private final TeacherMatcher matcher = new TeacherMatcher(List.of(
            teacher(1, "Иванова Мария Петровна"),
            teacher(2, "Петров-Водкин Семён Ильич"),
            teacher(3, "Сидорова Наталья Олеговна"),
            teacher(4, "Орлова Анна Сергеевна (физика)"),
            teacher(5, "Орлова Анна Сергеевна (химия)"),
            teacher(6, "Орлова Алла Семёновна")));

    @ParameterizedTest
    @CsvSource({
        "Иванова Мария Петровна, One",
        "ИВАНОВА мария петровна, One",
        "Иванова М.П., One",
        "Иванова М. П., One",
        "М.П. Иванова, One",
        "Иванова М., One",
        "Петров Водкин Семен Ильич, One",
        "Петров-Водкин Семен Ильич, One",
        "Орлова Анна Сергеевна (Физика), One",
        "Орлова Анна Сергеевна, Several",
        "Орлова А.С., Several",
        "Сидорова Наталия Олеговна, Near",
        "Ивонова Мария Петровна, Near",
        "Иванова Мария, Near",
        "Ивонова М.П., Near",
        "Кузнецова Ольга Игоревна, Unknown",
        "Орлова Анна Сергеевна (биология), Unknown",
        "Кузнецова О.И., UnknownInitials",
    })
    void a_name_means_one_several_near_ones_or_nobody(String name, String expected) {
        assertThat(matcher.match(PersonName.parse(name).orElseThrow())
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    private static Teacher teacher(long id, String name) {
        return new Teacher(id, 1, PersonName.parse(name).orElseThrow(), "");
    }
}
