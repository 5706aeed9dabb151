package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.app.Verification;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.storage.Read;

/** A teacher is erased on lawful demand; all that is stored about somebody is told. */
@OnBothMessengers
class ForgettingTest {
    private static final Pattern GONE = Pattern.compile("Жаворонк|ЖАВОРОНК|жаворонк");

    @TempDir
    private Path folder;

    private BirdTown town;
    private Stage stage;

    @BeforeEach
    void a_town_full_of_names() {
        town = BirdTown.open(folder);
        stage = town.stage;
        stage.core().database().writeOnly(tx -> {
            // A namesake by surname: what is hers must stay.
            stage.core()
                    .registry()
                    .enter(
                            tx,
                            Actor.CONSOLE,
                            town.named(tx, "Ястребова").schoolId(),
                            PersonName.parse("Жаворонкова Алла Игоревна").orElseThrow(),
                            "");
        });
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String stored() {
        return stage.core().database().read(ForgettingTest::everyText);
    }

    /** Every text of every table, the name before it. */
    private static String everyText(Read read) {
        StringBuilder all = new StringBuilder();
        read.handle()
                .createQuery("""
                        SELECT m.name AS t, c.name AS c FROM sqlite_master m, pragma_table_info(m.name) c
                        WHERE m.type = 'table' AND c.type = 'TEXT'""")
                .map((r, c) -> List.of(r.getString(1), r.getString(2)))
                .list()
                .forEach(column -> read.handle()
                        .createQuery("SELECT " + column.get(1) + " FROM " + column.get(0) + " WHERE " + column.get(1)
                                + " IS NOT NULL")
                        .mapTo(String.class)
                        .forEach(text ->
                                all.append(column).append(' ').append(text).append('\n')));
        return all.toString();
    }

    private void erase() {
        stage.chat("""
                admin> /forget Жаворонкова Мария
                bot> Стереть: Жаворонкова Мария Петровна, СОШ № 10
                     На каком основании? Напишите документ с датой.
                     [заявление от 01.12.2020]
                     [отзыв согласия от 01.12.2020]
                     [Отмена]
                admin> заявление Жаворонковой М. П. от 12.11.2020
                bot> Стереть: Жаворонкова Мария Петровна, СОШ № 10
                     Записей останется под номером: 2. Показатели и места не изменятся.
                     Мест с именем …
                     Файлов приказов с этим человеком: 1. …
                     …
                     [Стереть навсегда]
                     [‹ Назад] [Отмена]
                """);
        stage.chat("""
                admin presses [Стереть навсегда]
                bot> …
                     …
                bot> 📎 акт-об-удалении.docx
                     Акт об удалении …
                """);
    }

    @Test
    void the_name_is_gone_from_everywhere_and_the_figures_and_the_chain_stay() {
        stage.sandbox().client(stage.id("operator")).send("""
                /add УОН № 412 от 15.02.2020; 2
                Жаворонкова Мария Петровна, СОШ 10, участник
                Жаворонкова М. П. и ещё кто-то""");
        stage.sandbox().client(stage.id("head")).send("/propose УОН № 412 от 15.02.2020; 2; Жаворонкова Мари Петровна");
        stage.settle();
        String before = figures();
        assertThat(stored().lines().filter(l -> l.contains("Жаворонк") && !l.contains("Алла")))
                .hasSizeGreaterThan(5);

        erase();

        assertThat(stored().lines().filter(l -> GONE.matcher(l).find()).filter(l -> !l.startsWith("[teacher,")))
                .isEmpty();
        assertThat(stage.core().database().read(read -> stage.core().registry().allTeachers(read)).stream()
                        .map(t -> t.name().typed()))
                .contains("Жаворонкова Алла Игоревна", "Ястребова Инна Олеговна")
                .doesNotContain("Жаворонкова Мария Петровна");
        assertThat(stored()).contains("Ястребовой И. О. (СОШ № 8)").contains("[имя стёрто]");
        assertThat(figures()).isEqualTo(before);
        assertThat(Verification.run(stage.core())).isEmpty();
    }

    private String figures() {
        return stage.core()
                .database()
                .read(read -> stage.core()
                        .results()
                        .of(read, new AcademicYear(2019))
                        .lines()
                        .toString());
    }

    @Test
    void the_act_says_what_when_by_whom_on_what_ground_and_names_the_orders_that_are_kept() {
        erase();

        assertThat(Watched.document(stage.lastFile("admin")))
                .contains("Жаворонкова Мария Петровна")
                .contains("заявление Жаворонковой М. П. от 12.11.2020")
                .contains("admin")
                .contains("01.12.2020")
                .contains("приказ.docx")
                .contains("SHA-256")
                .doesNotContain("Ястребов");
        assertThat(stage.core().database().read(read -> stage.core().journal().after(read, 0, 100_000)).stream()
                        .map(row -> row.action()))
                .contains("teacher.erase", "names.export");
    }

    @Test
    void nobody_is_erased_twice_and_a_new_teacher_of_that_name_is_another() {
        erase();

        stage.chat("""
                admin> /forget Жаворонкова Мария Петровна
                bot> ⚠️ Педагог «Жаворонкова Мария Петровна» не найден.
                     …
                operator> /add УОН № 413 от 16.02.2020; 2; СОШ № 10; Жаворонкова Мария Петровна; Урок года
                bot> ✅ Запись № …
                     Жаворонкова Мария Петровна (новый педагог), СОШ № 10
                     …
                operator> /entry 7
                bot> Запись № 7: подтверждена
                     Педагог: Педагог № …
                     Школа: СОШ № 10
                     …
                     Строка приказа: «1. [имя стёрто] (СОШ № 10) и Ястребовой И. О. (СОШ № 8)»
                     …
                """);
    }

    @Test
    void all_that_is_stored_about_a_teacher_or_a_user_is_told_to_the_admin_alone() {
        stage.chat("""
                admin> /person Куропаткин
                bot> Готово.
                bot> 📎 хранимые-данные.docx
                     …
                head> /person Куропаткин
                bot> Нет доступа
                """);
        assertThat(Watched.document(stage.lastFile("admin")))
                .contains("Куропаткин Андрей Ильич", "Учитель года 2", "приказ.docx", "Замечания сверки")
                .doesNotContain("Ястребов");

        stage.chat("""
                admin> /person @head
                bot> Готово.
                bot> 📎 хранимые-данные.docx
                     …
                """);
        assertThat(Watched.document(stage.lastFile("admin")))
                .contains("HEAD", "Роли", "Возражения", String.valueOf(stage.id("head")));
    }
}
