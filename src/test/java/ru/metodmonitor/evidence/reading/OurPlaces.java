package ru.metodmonitor.evidence.reading;

import java.util.List;
import ru.metodmonitor.registry.School;

/** The places of the city that the tests speak of. */
final class OurPlaces {
    private static final List<String> NAMES =
            List.of("Сочи", "Краснодарский край", "Адлер", "Лазаревское", "Хоста", "Центральный");

    private OurPlaces() {}

    static City of(List<School> schools) {
        return City.of(NAMES, schools);
    }
}
