package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.evidence.reading.Places.Place;

/** Which places a line names, and whose they are; «held»: a heading would name one of the city's own. */
class PlacesTest {
    private static final Morphology MORPHOLOGY = new Morphology();
    private static final City CITY = City.of(List.of("Сочи", "Адлер", "Нижняя Шиловка", "Лазаревский"), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiterString = " >> ",
            value = {
                "г. Сочи >> ours г. Сочи ; held",
                "г.Сочи >> ours г.Сочи ; held",
                "г Сочи >> ours г Сочи ; held",
                "г.-к. Сочи >> ours г.-к. Сочи ; held",
                "город-курорт Сочи >> ours город-курорт Сочи ; held",
                "города Сочи >> ours города Сочи ; held",
                "Г. СОЧИ >> ours Г. СОЧИ ; held",
                "г. Краснодар >> foreign г. Краснодар",
                "г. Краснодара Иванова >> foreign г. Краснодара",
                "г. Нижний Новгород >> foreign г. Нижний Новгород",
                "ст. Каневской >> foreign ст. Каневской",
                "ст-цы Каневской >> foreign ст-цы Каневской",
                "с. Нижняя Шиловка >> ours с. Нижняя Шиловка ; held",
                "с. Верхнее >> village с. Верхнее",
                "с. Верхнее Каштаново >> village с. Верхнее Каштаново",
                "с Верхнее >> ''",
                "с Ивановой >> ''",
                "село Верхнее >> village село Верхнее",
                "г. ок >> ''",
                "С. П. Вербина >> ''",
                "г. Уч >> ''",
                "сочи >> ''",
                "краснодар >> ''",
                "Сочи >> ours Сочи ; held",
                "Майкоп >> foreign Майкоп",
                "Майкоп Иванова >> ''",
                "Иванов Майкоп >> ''",
                "в Майкопе >> foreign Майкопе",
                "Туапсинский район >> foreign Туапсинский район",
                "Туапсинского района >> foreign Туапсинского района",
                "туапсинский район >> ''",
                "Адлерский район >> ours Адлерский район ; held",
                "Адлерского района города Сочи >> ours Адлерского района, ours города Сочи ; held",
                "адлерского района >> ours адлерского района ; held",
                "район Адлер >> ours район Адлер ; held",
                "Республика Адыгея >> foreign Республика Адыгея",
                "республики Адыгея >> foreign республики Адыгея",
                "Краснодарского края >> foreign Краснодарского края",
                "муниципального образования Туапсинский район >> foreign муниципального образования Туапсинский район",
                "муниципального образования городской округ город-курорт Сочи >> ours муниципального образования городской округ город-курорт Сочи ; held",
                "муниципального образования город Краснодар >> foreign муниципального образования город Краснодар",
                "муниципального образования Сочи >> ours муниципального образования Сочи ; held",
                "муниципальное образование >> ''",
                "муниципального учреждения Сочи >> ours Сочи ; held",
                "учитель физики >> ''",
                "Лазаревское >> ours Лазаревское ; held",
                "Лазаревского района >> ours Лазаревского района ; held",
                "Вербина Анна, учитель, победитель конкурса в нынешнем году, живёт и работает теперь в Сочи >> ours Сочи",
                "г. Краснодар, Сочи >> foreign г. Краснодар, ours Сочи ; held",
                "ст. Советская Победа Иванова >> foreign ст. Советская Победа",
                "Северский район >> foreign Северский район",
                "х. Новый >> village х. Новый",
                "пос. Красный >> village пос. Красный",
                "г. нижний >> foreign г. нижний",
                "г. >> ''",
                "г. № 5 >> ''",
                "Нижняя-Шиловка >> ours Нижняя-Шиловка ; held"
            })
    void a_place_is_ours_or_foreign_or_a_village_to_be_asked_about(String line, String told) {
        Scan scan = new Scan(line, MORPHOLOGY);
        Places places = new Places(scan, CITY);
        List<String> found = new ArrayList<>();
        int i = 0;
        while (i < scan.size()) {
            Optional<Place> place = places.at(i);
            place.ifPresent(p -> found.add((p.own() ? "ours " : p.village() ? "village " : "foreign ") + p.typed()));
            i = place.map(Place::next).orElse(i + 1);
        }

        assertThat(String.join(", ", found) + (places.holdOwn() ? " ; held" : ""))
                .isEqualTo(told);
    }
}
