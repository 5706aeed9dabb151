package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Иванова Мария Петровна, Иванова Мария Петровна",
        "'  иванова   мария петровна ', Иванова Мария Петровна",
        "ИВАНОВА МАРИЯ ПЕТРОВНА, Иванова Мария Петровна",
        "Салтыков-Щедрин Пётр Ильич, Салтыков-Щедрин Пётр Ильич",
        "Мамедова Лейла Рашид кызы, Мамедова Лейла Рашид кызы",
        "Ли Анна, Ли Анна",
        "Иванова Мария Петровна (физика), Иванова Мария Петровна (физика)",
    })
    void a_full_name_is_read(String text, String full) {
        assertThat(PersonName.parse(text).map(PersonName::full)).contains(full);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Иванова М.П.", "Иванова М. П.", "М.П. Иванова", "М. П. Иванова", "иванова м п"})
    void initials_are_read_before_and_after(String text) {
        assertThat(PersonName.parse(text).map(PersonName::initials)).contains("Иванова\u00a0М.\u00a0П.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Иванова",
                "<b>Иванова</b> Мария",
                "Иванова 2 Мария",
                "😀 Иванова Мария",
                "М.П.",
                "Иванова Мария Петровна учитель физики",
                "=1+1"
            })
    void what_is_no_name_is_refused(String text) {
        assertThat(PersonName.parse(text)).isEmpty();
    }

    @Test
    void a_name_is_at_most_150_characters_long() {
        String longest = "Иванова М" + "а".repeat(141);

        assertThat(PersonName.parse(longest)).isPresent();
        assertThat(PersonName.parse(longest + "а")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Иванова М. Петровна", "Иванова Мария П.", "Иванова М. Рашид кызы"})
    void first_name_and_patronymic_are_both_full_or_both_initials(String text) {
        assertThat(PersonName.parse(text)).isEmpty();
    }

    @Test
    void what_stands_in_the_place_of_an_erased_name_has_no_initials() {
        PersonName erased = new PersonName("Имя стёрто", "№ 7", "", "");

        assertThat(erased.initials()).isEqualTo("Имя стёрто № 7");
    }

    @Test
    void initials_stay_initials_in_the_whole_name() {
        PersonName name = PersonName.parse("Иванова М.П. (физика)").orElseThrow();

        assertThat(name.full()).isEqualTo("Иванова\u00a0М.\u00a0П. (физика)");
        assertThat(name.typed()).isEqualTo(name.full());
    }
}
