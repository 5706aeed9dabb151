package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;

/** Clusters of one school and of none, nobody active, no headcount, more active than there are: right, calm answers everywhere. */
@OnBothMessengers
class SmallestTownTest {
    private static final AcademicYear YEAR = new AcademicYear(2019);
    private static final List<String> BUTTONS = List.of("Что даст место выше", "Сравнить", "Динамика", "Рекомендации");

    @Test
    void every_view_answers_calmly_whatever_the_data_lack(@TempDir Path folder) {
        try (Stage stage = Stage.open(folder).with(Town.book()).person("operator", Grant.of(Role.OPERATOR))) {
            everyView(stage);

            stage.chat("""
                    operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель; 10.02.2020
                    bot> …
                         …
                    operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Ковалёв Андрей Ильич; Учитель года; призёр; 10.02.2020
                    bot> …
                         …
                    """);
            headcount(stage, "S10", Optional.of(1));
            headcount(stage, "S8", Optional.empty());
            headcount(stage, "G8", Optional.of(0));
            everyView(stage);

            assertThat(ask(stage, "/school S10")).contains("3. ", "2 из 1, 200,0 %", "Место: 1 из 1");
            stage.core().database().write(tx -> {
                long id =
                        stage.core().registry().byCode(tx, "O65").orElseThrow().id();
                return stage.core()
                        .registry()
                        .save(tx, Actor.CONSOLE, new SchoolYear(id, YEAR, Optional.of(120), Optional.empty()));
            });
            assertThat(ask(stage, "/ranking C")).contains("Нет данных (не указано число педагогов): ООШ № 65");
            assertThat(ask(stage, "/recommendations S10")).contains("Активных педагогов больше, чем указано всего");
            assertThat(ask(stage, "/recommendations S8")).contains("Не указано число педагогов");
        }
    }

    private static void everyView(Stage stage) {
        List<School> schools =
                stage.core().database().read(read -> stage.core().registry().list(read));
        for (School school : schools) {
            ask(stage, "/school " + school.code());
            for (String button : BUTTONS) {
                long before = stage.sandbox().chats().history(stage.id("operator")).stream()
                        .filter(m -> m.buttons().stream().anyMatch(b -> b.text().equals(button)))
                        .mapToLong(m -> m.seq())
                        .max()
                        .orElse(0);
                stage.sandbox().chats().history(stage.id("operator")).stream()
                        .filter(m -> m.seq() == before)
                        .forEach(m ->
                                stage.sandbox().client(stage.id("operator")).press(m, button));
                stage.settle();
                calm(stage.lastText("operator"));
            }
        }
        for (String command :
                List.of("/ranking A", "/ranking B", "/ranking C", "/scalings B", "/indicators", "/recommendations")) {
            ask(stage, command);
        }
    }

    private static void headcount(Stage stage, String code, Optional<Integer> headcount) {
        stage.core().database().write(tx -> {
            long id = stage.core().registry().byCode(tx, code).orElseThrow().id();
            return stage.core()
                    .registry()
                    .save(tx, Actor.CONSOLE, new SchoolYear(id, YEAR, Optional.of(510), headcount));
        });
    }

    private static String ask(Stage stage, String text) {
        stage.sandbox().client(stage.id("operator")).send(text);
        stage.settle();
        return calm(stage.lastText("operator"));
    }

    private static String calm(String text) {
        return assertThat(text)
                .doesNotContain("NaN", "Infinity", "Код ошибки", "null")
                .actual();
    }
}
