package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;

@OnBothMessengers
class AccessTest {
    private static final Pattern LINK = Pattern.compile("https://\\S+/metod_bot\\?start=\\S+");

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_an_administrator() {
        stage = Stage.open(folder)
                .with(Town.book())
                .person("admin", Grant.of(Role.ADMIN))
                .person("stranger");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_stranger_learns_nothing_but_that_one_must_be_invited() {
        stage.chat("""
                stranger> /start
                bot> Бот работает по приглашению. …
                     [Попросить доступ]
                stranger> /school 10
                stranger> Иванова
                """);
        // Said once an hour: whoever knocks on gets no other answer, and holds up nobody.
        stage.clock().advance(Duration.ofMinutes(61));
        stage.chat("""
                stranger> /school 10
                bot> Бот работает по приглашению. …
                """);
    }

    @Test
    void a_request_is_granted_with_buttons() {
        stage.chat("""
                stranger> /start
                bot> …
                stranger presses [Попросить доступ]
                bot edits> Просьба отправлена администратору. Ответ придёт сюда.
                bot to admin> 🔑 Просит доступ: stranger (@stranger)
                     [Впустить] [Отказать]
                admin presses [Впустить]
                bot edits> Какую роль дать? stranger
                admin presses [оператор]
                bot edits> ✅ stranger: оператор
                bot to stranger> …
                stranger> /me
                bot> stranger
                     • оператор
                """);
    }

    @Test
    void an_invitation_works_once_and_gives_just_its_role() {
        stage.person("second");
        stage.chat("""
                admin> /invite
                bot> Кого пригласить?
                admin presses [руководитель школы]
                bot edits> …
                admin> 10
                bot> Приглашение: руководитель школы: СОШ № 10
                     ADDRESS…
                     …
                """.replace("ADDRESS", Played.now().channel().opening("metod_bot", "")));
        Matcher link = LINK.matcher(stage.lastText("admin"));
        assertThat(link.find()).isTrue();

        stage.sandbox().client(stage.id("stranger")).follow(link.group());
        stage.settle();
        stage.sandbox().client(stage.id("second")).follow(link.group());
        stage.settle();
        assertThat(stage.lastText("second")).contains("Бот работает по приглашению.");

        stage.chat("""
                stranger> /myschool
                bot> СОШ № 10, 2019-2020
                     …
                stranger> /school 8
                bot> Нет доступа
                stranger> /add
                bot> Нет доступа
                second> /myschool
                """);
    }

    @Test
    void the_buttons_of_somebody_revoked_do_nothing() {
        stage.person("operator", Grant.of(Role.OPERATOR));
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 2; СОШ № 10; Иванова Мария Петровна; Учитель года
                bot> ✅ Запись № 1
                     …
                admin> /users
                bot> …
                     …
                admin presses [operator]
                bot edits> …
                     …
                """);
        var access = stage.core().access();
        stage.core().database().write(tx -> {
            var person = access.find(tx, stage.account("operator")).orElseThrow();
            access.held(tx, person.id())
                    .forEach(held -> access.revoke(tx, ru.metodmonitor.journal.Actor.CONSOLE, held.id()));
            return true;
        });

        stage.chat("""
                operator presses [Отменить]
                bot notes> Нет доступа
                operator> /entries
                bot> Бот работает по приглашению. …
                """);
    }

    @Test
    void open_invitations_are_listed_and_withdrawn_and_a_withdrawn_link_lets_nobody_in() {
        stage.chat("""
                admin> /invite operator
                bot> Приглашение: оператор
                     …
                """);
        String link = link();
        stage.chat("""
                admin> /invite
                bot> Открытых приглашений: 1
                     № 1: оператор; от кого: admin; ещё 7 дней
                     [Отозвать № 1]
                bot> Кого пригласить?
                     …
                admin presses [Отозвать № 1]
                bot notes> Приглашение отозвано: ссылка больше не действует.
                bot edits> Открытых приглашений: 0
                """);

        stage.sandbox().client(stage.id("stranger")).follow(link);
        stage.settle();

        assertThat(stage.lastText("stranger")).contains("по приглашению");
        assertThat(actions()).contains("invitation.withdraw");
    }

    @Test
    void a_dismissed_admin_takes_the_links_along_and_comes_back_by_none_made_before() {
        stage.person("second", Grant.of(Role.ADMIN));
        stage.chat("""
                second> /invite admin
                bot> …
                     …
                """);
        String own = link("second");
        stage.chat("""
                admin> /invite admin
                bot> …
                     …
                """);
        String anothers = link();
        revoke("second");

        for (String link : new String[] {own, anothers}) {
            stage.sandbox().client(stage.id("second")).follow(link);
            stage.settle();
            assertThat(stage.lastText("second")).contains("по приглашению");
            // The same is said to a stranger once an hour.
            stage.clock().advance(Duration.ofMinutes(61));
        }
        stage.sandbox().client(stage.id("stranger")).follow(own);
        stage.settle();
        assertThat(stage.lastText("stranger")).contains("по приглашению");
        stage.clock().advance(Duration.ofMinutes(1));
        stage.chat("""
                admin> /invite analyst
                bot> …
                     …
                """);
        stage.sandbox().client(stage.id("second")).follow(link());
        stage.settle();
        assertThat(stage.lastText("second")).as("a link made after it lets in").doesNotContain("по приглашению");
        int open = stage.core()
                .database()
                .read(read -> stage.core().access().openInvitations(read).size());
        assertThat(open).as("another admin's link is still good for others").isEqualTo(1);
    }

    private String link() {
        return link("admin");
    }

    private String link(String name) {
        Matcher link = LINK.matcher(stage.lastText(name));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private void revoke(String name) {
        var access = stage.core().access();
        stage.core().database().writeOnly(tx -> {
            var person = access.find(tx, stage.account(name)).orElseThrow();
            access.held(tx, person.id())
                    .forEach(held -> access.revoke(tx, ru.metodmonitor.journal.Actor.CONSOLE, held.id()));
        });
    }

    private java.util.List<String> actions() {
        return stage.core().database().read(read -> stage.core().journal().after(read, 0, 1_000)).stream()
                .map(row -> row.action())
                .toList();
    }
}
