package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.municipality.Sochi;

/** The smallest heap that docs/deploy.md names for a city of 70 schools. */
class SmallHeapTest {
    private static final String HEAP = "-Xmx64m";

    @TempDir
    private Path folder;

    @Test
    void a_city_is_asked_about_and_written_down_with_sixty_four_megabytes() throws IOException {
        CityBook.write(City.of(CityPlan.demo(Sochi.MUNICIPALITY)), folder.resolve("city.xlsx"));
        Household.settle(folder, Stage.NOON);
        try (Household house = new Household(folder, Stage.NOON)) {
            assertThat(house.type("import", "city.xlsx").out()).contains("Ошибок: 0");
            // Java obeys this variable against its own command line.
            house.set("_JAVA_OPTIONS", HEAP);
            house.run();
            house.greet();

            assertThat(house.says("/ranking A").text()).contains("Кластер A");
            house.asks("/find Иванова", "Нашлось");
            house.asks("/add УОН № 412 от 15.02.2020; 3; S10; Иванова Мария Петровна; Учитель года", "Запись №");
            house.asks("/export", "Код журнала");
            house.asks("/report", "Аналитическая справка");

            assertThat(house.problems()).isEmpty();
        }
    }
}
