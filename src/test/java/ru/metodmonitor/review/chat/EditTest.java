package ru.metodmonitor.review.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.metodmonitor.app.Office;

class EditTest {
    private static final String LINE =
            "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель";

    @RegisterExtension
    final Office office = new Office("trust");

    @Test
    void an_operator_corrects_a_field_and_the_card_tells_from_what_to_what() {
        office.says(Office.OPERATOR, LINE);
        assertThat(office.says(Office.OPERATOR, "/edit 1"))
                .contains("Что исправить?")
                .doesNotContain("[Сохранить]");
        office.presses(Office.OPERATOR, "Показатель");
        assertThat(office.says(Office.OPERATOR, "2")).contains("Показатель 2", "[Сохранить]");
        assertThat(office.presses(Office.OPERATOR, "Сохранить")).contains("Что изменится:", "СОШ № 10");
        assertThat(office.presses(Office.OPERATOR, "Опечатка")).contains("Запись № 1 исправлена");

        assertThat(office.says(Office.OPERATOR, "/entry 1"))
                .contains("Показатель 2", "(«Опечатка»)", "Показатель: 3 → 2");
        assertThat(office.journal()).anySatisfy(row -> {
            assertThat(row.action()).isEqualTo("entry.correct");
            assertThat(row.payload())
                    .startsWith("{\"indicator\":2,\"indicatorBefore\":3,\"seal\":{")
                    .endsWith("},\"version\":2}");
        });
        assertThat(office.says(Office.HEAD, "/myschool")).contains("1.", "0 из 25", "1 из 25");
    }

    @Test
    void another_school_takes_the_teacher_along_by_name() {
        office.says(Office.OPERATOR, LINE);
        office.says(Office.OPERATOR, "/edit 1");
        office.presses(Office.OPERATOR, "Школа");
        assertThat(office.says(Office.OPERATOR, "гимназия 8")).contains("(новый педагог), Гимназия № 8");
        office.presses(Office.OPERATOR, "Сохранить");
        office.says(Office.OPERATOR, "не та школа");
        assertThat(office.says(Office.HEAD, "/myschool")).doesNotContain("1 из 25");
        assertThat(office.says(Office.OTHER_HEAD, "/myschool")).contains("1 из 40");
        assertThat(office.says(Office.OPERATOR, "/entry 1")).contains("СОШ № 10 → Гимназия № 8");
    }

    @Test
    void a_head_sees_no_name_of_another_school_in_earlier_versions() {
        office.says(Office.OPERATOR, LINE);
        office.says(Office.OPERATOR, "/edit 1");
        office.presses(Office.OPERATOR, "Школа");
        office.says(Office.OPERATOR, "гимназия 8");
        office.presses(Office.OPERATOR, "Педагог");
        office.says(Office.OPERATOR, "Сидорова Анна Ивановна");
        office.presses(Office.OPERATOR, "Сохранить");
        office.says(Office.OPERATOR, "не та школа");
        assertThat(office.says(Office.OPERATOR, "/entry 1"))
                .contains("Иванова Мария Петровна → Сидорова Анна Ивановна");
        assertThat(office.says(Office.OTHER_HEAD, "/entry 1"))
                .contains("Сидорова Анна Ивановна", "СОШ № 10 → Гимназия № 8")
                .doesNotContain("Иванова");
    }

    @Test
    void a_correction_to_what_another_entry_says_is_refused() {
        office.says(Office.OPERATOR, LINE);
        office.says(Office.OPERATOR, LINE.replace("; 3;", "; 2;"));
        office.says(Office.OPERATOR, "/edit 2");
        office.presses(Office.OPERATOR, "Показатель");
        office.says(Office.OPERATOR, "3");
        office.presses(Office.OPERATOR, "Сохранить");
        assertThat(office.says(Office.OPERATOR, "опечатка")).contains("Такая запись уже есть: № 1");
    }

    @Test
    void the_author_corrects_a_rejected_proposal_and_sends_that_very_one_again() {
        office.says(
                Office.HEAD, "/propose УОН № 412 от 15.02.2020; 3; Иванова Мария Петровна; Учитель года; победитель");
        office.says(Office.OPERATOR, "/review");
        office.presses(Office.OPERATOR, "Отклонить");
        office.presses(Office.OPERATOR, "Не тот показатель");

        office.presses(Office.HEAD, "Исправить");
        office.presses(Office.HEAD, "Показатель");
        office.says(Office.HEAD, "2");
        assertThat(office.presses(Office.HEAD, "Отправить снова"))
                .contains("Запись № 1 исправлена, она на проверке", "101> 🕓");
        office.says(Office.OPERATOR, "/review");
        assertThat(office.presses(Office.OPERATOR, "Подтвердить")).contains("№ 1 подтверждена");
        assertThat(office.says(Office.HEAD, "/entry 1")).contains("отклонена → на проверке", "Не тот показатель");
    }

    @Test
    void a_head_corrects_nothing_but_the_own_proposals() {
        office.says(Office.OPERATOR, LINE);
        assertThat(office.says(Office.HEAD, "/edit 1")).contains("⚠️", "исправляет оператор", "/dispute");
        assertThat(office.says(Office.OTHER_HEAD, "/edit 1")).contains("Записи № 1 нет");
    }

    @Test
    void a_correction_over_somebody_elses_is_not_saved() {
        office.says(Office.OPERATOR, LINE);
        office.says(Office.OPERATOR, "/edit 1");
        office.presses(Office.OPERATOR, "Показатель");
        office.says(Office.OPERATOR, "2");
        office.says(Office.SECOND, "/retract 1 ошибка");
        office.presses(Office.SECOND, "Отозвать запись № 1");
        office.presses(Office.OPERATOR, "Сохранить");
        assertThat(office.says(Office.OPERATOR, "опечатка")).contains("за это время изменили");
    }
}
