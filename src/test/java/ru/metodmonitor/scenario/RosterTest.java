package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;

/** Lists of people as other systems and schools' own pages write them. */
@OnBothMessengers
class RosterTest {
    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_an_operator_and_a_head() {
        stage = Stage.open(folder).with(Town.book()).person("operator", Grant.of(Role.OPERATOR));
        stage.person("head", stage.headOf("S10"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void an_operator_is_asked_for_the_school_and_sees_the_first_rows_before_anything_is_taken() {
        stage.file(
                "выгрузка.xlsx",
                Sheets.book(
                        "Сотрудники",
                        List.of("Отчёт о кадрах"),
                        List.of(
                                List.of("№", "Сотрудник", "Должность", "Предмет"),
                                List.of("1", "Иванова Мария Петровна", "учитель", "физика"),
                                List.of("2", "Ковалёф Андрей Ильич", "учитель истории", ""),
                                List.of("3", "Орлова Нина Олеговна", "педагог-психолог", ""),
                                List.of("4", "Соколова Инна Юрьевна", "", ""))));

        stage.chat("""
                operator sends выгрузка.xlsx
                bot> Книга прочитана: выгрузка.xlsx
                bot> выгрузка.xlsx: список, 4 человека. Прочитано так:
                     Источник: Сотрудники
                     3. Иванова Мария Петровна, учитель (физика), школа не указана
                     4. Ковалёф Андрей Ильич, учитель истории, школа не указана
                     5. Орлова Нина Олеговна, педагог-психолог, школа не указана
                     Если верно, скажите, какой это школы.
                     [Указать школу] [Отмена]
                operator presses [Указать школу]
                bot> Какой школы этот список? …
                operator> десятая
                bot> ⚠️ …
                     …
                operator> СОШ № 10
                bot> Книга прочитана: выгрузка.xlsx
                bot> выгрузка.xlsx
                     Новых: 3
                     Повторов: 0
                     Ошибок: 0
                     С именами, похожими на известные: 1 — не загрузятся, пока не решите
                     [Показать похожие имена (1)]
                     [Загрузить] [Отмена]
                operator presses [Загрузить]
                bot edits> …
                bot> …
                bot> Загружено: 3
                     Не взято строк: 1. …
                operator> /quality 2019-2020
                bot> Качество данных за 2019-2020
                     [Список школы расходится с численностью: 1]
                operator presses [Список школы расходится с численностью: 1]
                bot edits> …
                     • СОШ № 10: в списке 4, численность 25
                """);
    }

    @Test
    void a_head_sends_the_page_of_the_own_school_and_courses_without_entries_are_a_gap() {
        stage.file("sostav.html", page("""
                <tr itemprop="teachingStaff"><td itemprop="fio">Иванова Мария Петровна</td><td itemprop="post">учитель</td>
                <td itemprop="profDevelopment">«Цифровая школа», 15.10.2019</td></tr>
                <tr itemprop="teachingStaff"><td itemprop="fio">Орлова Нина Олеговна</td><td itemprop="post">психолог</td>
                <td itemprop="profDevelopment">«Медиация», 2012</td></tr>
                """));

        stage.chat("""
                head sends sostav.html
                bot> Книга прочитана: sostav.html
                bot> sostav.html: список, 2 человека. Прочитано так:
                     Источник: Педагогический состав
                     1. Иванова Мария Петровна, учитель, школа не указана
                     2. Орлова Нина Олеговна, психолог, школа не указана
                     Школа: СОШ № 10
                     В списке 2, а численность за 2019-2020 — 25. Расхождение попадёт в /quality.
                     Верно?
                     [Верно] [Отмена]
                head presses [Верно]
                bot edits> Список верен: sostav.html
                bot> …
                bot> sostav.html
                     Новых: 1
                     Повторов: 1
                     Ошибок: 0
                     [Загрузить] [Отмена]
                head presses [Загрузить]
                bot edits> …
                bot> …
                bot> Загружено: 1
                operator> /gaps 2019-2020
                bot> …
                     [Курсы на сайте школы без записей: 1]
                operator presses [Курсы на сайте школы без записей: 1]
                bot edits> …
                     • СОШ № 10: 1 педагог
                     …
                operator> /add УОН № 5 от 20.10.2019; 5; СОШ № 10; Иванова Мария Петровна; Цифровая школа
                bot> …
                operator> /gaps 2018-2019
                bot> …
                """);
        int known = stage.core()
                .database()
                .read(read -> stage.core().registry().allTeachers(read).size());
        assertThat(known).isEqualTo(5);
    }

    @Test
    void a_head_loads_nobody_elses_people_and_no_other_books() {
        stage.file(
                "чужие.xlsx",
                Sheets.book(
                        "Список",
                        List.of("ФИО", "Школа"),
                        List.of(
                                List.of("Орлова Нина Олеговна", "СОШ № 10"),
                                List.of("Соколова Инна Юрьевна", "СОШ № 8"),
                                List.of("Чижова Анна Юрьевна", "S8"))));
        stage.file(
                "записи.xlsx",
                Sheets.book(
                        "Приказы", List.of("Издатель", "Номер", "Дата"), List.of(List.of("УОН", "412", "15.02.2020"))));

        stage.chat("""
                head sends чужие.xlsx
                bot> …
                bot> чужие.xlsx: список, 3 человека. …
                     …
                head presses [Верно]
                bot edits> …
                bot> …
                bot> чужие.xlsx
                     Новых: 1
                     Повторов: 0
                     Ошибок: 2
                bot> 📎 ошибки.xlsx
                     …
                head sends записи.xlsx
                bot> Книгу прочитать не удалось: записи.xlsx
                bot> ⚠️ В книге нет списка педагогов: …
                     …
                """);
    }

    private static byte[] page(String rows) {
        return ("<html><head><title>Педагогический состав</title></head><body><table>" + rows
                        + "</table></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
