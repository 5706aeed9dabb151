package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.sandbox.ApiCall;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Fault;

/** The program killed, cut off: it comes back and goes on by itself. */
@OnBothMessengers
@Execution(ExecutionMode.CONCURRENT)
class KilledTest {
    private static final String ADD = "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; ";
    private static final int SENDERS = 16;
    private static final int OFTEN = 100_000;

    @TempDir
    private Path folder;

    @Test
    void an_update_that_was_kept_but_not_confirmed_changes_nothing_the_second_time() {
        Household.settle(folder, Stage.NOON);
        try (Household house = new Household(folder, Stage.NOON)) {
            house.run();
            house.greet();
            house.sandbox.faults().next(Played.now().call("getUpdates"), OFTEN, Fault.cutBefore());
            assertThat(house.says(ADD + "Учитель года").text()).contains("Запись № 1");
            assertThat(house.sandbox.updates().pending()).isEqualTo(1);

            house.allMarkedSent();
            house.kill();
            house.sandbox.faults().clear();
            house.run();
            house.sandbox.updates().awaitAllConfirmed(Household.PATIENCE);

            assertThat(house.asks("/entries", "Записей").text()).contains("Записей: 1");
            assertThat(house.heard(Household.OPERATOR, "Запись № 1")).hasSize(1);
            assertThat(house.heard(Household.OPERATOR, "уже есть")).isEmpty();
            assertThat(house.problems()).isEmpty();
        }
    }

    @Test
    void an_answer_that_was_not_sent_before_the_kill_is_sent_after_it() {
        Household.settle(folder, Stage.NOON);
        try (Household house = new Household(folder, Stage.NOON)) {
            house.run();
            house.greet();
            house.sandbox.faults().next(Played.now().call("sendMessage"), OFTEN, Fault.serverError());
            house.sandbox.client(Household.OPERATOR).send(ADD + "Учитель года");
            house.sandbox.updates().awaitAllConfirmed(Household.PATIENCE);

            house.kill();
            house.sandbox.faults().clear();
            house.run();

            house.sandbox
                    .chats()
                    .awaitMessage(Household.OPERATOR, 0, m -> m.text().contains("Запись № 1"), Household.PATIENCE);
        }
    }

    @Test
    void killed_again_and_again_it_keeps_every_entry_once_and_answers_every_message() {
        List<String> methods = List.of("getUpdates", "sendMessage", "sendMessage", "getUpdates");
        Household.settle(folder, Stage.NOON);
        try (Household house = new Household(folder, Stage.NOON)) {
            house.run();
            house.greet();
            int rounds = methods.size();
            for (int i = 1; i <= rounds; i++) {
                String method = Played.now().call(methods.get(i - 1));
                int calls = house.sandbox.calls().of(method).size();
                house.sandbox.client(Household.OPERATOR).send(ADD + "Конкурс " + i);
                house.sandbox.calls().await(method, calls + 1, Household.PATIENCE);
                house.kill();
                house.run();
            }
            house.sandbox.updates().awaitAllConfirmed(Household.PATIENCE);
            for (int i = 1; i <= rounds; i++) {
                String answer = "Запись № " + i;
                house.sandbox
                        .chats()
                        .awaitMessage(Household.OPERATOR, 0, m -> m.text().contains(answer), Household.PATIENCE);
            }

            assertThat(house.asks("/entries", "Записей").text()).contains("Записей: " + rounds);
            assertThat(house.heard(Household.OPERATOR, "уже есть")).isEmpty();
            assertThat(house.<Long>inStore(core ->
                            core.database().read(read -> core.entries().count(read, EntryFilter.ALL))))
                    .isEqualTo(rounds);
            assertThat(house.problems()).isEmpty();
        }
    }

    @Test
    void killed_around_every_press_it_registers_every_confirmed_list_once_and_repeats_only_what_was_in_flight() {
        Household.settle(folder, Stage.NOON);
        try (Household house = new Household(folder, Stage.NOON)) {
            house.run();
            house.greet();
            long begin = house.sandbox.mark();
            int lists = 4;
            int inFlight = 0;
            for (int i = 1; i <= lists; i++) {
                String contest = "Конкурс " + i + "!";
                ChatMessage preview = house.asks(list(contest), contest);
                if (i % 2 == 1) {
                    inFlight += kill(house);
                    house.run();
                }
                long mark = house.sandbox.mark();
                house.sandbox.client(Household.OPERATOR).press(preview, "Записать (3)");
                switch (i) {
                    case 1 -> house.sandbox.updates().awaitAllConfirmed(Household.PATIENCE);
                    case 2 -> recorded(house, mark);
                    default -> assertThat(preview.buttons()).isNotEmpty();
                }
                inFlight += kill(house);
                house.run();
                recorded(house, mark);
            }
            house.sandbox.updates().awaitAllConfirmed(Household.PATIENCE);
            house.allMarkedSent();

            // Each list is one message, which the press turns into the receipt.
            int repeated =
                    house.sandbox.chats().fromBot(Household.OPERATOR, begin).size() - lists;
            assertThat(repeated).isBetween(0, inFlight);
            assertThat(house.heard(Household.OPERATOR, "Записано: 3")).hasSize(lists);
            assertThat(house.<Long>inStore(core ->
                            core.database().read(read -> core.entries().count(read, EntryFilter.ALL))))
                    .isEqualTo(3L * lists);
            assertThat(house.problems()).isEmpty();
        }
    }

    private static String list(String contest) {
        return "/add УОН № 412 от 15.02.2020; 3; " + contest + """

                1. Иванову Марию Петровну, учителя физики МОБУ СОШ № 10 – победитель;
                2. Ковалёва Андрея Ильича, учителя истории МОБУ СОШ № 10 – призёр;
                3. Смирнову Ольгу Викторовну, учителя химии МОБУ СОШ № 8 – победитель.""";
    }

    private static void recorded(Household house, long since) {
        house.sandbox
                .chats()
                .awaitMessage(Household.OPERATOR, since, m -> m.text().contains("Записано: 3"), Household.PATIENCE);
    }

    /** Kills it; the answer is how many messages may have been on their way. */
    private static int kill(Household house) {
        house.kill();
        return house.inStore(core -> core.database()
                .read(new Outbox(core.clock())::counts)
                .getOrDefault("WAITING", 0L)
                .intValue());
    }

    @Test
    void who_sends_faster_than_can_be_answered_delays_nobody_and_is_told_once() {
        long flooder = 2_000;
        Household.settle(folder, Stage.NOON);
        Household.inStore(
                folder,
                Stage.NOON,
                core -> core.database().write(tx -> {
                    Person person = core.access().meet(tx, Played.chat(flooder), "flooder", Optional.empty());
                    return core.access().grant(tx, Actor.CONSOLE, person, Grant.of(Role.OPERATOR));
                }));
        try (Household house = new Household(folder, Stage.NOON)) {
            house.person(flooder, "flooder");
            house.run();
            house.greet();
            for (int i = 0; i < 1_500; i++) {
                house.sandbox.client(flooder).send("/find Иванова " + i);
            }
            for (long stranger = 3_000; stranger < 3_050; stranger++) {
                house.person(stranger, "stranger" + stranger);
                for (int i = 0; i < 10; i++) {
                    house.sandbox.client(stranger).send("пустите " + i);
                }
            }
            assertThat(house.asks(ADD + "Учитель года", "Запись № 1").text()).contains("Запись № 1");

            assertThat(house.sandbox.chats().fromBot(flooder, 0))
                    .as("a message a second goes to whoever floods")
                    .hasSizeLessThan(45);
            assertThat(owed(house, flooder, "%")).isBetween(100, 110);
            assertThat(owed(house, flooder, "slowly:%")).isEqualTo(1);
            for (long stranger = 3_000; stranger < 3_050; stranger++) {
                assertThat(owed(house, stranger, "%")).isEqualTo(1);
            }
        }
    }

    private static int owed(Household house, long chat, String key) {
        return house.inStore(core -> core.database()
                .read(read -> read.handle()
                        .createQuery(
                                "SELECT count(*) FROM outbox WHERE chat_id = :chat AND ifnull(once_key, '') LIKE :key")
                        .bind("chat", Played.chat(chat))
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one()));
    }

    @Test
    void killed_in_the_middle_of_a_mass_notice_it_leaves_nobody_out_and_repeats_only_what_was_in_flight() {
        Instant nine = Instant.parse("2020-09-01T06:00:00Z");
        int heads = 45;
        Household.settle(folder, nine);
        Household.inStore(folder, nine, core -> campaign(core, heads));
        try (Household house = new Household(folder, nine)) {
            for (int i = 0; i < heads; i++) {
                house.person(2_000 + i, "head" + i);
                house.sandbox.client(2_000 + i).start();
            }
            house.sandbox.client(Household.OPERATOR).start();
            Set<Long> twice = new HashSet<>();
            for (int kill = 1; kill <= 2; kill++) {
                house.run();
                int told = toldHeads(house).size();
                aNoticeReaches(house, 2_000 + kill * 12);
                house.kill();
                assertThat(toldHeads(house).size()).isGreaterThan(told);
                // The messenger took them, and the program died before it could write that down: nobody can know.
                Set<Long> inFlight = toldButNotMarked(house);
                assertThat(inFlight).hasSizeLessThanOrEqualTo(SENDERS);
                twice.addAll(inFlight);
            }
            house.run();
            for (int i = 0; i < heads; i++) {
                aNoticeReaches(house, 2_000 + i);
            }
            house.says("/deadlines");

            for (long head = 2_000; head < 2_000 + heads; head++) {
                List<ChatMessage> notices = house.heard(head, "Ознакомиться с приказом");
                assertThat(notices).as("head %s", head).hasSizeBetween(1, twice.contains(head) ? 3 : 1);
            }
        }
    }

    private static void aNoticeReaches(Household house, long head) {
        house.sandbox
                .chats()
                .awaitMessage(
                        head,
                        0,
                        m -> m.text().contains("Ознакомиться с приказом")
                                && !m.text().startsWith(Household.HOME),
                        Household.PATIENCE);
    }

    private static boolean campaign(Core core, int heads) {
        return core.database().write(tx -> {
            Person admin = core.access().meet(tx, Played.chat(1), "admin", Optional.empty());
            core.access().grant(tx, Actor.CONSOLE, admin, Grant.of(Role.ADMIN));
            core.campaigns().start(tx, admin, core.campaignPlan());
            long school = core.registry().list(tx).get(0).id();
            for (int i = 0; i < heads; i++) {
                Person head = core.access().meet(tx, Played.chat(2_000 + i), "head" + i, Optional.empty());
                core.access().grant(tx, Actor.CONSOLE, head, Grant.head(school));
            }
            return true;
        });
    }

    private static Set<Long> toldHeads(Household house) {
        Set<Long> told = new HashSet<>();
        for (ApiCall call : house.sandbox.calls().of(Played.now().call("sendMessage"))) {
            long chat = call.chat().orElse(0);
            if (chat >= 2_000 && !house.heard(chat, "Ознакомиться с приказом").isEmpty()) {
                told.add(chat);
            }
        }
        return told;
    }

    private static Set<Long> toldButNotMarked(Household house) {
        Set<Long> waiting = house.inStore(core -> core.database()
                .read(read -> read
                        .handle()
                        .createQuery("SELECT chat_id FROM outbox WHERE status = 'WAITING' AND once_key LIKE 'notice:%'")
                        .mapTo(ChatId.class)
                        .stream()
                        .map(ChatId::number)
                        .collect(Collectors.toSet())));
        waiting.retainAll(toldHeads(house));
        return waiting;
    }

    @Test
    void started_while_the_messenger_is_away_it_works_as_soon_as_it_is_there() throws IOException {
        Household.settle(folder, Stage.NOON);
        int port;
        Program program;
        try (ServerSocket away = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = away.getLocalPort();
            away.setSoTimeout((int) Household.PATIENCE.toMillis());
            Map<String, String> environment = new HashMap<>(Played.now().environment("http://127.0.0.1:" + port));
            environment.put("METODMONITOR_DATA_DIR", Household.data(folder).toString());
            environment.put("METODMONITOR_CLOCK_START", Stage.NOON.toString());
            program = Program.start(folder, environment, "run");
            for (int refused = 0; refused < 4; refused++) {
                try (Socket socket = away.accept()) {
                    socket.setSoLinger(true, 0);
                }
            }
        }
        try (program;
                Household house = new Household(folder, Stage.NOON, port)) {
            house.greet();

            assertThat(house.says(ADD + "Учитель года").text()).contains("Запись № 1");
            assertThat(program.complained()).contains("not reached").doesNotContain("abcdefghijkl");
        }
    }
}
