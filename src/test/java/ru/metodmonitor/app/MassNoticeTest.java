package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.channel.Limits;
import ru.metodmonitor.sandbox.ApiCall;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Fault;
import ru.metodmonitor.sandbox.FloodLimits;
import ru.metodmonitor.telegram.TelegramApi;

/** One notice to many people, against a stand-in that counts and fails as Telegram does. */
class MassNoticeTest {
    private static final long ADMIN = 1;
    private static final long OPERATOR = 2;
    private static final long HEAD = Town.FIRST_HEAD;
    private static final String NOTICE = "Ознакомиться с приказом";

    @Test
    void telegrams_limits_are_kept_while_a_person_is_answered_between_the_notices() {
        try (LiveTown live = started(60, FloodLimits.TELEGRAM, TelegramApi.CHANNEL.limits())) {
            long mark = live.sandbox.mark();
            live.bot.beat();
            live.sandbox.calls().await("sendMessage", sent(live) + 10, LiveTown.SOON);
            live.sandbox.client(OPERATOR).send("/me");
            ChatMessage answer = live.sandbox
                    .chats()
                    .awaitMessage(OPERATOR, mark, m -> m.text().contains("Оператор"), LiveTown.SOON);
            live.settle();

            assertThat(live.sandbox.calls().all()).extracting(ApiCall::code).doesNotContain(429);
            everybodyHeardOnce(live, 60);
            long afterAnswer = live.town.heads.stream()
                    .flatMap(h -> live.said(h.chat().number(), NOTICE).stream())
                    .filter(m -> m.seq() > answer.seq())
                    .count();
            assertThat(afterAnswer).as("notices that the answer has overtaken").isPositive();
        }
    }

    @Test
    void a_program_stopped_in_the_middle_tells_nobody_twice_and_leaves_nobody_out() {
        try (LiveTown live =
                started(40, FloodLimits.NONE, new Limits(30, Duration.ofMillis(40), Duration.ZERO, Duration.ZERO))) {
            for (int stop = 1; stop <= 3; stop++) {
                live.bot.beat();
                live.sandbox.calls().await("sendMessage", sent(live) + 5, LiveTown.SOON);
                live.restart();
            }
            live.beat();

            everybodyHeardOnce(live, 40);
        }
    }

    @Test
    void who_blocked_the_bot_or_left_is_marked_told_to_admins_and_not_tried_again() {
        HandClock clock = HandClock.at("2020-09-01", "08:59");
        try (LiveTown live = new LiveTown(5, clock)) {
            live.town.startCampaign();
            live.sandbox.people().deactivate(HEAD + 1);
            clock.to("2020-09-01", "09:00");
            live.beat();
            int tries = calls(live, HEAD + 1);
            clock.to("2020-09-02", "09:00");
            live.beat();

            assertThat(calls(live, HEAD + 1)).isEqualTo(tries);
            assertThat(live.say(ADMIN, "/status").text()).contains("Недоступен 1 человек", "Директор 1");
            assertThat(live.said(HEAD, NOTICE)).hasSize(2);
        }
    }

    @Test
    void a_cut_in_telegram_loses_nothing() {
        HandClock clock = HandClock.at("2020-09-01", "08:59");
        try (LiveTown live = new LiveTown(5, clock)) {
            live.town.startCampaign();
            live.sandbox.faults().next("sendMessage", 2, Fault.serverError());
            live.sandbox.faults().next("sendMessage", 1, Fault.tooManyRequests(1));
            live.sandbox.faults().next("sendMessage", 1, Fault.cutBefore());
            clock.to("2020-09-01", "09:00");
            live.bot.beat();
            live.town.heads.forEach(h -> live.sandbox
                    .chats()
                    .awaitMessage(h.chat().number(), 0, m -> m.text().contains(NOTICE), Duration.ofSeconds(60)));

            everybodyHeardOnce(live, 5);
        }
    }

    @Test
    void what_can_not_be_delivered_for_a_day_is_given_up_and_reported() {
        HandClock clock = HandClock.at("2020-09-01", "08:59");
        try (LiveTown live = new LiveTown(1, clock)) {
            live.town.startCampaign();
            clock.to("2020-09-01", "09:00");
            live.sandbox.faults().next("sendMessage", 1_000, Fault.serverError());
            live.bot.beat();
            live.sandbox.calls().await("sendMessage", sent(live) + 1, LiveTown.SOON);
            clock.advance(Duration.ofHours(25));
            live.settle();
            assertThat(failed(live))
                    .as("the head's, the territory's, the morning's to the administrator")
                    .isEqualTo(3);
            live.sandbox.faults().clear();
            live.beat();

            clock.advance(Duration.ofHours(1));
            live.beat();
            assertThat(live.said(ADMIN, "Не доставлено")).hasSize(1);
        }
    }

    private static long failed(LiveTown live) {
        return live.town
                .core
                .database()
                .read(read -> new ru.metodmonitor.notify.Outbox(live.town.core.clock())
                        .counts(read)
                        .getOrDefault("FAILED", 0L));
    }

    private static LiveTown started(int size, FloodLimits flood, Limits limits) {
        HandClock clock = HandClock.at("2020-09-01", "08:59");
        LiveTown live = new LiveTown(size, clock, flood, limits);
        live.town.startCampaign();
        clock.to("2020-09-01", "09:00");
        return live;
    }

    private static int sent(LiveTown live) {
        return live.sandbox.calls().of("sendMessage").size();
    }

    private static int calls(LiveTown live, long chat) {
        return (int) live.sandbox.calls().all().stream()
                .filter(c -> c.chat().orElse(0) == chat)
                .count();
    }

    private static void everybodyHeardOnce(LiveTown live, int size) {
        assertThat(live.town.heads).hasSize(size);
        assertThat(live.town.heads).allSatisfy(head -> {
            List<ChatMessage> heard = live.said(head.chat().number(), NOTICE);
            assertThat(heard).as("head %s", head.chat().number()).hasSize(1);
        });
    }
}
