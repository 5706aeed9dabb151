package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Verification;

/** Acts that nobody should do by accident: asked first, done by a press that still means what was shown, taken back for a while. */
@OnBothMessengers
class ActsTest {
    private static final Duration TOO_LATE = Duration.ofMinutes(16);

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_an_entry() {
        stage = Stage.open(folder)
                .with(Town.book())
                .person("operator", Grant.of(Role.OPERATOR))
                .person("admin", Grant.of(Role.ADMIN));
        stage.person("head", stage.headOf("S10"));
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                bot> ✅ Запись № 1
                     …
                """);
    }

    @AfterEach
    void close() {
        try {
            assertThat(Verification.run(stage.core())).isEmpty();
        } finally {
            stage.close();
        }
    }

    @Test
    void a_retraction_is_taken_back_and_the_card_tells_both() {
        stage.chat("""
                operator> /retract 1 не та школа
                bot> Отозвать запись № 1? Причина: не та школа
                     …
                operator presses [Отозвать запись № 1]
                bot edits> Запись № 1 отозвана
                     …
                     [Вернуть запись]
                operator presses [Вернуть запись]
                bot edits> Запись № 1 снова действует.
                head> /myschool
                bot> …
                     3. 1 из 25, …
                     …
                operator> /entry 1
                bot> Запись № 1: подтверждена
                     …
                     ✏️ …(«не та школа»):
                     Статус: подтверждена → отозвана
                     ✏️ …(«отзыв отменён»):
                     Статус: отозвана → подтверждена
                     …
                """);
    }

    @Test
    void an_entry_is_not_brought_back_too_late_or_beside_another_that_says_the_same() {
        retract();
        stage.clock().advance(TOO_LATE);
        stage.chat("""
                operator presses [Вернуть запись]
                bot notes> Вернуть этой кнопкой уже нельзя: …
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                bot> ✅ Запись № 2
                     …
                operator> /retract 2 повтор
                bot> …
                     …
                operator presses [Отозвать запись № 2]
                bot edits> Запись № 2 отозвана
                     …
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                bot> ✅ Запись № 3
                     …
                operator presses [Вернуть запись]
                bot notes> Вернуть этой кнопкой уже нельзя: …
                """);
    }

    @Test
    void a_cancelled_question_changes_nothing_and_a_number_alone_asks_why() {
        stage.chat("""
                operator> /retract 1 ошибка
                bot> …
                     …
                operator presses [Отмена]
                bot edits> Отменено. Ничего не записано.
                operator> /retract 1
                bot> Что изменится:
                     …
                     Почему запись № 1 отзывается? …
                     …
                operator presses [Повтор]
                bot edits> Отозвать запись № 1? Причина: Повтор
                     …
                operator> /entry 1
                bot> Запись № 1: подтверждена
                     …
                """);
    }

    @Test
    void a_role_is_taken_after_what_is_lost_was_shown_and_given_back() {
        stage.chat("""
                admin> /users
                bot> Доступ есть у 3 человек
                     …
                admin presses [head]
                bot edits> head (@head)
                     …
                admin presses [Отнять: руководитель школы: СОШ № 10]
                bot edits> Отнять роль «руководитель школы: СОШ № 10» у head?
                     Больше не увидит педагогов и показатели школы, …
                     Это единственная роль: …
                     Без этой роли не останется никого: руководитель школы: СОШ № 10. …
                     [Отнять: руководитель школы: СОШ № 10]
                     [Отмена]
                admin presses [Отнять: руководитель школы: СОШ № 10]
                bot edits> head (@head)
                     без роли
                     [‹ Назад]
                     [Вернуть роль]
                head> /myschool
                bot> Бот работает по приглашению. …
                admin presses [Вернуть роль]
                bot edits> head (@head)
                     руководитель школы: СОШ № 10
                     …
                head> /myschool
                bot> СОШ № 10, 2019-2020
                     …
                """);
    }

    @Test
    void people_are_found_by_words_of_their_names_and_roles() {
        stage.chat("""
                admin> /users руководитель 10
                bot> Доступ есть у 1 человека
                     • head — руководитель школы: СОШ № 10
                     [head]
                admin> /users директор
                bot> ⚠️ По словам «директор» ничего не найдено.
                     Пример: /users руководитель
                """);
    }

    @Test
    void a_milestone_is_marked_for_all_and_the_mark_is_taken_off() {
        campaign();
        stage.chat("""
                operator> /campaign
                bot> …
                     …
                operator presses [Выполнено: Обработать данные мониторинга]
                bot> Отметить выполненным: «Обработать данные мониторинга»?
                     до 20.12.2020, осталось 19 дней
                     Отметка одна на всех: напоминать об этой работе больше не будем никому (сейчас напоминаем 1 оператору).
                     [Выполнено: Обработать данные мониторинга]
                     [Отмена]
                operator presses [Выполнено: Обработать данные мониторинга]
                bot edits> ✅ Выполнено: Обработать данные мониторинга
                     [Снять отметку] [Ход мониторинга]
                operator presses [Выполнено: Обработать данные мониторинга]
                bot notes> Это уже сделано …
                operator presses [Снять отметку]
                bot notes> Всё как было
                bot edits> …
                     • Обработать данные мониторинга (СЦРО)
                     до 20.12.2020, осталось 19 дней; не отмечено
                     …
                """);
    }

    @Test
    void a_date_is_moved_after_who_hears_of_it_was_shown_and_moved_back() {
        campaign();
        stage.chat("""
                admin presses [Перенести срок]
                bot edits> …
                     …
                admin presses [20.12.2020: Обработать данные мониторинга]
                bot> …
                     …
                admin> 25.12.2020
                bot> …
                     …
                admin> болезнь
                bot> Перенести срок «Обработать данные мониторинга» с 20.12.2020 на 25.12.2020?
                     Причина, которую увидят все: болезнь
                     О новом сроке узнает 1 человек: напомним 6 раз, впервые 01.12.2020.
                     [Перенести на 25.12.2020]
                     [Отмена]
                admin presses [Перенести на 25.12.2020]
                bot edits> …
                     • Обработать данные мониторинга (СЦРО)
                     до 25.12.2020, осталось 24 дня; не отмечено
                     Срок перенесён (был 20.12.2020): болезнь
                     …
                     [Вернуть прежний срок]
                admin presses [Вернуть прежний срок]
                bot notes> Всё как было
                bot edits> …
                     • Обработать данные мониторинга (СЦРО)
                     до 20.12.2020, осталось 19 дней; не отмечено
                     • Представить …
                     …
                """);
    }

    @Test
    void a_campaign_is_closed_after_a_question_and_goes_on() {
        campaign();
        stage.chat("""
                admin presses [Закрыть]
                bot edits> Закрыть мониторинг «Мониторинг результативности методической работы»? Данные останутся.
                     Напоминаний больше не получит никто: 2 человека. …
                     …
                admin presses [Закрыть мониторинг «Мониторинг результативности методической ра…]
                bot edits> Мониторинг «…» закрыт.
                     …
                admin presses [Продолжить мониторинг]
                bot notes> Всё как было
                bot edits> Мониторинг результативности методической работы, 2019-2020
                     …
                """);
    }

    @Test
    void before_its_time_the_check_leads_to_an_objection_and_a_proposal() {
        campaign();
        stage.chat("""
                head> /check
                bot> Сверка: СОШ № 10, 2019-2020
                     Записей: 1; страница 1 из 1
                     № 1. Иванова Мария Петровна: …
                     Сверка начнётся 13.12.2020, …
                     [Возразить против записи]
                     [Предложить недостающую]
                head presses [Возразить против записи]
                bot> Против какой записи возражаете?
                     № 1. Иванова Мария Петровна: …
                     [№ 1]
                head presses [№ 1]
                bot> …
                     …
                head presses [Предложить недостающую]
                bot> По какому приказу? …
                     …
                """);
    }

    @Test
    void a_reminder_reaches_those_whom_its_button_has_named_and_each_but_once_a_day() {
        campaign();
        stage.person("officer", Grant.territory("Центральный"));
        stage.settle();
        stage.chat("""
                officer> /home
                bot> 🏠 территориальный отдел
                     …
                """);
        stage.person("second", stage.headOf("S10"));
        stage.chat("""
                officer presses [Напомнить 1 школе]
                bot notes> …
                bot edits> Напомнить о сроке «…
                     …
                     Сообщение получат 2 человека: СОШ № 10. Отозвать его нельзя.
                     [Напомнить 1 школе]
                     [Отмена]
                officer presses [Напомнить 1 школе]
                bot notes> Напоминание уйдёт 2 людям, не чаще раза в день
                bot to head> …
                     …
                bot to second> …
                     …
                officer presses [Напомнить 1 школе]
                bot notes> Сегодня уже напомнили всем, кто не отметился. …
                """);
    }

    private void campaign() {
        stage.chat("""
                admin> /campaign
                bot> Мониторинг не начат. …
                     …
                admin presses [Начать]
                bot edits> Начать мониторинг …
                     …
                admin presses [Начать мониторинг 2019-2020]
                bot notes> Начато
                bot edits> …
                     …
                """);
    }

    private void retract() {
        stage.chat("""
                operator> /retract 1 не та школа
                bot> Отозвать запись № 1? Причина: не та школа
                     …
                operator presses [Отозвать запись № 1]
                bot edits> Запись № 1 отозвана
                     …
                """);
    }
}
