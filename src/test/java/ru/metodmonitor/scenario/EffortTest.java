package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;

/** How much people have to press and type for what they do most often: the table of {@code docs/ux.md}. */
class EffortTest {
    @TempDir
    private Path folder;

    private Stage stage;

    /** Presses and typed letters of a chat; opening the bot (/home, its word under the field) is a press. */
    private record Effort(int presses, int letters) {
        static Effort of(String chat) {
            int presses = 0;
            int letters = 0;
            for (Script.Step step : Script.parse(chat).steps()) {
                if (step.expected()) {
                    continue;
                }
                boolean typed = step.how().isEmpty() && !step.text().equals("/home");
                presses += typed || step.how().equals("sends") ? 0 : 1;
                letters += typed ? step.text().length() : 0;
            }
            return new Effort(presses, letters);
        }
    }

    private Effort play(String chat) {
        stage.chat(chat);
        return Effort.of(chat);
    }

    @BeforeEach
    void a_town_in_its_campaign() {
        stage = Stage.open(folder)
                .with(Town.book())
                .person("operator", Grant.of(Role.OPERATOR))
                .person("admin", Grant.of(Role.ADMIN))
                .person("officer", Grant.territory("Центральный"));
        stage.person("head", stage.headOf("S10"));
        stage.core().database().writeOnly(tx -> {
            Person admin =
                    stage.core().access().find(tx, stage.account("admin")).orElseThrow();
            stage.core().campaigns().start(tx, admin, stage.core().campaignPlan());
        });
        stage.settle();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void one_more_winner_is_the_beginning_of_a_name_and_a_press() {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                bot> ✅ Запись № 1
                     …
                """);
        Effort effort = play("""
                operator> ковал
                bot> Понимаю так: …
                     …
                operator presses [➕ Ковалёв Андрей Ильич, СОШ № 10]
                bot edits> ✅ Запись № 2
                     …
                """);
        assertThat(effort).isEqualTo(new Effort(1, 5));
    }

    @Test
    void a_head_opens_the_bot_and_sees_place_and_what_to_do() {
        Effort effort = play("""
                head> /home
                bot> 🏠 руководитель школы
                     …
                     Группа: …
                     Место: …
                     🗓 …
                     …
                """);
        assertThat(effort).isEqualTo(new Effort(1, 0));
        assertThat(stage.lastText("head").lines().count()).isLessThan(10);
    }

    @Test
    void an_officer_reminds_the_late_from_the_home_card() {
        Effort effort = play("""
                officer> /home
                bot> 🏠 территориальный отдел
                     ⏳ …
                     …
                officer presses [Напомнить 1 школе]
                bot notes> …
                bot to head> …
                     …
                """);
        assertThat(effort).isEqualTo(new Effort(2, 0));
    }

    @Test
    void an_admin_invites_the_heads_of_all_schools_with_a_press_from_the_invitations() {
        Effort effort = play("""
                admin> /home
                bot> 🏠 администратор
                     …
                admin presses [Пригласить]
                bot edits> Кого пригласить?
                     …
                admin presses [Руководителей всех школ сразу: 3]
                bot> Приглашений: 3. …
                bot> 📎 Приглашения руководителям.xlsx
                     …
                """);
        assertThat(effort).isEqualTo(new Effort(3, 0));
    }
}
