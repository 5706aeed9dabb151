package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Protocol;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.InlineButton;

/** One morning, one message; and a digest that has nothing to say stays silent. */
class MorningTest {
    private static final long OPERATOR = 2;
    private static final long OFFICER = 3;
    private static final long HEAD = Town.FIRST_HEAD;

    @Test
    void three_open_dates_are_one_notice_with_three_acts() {
        HandClock clock = HandClock.at("2020-12-22", "08:59");
        try (LiveTown live = new LiveTown(2, clock)) {
            live.town.startCampaign();
            clock.to("2020-12-22", "09:00");
            live.beat();

            List<ChatMessage> notices = live.said(HEAD, "🔔");
            assertThat(notices).hasSize(1);
            ChatMessage notice = notices.get(0);
            assertThat(notice.text())
                    .contains("3 открытых срока", "1. Ознакомиться с приказом", "2. Сверка", "3. Обсудить результаты");
            assertThat(notice.buttons())
                    .extracting(InlineButton::text)
                    .contains("Ознакомлен", "Посмотреть записи", "Внести протокол", "Черновик протокола и плана");

            ChatMessage read = live.follow(HEAD, notice, "Ознакомлен");
            assertThat(read.text()).contains("✅ Ознакомлен: Директор 0");
            assertThat(read.buttons())
                    .extracting(InlineButton::text)
                    .contains("Посмотреть записи", "Внести протокол")
                    .doesNotContain("Ознакомлен");

            clock.to("2020-12-23", "09:00");
            live.beat();
            assertThat(live.said(HEAD, "🔔 Сверка")).hasSize(1);
            assertThat(live.said(HEAD + 1, "🔔 Сверка")).hasSize(1);
            assertThat(live.said(HEAD + 1, "открытых срока"))
                    .as("of the other two nothing new is to be said")
                    .hasSize(1);
        }
    }

    @Test
    void lines_of_a_plan_are_one_notice_together_with_the_dates_and_a_restart_repeats_nothing() {
        HandClock clock = HandClock.at("2020-12-22", "08:59");
        try (LiveTown live = new LiveTown(2, clock)) {
            live.town.startCampaign();
            plan(live.town, "Открытые уроки", LocalDate.of(2020, 12, 25), "Наставники", LocalDate.of(2020, 12, 29));
            clock.to("2020-12-22", "09:00");
            live.beat();

            assertThat(live.said(HEAD, "🔔")).hasSize(1);
            ChatMessage notice = live.said(HEAD, "🔔").get(0);
            assertThat(notice.text())
                    .contains("4 открытых срока", "1. Ознакомиться с приказом", "2. Сверка")
                    .contains("3. План школы: Открытые уроки", "4. План школы: Наставники", "Ответственный: Завуч");
            assertThat(notice.buttons())
                    .extracting(InlineButton::text)
                    .contains("Ознакомлен", "Выполнено: Открытые уроки", "Выполнено: Наставники");

            ChatMessage done = live.follow(HEAD, notice, "Выполнено: Открытые уроки");
            assertThat(done.text()).contains("Выполнено пунктов плана: 1 из 2");
            assertThat(live.said(HEAD, "4 открытых срока"))
                    .as("the other acts are still there")
                    .hasSize(1);
            live.restart();
            live.beat();
            assertThat(live.said(HEAD, "🔔")).hasSize(1);

            clock.to("2020-12-28", "09:00");
            live.beat();
            assertThat(live.said(HEAD, "План школы: Наставники")).hasSize(2);
            assertThat(live.said(HEAD, "План школы: Открытые уроки")).hasSize(1);
        }
    }

    @Test
    void lines_of_plans_are_one_notice_when_no_campaign_runs_too() {
        HandClock clock = HandClock.at("2020-12-22", "08:59");
        try (Town town = new Town(2, clock)) {
            town.startCampaign();
            plan(town, "Открытые уроки", LocalDate.of(2021, 2, 1), "Наставники", LocalDate.of(2021, 2, 3));
            town.write(tx -> town.core.campaigns().close(tx, town.admin));
            clock.to("2021-01-31", "09:00");

            assertThat(town.notices.send()).isEqualTo(2);
            assertThat(rows(town, town.heads.get(0))).isEqualTo(1);
            assertThat(town.deliver()).hasSize(2).allMatch(key -> key.startsWith("plan:"));
            assertThat(town.notices.send()).isZero();
        }
    }

    @Test
    void what_waits_of_plans_and_dates_gives_way_whole_and_is_said_anew() {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (Town town = new Town(1, clock)) {
            Person head = town.heads.get(0);
            town.startCampaign();
            plan(town, "Открытые уроки", LocalDate.of(2020, 12, 25), "Наставники", LocalDate.of(2020, 12, 29));
            town.notices.send();
            assertThat(keys(town, head)).hasSize(4);

            close(town, head, Closing.CHECKED);
            assertThat(rows(town, head)).as("a date is over").isZero();
            town.notices.send();
            assertThat(rows(town, head)).isEqualTo(1);
            assertThat(keys(town, head)).hasSize(3);

            town.write(tx -> town.core.discussions().done(tx, head, 1, town.schools.get(0)));
            assertThat(rows(town, head)).as("a line is done").isZero();
            town.notices.send();
            assertThat(keys(town, head)).hasSize(2);

            clock.to("2020-12-28", "09:00");
            town.notices.send();
            assertThat(rows(town, head)).as("of yesterday nothing waits beside").isEqualTo(1);
            assertThat(keys(town, head)).hasSize(2);

            town.write(tx -> town.core.campaigns().close(tx, town.admin));
            assertThat(rows(town, head)).isZero();
            town.notices.send();
            assertThat(keys(town, head)).as("a plan outlives its campaign").hasSize(1);
        }
    }

    private static void plan(Town town, String one, LocalDate oneDue, String other, LocalDate otherDue) {
        town.write(tx -> town.core
                .discussions()
                .record(
                        tx,
                        town.heads.get(0),
                        town.core.campaigns().current(tx).orElseThrow(),
                        new Protocol(
                                town.schools.get(0),
                                LocalDate.of(2020, 12, 21),
                                "7",
                                List.of(),
                                List.of(
                                        new Protocol.Step(one, "Завуч", oneDue),
                                        new Protocol.Step(other, "Завуч", otherDue)),
                                new Protocol.File("", ""))));
    }

    private static List<String> keys(Town town, Person person) {
        return town.waiting().stream()
                .filter(k -> k.endsWith(":" + person.id()))
                .toList();
    }

    @Test
    void an_operators_buttons_say_what_they_close() {
        HandClock clock = HandClock.at("2020-12-20", "09:00");
        try (LiveTown live = new LiveTown(1, clock)) {
            live.town.startCampaign();
            live.beat();

            assertThat(live.said(OPERATOR, "🔔")).hasSize(1);
            assertThat(live.said(OPERATOR, "🔔").get(0).buttons())
                    .extracting(InlineButton::text)
                    .filteredOn(t -> t.startsWith("Выполнено"))
                    .hasSize(3)
                    .doesNotHaveDuplicates()
                    .allMatch(t -> t.startsWith("Выполнено: "));
        }
    }

    @Test
    void what_is_closed_while_the_message_waits_goes_and_the_rest_is_said_once() {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (Town town = new Town(2, clock)) {
            Person head = town.heads.get(0);
            town.startCampaign();
            town.notices.send();
            assertThat(rows(town, head)).isEqualTo(1);
            assertThat(codes(town, head)).containsExactlyInAnyOrder("acquaint", "check", "discussion");

            close(town, head, Closing.CHECKED);
            assertThat(rows(town, head))
                    .as("what is no longer true waits no longer")
                    .isZero();

            town.notices.send();
            assertThat(rows(town, head)).isEqualTo(1);
            assertThat(codes(town, head)).containsExactlyInAnyOrder("acquaint", "discussion");

            town.deliver();
            close(town, head, Closing.ACQUAINTED);
            clock.advance(Duration.ofMinutes(1));
            assertThat(town.notices.send()).isZero();
        }
    }

    @Test
    void who_has_two_roles_gets_one_message_too() {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (Town town = new Town(2, clock)) {
            Person head = town.heads.get(0);
            town.write(tx -> town.core.access().grant(tx, Actor.CONSOLE, head, Grant.of(Role.OPERATOR)));
            town.startCampaign();
            town.notices.send();

            assertThat(rows(town, head)).isEqualTo(1);
            assertThat(codes(town, head))
                    .contains("check", "processing", "plan")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_message_of_yesterday_that_never_left_gives_way_whole() {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (Town town = new Town(1, clock)) {
            Person head = town.heads.get(0);
            town.startCampaign();
            town.notices.send();
            clock.to("2020-12-23", "09:00");
            town.notices.send();

            // The discussion has no reminder of this day, but its message of yesterday was never sent: it goes along.
            assertThat(rows(town, head)).isEqualTo(1);
            assertThat(codes(town, head)).containsExactlyInAnyOrder("acquaint", "check", "discussion");
        }
    }

    @Test
    void a_later_hour_and_a_quiet_day_are_kept_and_what_waited_is_told_as_of_the_day_it_goes() {
        // A Tuesday.
        HandClock clock = HandClock.at("2020-12-22", "08:50");
        try (LiveTown live = new LiveTown(3, clock)) {
            ChatMessage card = live.follow(HEAD, live.say(HEAD, "настройки"), "12:00");
            assertThat(card.text()).contains("не раньше 12:00", "Тихих дней нет");
            assertThat(card.buttons()).extracting(InlineButton::text).contains("✓ 12:00", "09:00");
            card = live.follow(HEAD + 1, live.say(HEAD + 1, "/settings"), "вт");
            assertThat(card.text()).contains("Тихие дни: вт");
            live.town.startCampaign();

            clock.to("2020-12-22", "09:00");
            live.beat();
            assertThat(live.said(HEAD, "🔔")).isEmpty();
            assertThat(live.said(HEAD + 1, "🔔")).isEmpty();
            assertThat(live.said(HEAD + 2, "🔔")).as("all others").hasSize(1);
            assertThat(live.say(HEAD + 1, "/deadlines").text())
                    .as("who asks is answered")
                    .contains("Сверка");

            clock.to("2020-12-22", "12:00");
            live.beat();
            assertThat(live.said(HEAD, "🔔")).hasSize(1);
            assertThat(live.said(HEAD + 1, "🔔")).isEmpty();

            clock.to("2020-12-23", "08:30");
            live.beat();
            assertThat(live.said(HEAD + 1, "🔔"))
                    .as("what was counted yesterday is not told today")
                    .isEmpty();

            clock.to("2020-12-23", "09:00");
            live.beat();
            assertThat(live.said(HEAD + 1, "🔔")).hasSize(1);
            assertThat(live.said(HEAD + 2, "🔔").size()).isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void a_week_without_a_day_is_refused_and_short_cards_tell_the_place_alone() {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (LiveTown live = new LiveTown(2, clock)) {
            ChatMessage card = live.say(HEAD, "/settings");
            for (String day : List.of("пн", "вт", "ср", "чт", "пт", "сб")) {
                card = live.follow(HEAD, card, day);
            }
            assertThat(card.text()).contains("Тихие дни: пн, вт, ср, чт, пт, сб");
            assertThat(live.press(HEAD, card, "вс").text()).contains("Хотя бы один день");
            assertThat(live.say(HEAD, "/settings").text()).contains("Тихие дни: пн, вт, ср, чт, пт, сб\n");

            assertThat(live.say(HEAD, "/myschool").text()).contains("Место: ", "%");
            live.follow(HEAD, live.say(HEAD, "/settings"), "Карточки короче");
            ChatMessage school = live.say(HEAD, "/myschool");
            assertThat(school.text()).contains("Место: ").doesNotContain("%");
            assertThat(live.follow(HEAD, school, "Подробнее").text()).contains("%");
        }
    }

    @Test
    void the_weekly_ranking_tells_what_moved_and_is_silent_where_nothing_did() {
        HandClock clock = HandClock.at("2020-11-28", "12:00");
        try (LiveTown live = new LiveTown(3, clock)) {
            live.town.startCampaign();
            live.beat();
            clock.to("2020-11-30", "10:00");
            live.beat();
            assertThat(live.said(HEAD + 1, "Места недели"))
                    .hasSize(1)
                    .allMatch(m -> m.text().contains("Группа: ") && m.text().contains("по случаю"));
            clock.to("2020-12-07", "10:00");
            live.beat();
            assertThat(live.said(HEAD + 1, "Места недели")).hasSize(1);
            assertThat(live.said(OFFICER, "Места недели")).hasSize(1);

            live.say(
                    OPERATOR,
                    "/add УОН № 412 от 15.02.2020; 1; СОШ № 1; Иванова Мария Петровна; Семинар; доклад; 10.02.2020");
            clock.to("2020-12-14", "10:00");
            live.beat();
            List<ChatMessage> weeks = live.said(HEAD + 1, "Места недели");
            assertThat(weeks).hasSize(2);
            assertThat(weeks.get(1).text()).contains("За неделю: с места 1 на 2");
            assertThat(live.said(HEAD, "За неделю место не изменилось")).hasSize(1);

            assertThat(live.follow(HEAD + 1, weeks.get(1), "Мои сроки").text()).contains("⏳ Сверка");
            ChatMessage card = live.follow(HEAD + 1, weeks.get(1), "Моя школа");
            assertThat(card.text()).contains("Группа: ", "Место: 2 из 3");
            assertThat(live.said(HEAD + 1, "Места недели"))
                    .as("it holds the journal's code and stays")
                    .hasSize(2);
        }
    }

    private static void close(Town town, Person head, Closing closing) {
        town.write(tx ->
                town.core.campaigns().closeFor(tx, head, closing, head.schools().get(0)));
    }

    private static List<String> codes(Town town, Person person) {
        return keys(town, person).stream().map(k -> k.split(":", -1)[2]).toList();
    }

    private static int rows(Town town, Person person) {
        return town.core
                .database()
                .read(read -> read.handle()
                        .createQuery("SELECT count(*) FROM outbox WHERE status = 'WAITING' AND chat_id = :chat")
                        .bind("chat", person.chat())
                        .mapTo(Integer.class)
                        .one());
    }
}
