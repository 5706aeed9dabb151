package ru.metodmonitor.scenario;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;

@OnBothMessengers
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
                bot> ✅ Запись № 1
                     Иванова Мария Петровна, СОШ № 10
                     Показатель 3, 2019-2020: Учитель года, победитель
                     УОН № 412 от 15.02.2020
                     [Отменить] [Карточка]
                     [Ещё педагог]
                operator presses [Отменить]
                bot edits> Запись № 1 отозвана
                """);
    }

    @Test
    void the_same_fact_written_otherwise_is_the_same_fact() {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года
                bot> ✅ Запись № 1
                     …
                operator> /add уон n412 от 15.2.20; 3; школа 10; иванова м.п.; учитель года
                bot> Такая запись уже есть: № 1
                     [Карточка]
                """);
    }

    @Test
    void a_dialog_asks_for_one_thing_at_a_time_and_survives_a_restart() {
        stage.chat("""
                operator> /add
                bot> По какому приказу? …
                operator> УОН № 500 от 01.03.2020
                bot> УОН № 500 от 01.03.2020
                     Какой показатель?
                operator presses [3. Победители, призёры, лауреаты конкурсов]
                bot edits> УОН № 500 от 01.03.2020, показатель 3
                     Какая школа? …
                     [СОШ № 8] [СОШ № 10]
                     [Гимназия № 8] [ООШ № 65]
                     [‹ Назад] [Отмена]
                operator> 10
                bot> СОШ № 10
                     Кто? …
                     [Иванова Мария Петровна]
                     [Ковалёв Андрей Ильич]
                     [‹ Назад] [Отмена]
                """);
        stage.restart();
        stage.chat("""
                operator> Ковалев А. И.
                bot> Какое мероприятие? …
                operator> ‹ Назад
                bot> СОШ № 10
                     …
                operator presses [Ковалёв Андрей Ильич]
                bot edits> Какое мероприятие? …
                operator> Учитель года
                bot> Какой результат?
                operator presses [призёр]
                bot edits> Проверьте
                     …
                operator presses [Записать]
                bot edits> ✅ Запись № 1
                     Ковалёв Андрей Ильич, СОШ № 10
                     …
                """);
    }

    @Test
    void the_next_teacher_of_the_same_order_needs_two_answers() {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 2; СОШ № 10; Иванова Мария Петровна; Учитель года; участник
                bot> ✅ Запись № 1
                     …
                operator presses [Ещё педагог]
                bot> УОН № 412 от 15.02.2020, показатель 2
                     Какая школа? …
                operator> СОШ 8
                bot strips> УОН № 412 от 15.02.2020, показатель 2
                     …
                bot> СОШ № 8
                     …
                operator presses [Смирнова Ольга Викторовна]
                bot edits> …
                operator presses [участник]
                bot edits> …
                operator presses [Записать]
                bot edits> ✅ Запись № 2
                     …
                """);
    }

    @Test
    void what_is_not_clear_is_asked_and_never_guessed() {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 2; 8; Петрова Анна Сергеевна; Учитель года
                bot> Под «8» подходят несколько школ. Какая?
                     [СОШ № 8] [Гимназия № 8]
                     [Отмена]
                operator presses [Гимназия № 8]
                bot edits> ✅ Запись № 1
                     Петрова Анна Сергеевна, Гимназия № 8
                     …
                operator> /add 2; 10; Иванова Марина Петровна; Учитель года
                bot> Это один из них? Написано: «Иванова Марина Петровна»
                     [Иванова Мария Петровна, учитель физики]
                     [Это новый педагог]
                     [Отмена]
                operator presses [Отмена]
                bot edits> Отменено. Ничего не записано.
                operator> /add 2; 10; Неизвестная А.Б.
                bot> «Неизвестная А.Б.» — такого педагога в школе ещё нет. Напишите фамилию, имя и отчество полностью.
                operator> /cancel
                bot> …
                operator> /entries
                bot> Записей: 1 …
                     …
                """);
    }

    @Test
    void bad_input_is_told_what_is_wrong_and_shown_a_right_example() {
        stage.chat("""
                operator> /add УОН № 412 от 31.02.2020; 3; СОШ № 10; Иванова Мария Петровна
                bot> ⚠️ Такой даты нет: «31.02.2020»…
                     Пример: …
                operator> /add УОН № 412 от 15.02.2021; 3; СОШ № 10; Иванова Мария Петровна
                bot> ⚠️ Дата 15.02.2021 ещё не наступила.
                     Пример: …
                operator> /add УОН № 412 от 15.02.2020; 7; СОШ № 10; Иванова Мария Петровна
                bot> ⚠️ Показателя 7 нет. Есть: 1, 2, 3, 4, 5.
                     Пример: …
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 99; Иванова Мария Петровна
                bot> ⚠️ Школа «СОШ № 99» не найдена.
                     Пример: …
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10;
                bot> ⚠️ Не хватает частей: …
                     Пример: …
                operator> /add УОН № X от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна
                bot> ⚠️ Номер приказа должен содержать цифру: «X».
                     Пример: …
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова <b>Мария</b> 😀
                bot> ⚠️ Это не похоже на фамилию, имя и отчество: «Иванова <b>Мария</b> 😀».
                     Пример: …
                operator> /retract 5
                bot> ⚠️ Нужна причина: …
                     Пример: …
                operator> /entry 5
                bot> ⚠️ Записи № 5 нет.
                     Пример: …
                operator> /retrct 5 ошибка
                bot> Нет команды /retrct. Может быть, /retract?
                operator> /entries
                bot> Таких записей нет. …
                """);
    }

    @Test
    void markup_in_what_people_type_stays_text() {
        stage.chat("""
                operator> /add УОН № 1 от 15.02.2020; 2; СОШ № 10; Иванова Мария Петровна; <b>Конкурс</b> 😀 & «я»
                bot> ✅ Запись № 1
                     Иванова Мария Петровна, СОШ № 10
                     Показатель 2, 2019-2020: <b>Конкурс</b> 😀 & «я»
                     УОН № 1 от 15.02.2020
                """);
    }

    @Test
    void a_button_pressed_twice_or_too_late_changes_nothing_more() {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 2; СОШ № 10; Иванова Мария Петровна; Учитель года
                bot> ✅ Запись № 1
                     …
                """);
        stage.clock().advance(Duration.ofMinutes(16));
        stage.chat("""
                operator presses [Отменить]
                bot notes> Отменить запись № 1 этой кнопкой уже нельзя: …
                operator> /retract 1 ошибка в списке
                bot> Отозвать запись № 1? …
                     …
                operator presses [Отозвать запись № 1]
                bot edits> Запись № 1 отозвана
                     …
                operator> /retract 1 ещё раз
                bot> …
                operator presses [Отменить]
                bot notes> …
                """);
    }

    @Test
    void an_update_that_comes_again_changes_nothing() {
        var sent = stage.sandbox()
                .client(stage.id("operator"))
                .send("/add УОН № 412 от 15.02.2020; 2; СОШ № 10; Иванова Мария Петровна; Учитель года");
        stage.settle();

        stage.sandbox().updates().redeliver(sent.updateId());
        stage.settle();

        stage.chat("""
                operator> /entries
                bot> Записей: 1 …
                     …
                """);
    }
}
