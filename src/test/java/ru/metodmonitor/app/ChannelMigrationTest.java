package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.storage.Database;

/** A store of the last program that knew one messenger. */
class ChannelMigrationTest {
    private static final String AT = "2020-11-30T09:00:00.000Z";

    @TempDir
    private Path folder;

    @BeforeEach
    void a_store_of_one_messenger() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("metodmonitor.db");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target("14")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "INSERT INTO person VALUES (1, 101, 'Оператор', 'op', '" + AT + "', NULL)",
                    "INSERT INTO person VALUES (2, 102, 'Ушедший', NULL, '" + AT + "', '" + AT + "')",
                    "INSERT INTO orders VALUES (5, 'UON', '412', '412', '2020-02-15', '', 1, '" + AT + "')",
                    "INSERT INTO dialog VALUES (101, 1, 77, 'add', '[]', '" + AT + "', 'x')",
                    "INSERT INTO dialog VALUES (-500, 1, 78, 'add', '[]', '" + AT + "', '')",
                    "INSERT INTO current_order VALUES (101, 1, 5)",
                    "INSERT INTO current_order VALUES (-500, 1, 5)",
                    "INSERT INTO subscription VALUES (-100123, 'Городская группа', 1, '" + AT + "')",
                    outbox(1, 101, "NULL", 12_345, "SENT"),
                    outbox(2, -500, "'ranking:3:2020-11-30:-500'", 0, "WAITING"),
                    outbox(3, 101, "'ranking:3:2020-11-30:101'", 0, "WAITING"),
                    outbox(4, 101, "'ranking:3:2020-11-30:101#2'", 0, "WAITING"),
                    outbox(5, 999, "'ranking:3:2020-11-30:999'", 0, "SENT"),
                    outbox(6, 101, "'notice:3:check:101'", 0, "WAITING"),
                    "INSERT INTO job (kind, person_id, chat_id, payload, progress_id, created_at) VALUES ('x', 1, -500, '{}', 1, '"
                            + AT + "')",
                    "INSERT INTO list (person_id, chat_id, status, content, part, part_at, created_at) VALUES (1, 101, 'OPEN', '{}', 0, '"
                            + AT + "', '" + AT + "')",
                    "INSERT INTO setting VALUES ('bot.username', 'metod_bot')")) {
                statement.execute(sql);
            }
        }
    }

    private static String outbox(long id, long chat, String key, long messageId, String status) {
        return "INSERT INTO outbox (id, chat_id, message, priority, due_at, created_at, once_key, message_id, status) VALUES ("
                + id + ", " + chat + ", '{}', 0, '" + AT + "', '" + AT + "', " + key + ", nullif(" + messageId
                + ", 0), '" + status + "')";
    }

    @Test
    void everybody_and_everything_on_its_way_is_that_messengers() {
        assertThat(
                        found(
                                "SELECT person_id || ' ' || chat_id || ' ' || founding || chosen || (blocked_at IS NOT NULL) FROM account"))
                .containsExactly("1 telegram:101 110", "2 telegram:102 111");
        assertThat(found("SELECT id || display_name || ifnull(username, '') FROM person"))
                .containsExactly("1Операторop", "2Ушедший");
        assertThat(found("SELECT chat_id || ' ' || id || offered FROM dialog"))
                .containsExactlyInAnyOrder("telegram:101 77x", "telegram:#-500 78");
        assertThat(found("SELECT chat_id || ' ' || order_id FROM current_order"))
                .containsExactlyInAnyOrder("telegram:101 5", "telegram:#-500 5");
        assertThat(found("SELECT chat_id || title FROM subscription"))
                .containsExactly("telegram:#-100123Городская группа");
        assertThat(found("SELECT chat_id || ' ' || progress_id FROM job")).containsExactly("telegram:#-500 1");
        assertThat(found("SELECT chat_id FROM list")).containsExactly("telegram:101");
        assertThat(found("SELECT name || value FROM setting WHERE name LIKE 'bot.%'"))
                .containsExactly("bot.username.telegrammetod_bot");
        assertThat(found("SELECT \"table\" FROM pragma_foreign_key_check")).isEmpty();
    }

    @Test
    void what_was_said_once_is_not_said_again() {
        assertThat(
                        found(
                                "SELECT id || ' ' || chat_id || ' ' || ifnull(once_key, '') || ' ' || ifnull(message_id, '') FROM outbox"))
                .containsExactly(
                        "1 telegram:101  12345",
                        "2 telegram:#-500 ranking:3:2020-11-30:telegram:#-500 ",
                        "3 telegram:101 ranking:3:2020-11-30:1 ",
                        "4 telegram:101 ranking:3:2020-11-30:1#2 ",
                        "5 telegram:999 ranking:3:2020-11-30:gone-999 ",
                        "6 telegram:101 notice:3:check:101 ");
    }

    private List<String> found(String sql) {
        try (Database database = Database.open(folder.resolve("metodmonitor.db"))) {
            return database.read(
                    read -> read.handle().createQuery(sql).mapTo(String.class).list());
        }
    }
}
