package ru.metodmonitor.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.TimedOut;
import ru.metodmonitor.scenario.Household;
import ru.metodmonitor.scenario.OnBothMessengers;
import ru.metodmonitor.scenario.Played;

/** The program is killed again and again while operators work: lines, lists, files, workbooks, exports, a mass notice. */
@OnBothMessengers
class KillsTest {
    private static final Instant NINE = Instant.parse("2020-09-01T06:00:00Z");
    private static final int CLERKS = 5;
    private static final int HEADS = 45;
    private static final long FIRST_CLERK = 1_100;
    private static final long FIRST_HEAD = 2_000;
    private static final String NOTICE = "Ознакомиться с приказом";

    /** After which of the program's calls it dies, as Telegram names them. */
    private static final List<String> METHODS =
            List.of("sendMessage", "editMessageText", "answerCallbackQuery", "getUpdates");

    @TempDir
    private Path folder;

    @Test
    void whatever_was_accepted_has_its_effect_once_however_often_the_program_is_killed() throws InterruptedException {
        int kills = Endure.size("kills", 3);
        Random random = new Random(Endure.size("seed", 753));
        Household.settle(folder, NINE);
        Household.inStore(folder, NINE, KillsTest::people);
        try (Household house = new Household(folder, NINE)) {
            for (long head = FIRST_HEAD; head < FIRST_HEAD + HEADS; head++) {
                house.person(head, "head" + head);
                house.client(head).start();
            }
            begun(house);
            List<Clerk> clerks = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (long person = FIRST_CLERK; person < FIRST_CLERK + CLERKS; person++) {
                house.person(person, "clerk" + person);
                house.client(person).start();
                Clerk clerk = new Clerk(house, person, random.nextLong());
                clerks.add(clerk);
                threads.add(new Thread(clerk, "clerk" + person));
            }
            threads.forEach(Thread::start);
            List<Long> killed = new ArrayList<>();
            for (int i = 0; i < kills; i++) {
                house.run();
                untilSomeMoment(house, random);
                house.kill();
                killed.add(house.mark());
            }
            clerks.forEach(Clerk::stop);
            house.run();
            for (Thread thread : threads) {
                thread.join();
            }
            for (long head = FIRST_HEAD; head < FIRST_HEAD + HEADS; head++) {
                house.awaits(head, 0, m -> m.text().contains(NOTICE), Household.PATIENCE);
            }
            house.sandbox().updates().awaitAllConfirmed(Household.PATIENCE);
            house.allMarkedSent();
            house.kill();
            tell(house, clerks, killed);
        }
    }

    /** A first run of its own: what is said before a bot on MAX has ever asked for updates, MAX counts as read. */
    private static void begun(Household house) {
        house.run();
        house.greet();
        house.kill();
    }

    private static boolean people(Core core) {
        return core.database().write(tx -> {
            Person admin = core.access().meet(tx, Played.chat(1), "admin", Optional.empty());
            core.access().grant(tx, Actor.CONSOLE, admin, Grant.of(Role.ADMIN));
            core.campaigns().start(tx, admin, core.campaignPlan());
            for (long id = FIRST_CLERK; id < FIRST_CLERK + CLERKS; id++) {
                Person clerk = core.access().meet(tx, Played.chat(id), "clerk" + id, Optional.empty());
                core.access().grant(tx, Actor.CONSOLE, clerk, Grant.of(Role.OPERATOR));
            }
            long school = core.registry().list(tx).get(0).id();
            for (long id = FIRST_HEAD; id < FIRST_HEAD + HEADS; id++) {
                Person head = core.access().meet(tx, Played.chat(id), "head" + id, Optional.empty());
                core.access().grant(tx, Actor.CONSOLE, head, Grant.head(school));
            }
            return true;
        });
    }

    /** Some call of the program, and some milliseconds after it; one time in eight before the program has said anything. */
    private static void untilSomeMoment(Household house, Random random) {
        String method = Played.now().call(METHODS.get(random.nextInt(METHODS.size())));
        int count = house.sandbox().calls().of(method).size() + 1 + random.nextInt(6);
        Duration rest = Duration.ofMillis(random.nextInt(random.nextInt(8) == 0 ? 800 : 40));
        if (rest.toMillis() < 40) {
            try {
                house.sandbox().calls().await(method, count, Duration.ofSeconds(20));
            } catch (TimedOut e) {
                // Nobody asks for that now: any moment is as good.
            }
        }
        LockSupport.parkNanos(rest.toNanos());
    }

    private static void tell(Household house, List<Clerk> clerks, List<Long> killed) {
        Map<String, Map<String, Integer>> found = house.inStore(KillsTest::found);
        List<String> lost = new ArrayList<>();
        List<String> doubled = new ArrayList<>();
        Map<String, Integer> kinds = new TreeMap<>();
        for (Clerk clerk : clerks) {
            lost.addAll(clerk.unanswered);
            clerk.promises.forEach((order, promise) -> {
                Map<String, Integer> now = found.getOrDefault(order, Map.of());
                String line = order + ", " + promise + ": " + now;
                int counts = now.getOrDefault("CONFIRMED", 0);
                int undone = now.getOrDefault("RETRACTED", 0);
                if (counts < promise.counts() || undone < promise.undone()) {
                    lost.add(line);
                }
                if (counts > promise.counts() || undone > promise.undone()) {
                    doubled.add(line);
                }
                kinds.merge(promise.what(), 1, Integer::sum);
            });
            kinds.merge("export", clerk.alike.getOrDefault("export", 0), Integer::sum);
        }
        Repeats repeats = new Repeats(killed);
        clerks.forEach(c -> repeats.count(c.person, house.sandbox().chats().fromBot(c.person, 0), c.alike));
        for (long head = FIRST_HEAD; head < FIRST_HEAD + HEADS; head++) {
            repeats.count(head, house.sandbox().chats().fromBot(head, 0), Map.of());
        }
        List<String> problems = house.problems();

        Endure.tell("kills", "%d; acts answered: %s", killed.size(), kinds);
        Endure.tell("lost", "%d %s", lost.size(), lost);
        Endure.tell("doubled", "%d %s", doubled.size(), doubled);
        Endure.tell(
                "said twice",
                "%d of %d messages (%.2f %%), of them not in flight at a kill: %s",
                repeats.repeated,
                repeats.messages,
                100.0 * repeats.repeated / repeats.messages,
                repeats.unexplained);
        Endure.tell("verify at the end", "%d %s", problems.size(), problems);
        assertThat(lost).isEmpty();
        assertThat(doubled).isEmpty();
        assertThat(repeats.unexplained).isEmpty();
        assertThat(problems).isEmpty();
        assertThat(kinds).isNotEmpty();
    }

    /** How many entries in which status each order has. */
    private static Map<String, Map<String, Integer>> found(Core core) {
        Map<String, Map<String, Integer>> found = new HashMap<>();
        core.database()
                .read(read -> read.handle()
                        .createQuery("""
                                SELECT o.number, e.status, count(*) AS n FROM entry e JOIN orders o ON o.id = e.order_id
                                GROUP BY o.number, e.status""")
                        .map((row, context) -> found.computeIfAbsent(row.getString("number"), k -> new HashMap<>())
                                .put(row.getString("status"), row.getInt("n")))
                        .list());
        return found;
    }

    /** What was said twice, and whether it was the last thing said in its chat before a kill. */
    private static final class Repeats {
        private final List<Long> killed;
        private final List<String> unexplained = new ArrayList<>();
        private int messages;
        private int repeated;

        Repeats(List<Long> killed) {
            this.killed = killed;
        }

        void count(long chat, List<ChatMessage> said, Map<String, Integer> alike) {
            messages += said.size();
            Map<String, Integer> times = new HashMap<>();
            Map<String, Long> last = new HashMap<>();
            for (int i = 0; i < said.size(); i++) {
                ChatMessage message = said.get(i);
                String text = born(message);
                boolean own = text.matches("(?s).*\\d{7}.*") || alike.isEmpty();
                if (own && times.merge(text, 1, Integer::sum) > 1) {
                    repeated++;
                    if (!inFlight(last.get(text), message.seq(), said)) {
                        unexplained.add(chat + ": " + text);
                    }
                }
                last.put(text, message.seq());
            }
            long files = said.stream().filter(m -> m.attachment().isPresent()).count();
            long loaded =
                    said.stream().filter(m -> m.text().contains("Загружено: 3")).count();
            repeated += (int) (files - alike.getOrDefault("export", 0) + loaded - alike.getOrDefault("load", 0));
        }

        private boolean inFlight(long first, long second, List<ChatMessage> said) {
            return killed.stream()
                    .anyMatch(kill -> first < kill
                            && kill < second
                            && said.stream().noneMatch(m -> m.seq() > first && m.seq() < kill));
        }

        private static String born(ChatMessage message) {
            return message.earlier().isEmpty()
                    ? message.text()
                    : message.earlier().get(0).content().body().text();
        }
    }
}
