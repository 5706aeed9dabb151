package ru.metodmonitor.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.journal.Actor;

@OnBothMessengers
class ReviewingTest {
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
    void a_proposal_is_rejected_corrected_and_confirmed() {
        stage.chat("""
                head> /propose УОН № 412 от 15.02.2020; 3; Иванова М. П.; Учитель года; победитель
                bot> 🕓 Запись № 1 на проверке
                     …
                bot to operator> 🕓 Ждут проверки: 1 запись
                     [Проверить (1)]
                operator presses [Проверить (1)]
                bot edits> На проверке: 1
                     Предложена школой
                     …
                operator presses [Позже]
                bot notes> Больше в очереди ничего нет
                operator presses [Отклонить]
                bot edits> Запись № 1: на проверке
                     …
                bot> Почему запись № 1 отклоняется? …
                operator presses [Не тот показатель]
                bot notes> № 1 отклонена
                bot edits> Проверять нечего: очередь пуста.
                bot to head> 🚫 Запись № 1 отклонена: Учитель года, победитель
                     Причина: Не тот показатель
                     Её можно исправить и отправить снова.
                     [Исправить] [Карточка]
                head presses [Исправить]
                bot> Исправление записи № 1
                     …
                head presses [Показатель]
                bot edits> …
                     Какой показатель?
                head presses [2. Участие в конкурсах]
                bot edits> Исправление записи № 1
                     …
                head presses [Отправить снова]
                bot edits> ✏️ Запись № 1 исправлена, она на проверке
                bot to operator> 🕓 Ждут проверки: 1 запись
                     …
                operator> /review
                bot> На проверке: 1
                     …
                operator presses [Подтвердить]
                bot notes> № 1 подтверждена
                bot edits> Проверять нечего: очередь пуста.
                bot to head> ✅ Запись № 1 подтверждена: Учитель года, победитель
                head presses [Карточка]
                bot> Запись № 1: подтверждена
                     …
                     Статус: на проверке → отклонена
                     …
                     Показатель: 3 → 2
                     Статус: отклонена → на проверке
                     …
                """);
    }

    @Test
    void whose_role_is_gone_goes_on_with_no_dialog() {
        stage.person("both", Grant.of(Role.OPERATOR), Grant.of(Role.ANALYST));
        stage.chat("""
                both> /add
                bot> По какому приказу? …
                """);
        stage.core().database().write(tx -> {
            Person both = stage.core().access().find(tx, stage.account("both")).orElseThrow();
            stage.core().access().held(tx, both.id()).stream()
                    .filter(held -> held.grant().role() == Role.OPERATOR)
                    .forEach(held -> stage.core().access().revoke(tx, Actor.CONSOLE, held.id()));
            return true;
        });
        stage.chat("""
                both presses [Отмена]
                bot notes> Эта карточка устарела. Откройте её заново: /home
                both> УОН № 412 от 15.02.2020
                bot> Я понимаю команды. …
                """);
    }
}
