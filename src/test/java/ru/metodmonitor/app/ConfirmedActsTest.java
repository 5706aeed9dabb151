package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.telegram.OnTelegram;

/** Presses that must not act: another person's, one more, one that was shown something else. */
class ConfirmedActsTest {
    private static final String ENTRY = "/add УОН № 412 от 15.02.2020; 1; СОШ № 10; Иванова Мария Петровна; Доклад";

    @RegisterExtension
    final Office office = new Office("trust");

    @Test
    void what_one_was_asked_another_does_not_do() {
        office.says(Office.OPERATOR, ENTRY);
        office.says(Office.OPERATOR, "/retract 1 ошибка");
        String button = office.button(Office.OPERATOR, "Отозвать запись № 1");

        assertThat(office.pressesData(Office.SECOND, button))
                .contains("Пока ничего не сделано", "Отозвать запись № 1?");
        assertThat(actions("entry.retract")).isZero();

        assertThat(office.presses(Office.SECOND, "Отозвать запись № 1")).contains("Запись № 1 отозвана");
        assertThat(office.pressesData(Office.OPERATOR, button)).contains("уже не действует");
        assertThat(actions("entry.retract")).isOne();
    }

    @Test
    void a_question_about_what_has_changed_is_asked_anew() {
        office.says(Office.OPERATOR, ENTRY);
        office.says(Office.OPERATOR, "/retract 1 ошибка");
        String button = office.button(Office.OPERATOR, "Отозвать запись № 1");
        office.says(Office.SECOND, ENTRY.replace("Доклад", "Лекция"));

        assertThat(office.pressesData(Office.OPERATOR, button)).contains("Пока ничего не сделано");
        assertThat(actions("entry.retract")).isZero();
    }

    @Test
    void who_has_lost_the_right_in_between_does_nothing() {
        office.says(Office.OPERATOR, ENTRY);
        office.says(Office.OPERATOR, "/retract 1 ошибка");
        String button = office.button(Office.OPERATOR, "Отозвать запись № 1");
        Access access = office.core().access();
        office.core().database().writeOnly(tx -> {
            Person operator = access.find(tx, OnTelegram.chat(Office.OPERATOR)).orElseThrow();
            access.held(tx, operator.id()).forEach(held -> access.revoke(tx, Actor.CONSOLE, held.id()));
        });

        assertThat(office.pressesData(Office.OPERATOR, button)).contains("Нет доступа");
        assertThat(actions("entry.retract")).isZero();
    }

    @Test
    void nobody_takes_back_what_somebody_else_has_done_or_twice() {
        office.says(Office.OPERATOR, ENTRY);
        office.says(Office.OPERATOR, "/retract 1 ошибка");
        office.presses(Office.OPERATOR, "Отозвать запись № 1");
        String undo = office.button(Office.OPERATOR, "Вернуть запись");

        assertThat(office.pressesData(Office.SECOND, undo)).contains("Вернуть этой кнопкой уже нельзя");
        assertThat(office.pressesData(Office.HEAD, undo)).contains("Нет доступа");
        assertThat(office.pressesData(Office.OPERATOR, undo)).contains("снова действует");
        assertThat(office.pressesData(Office.OPERATOR, undo)).contains("Вернуть этой кнопкой уже нельзя");
        assertThat(actions("entry.restore")).isOne();
    }

    @Test
    void a_merger_is_taken_back_with_the_entries_that_it_moved_and_retracted() {
        twoRecords();
        office.says(Office.OPERATOR, "/merge 1 2");
        String keep = office.button(Office.OPERATOR, "Оставить: Иванова Мария");
        assertThat(office.pressesData(Office.SECOND, keep)).contains("Пока ничего не сделано");
        assertThat(actions("teacher.merge")).isZero();
        assertThat(office.pressesData(Office.OPERATOR, keep)).contains("Перенесено записей: 1, повторов отозвано: 1");
        assertThat(office.pressesData(Office.OPERATOR, keep)).contains("уже сделано");

        assertThat(office.presses(Office.OPERATOR, "Разъединить обратно"))
                .contains("Снова два педагога: Иванова Марья");

        assertThat(office.says(Office.OPERATOR, "/entry 2")).contains("подтверждена", "Педагог: Иванова Марья");
        assertThat(office.says(Office.OPERATOR, "/entry 3")).contains("подтверждена", "Педагог: Иванова Марья");
        assertThat(office.says(Office.HEAD, "/myschool")).contains("2 из 25");
        assertThat(Verification.run(office.core())).isEmpty();
    }

    @Test
    void what_had_become_a_record_before_goes_back_with_it() {
        twoRecords();
        office.says(Office.OPERATOR, ENTRY.replace("Мария", "Маша").replace("Доклад", "Семинар"));
        office.presses(Office.OPERATOR, "Это новый педагог");
        office.says(Office.OPERATOR, "/merge 1 3");
        office.presses(Office.OPERATOR, "Оставить: Иванова Маша");
        office.says(Office.OPERATOR, "/merge 2 3");
        office.presses(Office.OPERATOR, "Оставить: Иванова Марья");

        assertThat(office.presses(Office.OPERATOR, "Разъединить обратно")).contains("Снова два педагога: Иванова Маша");
        assertThat(office.says(Office.OPERATOR, ENTRY.replace("Доклад", "Курс")))
                .contains("Иванова Маша Петровна");
        assertThat(Verification.run(office.core())).isEmpty();
    }

    @Test
    void a_merger_on_which_something_was_built_stays() {
        twoRecords();
        office.says(Office.OPERATOR, "/merge 1 2");
        office.presses(Office.OPERATOR, "Оставить: Иванова Мария");
        String undo = office.button(Office.OPERATOR, "Разъединить обратно");
        office.says(Office.SECOND, ENTRY.replace("Доклад", "Семинар"));

        assertThat(office.pressesData(Office.OPERATOR, undo)).contains("Вернуть этой кнопкой уже нельзя");
        assertThat(actions("teacher.unmerge")).isZero();
    }

    @Test
    void a_second_press_and_a_stale_one_approve_nothing_more() {
        office.says(Office.OPERATOR, ENTRY);
        office.says(Office.OPERATOR, "/approve 2019-2020");
        String button = office.button(Office.OPERATOR, "Утвердить итоги 2019-2020");
        assertThat(office.pressesData(Office.SECOND, button)).contains("Пока ничего не сделано");
        office.says(Office.SECOND, ENTRY.replace("Доклад", "Лекция").replace("; 1;", "; 2;"));
        assertThat(office.pressesData(Office.OPERATOR, button)).contains("Пока ничего не сделано");
        assertThat(actions("results.approve")).isZero();

        assertThat(office.presses(Office.OPERATOR, "Утвердить итоги 2019-2020")).contains("Итоги утверждены");
        office.presses(Office.OPERATOR, "Утвердить итоги 2019-2020");
        assertThat(actions("results.approve")).isOne();
    }

    private void twoRecords() {
        office.says(Office.OPERATOR, ENTRY);
        office.says(Office.OPERATOR, ENTRY.replace("Мария", "Марья"));
        office.presses(Office.OPERATOR, "Это новый педагог");
        office.says(Office.OPERATOR, ENTRY.replace("Мария", "Марья").replace("Доклад", "Лекция"));
    }

    private long actions(String action) {
        return office.journal().stream()
                .map(JournalRow::action)
                .filter(action::equals)
                .count();
    }
}
