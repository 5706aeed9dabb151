package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Verification;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Trouble;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Client;
import ru.metodmonitor.sandbox.Fault;
import ru.metodmonitor.sandbox.Press;
import ru.metodmonitor.storage.Database;

/** The store that goes and comes back under the running program, and a messenger that refuses. */
@OnBothMessengers
class TroublesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADD = "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; ";

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_an_operator_and_an_admin() {
        stage = Stage.open(folder.resolve("data"))
                .with(Town.book())
                .person("operator", Grant.of(Role.OPERATOR))
                .person("admin", Grant.of(Role.ADMIN))
                .person("stranger");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "a file instead", "an empty folder instead"})
    void a_store_that_goes_and_comes_back_stops_nothing(String how) {
        Path data = folder.resolve("data");
        Path away = folder.resolve("away");
        Database database = stage.core().database();
        // Every connection there is stays in use, so that whoever needs one has to open it.
        loseTheWriter(database);
        holding(database, 4, () -> {
            move(data, away);
            instead(how, data);
            operator().send(ADD + "Учитель года");
            operator().send("/template");
            awaitTrouble(Set.of("poller"));
            stage.bot().nudge();
            awaitTrouble(Set.of("poller", "dispatcher", "jobs"));
            back(data, away);
        });

        awaits("operator", "Запись № 1");
        stage.settle();
        assertThat(stage.sandbox().chats().history(stage.id("operator")))
                .anyMatch(m -> m.attachment().isPresent());
        assertThat(stage.bot().vitals().pulses()).allMatch(p -> p.trouble().isEmpty());
        assertThat(Verification.run(stage.core())).isEmpty();
        stage.chat("""
                admin> /status
                bot> …
                     … База не читается или не пишется …
                     …
                """);
    }

    private static void loseTheWriter(Database database) {
        try {
            database.writeOnly(tx -> {
                throw new IllegalArgumentException("on purpose");
            });
        } catch (IllegalArgumentException onPurpose) {
            assertThat(onPurpose).hasMessage("on purpose");
        }
    }

    private static void holding(Database database, int readers, Runnable work) {
        database.read(read -> {
            if (readers == 0) {
                work.run();
            } else {
                holding(database, readers - 1, work);
            }
            return true;
        });
    }

    private static void instead(String how, Path data) {
        try {
            switch (how) {
                case "a file instead" -> Files.writeString(data, "in the way");
                case "an empty folder instead" -> Files.createDirectory(data);
                default -> assertThat(data).doesNotExist();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void back(Path data, Path away) {
        try {
            if (Files.isDirectory(data)) {
                // What the program has put into the empty folder meanwhile is its word that it is in trouble.
                Files.deleteIfExists(data.resolve("health"));
                Files.deleteIfExists(data.resolve("health.part"));
            }
            Files.deleteIfExists(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        move(away, data);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until these workers miss the store. */
    private void awaitTrouble(Set<String> workers) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!missing().containsAll(workers)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("no trouble: " + stage.bot().vitals().pulses());
            }
            Thread.onSpinWait();
        }
    }

    private Set<String> missing() {
        return stage.bot().vitals().pulses().stream()
                .filter(p -> p.trouble().equals(Optional.of(Trouble.Kind.STORE)))
                .map(Vitals.Pulse::worker)
                .collect(Collectors.toSet());
    }

    @Test
    void the_health_file_tells_the_running_bot_and_is_gone_with_it() throws IOException {
        Path health = folder.resolve("data").resolve("health");
        Instant end = Instant.now().plus(PATIENCE);
        while (Files.notExists(health)) {
            assertThat(Instant.now()).isBefore(end);
        }
        assertThat(Files.readAllLines(health)).contains("ok").anyMatch(l -> l.startsWith("poller ok"));

        stage.bot().close();
        assertThat(health).doesNotExist();
        stage.restart();
    }

    @Test
    void what_can_not_take_the_place_of_an_old_message_comes_as_a_new_one() {
        int entry = 0;
        for (Fault gone : Played.now().gone()) {
            entry++;
            stage.chat("operator> " + ADD + "Конкурс " + entry + "\nbot> ✅ Запись № " + entry + "\n     …");
            stage.sandbox().faults().next(Played.now().call("editMessageText"), gone);

            long mark = stage.sandbox().mark();
            press("Отменить запись", "Отменить");
            assertThat(stage.sandbox().chats().fromBot(stage.id("operator"), mark))
                    .as(gone.body())
                    .hasSize(1)
                    .allMatch(m -> m.text().contains("отозвана") || m.text().contains("Отменено"));
        }
        assertThat(counts()).doesNotContainKey("FAILED");
    }

    private void press(String... labels) {
        List<ChatMessage> history = stage.sandbox().chats().history(stage.id("operator"));
        ChatMessage card = history.get(history.size() - 1);
        String label = card.buttons().stream()
                .map(b -> b.text())
                .filter(t -> List.of(labels).contains(t))
                .findFirst()
                .orElseThrow(() -> new AssertionError(stage.sandbox().chats().transcript(stage.id("operator"))));
        Press press = operator().press(card, label);
        stage.sandbox().updates().awaitConfirmed(press.updateId(), PATIENCE);
        stage.settle();
    }

    @Test
    void marks_that_are_not_understood_are_left_out() {
        stage.sandbox()
                .faults()
                .next(Played.now().call("sendMessage"), Played.now().wrongMarkup());
        long mark = stage.sandbox().mark();
        operator().send("/help");
        stage.settle();

        List<ChatMessage> said = stage.sandbox().chats().fromBot(stage.id("operator"), mark);
        assertThat(said.get(0).text())
                .contains("МетодМонитор")
                .doesNotContain("<b>")
                .doesNotContain("&quot;");
        assertThat(said.get(0).content().body().entities())
                .noneMatch(e -> e.type().equals("bold"));
        assertThat(counts()).doesNotContainKey("FAILED");
    }

    @Test
    void a_token_that_does_not_work_for_a_while_loses_nothing() {
        stage.sandbox()
                .faults()
                .next(Played.now().call("getUpdates"), 2, Played.now().wrongToken());
        stage.sandbox()
                .faults()
                .next(Played.now().call("sendMessage"), Played.now().wrongToken());
        operator().send(ADD + "Учитель года");
        awaits("operator", "Запись № 1");

        stage.settle();
        assertThat(counts()).doesNotContainKey("FAILED").doesNotContainKey("DROPPED");
        stage.chat("""
                admin> /status
                bot> …
                     … MESSENGER не принимает токен бота …
                     …
                """.replace("MESSENGER", Played.now().channel().name()));
    }

    @Test
    void another_program_with_the_same_token_shows_in_the_status() {
        stage.sandbox()
                .faults()
                .next(Played.now().call("getUpdates"), 2, Played.now().anotherProgram());
        operator().send("/help");
        stage.settle();
        stage.chat("""
                admin> /status
                bot> …
                     … Сообщения забирает другая программа …
                     …
                """);
    }

    @Test
    void who_blocked_the_bot_and_writes_again_is_back_whatever_they_write() {
        for (String words : List.of("/help", "что-нибудь", "/nonsense")) {
            stage.core().database().writeOnly(tx -> stage.core().access().blocked(tx, stage.account("operator")));
            operator().send(words);
            stage.settle();
            assertThat(stage.core().database().read(stage.core().access()::unreachable))
                    .as(words)
                    .isEmpty();
        }
    }

    @Test
    void a_stranger_is_answered_once_an_hour_whatever_comes() {
        Client stranger = stage.sandbox().client(stage.id("stranger"));
        long mark = stage.sandbox().mark();
        for (int i = 0; i < 40; i++) {
            stranger.send(i % 3 == 0 ? "/start" : i % 3 == 1 ? "/start wrong" + i : "пустите " + i);
        }
        stranger.voice(new byte[] {1});
        stage.settle();
        assertThat(stage.sandbox().chats().fromBot(stage.id("stranger"), mark)).hasSize(1);

        stage.clock().advance(Duration.ofMinutes(61));
        stranger.send("ещё раз");
        stranger.send("и ещё");
        stage.settle();
        assertThat(stage.sandbox().chats().fromBot(stage.id("stranger"), mark)).hasSize(2);

        // A clock that is set back is no reason to be silent for longer.
        stage.clock().moveTo(Stage.NOON.minus(Duration.ofDays(1)));
        stranger.send("и снова");
        stage.settle();
        assertThat(stage.sandbox().chats().fromBot(stage.id("stranger"), mark)).hasSize(3);
    }

    @Test
    void a_clock_set_back_by_a_day_holds_nothing_back() {
        stage.sandbox().faults().next(Played.now().call("sendMessage"), 2, Fault.serverError());
        operator().send(ADD + "Учитель года");
        stage.sandbox().calls().await(Played.now().call("sendMessage"), 1, PATIENCE);
        stage.clock().moveTo(Stage.NOON.minus(Duration.ofDays(1)));
        awaits("operator", "Запись № 1");
        stage.chat("operator> /help\nbot> …\n     …");
    }

    private void awaits(String who, String words) {
        stage.sandbox().chats().awaitMessage(stage.id(who), 0, m -> m.text().contains(words), PATIENCE);
    }

    private Client operator() {
        return stage.sandbox().client(stage.id("operator"));
    }

    private Map<String, Long> counts() {
        return stage.core().database().read(new Outbox(stage.clock())::counts);
    }
}
