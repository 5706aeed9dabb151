package ru.metodmonitor.review.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.metodmonitor.app.Office;

class FourEyesTest {
    @RegisterExtension
    final Office office = new Office("four-eyes");

    @Test
    void the_own_entry_is_not_offered_and_a_forged_press_is_refused() {
        assertThat(office.says(
                        Office.OPERATOR,
                        "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель"))
                .contains("Запись № 1 на проверке", "102> 🕓 Ждут проверки: 1 запись")
                .doesNotContain("101> 🕓 Ждут");
        assertThat(office.says(Office.OPERATOR, "/review")).contains("очередь пуста");
        assertThat(office.pressesData(Office.OPERATOR, "review:ok:1:1")).contains("проверит другой оператор");

        office.says(Office.SECOND, "/review");
        assertThat(office.presses(Office.SECOND, "Подтвердить")).contains("№ 1 подтверждена");
        assertThat(office.says(Office.HEAD, "/myschool")).contains("1 из 25");
    }

    @Test
    void a_correction_waits_for_another_operator_again() {
        office.says(
                Office.OPERATOR,
                "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель");
        office.says(Office.SECOND, "/review");
        office.presses(Office.SECOND, "Подтвердить");
        office.says(Office.SECOND, "/edit 1");
        office.presses(Office.SECOND, "Показатель");
        office.says(Office.SECOND, "2");
        office.presses(Office.SECOND, "Сохранить");
        assertThat(office.presses(Office.SECOND, "Опечатка")).contains("исправлена, она на проверке");

        assertThat(office.says(Office.SECOND, "/review")).contains("очередь пуста");
        office.says(Office.OPERATOR, "/review");
        assertThat(office.presses(Office.OPERATOR, "Подтвердить")).contains("№ 1 подтверждена");
    }
}
