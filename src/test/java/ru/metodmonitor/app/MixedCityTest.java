package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.max.MaxApi;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Fault;
import ru.metodmonitor.sandbox.Persona;
import ru.metodmonitor.sandbox.Sandbox;
import ru.metodmonitor.sandbox.SandboxOptions;
import ru.metodmonitor.sandbox.Side;
import ru.metodmonitor.telegram.TelegramApi;

/** One notice to a city whose heads are on either messenger, each at its own pace, against a stand-in that counts for both. */
class MixedCityTest {
    private static final int HEADS = 90;
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String NOTICE = "Ознакомиться с приказом";

    private final HandClock clock = HandClock.at("2020-09-01", "08:59");
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.of("metod_bot", "МетодМонитор", clock));
    private final Town town =
            new Town(HEADS, clock, Map.of(), head -> head % 2 == 0 ? TelegramApi.CHANNEL : MaxApi.CHANNEL);
    private Bot bot;

    @BeforeEach
    void everybody_has_begun_and_it_is_nine() {
        town.startCampaign();
        bot = Bot.start(
                Core.config(
                        Optional.empty(),
                        Map.of(
                                "METODMONITOR_DATA_DIR", town.folder.toString(),
                                "METODMONITOR_BOT_API_URL", sandbox.apiUrl(),
                                "METODMONITOR_BOT_TOKEN", sandbox.token(),
                                "METODMONITOR_MAX_API_URL", sandbox.max().apiUrl(),
                                "METODMONITOR_MAX_TOKEN", sandbox.max().token())),
                clock);
        sandbox.max().updates().awaitAsked(SOON);
        for (Person person : everybody()) {
            Side side = side(person);
            side.people().add(Persona.of(person.chat().number(), person.displayName(), "", "", ""));
            side.client(person.chat().number()).start();
        }
        settle();
        clock.to("2020-09-01", "09:00");
    }

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
        town.close();
        assertThat(sandbox.max().violations().all()).isEmpty();
    }

    @Test
    void both_halves_hear_it_side_by_side_and_no_limit_is_met() {
        bot.beat();
        settle();

        assertThat(Stream.of(sandbox, sandbox.max()).flatMap(side -> side.calls().all().stream()))
                .filteredOn(call -> call.code() == 429)
                .isEmpty();
        assertThat(town.heads).allSatisfy(head -> assertThat(heard(head)).hasSize(1));
        LongSummaryStatistics onTelegram = told(sandbox);
        LongSummaryStatistics onMax = told(sandbox.max());
        assertThat(onTelegram.getMin()).isLessThan(onMax.getMax());
        assertThat(onMax.getMin()).isLessThan(onTelegram.getMax());
    }

    @Test
    void half_of_the_city_does_not_wait_for_a_messenger_that_is_away() {
        sandbox.max().faults().next("POST /messages", HEADS * 10, Fault.serverError());

        bot.beat();
        heads(sandbox)
                .forEach(head -> sandbox.chats().awaitMessage(head.chat().number(), 0, MixedCityTest::isNotice, SOON));
        assertThat(heads(sandbox.max())).allMatch(head -> heard(head).count() == 0);

        sandbox.max().faults().clear();
        heads(sandbox.max())
                .forEach(head ->
                        sandbox.max().chats().awaitMessage(head.chat().number(), 0, MixedCityTest::isNotice, SOON));
        settle();
        assertThat(town.heads).allSatisfy(head -> assertThat(heard(head)).hasSize(1));
        assertThat(Stream.of(sandbox, sandbox.max()).flatMap(side -> side.calls().all().stream()))
                .filteredOn(call -> call.code() == 429)
                .isEmpty();
    }

    private List<Person> everybody() {
        return town.core.database().read(town.core.access()::people);
    }

    private Side side(Person person) {
        ChatId chat = person.chat();
        return chat.channel().equals(MaxApi.CHANNEL.code()) ? sandbox.max() : sandbox;
    }

    private Stream<Person> heads(Side side) {
        return town.heads.stream().filter(head -> side(head).equals(side));
    }

    private Stream<ChatMessage> heard(Person head) {
        return side(head).chats().fromBot(head.chat().number(), 0).stream().filter(MixedCityTest::isNotice);
    }

    /** The home card tells of the date as well. */
    private static boolean isNotice(ChatMessage message) {
        return message.text().contains(NOTICE) && !message.text().startsWith("🏠");
    }

    /** When the first and the last there were told. */
    private LongSummaryStatistics told(Side side) {
        return heads(side).flatMap(this::heard).mapToLong(ChatMessage::seq).summaryStatistics();
    }

    private void settle() {
        try {
            sandbox.updates().awaitAllConfirmed(SOON);
            sandbox.max().updates().awaitAllConfirmed(SOON);
            assertThat(bot.awaitIdle(SOON)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
