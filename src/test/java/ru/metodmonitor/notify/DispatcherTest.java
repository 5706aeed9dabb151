package ru.metodmonitor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.channel.Limits;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.FreshStore;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.telegram.OnTelegram;

/** The dispatcher over a store that fails and rows that can't be sent. */
class DispatcherTest {
    private static final ChatId CHAT = OnTelegram.chat(7);
    private static final Clock NOON = Clock.fixed(Instant.parse("2020-12-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Outbox outbox = new Outbox(NOON);
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(FreshStore.in(folder).resolve("metodmonitor.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_sent_but_could_not_be_marked_is_marked_later_and_not_sent_again() {
        put(text("a"));
        put(text("b"));

        run((chat, message, target) -> {
            sent.add(html(message));
            if (sent.size() == 1) {
                theNextWriteFails();
            }
            return new Delivery.Sent("" + sent.size());
        });

        assertThat(sent).containsExactly("a", "b");
        assertThat(counts()).isEqualTo(Map.of("SENT", 2L));
    }

    @Test
    void a_row_that_always_fails_does_not_hold_up_those_behind_it() {
        put(text("a bug"));
        put(text("good"));

        run((chat, message, target) -> {
            if (html(message).equals("a bug")) {
                throw new IllegalStateException("a bug");
            }
            sent.add(html(message));
            return new Delivery.Sent("1");
        });

        assertThat(sent).containsExactly("good");
        assertThat(counts()).isEqualTo(Map.of("SENT", 1L, "FAILED", 1L));
    }

    @Test
    void a_row_that_nobody_can_read_does_not_hold_up_those_behind_it() {
        put(text("of another program"));
        database.writeOnly(tx -> tx.handle().execute("UPDATE outbox SET message = '{\"type\":\"hologram\"}'"));
        put(text("good"));

        run((chat, message, target) -> {
            sent.add(html(message));
            return new Delivery.Sent("1");
        });

        assertThat(sent).containsExactly("good");
        assertThat(counts()).isEqualTo(Map.of("SENT", 1L, "FAILED", 1L));
    }

    @Test
    void a_press_that_is_too_old_to_be_answered_is_not_reported_as_lost() {
        put(new Outgoing.PressAnswer("query", "", false));
        put(text("refused"));

        run((chat, message, target) -> new Delivery.Refused(400, "query is too old"));

        assertThat(counts()).isEqualTo(Map.of("DROPPED", 1L, "FAILED", 1L));
    }

    @Test
    void a_clock_that_was_set_back_holds_nothing_back() {
        put(text("before"));
        run(Clock.offset(NOON, Duration.ofDays(-1)), Limits.NONE, (to, message, target) -> {
            sent.add(html(message));
            return new Delivery.Sent("1");
        });

        assertThat(sent).containsExactly("before");
    }

    @Test
    void what_is_days_old_is_not_given_up_at_the_first_failure() {
        put(text("patience"));

        run(Clock.offset(NOON, Duration.ofDays(3)), Limits.NONE, (to, message, target) -> {
            sent.add(html(message));
            return sent.size() < 2 ? new Delivery.Unreached() : new Delivery.Sent("1");
        });

        assertThat(sent).hasSize(2);
        assertThat(counts()).isEqualTo(Map.of("SENT", 1L));
    }

    @Test
    void nobody_waits_for_what_another_one_is_owed() {
        database.writeOnly(tx -> {
            for (int i = 0; i < 400; i++) {
                outbox.put(tx, CHAT, text("flooder"), Priority.ANSWER);
            }
            for (long chat = 100; chat < 300; chat++) {
                outbox.put(tx, OnTelegram.chat(chat), text("other"), Priority.ANSWER);
            }
        });

        run(NOON, Limits.NONE, (to, message, target) -> {
            sent.add(html(message));
            return new Delivery.Sent("1");
        });

        assertThat(sent).hasSize(600);
        assertThat(sent.subList(0, 250).stream().filter("other"::equals)).hasSize(200);
    }

    @Test
    void a_bug_in_what_follows_a_message_holds_up_no_other_chat() {
        put(text("blocks"));
        database.writeOnly(tx -> outbox.put(tx, OnTelegram.chat(2), text("good"), Priority.ANSWER));

        run((to, message, target) -> {
            if (html(message).equals("blocks")) {
                return new Delivery.Blocked();
            }
            sent.add(html(message));
            return new Delivery.Sent("1");
        });

        assertThat(sent).containsExactly("good");
        assertThat(counts()).isEqualTo(Map.of("SENT", 1L, "FAILED", 1L));
    }

    @Test
    void what_the_messenger_does_not_take_yet_holds_up_its_own_chat_alone() {
        Duration pause = Duration.ofSeconds(3);
        long[] moments = new long[2];
        put(text("a file"));
        put(text("behind it"));

        run((to, message, target) -> {
            if (moments[0] == 0) {
                moments[0] = System.nanoTime();
                database.writeOnly(tx -> outbox.put(tx, OnTelegram.chat(2), text("other"), Priority.ANSWER));
                return new Delivery.Wait(pause, false);
            }
            if (html(message).equals("other")) {
                moments[1] = System.nanoTime();
            }
            sent.add(html(message));
            return new Delivery.Sent("1");
        });

        assertThat(sent).containsExactly("other", "a file", "behind it");
        assertThat(Duration.ofNanos(moments[1] - moments[0])).isLessThan(pause);
    }

    /** A full disk, until a fresh connection is taken after the failure: so it is just this one write. */
    private void theNextWriteFails() {
        database.writeOnly(tx -> {
            tx.handle().execute("CREATE TABLE filler (bytes BLOB) STRICT");
            tx.handle()
                    .execute("CREATE TRIGGER fill AFTER UPDATE ON outbox "
                            + "BEGIN INSERT INTO filler VALUES (zeroblob(5000000)); END");
            tx.handle().execute("PRAGMA max_page_count = 1");
        });
    }

    private void put(Outgoing message) {
        database.writeOnly(tx -> outbox.put(tx, CHAT, message, Priority.ANSWER));
    }

    private static Outgoing text(String html) {
        return new Outgoing.Message(html, Keyboard.NONE, Care.OPEN, false);
    }

    private static String html(Outgoing message) {
        return ((Outgoing.Message) message).html();
    }

    private Map<String, Long> counts() {
        return database.read(outbox::counts);
    }

    private void run(Transport transport) {
        run(NOON, Limits.NONE, transport);
    }

    private void run(Clock clock, Limits limits, Transport transport) {
        Dispatcher.Undeliverable nobody = new Dispatcher.Undeliverable() {
            @Override
            public Optional<ChatId> blocked(Tx tx, ChatId chat) {
                throw new IllegalStateException("nobody blocks here");
            }

            @Override
            public void moved(Tx tx, ChatId from, ChatId to) {
                throw new AssertionError("no group moves here");
            }
        };
        try (Dispatcher dispatcher = new Dispatcher(
                database,
                "telegram",
                "",
                transport,
                nobody,
                limits,
                QuietHours.NONE,
                LocalTime.MIDNIGHT,
                clock,
                new Random(1),
                new Vitals())) {
            dispatcher.start();
            assertThat(dispatcher.awaitIdle(Duration.ofSeconds(30))).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
