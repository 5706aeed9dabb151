package ru.metodmonitor.review.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.metodmonitor.app.Office;

class ReviewTest {
    private static final String PROPOSAL =
            "/propose УОН № 412 от 15.02.2020; 3; Иванова Мария Петровна; Учитель года; победитель";

    @RegisterExtension
    final Office office = new Office("trust");

    @Test
    void a_head_proposes_and_the_operator_confirms_and_the_head_hears_of_it() {
        String proposed = office.says(Office.HEAD, PROPOSAL);
        assertThat(proposed).contains("Запись № 1 на проверке", "СОШ № 10").contains("101> 🕓 Ждут проверки: 1 запись");

        assertThat(office.says(Office.HEAD, "/myschool")).contains("0 из 25");
        assertThat(office.presses(Office.OPERATOR, "Проверить")).contains("На проверке: 1", "Предложена школой");
        String confirmed = office.presses(Office.OPERATOR, "Подтвердить");

        assertThat(confirmed).contains("№ 1 подтверждена", "201> ✅ Запись № 1 подтверждена", "очередь пуста");
        assertThat(office.says(Office.HEAD, "/myschool")).contains("1 из 25");
    }

    @Test
    void the_school_may_be_written_and_must_be_the_own_one() {
        assertThat(office.says(Office.HEAD, "/propose УОН № 412 от 15.02.2020; 3; СОШ 10; Иванова Мария Петровна"))
                .contains("Запись № 1 на проверке");
        assertThat(office.says(Office.HEAD, "/propose УОН № 412 от 15.02.2020; 3; Гимназия 8; Сидорова Анна Ивановна"))
                .contains("⚠️", "не ваша школа", "/propose");
    }

    @Test
    void the_dialog_of_a_head_asks_for_no_school() {
        office.says(Office.HEAD, "/propose");
        office.says(Office.HEAD, "УОН № 412 от 15.02.2020");
        assertThat(office.says(Office.HEAD, "3")).contains("Кто?");
        office.says(Office.HEAD, "Иванова Мария Петровна");
        office.says(Office.HEAD, "Учитель года");
        office.presses(Office.HEAD, "победитель");
        assertThat(office.presses(Office.HEAD, "Записать")).contains("Запись № 1 на проверке");
    }

    @Test
    void a_rejection_needs_a_reason_and_its_author_is_told() {
        office.says(Office.HEAD, PROPOSAL);
        office.says(Office.OPERATOR, "/review");
        assertThat(office.presses(Office.OPERATOR, "Отклонить")).contains("Почему запись № 1 отклоняется?");
        String rejected = office.presses(Office.OPERATOR, "Нет в приказе");

        assertThat(rejected).contains("201> 🚫 Запись № 1 отклонена", "Причина: Нет в приказе", "[Исправить]");
        assertThat(rejected).contains("очередь пуста");
    }

    @Test
    void equal_rows_are_confirmed_with_one_press() {
        office.says(Office.HEAD, PROPOSAL);
        office.says(
                Office.HEAD, "/propose УОН № 412 от 15.02.2020; 3; Петрова Анна Ивановна; Учитель года; победитель");
        office.says(Office.HEAD, "/propose УОН № 412 от 15.02.2020; 1; Петрова Анна Ивановна; Другое");

        assertThat(office.says(Office.OPERATOR, "/review")).contains("ещё 1 такая же запись", "Петрова Анна Ивановна");
        String confirmed = office.presses(Office.OPERATOR, "Подтвердить все такие: 2");

        assertThat(confirmed).contains("Подтверждено: 2", "Подтверждено ваших записей: 2", "На проверке: 1");
    }

    @Test
    void what_was_put_off_comes_last() {
        office.says(Office.HEAD, PROPOSAL);
        office.says(Office.HEAD, "/propose УОН № 413 от 16.02.2020; 1; Петрова Анна Ивановна; Другое");
        assertThat(office.says(Office.OPERATOR, "/review")).contains("Запись № 1");
        assertThat(office.presses(Office.OPERATOR, "Позже")).contains("Запись № 2");
        assertThat(office.says(Office.OPERATOR, "/review")).contains("Запись № 2");
        assertThat(office.presses(Office.OPERATOR, "Подтвердить")).contains("Запись № 1");
    }

    @Test
    void operators_are_told_once_while_something_waits() {
        assertThat(office.says(Office.HEAD, PROPOSAL)).contains("101> 🕓", "102> 🕓");
        assertThat(office.says(Office.HEAD, "/propose УОН № 413 от 16.02.2020; 1; Петрова Анна Ивановна; Другое"))
                .doesNotContain("🕓 Ждут");
    }

    @Test
    void a_press_on_a_card_that_was_decided_shows_the_next_one() {
        office.says(Office.HEAD, PROPOSAL);
        office.says(Office.OPERATOR, "/review");
        office.says(Office.SECOND, "/review");
        office.presses(Office.OPERATOR, "Подтвердить");
        assertThat(office.presses(Office.SECOND, "Подтвердить")).contains("уже что-то изменилось", "очередь пуста");
    }

    @Test
    void a_dispute_stays_open_until_an_operator_answers() {
        office.says(
                Office.OPERATOR,
                "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель");
        assertThat(office.says(Office.OTHER_HEAD, "/dispute 1 не наш")).contains("⚠️", "Записи № 1 нет");
        assertThat(office.says(Office.HEAD, "/dispute 1")).contains("Что не так с записью № 1?");
        assertThat(office.says(Office.HEAD, "/dispute 1 она в декрете")).contains("Возражение против записи № 1");
        assertThat(office.says(Office.HEAD, "/dispute 1 ещё раз")).contains("уже отправлено");

        assertThat(office.says(Office.OPERATOR, "/review")).contains("возражений: 1", "она в декрете");
        assertThat(office.presses(Office.OPERATOR, "Отозвать")).contains("Что изменится", "педагогов 1 → 0");
        String answered = office.says(Office.OPERATOR, "и правда в декрете");

        assertThat(answered).contains("201> Ответ на ваше возражение: запись № 1 отозвана", "и правда в декрете");
        assertThat(office.says(Office.HEAD, "/myschool")).contains("0 из 25");
        assertThat(office.journal())
                .extracting(row -> row.action())
                .contains("dispute.raise", "dispute.answer", "entry.retract");
    }

    @Test
    void a_dispute_may_end_with_the_entry_kept() {
        office.says(
                Office.OPERATOR,
                "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель");
        office.says(Office.HEAD, "/dispute 1 она в декрете");
        office.says(Office.OPERATOR, "/review");
        office.presses(Office.OPERATOR, "Оставить");
        assertThat(office.presses(Office.OPERATOR, "Так указано в приказе"))
                .contains("201> Ответ на ваше возражение: запись № 1 оставлена", "Так указано в приказе");
        assertThat(office.says(Office.HEAD, "/myschool")).contains("1 из 25");
    }
}
