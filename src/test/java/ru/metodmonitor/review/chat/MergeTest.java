package ru.metodmonitor.review.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.metodmonitor.app.Office;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.TeacherRecords;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.telegram.OnTelegram;
import ru.metodmonitor.workbook.ImportBook;

class MergeTest {
    @RegisterExtension
    final Office office = new Office("trust");

    private String add(String rest) {
        return office.says(Office.OPERATOR, "/add УОН № 412 от 15.02.2020; " + rest);
    }

    private void twoRecordsOfOnePerson() {
        add("1; СОШ № 10; Иванова Наталья Петровна; Доклад");
        add("2; СОШ № 10; Иванова Наталья Петровна; Конкурс");
        add("1; СОШ № 10; Иванова Наталия Петровна; Доклад");
        office.presses(Office.OPERATOR, "Это новый педагог");
        add("1; СОШ № 10; Иванова Наталия Петровна; Лекция");
    }

    @Test
    void two_records_of_one_person_become_one_and_nobody_counts_twice() {
        twoRecordsOfOnePerson();
        assertThat(office.says(Office.HEAD, "/myschool")).contains("2 из 25");
        office.says(Office.OPERATOR, "/quality");
        office.presses(Office.OPERATOR, "Похожие имена");
        assertThat(office.presses(Office.OPERATOR, "Объединить: Иванова"))
                .contains(
                        "Что изменится:",
                        "СОШ № 10, 2019-2020: место и индекс прежние",
                        "показатель 1: педагогов 2 → 1");
        String done = office.presses(Office.OPERATOR, "Оставить: Иванова Наталья");

        assertThat(done).contains("Перенесено записей: 1, повторов отозвано: 1");
        assertThat(office.says(Office.HEAD, "/myschool")).contains("1 из 25").doesNotContain("2 из 25");
        assertThat(office.says(Office.OPERATOR, "/entry 4"))
                .contains("Педагог: Иванова Наталия Петровна → Иванова Наталья Петровна");
    }

    @Test
    void the_former_name_is_known_from_then_on() {
        twoRecordsOfOnePerson();
        office.says(Office.OPERATOR, "/merge 1 2");
        office.presses(Office.OPERATOR, "Оставить: Иванова Наталья");
        assertThat(add("1; СОШ № 10; Иванова Наталия Петровна; Семинар"))
                .contains("✅", "Иванова Наталья Петровна")
                .doesNotContain("новый педагог");
        assertThat(office.says(Office.OPERATOR, "/merge 1 2")).contains("⚠️", "уже объединили");
    }

    @Test
    void one_record_of_two_people_becomes_two() {
        add("1; СОШ № 10; Иванова Мария Петровна; Доклад");
        add("2; СОШ № 10; Иванова Мария Петровна; Конкурс");
        office.says(Office.OPERATOR, "/merge иванова");
        office.presses(Office.OPERATOR, "Это два человека");
        office.says(Office.OPERATOR, "физика");
        office.says(Office.OPERATOR, "химия");
        assertThat(office.presses(Office.OPERATOR, "№ 2")).contains("Выбрано: 1", "✓ № 2");
        assertThat(office.presses(Office.OPERATOR, "Разделить"))
                .contains("Иванова Мария Петровна (физика)", "Иванова Мария Петровна (химия)");

        assertThat(office.says(Office.OPERATOR, "/entry 2")).contains("Педагог: Иванова Мария Петровна (химия)");
        assertThat(add("3; СОШ № 10; Иванова Мария Петровна; Олимпиада")).contains("Кто именно?");
    }

    @Test
    void a_teacher_moves_and_the_entries_stay_with_their_school() {
        add("1; СОШ № 10; Иванова Мария Петровна; Доклад");
        office.says(Office.OPERATOR, "/merge Иванова Мария");
        office.presses(Office.OPERATOR, "Перевести в другую школу");
        assertThat(office.says(Office.OPERATOR, "гимназия 8")).contains("итоги не изменятся");
        assertThat(office.presses(Office.OPERATOR, "Перевести")).contains("Иванова Мария Петровна, Гимназия № 8");

        assertThat(office.says(Office.HEAD, "/myschool")).contains("1 из 25");
        assertThat(add("2; Гимназия 8; Иванова М. П.; Конкурс")).contains("✅");
        assertThat(office.says(Office.OTHER_HEAD, "/myschool")).contains("1 из 40");
        assertThat(add("1; СОШ № 10; Иванова Мария Петровна; Доклад")).contains("Такая запись уже есть: № 1");
    }

    @Test
    void moving_to_a_school_where_the_name_is_known_asks_whether_it_is_the_same_person() {
        add("1; СОШ № 10; Иванова Мария Петровна; Доклад");
        add("1; Гимназия 8; Иванова Мария Петровна; Доклад");
        office.says(Office.OPERATOR, "/merge 1");
        office.presses(Office.OPERATOR, "Перевести в другую школу");
        office.says(Office.OPERATOR, "гимназия 8");
        assertThat(office.presses(Office.OPERATOR, "Перевести")).contains("Это один человек?");
    }

    @Test
    void a_workbook_sent_again_after_a_merger_and_a_move_still_changes_nothing() {
        var core = office.core();
        ImportBook book = City.of(CityPlan.little(3, Sochi.MUNICIPALITY)).book();
        var first = core.database().write(tx -> core.importer().load(tx, Orders.Author.console(), book));
        core.database().writeOnly(tx -> {
            List<Teacher> teachers = core.registry().allTeachers(tx);
            Teacher kept = teachers.get(0);
            Teacher gone = teachers.stream()
                    .filter(t -> t.schoolId() == kept.schoolId() && t.id() != kept.id())
                    .filter(t -> !core.entries().ofTeacher(tx, t.id()).isEmpty())
                    .findFirst()
                    .orElseThrow();
            new TeacherRecords(core.registry(), core.entries(), core.journal())
                    .merge(tx, operator(), kept, gone, "проба");
            Teacher moving = teachers.get(teachers.size() - 1);
            core.registry().move(tx, Actor.CONSOLE, moving, kept.schoolId());
        });

        var again = core.database().write(tx -> core.importer().load(tx, Orders.Author.console(), book));

        assertThat(again.fresh()).isZero();
        assertThat(again.wrong()).hasSameSizeAs(first.wrong());
    }

    private long operator() {
        return office.core()
                .database()
                .read(read -> office.core()
                        .access()
                        .find(read, OnTelegram.chat(Office.OPERATOR))
                        .orElseThrow()
                        .id());
    }
}
