package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationsTest {
    private static final Morphology MORPHOLOGY = new Morphology();
    private static final City CITY = City.of(List.of("Сочи", "Адлер", "Лазаревское", "Нижняя Шиловка"), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "СОШ № 9; SCHOOL СОШ № 9",
                "СОШ №9 и № 10; SCHOOL СОШ №9, SCHOOL сош № 10",
                "МОБУ № 9; SCHOOL МОБУ № 9",
                "МБУ № 9; SCHOOL МБУ № 9",
                "9 школа; SCHOOL 9 школа",
                "школа 9; SCHOOL школа 9",
                "гимназия «Росток»; SCHOOL гимназия «Росток»",
                "СОШ № 9 г. Сочи; SCHOOL СОШ № 9 г. Сочи",
                "СОШ № 9 (Адлер); SCHOOL СОШ № 9 (Адлер)",
                "СОШ № 9 с. Нижняя Шиловка; SCHOOL СОШ № 9 с. Нижняя Шиловка",
                "СОШ № 9 с. Верхнее; SCHOOL СОШ № 9 с. Верхнее ? с. Верхнее",
                "СОШ № 9 Туапсинского района; ELSEWHERE СОШ № 9 Туапсинского района",
                "СОШ № 9, Краснодар; ELSEWHERE СОШ № 9, Краснодар",
                "Краснодар, СОШ № 9; ELSEWHERE СОШ № 9",
                "Туапсинский район; ELSEWHERE Туапсинский район ? Туапсинский район",
                "Адлерский район; ''",
                "детский сад № 9; KINDERGARTEN детский сад № 9",
                "МДОБУ № 9; KINDERGARTEN МДОБУ № 9",
                "центр развития ребенка № 9; KINDERGARTEN центр развития ребенка № 9",
                "МБУДО ЦДО «Парус»; EXTRA МБУДО ЦДО «Парус»",
                "дом детского творчества; EXTRA дом детского творчества",
                "детская школа искусств № 2; SPECIAL детская школа искусств № 2",
                "учреждения дополнительного образования; EXTRA учреждения дополнительного образования",
                "педагог дополнительного образования; ''",
                "школа-интернат № 2; SPECIAL школа-интернат № 2",
                "спортивная школа № 4; SPECIAL спортивная школа № 4",
                "специальная (коррекционная) школа № 4; SPECIAL специальная (коррекционная) школа № 4",
                "ЧОУ «Школа № 13»; SPECIAL ЧОУ «Школа № 13»",
                "ГКОУ № 4; SPECIAL ГКОУ № 4",
                "колледж; COLLEGE колледж",
                "МКУ СЦРО; OFFICE МКУ СЦРО",
                "центр развития образования; OFFICE центр развития образования",
                "музей; ''",
                "Музей истории; OTHER Музей истории",
                "учитель начальной школы; ''",
                "9 классов; ''",
                "№ 9; ''",
                "МОБУ; ''"
            })
    void the_words_decide_what_an_organisation_is(String text, String expected) {
        String found = Organisations.in(new Scan(text, MORPHOLOGY), CITY).stream()
                .map(o -> o.kind() + " " + o.typed()
                        + o.askedPlace().map(p -> " ? " + p).orElse(""))
                .collect(Collectors.joining(", "));

        assertThat(found).isEqualTo(expected);
    }
}
