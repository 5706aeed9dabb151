package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.evidence.NewEntry;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.JournalFilter;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.InlineButton;

/** The season as people live it in their chats. */
class CampaignChatTest {
    private static final long ADMIN = 1;
    private static final long OPERATOR = 2;
    private static final long OFFICER = 3;
    private static final long HEAD = Town.FIRST_HEAD;

    @Test
    void an_admin_starts_the_campaign_and_a_head_is_acquainted_with_one_press() {
        HandClock clock = HandClock.at("2020-09-01", "08:30");
        try (LiveTown live = new LiveTown(4, clock)) {
            ChatMessage offer = live.say(ADMIN, "/campaign");
            assertThat(offer.text()).contains("не начат", "2019-2020", "29.12.2020");
            ChatMessage sure = live.follow(ADMIN, offer, "Начать");
            assertThat(sure.text())
                    .contains("Начать мониторинг", "29.12.2020", "Напоминания получат 8 человек, впервые 01.09.2020");
            assertThat(live.say(ADMIN, "/campaign").text())
                    .as("nothing has begun yet")
                    .contains("не начат");
            String yes = sure.buttons().get(0).text();
            assertThat(yes).isEqualTo("Начать мониторинг 2019-2020");
            assertThat(live.follow(ADMIN, sure, yes).text()).contains("школ отметилось: 0 из 4");
            live.beat();
            assertThat(live.said(HEAD, "753")).isEmpty();

            clock.to("2020-09-01", "09:00");
            live.beat();
            ChatMessage notice =
                    live.said(HEAD, "Ознакомиться с приказом № 753").get(0);
            assertThat(live.follow(HEAD, notice, "Ознакомлен").text())
                    .contains("✅ Ознакомлен: Директор 0, 01.09.2020 09:00");

            clock.to("2020-09-02", "09:00");
            live.beat();
            assertThat(live.said(HEAD, "Ознакомиться с приказом")).hasSize(1);
            assertThat(live.said(HEAD + 1, "Ознакомиться с приказом")).hasSize(2);
            assertThat(live.say(HEAD, "/deadlines").text()).contains("✅ Ознакомиться с приказом № 753");
            assertThat(live.say(OPERATOR, "/indicators").text()).contains("2019-2020");
        }
    }

    @Test
    void an_officer_sees_the_own_territory_and_reminds_just_those_who_are_late() {
        HandClock clock = HandClock.at("2020-09-10", "10:00");
        try (LiveTown live = new LiveTown(6, clock)) {
            live.town.startCampaign();
            live.town.write(tx -> live.town
                    .core
                    .campaigns()
                    .closeFor(tx, live.town.heads.get(0), Closing.ACQUAINTED, live.town.schools.get(0)));
            live.beat();

            ChatMessage control = live.say(OFFICER, "/control");
            assertThat(control.text())
                    .contains("(1) Ознакомиться с приказом № 753\n▰▰▰▰▰▱▱▱▱▱ 1 из 2; срок прошёл")
                    .doesNotContain("Лазаревский");
            ChatMessage late = live.follow(OFFICER, control, "Не отметились (1): Ознакомиться с приказом № 753");
            assertThat(late.text()).contains("СОШ № 4").doesNotContain("СОШ № 1");
            int before = live.said(HEAD + 3, "Ознакомиться с приказом").size();
            live.press(OFFICER, late, "Напомнить 1 школе");
            assertThat(live.press(OFFICER, late, "Напомнить 1 школе").text()).startsWith("Сегодня уже напомнили всем");
            live.settle();
            assertThat(live.said(HEAD + 3, "Ознакомиться с приказом")).hasSize(before + 1);

            long mark = live.sandbox.mark();
            live.press(OFFICER, live.say(OFFICER, "/control"), "Excel");
            assertThat(live.sandbox
                            .chats()
                            .awaitMessage(OFFICER, mark, m -> m.attachment().isPresent(), LiveTown.SOON)
                            .attachment()
                            .orElseThrow()
                            .name())
                    .isEqualTo("Контроль исполнения.xlsx");
        }
    }

    @Test
    void a_school_looks_through_its_entries_and_what_it_found_is_settled() {
        HandClock clock = HandClock.at("2020-12-14", "09:00");
        try (LiveTown live = new LiveTown(3, clock)) {
            live.town.startCampaign();
            long entry = entry(live.town);
            live.beat();
            ChatMessage notice = live.said(HEAD, "Сверка").get(0);

            ChatMessage page = live.follow(HEAD, notice, "Посмотреть записи");
            assertThat(page.text()).contains("Записей: 1", "№ " + entry, "Иванова Мария Петровна");
            live.follow(HEAD, page, "Ошибка в записи");
            live.say(HEAD, "№ " + entry);
            assertThat(live.say(HEAD, "Результат другой").text()).contains("Замечание № 1");
            live.settle();
            assertThat(live.said(OPERATOR, "Результат другой")).hasSize(1);

            long second = HEAD + 1;
            live.follow(second, live.say(second, "/check"), "Всё верно");
            ChatMessage overview = live.say(OPERATOR, "/check");
            assertThat(overview.text())
                    .contains("Проверили: 2 из 3", "нашли замечания: 1", "молчат: 1", "Не улажено замечаний: 1");
            assertThat(live.follow(OPERATOR, overview, "Улажено № 1").text()).contains("Не улажено замечаний: 0");
            live.settle();
            assertThat(live.said(HEAD, "замечание рассмотрено")).hasSize(1);
        }
    }

    private static long entry(Town town) {
        return town.write(tx -> {
            Orders.Author author = Orders.Author.person(town.operator.id());
            long order = town.core
                    .orders()
                    .register(tx, author, new OrderKey(Sochi.UON, "412", LocalDate.of(2020, 2, 15)), "")
                    .order()
                    .id();
            long teacher = town.core
                    .registry()
                    .enter(
                            tx,
                            Actor.CONSOLE,
                            town.schools.get(0),
                            PersonName.parse("Иванова Мария Петровна").orElseThrow(),
                            "")
                    .value()
                    .id();
            town.core
                    .entries()
                    .register(
                            tx,
                            author,
                            new NewEntry(
                                    order,
                                    3,
                                    town.schools.get(0),
                                    teacher,
                                    "Учитель года",
                                    "победитель",
                                    Optional.empty(),
                                    NewEntry.Source.of(Way.LINE)));
            return town.core
                    .entries()
                    .list(tx, ru.metodmonitor.evidence.EntryFilter.ALL, 1, 0)
                    .get(0)
                    .id();
        });
    }

    @Test
    void a_discussion_is_written_down_and_its_plan_is_reminded_of() {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (LiveTown live = new LiveTown(2, clock)) {
            live.town.startCampaign();
            live.beat();
            ChatMessage notice = live.said(HEAD, "Обсудить результаты").get(0);

            live.follow(HEAD, notice, "Внести протокол");
            live.say(HEAD, "21.12.2020");
            live.say(HEAD, "7");
            live.say(HEAD, "Мало публикаций");
            ChatMessage problems = live.say(HEAD, "Никто не выступает");
            assertThat(problems.text()).contains("• Мало публикаций", "• Никто не выступает");
            live.follow(HEAD, problems, "Дальше");
            assertThat(live.say(HEAD, ";").text()).startsWith("⚠️");
            assertThat(live.say(HEAD, "Семинар; Петрова А. А.; 01.11.2020").text())
                    .startsWith("⚠️");
            live.say(HEAD, "Семинар по публикациям");
            live.say(HEAD, "Петрова А. А.");
            ChatMessage plan = live.say(HEAD, "01.02.2021");
            assertThat(plan.text()).contains("Семинар по публикациям — Петрова А. А., до 01.02.2021");
            ChatMessage file = live.follow(HEAD, plan, "Дальше");
            assertThat(file.text()).contains("файл протокола");
            long mark = live.sandbox.mark();
            live.sandbox.client(HEAD).document("protokol.pdf", "application/pdf", new byte[] {1, 2, 3}, "");
            ChatMessage card = live.sandbox.chats().awaitMessage(HEAD, mark, m -> true, LiveTown.SOON);
            assertThat(card.text()).contains("Протокол № 7 от 21.12.2020", "protokol.pdf");
            assertThat(live.follow(HEAD, card, "Записать").text()).contains("Протокол № 7 записан", "Пунктов плана: 1");
            live.settle();
            assertThat(live.said(HEAD, "Файл протокола сохранён"))
                    .as(live.sandbox.chats().transcript(HEAD))
                    .hasSize(1);

            clock.to("2021-01-25", "09:00");
            live.beat();
            assertThat(live.said(HEAD, "Обсудить результаты")).hasSize(1);
            ChatMessage reminder = live.said(HEAD, "План школы").get(0);
            assertThat(live.follow(HEAD, reminder, "Выполнено: Семинар по публикациям")
                            .text())
                    .contains("1 из 1");
            clock.to("2021-01-29", "09:00");
            live.beat();
            assertThat(live.said(HEAD, "План школы"))
                    .as("what is done is not reminded of again")
                    .hasSize(1);
        }
    }

    @Test
    void monday_brings_the_places_to_everybody_and_to_the_group_that_moved() {
        HandClock clock = HandClock.at("2020-11-28", "12:00");
        try (LiveTown live = new LiveTown(3, clock)) {
            live.town.startCampaign();
            live.town.write(
                    tx -> live.town.core.access().grant(tx, Actor.CONSOLE, live.town.operator, Grant.of(Role.ANALYST)));
            live.beat();
            live.sandbox.client(ADMIN).in(LiveTown.GROUP).addBot();
            long mark = live.sandbox.mark();
            live.sandbox.client(ADMIN).in(LiveTown.GROUP).send("/subscribe");
            live.sandbox.chats().awaitMessages(LiveTown.GROUP, mark, 1, LiveTown.SOON);
            live.sandbox.client(ADMIN).in(LiveTown.GROUP).migrate(-901);

            clock.to("2020-11-30", "10:00");
            live.beat();
            live.beat();
            assertThat(live.said(HEAD, "Места недели"))
                    .hasSize(1)
                    .allMatch(m -> m.text().contains("◀ ваша школа"));
            assertThat(live.said(OFFICER, "Места недели"))
                    .hasSize(1)
                    .allMatch(m -> !m.text().contains("СОШ № 2"));
            assertThat(live.said(OPERATOR, "Места недели"))
                    .hasSize(1)
                    .allMatch(m -> m.text().contains("СОШ № 2 0,00"));
            assertThat(live.said(-901, "Места недели"))
                    .hasSize(1)
                    .allMatch(m -> m.text().contains("Код журнала"));
        }
    }

    @Test
    void an_admin_looks_after_the_program() {
        HandClock clock = HandClock.at("2020-12-01", "12:00");
        try (LiveTown live = new LiveTown(3, clock)) {
            live.town.startCampaign();
            live.beat();
            ChatMessage schedule = live.say(ADMIN, "/schedule");
            assertThat(schedule.text()).contains("15.12.2020 09:00 — Обсудить результаты", "3 людям", "места недели");
            assertThat(live.follow(ADMIN, schedule, "⏸ Приостановить").text()).contains("приостановлены");
            live.follow(ADMIN, live.say(ADMIN, "/schedule"), "▶️ Продолжить");

            assertThat(live.say(ADMIN, "/status").text()).contains("Очередь: ждут", "Резервных копий ещё нет");
            long mark = live.sandbox.mark();
            live.sandbox.client(ADMIN).send("/backup");
            live.sandbox.chats().awaitMessage(ADMIN, mark, m -> m.text().contains("Копия сделана"), LiveTown.SOON);
            assertThat(live.say(ADMIN, "/status").text())
                    .contains("копия: 01.12.2020 12:00, metodmonitor-20201201-090000.db");

            ChatMessage journal = live.say(ADMIN, "/journal");
            assertThat(journal.text()).contains("сделана копия", "уведомления продолжены", "Админ");
            String code = journal.text().lines().findFirst().orElseThrow().replaceAll(".*код ", "");
            assertThat(live.say(ADMIN, "/journal " + code).text()).contains("было: строка", "изменений нет");
            assertThat(live.say(ADMIN, "/journal 0000-0000-0001").text()).startsWith("⚠️");
        }
    }

    @Test
    void only_an_admin_moves_a_date_and_everybody_sees_why() {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (LiveTown live = new LiveTown(2, clock)) {
            live.town.startCampaign();
            live.beat();
            assertThat(live.say(OPERATOR, "/campaign").buttons())
                    .extracting(InlineButton::text)
                    .doesNotContain("Перенести срок");
            ChatMessage which = live.follow(ADMIN, live.say(ADMIN, "/campaign"), "Перенести срок");
            String button = which.buttons().stream()
                    .map(InlineButton::text)
                    .filter(t -> t.contains("Обсудить"))
                    .findFirst()
                    .orElseThrow();
            live.follow(ADMIN, which, button);
            assertThat(live.say(ADMIN, "31.02.2021").text()).startsWith("⚠️").contains("31.02.2021");
            live.say(ADMIN, "15.01.2021");
            ChatMessage question = live.say(ADMIN, "Каникулы");
            assertThat(question.text()).contains("Каникулы", "напомнили, людей: 2", "узнают 2 человека");
            live.beat();
            assertThat(live.said(HEAD, "Срок перенесён")).isEmpty();
            assertThat(live.follow(ADMIN, question, "Перенести на 15.01.2021").text())
                    .contains("был 29.12.2020", "Каникулы");
            live.beat();
            assertThat(live.said(HEAD, "Срок перенесён (был 29.12.2020): Каникулы"))
                    .hasSize(1);
            boolean back = live.town.write(tx -> {
                JournalRow move = live.town.core.journal().latest(tx, JournalFilter.ALL, 50, 0).stream()
                        .filter(row -> row.action().equals("campaign.move"))
                        .findFirst()
                        .orElseThrow();
                return live.town.core.campaigns().moveBack(tx, live.town.admin, move.seq());
            });
            assertThat(back).as("people know the new date").isFalse();
        }
    }
}
