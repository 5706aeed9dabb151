package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Verification;

@OnBothMessengers
class ApprovingTest {
    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_an_entry() {
        stage = Stage.open(folder).with(Town.book()).person("operator", Grant.of(Role.OPERATOR));
        stage.person("head", stage.headOf("S10"));
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                bot> ✅ Запись № 1
                     …
                head> /myschool
                bot> СОШ № 10, 2019-2020
                     …
                     Предварительно: итоги ещё не утверждены
                     …
                operator> /approve
                bot> Утверждение итогов 2019-2020
                     …
                     Ничто не мешает утвердить: …
                     …
                     Цифры года будут заморожены. Результаты сразу уйдут: 1 руководителю. Отправленное не вернуть.
                     …
                operator presses [Утвердить итоги 2019-2020]
                bot edits> ✅ Итоги утверждены: 2019-2020
                     …
                bot> Результаты отправлены: 1 руководителю.
                bot to head> 📎 profile.png
                     ✅ Итоги утверждены: 2019-2020. СОШ № 10: индекс 40,00, место 1 из 2. …
                """);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_correction_after_the_approval_shows_with_who_and_why_until_approved_anew() {
        stage.chat("""
                head> /myschool
                bot> СОШ № 10, 2019-2020
                     …
                     Утверждено 01.12.2020
                     …
                operator> /retract 1 ошибка в школе
                bot> Отозвать запись № 1? Причина: ошибка в школе
                     …
                     ❗️ Итоги 2019-2020 утверждены: …
                     …
                operator presses [Отозвать запись № 1]
                bot edits> Запись № 1 отозвана
                     …
                head> /ranking
                bot> …
                     Изменено после утверждения 01.12.2020
                     …
                operator> /approve 2019-2020
                bot> Утверждение итогов 2019-2020
                     Изменено после утверждения 01.12.2020
                     Школ с другими цифрами: 1; …
                     • СОШ № 10: было 1-е место, индекс 40,00, стало 1-е место, индекс 0,00
                     Что сделано после утверждения (1):
                     …ошибка в школе…
                     …
                operator presses [Утвердить итоги 2019-2020]
                bot edits> ✅ Итоги утверждены: 2019-2020
                     Снимок 2, …
                bot> …
                bot to head> …
                     …
                head> /myschool
                bot> СОШ № 10, 2019-2020
                     …
                     Утверждено 01.12.2020
                     …
                """);
        assertThat(Verification.run(stage.core())).isEmpty();
    }

    @Test
    void a_button_seen_before_a_change_approves_nothing() {
        stage.chat("""
                operator> /retract 1 ошибка
                bot> …
                     …
                operator presses [Отозвать запись № 1]
                bot edits> Запись № 1 отозвана
                     …
                operator> /approve
                bot> …
                     …
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Ковалёв Андрей Ильич; Учитель года; победитель
                bot> ✅ Запись № 2
                     …
                operator presses [Утвердить итоги 2019-2020]
                bot edits> Утверждение итогов 2019-2020
                     Утверждено 01.12.2020
                """);
    }

    @Test
    void a_changed_snapshot_is_found() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("metodmonitor.db"))) {
            connection.createStatement().execute("DROP TRIGGER snapshot_never_changed");
            connection
                    .createStatement()
                    .execute("UPDATE snapshot SET content = replace(content, '\"rank\":1', '\"rank\":2')");
        }

        assertThat(Verification.run(stage.core())).contains("approval 1 of 2019-2020 was changed");
    }
}
