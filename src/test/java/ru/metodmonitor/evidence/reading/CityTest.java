package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;

class CityTest {
    private final City city = City.of(
            List.of("Сочи", "Краснодарский край", "Нижняя Шиловка", "Хоста"),
            List.of(
                    new School(1, "S9", "СОШ № 9 с. Верхнее Каштаново", SchoolKind.SOSH, "Лазаревский"),
                    new School(2, "S10", "СОШ № 10 С. Раздольное", SchoolKind.SOSH, "Адлер")));

    /** So many of the words name a place of the city's own, in whatever case. */
    @ParameterizedTest
    @CsvSource({
        "сочи, 1",
        "сочи майкоп, 1",
        "лазаревское, 1",
        "лазаревского района, 1",
        "адлер, 1",
        "адлера, 1",
        "адлерского, 1",
        "хосты, 1",
        "нижняя шиловка, 2",
        "нижней шиловке, 2",
        "краснодарский край, 2",
        "краснодарского края, 2",
        "верхнее каштаново, 2",
        "верхнем каштанове, 2",
        "раздольное, 1",
        "нижняя, 0",
        "шиловка, 0",
        "верхнее, 0",
        "краснодар край, 0",
        "краснодарский, 0",
        "майкоп, 0",
        "адлеровскому, 0",
        "лазарев, 0",
        "лазаревскими, 1",
        "лазаревскимида, 0",
        "'', 0"
    })
    void the_citys_own_places_are_known_in_every_case(String words, int owned) {
        assertThat(city.owned(List.of(words.split(" ")))).isEqualTo(owned);
    }

    @Test
    void a_city_without_places_owns_none() {
        assertThat(City.of(List.of("", " "), List.of()).places()).isEmpty();
    }
}
