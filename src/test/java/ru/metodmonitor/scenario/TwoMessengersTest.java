package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Bot;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.channel.Limits;
import ru.metodmonitor.demo.MovableClock;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.StateCheck;
import ru.metodmonitor.max.MaxApi;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Fault;
import ru.metodmonitor.sandbox.FloodLimits;
import ru.metodmonitor.sandbox.MaxSide;
import ru.metodmonitor.sandbox.Persona;
import ru.metodmonitor.sandbox.Sandbox;
import ru.metodmonitor.sandbox.SandboxOptions;
import ru.metodmonitor.sandbox.Side;
import ru.metodmonitor.telegram.TelegramApi;

/** One bot, one store, people on either messenger; their numbers are the same ones on purpose. */
class TwoMessengersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The operator on Telegram, the head on MAX. */
    private static final long ONE = 1_000;
    /** A number that nobody has yet on either. */
    private static final long TWO = 1_001;

    private static final Pattern ADDRESS = Pattern.compile("https://max\\.ru/metod_bot\\?start=\\S+");

    @TempDir
    private Path folder;

    private Sandbox telegram;
    private MaxSide max;
    private Bot bot;

    @BeforeEach
    void an_operator_on_telegram_and_a_head_on_max() {
        MovableClock clock = MovableClock.startingAt(Stage.NOON, Clock.fixed(Stage.NOON, ZoneOffset.UTC));
        telegram = Sandbox.start(SandboxOptions.of("metod_bot", "МетодМонитор", clock)
                .withLimits(FloodLimits.NONE)
                .withMaxLimits(FloodLimits.NONE));
        max = telegram.max();
        bot = Bot.start(
                Core.config(Optional.empty(), Map.of())
                        .against(URI.create(telegram.apiUrl()), telegram.token(), folder)
                        .withMax(Played.settings(telegram)),
                clock,
                Limits.NONE);
        max.updates().awaitAsked(PATIENCE);
        Core core = bot.core();
        long school = core.database().write(tx -> {
            core.importer().load(tx, Orders.Author.console(), Town.book());
            return core.registry().byCode(tx, "S10").orElseThrow().id();
        });
        let(TelegramApi.CHANNEL.chat(ONE), "Оператор", Grant.of(Role.OPERATOR));
        let(MaxApi.CHANNEL.chat(ONE), "Директор", Grant.head(school));
        for (long number : List.of(ONE, TWO)) {
            telegram.people().add(Persona.of(number, "Т" + number, "", "", ""));
            max.people().add(Persona.of(number, "М" + number, "", "", ""));
        }
        telegram.client(ONE).start();
        max.client(ONE).start();
        settle();
    }

    private void let(ChatId account, String name, Grant grant) {
        Core core = bot.core();
        core.database()
                .write(tx -> core.access()
                        .grant(tx, Actor.CONSOLE, core.access().meet(tx, account, name, Optional.empty()), grant));
    }

    @AfterEach
    void nothing_was_against_the_schema_and_all_follows_from_the_journal() {
        List<String> problems = bot.core().database().read(new StateCheck()::problems);
        List<?> violations = max.violations().all();
        bot.close();
        telegram.close();
        assertThat(violations).isEmpty();
        assertThat(problems).isEmpty();
    }

    private void settle() {
        try {
            telegram.updates().awaitAllConfirmed(PATIENCE);
            max.updates().awaitAllConfirmed(PATIENCE);
            assertThat(bot.awaitIdle(PATIENCE)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Somebody writes; the answer is all that is new in that chat. */
    private String says(Side side, long who, String text) {
        long mark = side.mark();
        side.client(who).send(text);
        settle();
        return heard(side, who, mark);
    }

    private String presses(Side side, long who, String label) {
        long mark = side.mark();
        ChatMessage card = side.chats().fromBot(who, 0).stream()
                .filter(m -> m.buttons().stream().anyMatch(b -> b.text().equals(label)))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError(
                        "no button " + label + " in\n" + side.chats().transcript(who)));
        side.client(who).press(card, label);
        settle();
        return heard(side, who, mark);
    }

    private static String heard(Side side, long who, long mark) {
        return side.chats().history(who).stream()
                .filter(m -> m.from() != who && m.changed() > mark)
                .map(m -> m.text().replace('\u00a0', ' '))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void an_entry_of_the_operators_is_disputed_by_the_head_and_answered_each_in_the_own_messenger() {
        assertThat(says(
                        telegram,
                        ONE,
                        "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года"))
                .contains("Запись №");
        assertThat(says(max, ONE, "/myschool")).contains("СОШ № 10").contains("1 из");

        long before = telegram.mark();
        assertThat(says(max, ONE, "/dispute 1 участвовала другая")).contains("№ 1");
        assertThat(heard(telegram, ONE, before)).contains("1 возражение");
        assertThat(says(telegram, ONE, "/review")).contains("участвовала другая");

        long asked = max.mark();
        presses(telegram, ONE, "Оставить");
        says(telegram, ONE, "В протоколе она");
        assertThat(heard(max, ONE, asked)).contains("Ответ на ваше возражение").contains("В протоколе она");
    }

    @Test
    void the_same_number_in_the_other_messenger_is_a_stranger() {
        let(TelegramApi.CHANNEL.chat(TWO), "Аналитик", Grant.of(Role.ANALYST));

        assertThat(says(telegram, TWO, "/indicators")).doesNotContain("по приглашению");
        assertThat(says(max, TWO, "/indicators")).contains("по приглашению");
    }

    @Test
    void an_account_in_the_other_messenger_is_linked_by_a_link_and_chosen_for_notices() {
        assertThat(says(telegram, ONE, "/messengers")).contains("Telegram — сюда приходят уведомления");
        Matcher link = ADDRESS.matcher(presses(telegram, ONE, "Подключить MAX"));
        assertThat(link.find()).isTrue();
        long before = telegram.mark();
        max.client(TWO).follow(link.group());
        settle();
        assertThat(heard(telegram, ONE, before)).contains("подключён MAX");

        assertThat(says(max, TWO, "/me")).contains("• оператор");
        assertThat(says(max, TWO, "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года"))
                .contains("Запись №");
        assertThat(says(max, ONE, "/dispute 1 участвовала другая")).contains("№ 1");
        assertThat(heard(telegram, ONE, 0)).as("notices still come here").contains("1 возражение");

        says(telegram, ONE, "/review");
        presses(telegram, ONE, "Оставить");
        says(telegram, ONE, "В протоколе она");
        presses(max, TWO, "Уведомления — в MAX");
        says(max, TWO, "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Ковалёв Андрей Ильич; Учитель года");
        long chosen = max.mark();
        says(max, ONE, "/dispute 2 участвовал другой");
        assertThat(heard(max, TWO, chosen)).contains("возражен");

        max.client(TWO).follow(link.group());
        settle();
        assertThat(max.chats().transcript(TWO)).as("a link is good once").contains("уже использовано");
    }

    @Test
    void whoever_blocks_the_bot_in_one_messenger_is_told_in_the_other() {
        Matcher link = ADDRESS.matcher(says(telegram, ONE, "/messengers") + presses(telegram, ONE, "Подключить MAX"));
        assertThat(link.find()).isTrue();
        max.client(TWO).follow(link.group());
        settle();
        says(telegram, ONE, "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года");
        telegram.client(ONE).block();
        settle();

        long before = max.mark();
        says(max, ONE, "/dispute 1 участвовала другая");
        assertThat(heard(max, TWO, before)).contains("1 возражение");
    }

    @Test
    void an_invitation_names_both_addresses_and_either_lets_in() {
        let(TelegramApi.CHANNEL.chat(TWO), "Админ", Grant.of(Role.ADMIN));

        String invited = says(telegram, TWO, "/invite analyst");
        assertThat(invited).contains("Telegram: https://t.me/metod_bot?start=", "MAX: https://max.ru/metod_bot?start=");
        Matcher link = ADDRESS.matcher(invited);
        assertThat(link.find()).isTrue();
        max.client(TWO).follow(link.group());
        settle();
        assertThat(says(max, TWO, "/me")).contains("рабочая группа");
        assertThat(says(telegram, TWO, "/status")).contains("Telegram: ждут отправки", "MAX: ждут отправки");
    }

    @Test
    void one_messenger_that_is_away_holds_up_nobody_in_the_other() {
        max.faults().next("POST /messages", 50, Fault.serverError());

        max.client(ONE).send("/myschool");
        long mark = telegram.mark();
        telegram.client(ONE).send("/help");
        telegram.chats().awaitMessages(ONE, mark, 1, PATIENCE);
        max.faults().clear();
        max.chats().awaitMessage(ONE, 0, m -> m.text().contains("СОШ № 10"), PATIENCE);
        settle();
    }
}
