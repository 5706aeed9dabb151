package ru.metodmonitor.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;

class RegisteringTest {
    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_an_operator() {
        stage = Stage.open(folder).with(Town.book()).person("operator", Grant.of(Role.OPERATOR));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void one_line_makes_an_entry_and_a_slip_is_undone_with_one_press() {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель; 10.02.2020
                bot> …
                operator presses [Отменить]
                bot> …
                """);
    }
}
