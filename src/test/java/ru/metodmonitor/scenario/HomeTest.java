package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;

@OnBothMessengers
class HomeTest {
    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town() {
        stage = Stage.open(folder).with(Town.book()).person("operator", Grant.of(Role.OPERATOR));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void an_operator_sees_the_queue_and_the_order_at_hand_and_comes_back_from_everywhere() {
        stage.person("head", stage.headOf("S10"));
        stage.chat("""
                operator> /home
                bot> 🏠 оператор
                     ✅ Очередь проверки пуста.
                     Приказ не выбран. …
                     [➕ Записать] [Приказы]
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                bot> ✅ Запись № 1
                     …
                     [Отменить] [Карточка]
                     [Ещё педагог] [🏠 Домой]
                head> /propose УОН № 412 от 15.02.2020; 3; Ковалёв А. И.; Учитель года; призёр
                bot> 🕓 Запись № 2 на проверке
                     …
                bot to operator> 🕓 Ждут проверки: 1 запись
                     [Проверить (1)]
                operator> /home
                bot> 🏠 оператор
                     📥 Ждут решения: 1 запись, 0 возражений.
                     📌 УОН № 412 от 15.02.2020: ваших записей 1.
                     Чтобы записать ещё одного, напишите начало фамилии.
                     [📥 Проверка (1)]
                     [Ещё педагог] [Приказы]
                operator presses [📥 Проверка (1)]
                bot edits> На проверке: 1
                     …
                operator presses [🏠 Домой]
                bot edits> 🏠 оператор
                     …
                """);
    }

    @Test
    void what_was_done_stays_and_the_way_home_from_it_is_a_new_message() {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                bot> ✅ Запись № 1
                     …
                operator presses [🏠 Домой]
                bot> 🏠 оператор
                     …
                operator presses [Отменить]
                bot edits> Запись № 1 отозвана
                """);
    }

    @Test
    void a_head_sees_group_and_place_first() {
        stage.person("head", stage.headOf("S10"));
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                bot> ✅ Запись № 1
                     …
                head> /home
                bot> 🏠 руководитель школы
                     …
                     Группа: …
                     Место: 1 из 2…
                     …
                     [Моя школа] [Что делать]
                head presses [Моя школа]
                bot edits> …
                     Место: 1 из 2, …
                     …
                """);
    }

    @Test
    void who_holds_two_roles_has_a_tab_for_each_and_nobody_a_foreign_one() {
        stage.person("boss", Grant.of(Role.OPERATOR), Grant.of(Role.ADMIN));
        stage.chat("""
                boss> /home
                bot> 🏠 оператор
                     …
                     [👤 администратор]
                boss presses [👤 администратор]
                bot edits> 🏠 администратор
                     ✅ Бот работает, сбоев нет.
                     …
                     [👤 оператор]
                """);
        stage.core().database().write(tx -> {
            var person = stage.core().access().find(tx, stage.account("boss")).orElseThrow();
            stage.core().access().held(tx, person.id()).stream()
                    .filter(h -> h.grant().role() == Role.OPERATOR)
                    .forEach(h -> stage.core().access().revoke(tx, ru.metodmonitor.journal.Actor.CONSOLE, h.id()));
            return true;
        });
        stage.chat("""
                boss presses [👤 оператор]
                bot notes> Эта карточка устарела. Открыть заново: /home
                bot strips> 🏠 администратор
                     …
                boss> /home
                bot> 🏠 администратор
                     …
                """);
    }

    @Test
    void plain_words_other_layouts_and_the_words_under_the_field_are_understood() {
        stage.person("head", stage.headOf("S10"));
        stage.chat("""
                head> .ьныщрщщд
                bot> Понимаю как /myschool.
                     …
                head> /ьнысрщщд
                bot> Понимаю как /myschool.
                     …
                head> .йцукен
                bot> ⚠️ …
                     …
                head> Моя школа
                bot> СОШ № 10, …
                     …
                head> vjz irjkf
                bot> СОШ № 10, …
                     …
                head> 🏆 Рейтинг
                bot> Кластер A, …
                     …
                head> Спасибо!
                bot> Пожалуйста! …
                head> /фвв
                bot> Понимаю как /add.
                     Нет доступа
                """);
    }

    @Test
    void one_more_of_the_order_takes_the_beginning_of_a_name_and_a_press() {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                bot> ✅ Запись № 1
                     …
                operator> ковал 10 участник
                bot> Понимаю так: УОН № 412 от 15.02.2020, показатель 2: Учитель года, участник. Кого записать?
                     [➕ Ковалёв Андрей Ильич, СОШ № 10]
                     [🔎 Искать «ковал»]
                operator presses [➕ Ковалёв Андрей Ильич, СОШ № 10]
                bot edits> ✅ Запись № 2
                     Ковалёв Андрей Ильич, СОШ № 10
                     Показатель 2, 2019-2020: Учитель года, участник
                     УОН № 412 от 15.02.2020
                operator> ковал 8
                bot> ⚠️ …
                     …
                operator> ковал 65
                bot> ⚠️ …
                     …
                operator> смирнова
                bot> Понимаю так: УОН № 412 от 15.02.2020, показатель 2: Учитель года, участник. Кого записать?
                     [➕ Смирнова Ольга Викторовна, СОШ № 8]
                     [🔎 Искать «смирнова»]
                operator presses [🔎 Искать «смирнова»]
                bot edits> Нашлось по «смирнова»
                     …
                """);
    }

    @Test
    void a_command_in_the_middle_of_a_dialog_asks_before_anything_is_lost() {
        stage.chat("""
                operator> /add
                bot> По какому приказу? …
                operator> УОН № 500 от 01.03.2020
                bot> УОН № 500 от 01.03.2020
                     Какой показатель?
                operator> /orders
                bot> …
                bot> Вы не закончили: …
                     [Продолжить] [Оставить]
                operator presses [Продолжить]
                bot edits> УОН № 500 от 01.03.2020
                     Какой показатель?
                operator> /order
                bot> Вы не закончили: … Оставить это?
                     [Оставить и открыть /order]
                     [Продолжить]
                operator presses [Продолжить]
                bot edits> УОН № 500 от 01.03.2020
                     Какой показатель?
                operator> /order
                bot> Вы не закончили: … Оставить это?
                     …
                operator presses [Оставить и открыть /order]
                bot edits> …
                operator> /add
                bot> По какому приказу? …
                operator> УОН № 500 от 01.03.2020
                bot> …
                operator> отмена
                bot> Отменено. Ничего не записано.
                """);
        assertThat(stage.lastText("operator")).startsWith("Отменено");
    }

    @Test
    void help_is_by_task_and_its_buttons_run_the_commands() {
        stage.chat("""
                operator> /help
                bot> МетодМонитор: …
                     Записи и приказы: /add …
                     …
                operator presses [Записи и приказы]
                bot edits> Записи и приказы
                     …
                operator presses [/orders]
                bot edits> …
                operator> помощь
                bot> МетодМонитор: …
                     …
                """);
    }
}
