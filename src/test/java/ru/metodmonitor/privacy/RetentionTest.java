package ru.metodmonitor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.telegram.OnTelegram;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-26T02:30:00Z");
    private static final String OLD = "2026-10-20T00:00:00.000Z";
    private static final String FRESH = "2026-11-20T00:00:00.000Z";

    @TempDir
    private Path folder;

    @Test
    void what_was_on_its_way_goes_after_its_days_and_what_counts_stays() throws IOException {
        Path work = Files.createDirectory(folder.resolve("work"));
        Path leftover = Files.writeString(work.resolve("made-1.docx"), "Иванова");
        Files.setLastModifiedTime(leftover, FileTime.from(Instant.parse(OLD)));
        Path waiting = Files.writeString(work.resolve("made-2.docx"), "Петрова");
        Files.setLastModifiedTime(waiting, FileTime.from(Instant.parse(FRESH)));
        try (Database database = Database.open(folder.resolve("store.db"))) {
            database.writeOnly(tx -> {
                tx.handle().execute("INSERT INTO person VALUES (1, 'Кто-то', NULL, ?)", OLD);
                for (String at : List.of(OLD, FRESH)) {
                    long chat = at.equals(OLD) ? 1 : 2;
                    ChatId where = OnTelegram.chat(chat);
                    tx.handle().execute("INSERT INTO dialog VALUES (?, 1, 1, 'add', '[]', ?, '', 0)", where, at);
                    tx.handle()
                            .execute(
                                    "INSERT INTO list (person_id, chat_id, status, content, part, part_at, created_at) VALUES (1, ?, 'OPEN', '{}', 0, ?, ?)",
                                    where,
                                    at,
                                    at);
                    tx.handle().execute("INSERT INTO incoming VALUES (?, ?, '')", chat, at);
                    tx.handle()
                            .execute(
                                    "INSERT INTO button_payload (content, used_on) VALUES (?, ?)",
                                    at,
                                    at.substring(0, 10));
                    outbox(tx, at, "SENT", null);
                    outbox(tx, at, "SENT", "once:" + at);
                    outbox(tx, at, "SENT", "seldom:1:said@" + at);
                    outbox(tx, at, "SENT", "slowly:1@" + at);
                    outbox(tx, at, "WAITING", null);
                    tx.handle()
                            .execute(
                                    "INSERT INTO job (kind, chat_id, payload, status, progress_id, created_at) SELECT 'x', 'telegram:1', '{}', 'DONE', max(id), ? FROM outbox",
                                    at);
                }
            });

            new Retention(database, new Journal(Clock.fixed(NOW, ZoneOffset.UTC)), work, Duration.ofDays(30))
                    .sweep(NOW);

            assertThat(rows(database, "dialog")).isEqualTo(1);
            assertThat(rows(database, "list")).isEqualTo(1);
            assertThat(rows(database, "incoming")).isEqualTo(1);
            assertThat(rows(database, "button_payload")).isEqualTo(1);
            assertThat(rows(database, "job")).isEqualTo(1);
            assertThat(rows(database, "outbox WHERE once_key LIKE 'once:%'"))
                    .as("what must never be sent twice is remembered")
                    .isEqualTo(2);
            assertThat(rows(database, "outbox WHERE once_key LIKE 's%'"))
                    .as("what may be said again after a while is not")
                    .isEqualTo(2);
            assertThat(rows(database, "outbox WHERE status = 'WAITING'")).isEqualTo(1);
            assertThat(rows(database, "outbox WHERE message LIKE '%Иванова%'")).isEqualTo(1);
            assertThat(rows(database, "person")).isEqualTo(1);
            assertThat(rows(database, "journal")).isEqualTo(1);
        }
        assertThat(leftover).doesNotExist();
        assertThat(waiting).exists();
    }

    private static void outbox(ru.metodmonitor.storage.Tx tx, String at, String status, String key) {
        String message = status.equals("WAITING") ? "{\"kind\":\"message\",\"html\":\"Иванова\"}" : "{}";
        tx.handle()
                .execute(
                        "INSERT INTO outbox (chat_id, message, priority, due_at, status, once_key, created_at) VALUES ('telegram:1', ?, 0, ?, ?, ?, ?)",
                        message,
                        at,
                        status,
                        key,
                        at);
    }

    private static int rows(Database database, String table) {
        return database.read(read -> read.handle()
                .createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }
}
