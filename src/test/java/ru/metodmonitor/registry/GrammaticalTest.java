package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.petrovich4j.Gender;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammaticalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Мария; Мария Марии Марии Марию Марией Марии",
                "Наталья; Наталья Натальи Наталье Наталью Натальей Наталье",
                "Нино; Нино Нино Нино Нино Нино Нино",
                "Асиет; Асиет Асиет Асиет Асиет Асиет Асиет",
                "Карине; Карине Карине Карине Карине Карине Карине",
                "Любовь; Любовь Любови Любови Любовь Любовью Любови",
                "Анна; Анна Анны Анне Анну Анной Анне"
            })
    void womens_given_names_decline_or_not(String name, String forms) {
        assertThat(joined(Stream.of(Grammatical.values()).map(c -> c.first(name, Gender.Female))))
                .isEqualTo(forms);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Илья; Илья Ильи Илье Илью Ильей Илье", "Иван; Иван Ивана Ивану Ивана Иваном Иване"})
    void mens_given_names_decline(String name, String forms) {
        assertThat(joined(Stream.of(Grammatical.values()).map(c -> c.first(name, Gender.Male))))
                .isEqualTo(forms);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Соловей; Male; Соловей Соловья Соловью Соловья Соловьём Соловье",
                "Коломиец; Male; Коломиец Коломийца Коломийцу Коломийца Коломийцем Коломийце",
                "Заяц; Male; Заяц Зайца Зайцу Зайца Зайцем Зайце",
                "Стрелец; Male; Стрелец Стрельца Стрельцу Стрельца Стрельцом Стрельце",
                "Кравец; Male; Кравец Кравца Кравцу Кравца Кравцом Кравце",
                "Швец; Male; Швец Швеца Швецу Швеца Швецом Швеце",
                "Швец; Female; Швец Швец Швец Швец Швец Швец",
                "Соловей; Female; Соловей Соловей Соловей Соловей Соловей Соловей",
                "Шония; Male; Шония Шонии Шонии Шонию Шонией Шонии",
                "Зоря; Female; Зоря Зори Зоре Зорю Зорей Зоре",
                "Ворона; Female; Ворона Вороны Вороне Ворону Вороной Вороне",
                "Никитина; Female; Никитина Никитиной Никитиной Никитину Никитиной Никитиной",
                "Ли; Male; Ли Ли Ли Ли Ли Ли",
                "Петров-Водкин; Male; Петров-Водкин Петрова-Водкина Петрову-Водкину Петрова-Водкина Петровым-Водкиным Петрове-Водкине",
                "Петров-Водкин; Male; Петров-Водкин Петров-Водкина Петров-Водкину Петров-Водкина Петров-Водкиным Петров-Водкине"
            })
    void each_case_of_a_surname_holds_its_form(String surname, Gender gender, String forms) {
        Iterator<String> expected = List.of(forms.split(" ")).iterator();

        for (Grammatical each : Grammatical.values()) {
            assertThat(each.surnames(surname, gender)).as("%s", each).contains(expected.next());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Мамед кызы; Мамед кызы", "Петровна; Петровны", "''; ''"})
    void a_patronymic_of_two_words_does_not_decline(String patronymic, String genitive) {
        assertThat(Grammatical.GENITIVE.patronymic(patronymic, Gender.Female)).isEqualTo(genitive);
    }

    private static String joined(Stream<String> forms) {
        return forms.collect(Collectors.joining(" "));
    }
}
