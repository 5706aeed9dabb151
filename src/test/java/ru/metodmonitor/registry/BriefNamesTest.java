package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    МОБУ СОШ № 10 г. Сочи                                  | СОШ № 10
                    МОБУ СОШ №7 города Сочи имени Героя Советского Союза   | СОШ № 7
                    МАОУ Гимназия № 8 Сочинского муниципального округа     | Гимназия № 8
                    МБОУ Лицей им. А. С. Пушкина                           | Лицей им. А. С. Пушкина
                    МОБУ Гимназия «Росток» г. Сочи                         | Гимназия «Росток»
                    ООШ № 56 с. Волковка                                   | ООШ № 56 с. Волковка
                    Школа                                                  | Школа
                    Муниципальное общеобразовательное бюджетное учреждение средняя общеобразовательная школа № 7 г. Сочи имени Н. Н. | СОШ № 7
                    муниципальное бюджетное общеобразовательное учреждение Основная общеобразовательная школа № 56 с. Волковка       | ООШ № 56 с. Волковка
                    Муниципальное автономное общеобразовательное учреждение гимназия № 8 муниципального образования городской округ  | Гимназия № 8
                    Муниципальное казённое учреждение средняя (полная) общеобразовательная школа № 3 города Сочи             | СОШ № 3
                    """)
    void form_town_and_whom_it_is_named_after_are_left_out(String name, String brief) {
        assertThat(school(1, "S1", name, "Центральный").brief().replace('\u00a0', ' '))
                .isEqualTo(brief);
    }

    @Test
    void schools_that_would_be_called_the_same_are_told_apart() {
        List<School> schools = List.of(
                school(1, "A", "МБОУ СОШ № 2 г. Абинска", "Север"),
                school(2, "B", "МБОУ СОШ № 2 г. Ахтырского", "Юг"),
                school(3, "C", "МБОУ СОШ № 3", "Север"),
                school(4, "D", "МБОУ СОШ № 3", "Юг"),
                school(5, "E", "МБОУ СОШ № 4", "Юг"),
                school(6, "F", "МБОУ СОШ № 4", "Юг"),
                school(7, "G", "МБОУ СОШ № 5 г. Абинска", "Юг"));

        BriefNames names = BriefNames.among(schools);

        assertThat(schools.stream().map(s -> names.name(s).replace('\u00a0', ' ')))
                .containsExactly(
                        "СОШ № 2 г. Абинска",
                        "СОШ № 2 г. Ахтырского",
                        "СОШ № 3 (Север)",
                        "СОШ № 3 (Юг)",
                        "СОШ № 4 (E)",
                        "СОШ № 4 (F)",
                        "СОШ № 5");
    }

    private static School school(long id, String code, String name, String territory) {
        return new School(id, code, name, SchoolKind.SOSH, territory);
    }
}
