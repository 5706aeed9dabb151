package ru.metodmonitor.max;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.channel.Limits;
import ru.metodmonitor.notify.Care;
import ru.metodmonitor.notify.Dispatcher;
import ru.metodmonitor.notify.Keyboard;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Outgoing;
import ru.metodmonitor.notify.Priority;
import ru.metodmonitor.notify.QuietHours;
import ru.metodmonitor.notify.Undelivered;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.sandbox.Persona;
import ru.metodmonitor.sandbox.Sandbox;
import ru.metodmonitor.sandbox.SandboxOptions;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.FreshStore;
import ru.metodmonitor.storage.Tx;

/** A file that MAX looks at for ever, in the outbox of the real program, against the stand-in. */
class NeverReadyTest {
    private static final Clock MORNING = Clock.fixed(Instant.parse("2020-09-01T06:00:00Z"), ZoneOffset.UTC);
    private static final long MARIA = 101;
    private static final long ANNA = 102;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void it_is_given_up_and_told_of_and_what_waits_behind_it_goes_on() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), "содержимое");
        Outbox outbox = new Outbox(MORNING);
        AtomicLong nanos = new AtomicLong();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of("metod_bot", "Метод", MORNING));
                MaxClient client = new MaxClient(new MaxSettings(
                        URI.create(sandbox.max().apiUrl()),
                        sandbox.max().token(),
                        Optional.empty(),
                        Optional.empty()));
                Database database =
                        Database.open(FreshStore.in(folder.resolve("data")).resolve("metodmonitor.db"))) {
            for (long person : new long[] {MARIA, ANNA}) {
                sandbox.max().people().add(Persona.of(person, "Человек", "", "", ""));
                sandbox.max().client(person).start();
            }
            sandbox.max().filesNeverReady();
            database.writeOnly(tx -> {
                outbox.put(
                        tx,
                        chat(MARIA),
                        new Outgoing.Document(
                                file.toString(), "Отчёт.docx", "Вот он", Keyboard.NONE, false, false, Care.OPEN, false),
                        Priority.ANSWER);
                outbox.put(tx, chat(MARIA), text("что за ним"), Priority.ANSWER);
            });
            try (Dispatcher dispatcher = new Dispatcher(
                    database,
                    "max",
                    "",
                    new MaxSender(client, nanos::get),
                    new Nobody(),
                    Limits.NONE,
                    QuietHours.NONE,
                    LocalTime.MIDNIGHT,
                    MORNING,
                    new Random(1),
                    new Vitals())) {
                dispatcher.start();
                sandbox.max().calls().await("POST /messages", 2, PATIENCE);
                database.writeOnly(tx -> outbox.put(tx, chat(ANNA), text("другой"), Priority.ANSWER));
                dispatcher.wake();
                sandbox.max().chats().awaitMessage(ANNA, 0, m -> m.text().equals("другой"), PATIENCE);
                assertThat(sandbox.max().chats().fromBot(MARIA, 0)).isEmpty();

                nanos.addAndGet(Duration.ofMinutes(11).toNanos());
                sandbox.max().chats().awaitMessage(MARIA, 0, m -> m.text().equals("что за ним"), PATIENCE);
                assertThat(dispatcher.awaitIdle(PATIENCE)).isTrue();
            }

            assertThat(database.read(outbox::counts)).isEqualTo(Map.of("FAILED", 1L, "SENT", 2L));
            List<Undelivered> undelivered = database.read(read -> outbox.undelivered(read, Instant.EPOCH));
            assertThat(undelivered)
                    .as("what the administrator is told of")
                    .singleElement()
                    .extracting(Undelivered::chatId)
                    .isEqualTo(chat(MARIA));
            assertThat(sandbox.max().calls().of("upload"))
                    .as("handed over once")
                    .hasSize(1);
            assertThat(sandbox.max().violations().all()).isEmpty();
        }
    }

    private static ChatId chat(long person) {
        return MaxApi.CHANNEL.chat(person);
    }

    private static Outgoing text(String html) {
        return new Outgoing.Message(html, Keyboard.NONE, Care.OPEN, false);
    }

    private static final class Nobody implements Dispatcher.Undeliverable {
        @Override
        public Optional<ChatId> blocked(Tx tx, ChatId chat) {
            throw new AssertionError("nobody blocks here");
        }

        @Override
        public void moved(Tx tx, ChatId from, ChatId to) {
            throw new AssertionError("no group moves here");
        }
    }
}
