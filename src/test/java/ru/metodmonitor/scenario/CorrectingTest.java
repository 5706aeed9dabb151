package ru.metodmonitor.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;

@OnBothMessengers
class CorrectingTest {
    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_where_two_large_schools_have_a_winner_each() {
        stage = Stage.open(folder).with(Town.book()).person("operator", Grant.of(Role.OPERATOR));
        stage.person("head", stage.headOf("S10"));
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                bot> ✅ Запись № 1
                     …
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 8; Смирнова Ольга Викторовна; Учитель года; призёр
                bot> ✅ Запись № 2
                     …
                """);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_card_shows_what_a_retraction_changes_before_it_asks_why() {
        stage.chat("""
                operator> /entry 1
                bot> Запись № 1: подтверждена
                     …
                     [Исправить] [Отозвать]
                operator presses [Отозвать]
                bot> Что изменится:
                     • СОШ № 10, 2019-2020: место 1, индекс 40,00 → место 2, индекс 0,00
                     …
                     — показатель 3: педагогов 1 → 0
                     • СОШ № 8, 2019-2020: место 2, индекс 0,00 → место 1, индекс 40,00
                     …
                     Почему запись № 1 отзывается? …
                     …
                operator presses [Не та школа]
                bot edits> Отозвать запись № 1? Причина: Не та школа
                     ✅ № 1 · …
                     Что изменится:
                     …
                     [Отозвать запись № 1]
                     [Другая причина]
                     [Отмена]
                operator presses [Другая причина]
                bot edits> Запись № 1 пока действует. …
                bot> Что изменится:
                     …
                     Почему запись № 1 отзывается? …
                     …
                operator> учтена дважды
                bot> Отозвать запись № 1? Причина: учтена дважды
                     …
                operator presses [Отозвать запись № 1]
                bot edits> Запись № 1 отозвана
                     Что изменилось:
                     • СОШ № 10, 2019-2020: место 1, индекс 40,00 → место 2, индекс 0,00
                     …
                operator> /entry 1
                bot> Запись № 1: отозвана
                     …
                     Причина: учтена дважды
                     …
                """);
    }

    @Test
    void what_is_typed_in_one_line_is_asked_once_and_tells_what_changed() {
        stage.chat("""
                operator> /retract 2 нет в приказе
                bot> Отозвать запись № 2? Причина: нет в приказе
                     …
                operator presses [Отозвать запись № 2]
                bot edits> Запись № 2 отозвана
                     Что изменилось:
                     • СОШ № 8, 2019-2020: место и индекс прежние
                     …
                     — показатель 3: педагогов 1 → 0
                     [Вернуть запись]
                operator> /retract 2 ещё раз
                bot> ⚠️ Запись № 2 отозвать нельзя: она отозвана.
                     …
                """);
    }

    @Test
    void another_number_of_teachers_is_shown_confirmed_and_taken_back() {
        stage.chat("""
                operator> /headcount СОШ № 10 2019-2020 50
                bot> СОШ № 10, 2019-2020
                     Педагогов: 25 → 50
                     Что изменится:
                     • СОШ № 10, 2019-2020: место 1, индекс 40,00 → место 2, индекс 0,00
                     • СОШ № 8, 2019-2020: место 2, индекс 0,00 → место 1, индекс 40,00
                     [Изменить] [Не менять]
                operator presses [Изменить]
                bot edits> ✅ СОШ № 10, 2019-2020: записано
                     Педагогов: 25 → 50
                     Что изменилось:
                     …
                     [Вернуть как было] [Карточка]
                head> /myschool
                bot> СОШ № 10, 2019-2020
                     …
                     Место: 2 из 2, по случаю 1–2
                     …
                operator presses [Вернуть как было]
                bot> СОШ № 10, 2019-2020
                     Педагогов: 50 → 25
                     …
                operator presses [Изменить]
                bot edits> ✅ СОШ № 10, 2019-2020: записано
                     …
                operator> /headcount 10; 2019/20; 25
                bot> СОШ № 10, 2019-2020: так уже и записано.
                """);
    }

    @Test
    void fewer_pupils_move_a_school_to_another_cluster() {
        stage.chat("""
                operator> /headcount СОШ № 10 2019-2020 25 500
                bot> СОШ № 10, 2019-2020
                     Обучающихся: 900 → 500
                     Что изменится:
                     • СОШ № 10, 2019-2020: место и индекс прежние
                     — кластер: A → B
                     …
                operator presses [Не менять]
                bot edits> СОШ № 10, 2019-2020: ничего не изменено.
                """);
    }

    @Test
    void after_the_approval_a_headcount_is_a_change_with_who_did_it() {
        stage.chat("""
                operator> /approve
                bot> …
                     …
                operator presses [Утвердить итоги 2019-2020]
                bot edits> ✅ Итоги утверждены: 2019-2020
                     …
                bot> …
                bot to head> …
                     …
                operator> /headcount СОШ № 10 2019-2020 50
                bot> …
                     …
                     ❗️ Итоги 2019-2020 утверждены: …
                     …
                operator presses [Изменить]
                bot edits> ✅ …
                     …
                operator> /approve
                bot> …
                     Изменено после утверждения 01.12.2020
                     …
                     …сведения школы за год…
                     …
                """);
    }

    @Test
    void what_cannot_be_meant_is_told() {
        stage.chat("""
                operator> /headcount
                bot> Какая школа? …
                     …
                operator> /headcount сколько
                bot> ⚠️ Нужны школа, учебный год, число педагогов …
                     …
                operator> /headcount СОШ № 10 2019-2021 25
                bot> ⚠️ Такого учебного года нет: «2019-2021».
                     …
                operator> /headcount СОШ № 10 2021 25
                bot> ⚠️ Учебный год 2021-2022 ещё не начался.
                     …
                operator> /headcount СОШ № 10 2019 0
                bot> ⚠️ Число педагогов должно быть от 1 до 2 000.
                     …
                operator> /headcount СОШ № 99 2019 25
                bot> ⚠️ Школа «СОШ № 99» не найдена.
                     …
                operator> /headcount 8 2019 30
                bot> Под «8» подходят несколько школ. Какая?
                     [СОШ № 8] [Гимназия № 8]
                     …
                operator presses [Гимназия № 8]
                bot edits> Гимназия № 8, 2019-2020
                     Педагогов: 20 → 30
                     …
                operator> /headcount СОШ № 8 2020-2021 41 710
                bot> СОШ № 8, 2020-2021
                     …
                     ❗️ За 2020-2021 ещё нет ни одной школы: эта будет первой.
                     …
                head> /headcount СОШ № 10 2019 30
                bot> Нет доступа…
                """);
    }
}
