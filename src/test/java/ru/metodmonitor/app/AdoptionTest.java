package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.evidence.EntryChange;
import ru.metodmonitor.journal.JournalRow;

/** A store from before the journal proved the state. */
class AdoptionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-12-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private long lines;
    private String last = JournalRow.NO_HASH;

    @BeforeEach
    void an_old_store() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("metodmonitor.db");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target("8")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "INSERT INTO person VALUES (1, 101, 'Оператор', NULL, '2020-11-01T09:00:00.000Z', NULL)",
                    "INSERT INTO role_grant VALUES (1, 1, 'OPERATOR', NULL, NULL, '2020-11-01T09:00:00.000Z', NULL)",
                    "INSERT INTO school VALUES (1, '10', 'МОБУ СОШ № 10', 'SOSH', 'Центральный')",
                    "INSERT INTO school_year VALUES (1, 2019, 300, 25)",
                    "INSERT INTO teacher VALUES (1, 1, 'Иванова', 'Анна', 'Петровна', '', 'иванова анна петровна', '', '2020-11-01T09:00:00.000Z', NULL)",
                    "INSERT INTO orders VALUES (1, 'UON', '412', '412', '2020-02-15', 'Об итогах', 1, '2020-11-01T09:00:00.000Z')",
                    "INSERT INTO entry (id, order_id, indicator, school_id, teacher_id, activity, activity_key, result, year,"
                            + " status, version, way, author_id, created_at, changed_by) VALUES (1, 1, 1, 1, 1, 'Форум', 'форум', '',"
                            + " 2019, 'CONFIRMED', 2, 'LINE', 1, '2020-11-01T09:00:00.000Z', 1)",
                    "INSERT INTO invitation VALUES (1, '" + "0".repeat(64)
                            + "', 'OPERATOR', NULL, NULL, '2020-11-01T09:00:00.000Z',"
                            + " '2020-12-09T09:00:00.000Z', NULL, NULL)",
                    "INSERT INTO dialog VALUES (101, 1, 1, 'add', '[]', '2020-11-30T09:00:00.000Z')",
                    "INSERT INTO incoming VALUES (7, '2020-11-30T09:00:00.000Z')",
                    "INSERT INTO button_payload VALUES (1, 'long')",
                    "INSERT INTO outbox (chat_id, message, priority, due_at, created_at) VALUES (101, '{\"kind\":\"message\","
                            + "\"html\":\"Записано\",\"keyboard\":{\"rows\":[]}}', 0, '2020-11-30T09:00:00.000Z', '2020-11-30T09:00:00.000Z')",
                    "INSERT INTO job (kind, person_id, chat_id, payload, created_at) VALUES ('export', 1, 101, '{}', '2020-11-30T09:00:00.000Z')",
                    "INSERT INTO entry_version VALUES (1, 1, 1, 2, 1, 1, 'Фурум', '', NULL, 'CONFIRMED', '', 1, '2020-11-01T09:00:00.000Z', 'опечатка')")) {
                statement.execute(sql);
            }
            told(connection, "role.grant", "person:1", "{\"role\":\"operator\",\"school\":\"\",\"territory\":\"\"}");
            told(
                    connection,
                    "invitation.create",
                    "invitation:1",
                    "{\"role\":\"operator\",\"school\":\"\",\"territory\":\"\"}");
            told(connection, "school.enter", "school:1", "{\"code\":\"10\",\"kind\":\"SOSH\"}");
            told(
                    connection,
                    "school.year",
                    "school:1",
                    "{\"headcount\":\"25\",\"headcountBefore\":\"\",\"pupils\":\"300\",\"pupilsBefore\":\"\",\"year\":2019}");
            told(connection, "teacher.enter", "teacher:1", "{\"school\":1}");
            told(
                    connection,
                    "order.register",
                    "order:1",
                    "{\"date\":\"2020-02-15\",\"issuer\":\"UON\",\"number\":\"412\"}");
            told(
                    connection,
                    "entry.register",
                    "entry:1",
                    "{\"indicator\":2,\"order\":1,\"school\":1,\"status\":\"CONFIRMED\",\"teacher\":1,\"year\":2019}");
            told(
                    connection,
                    "entry.correct",
                    "entry:1",
                    "{\"activity\":\"changed\",\"indicator\":1,\"indicatorBefore\":2,\"version\":2}");
        }
    }

    private void told(Connection connection, String action, String subject, String payload) throws SQLException {
        lines++;
        String at = "2020-11-01T09:00:00.000Z";
        String hash = JournalRow.hash(lines, at, "person:1", action, subject, payload, last);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            List<Object> values = List.of(lines, at, "person:1", action, subject, payload, last, hash);
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.execute();
        }
        last = hash;
    }

    private Core open() {
        return Core.open(Core.config(Optional.empty(), Map.of("METODMONITOR_DATA_DIR", folder.toString())), CLOCK);
    }

    private static void force(Core core, String sql) {
        core.database().writeOnly(tx -> tx.handle().execute(sql));
    }

    @Test
    void keeps_what_was_on_its_way_and_gets_what_newer_programs_need() {
        try (Core core = open()) {
            List<String> found = core.database()
                    .read(read ->
                            read.handle().createQuery("""
                        SELECT 'made by ' || made_by FROM invitation
                        UNION ALL SELECT 'offered ' || offered || kind FROM dialog
                        UNION ALL SELECT update_id || identity FROM incoming
                        UNION ALL SELECT content || (used_on <> '') FROM button_payload
                        UNION ALL SELECT status || topic || json_extract(message, '$.html') FROM outbox
                        UNION ALL SELECT status || topic || kind FROM job
                        UNION ALL SELECT 'erased ' || ifnull(erased_at, 'no') || length(key) FROM teacher, teacher_key
                        UNION ALL SELECT 'broken ' || count(*) FROM pragma_foreign_key_check""").mapTo(String.class).list());
            assertThat(found)
                    .containsExactly(
                            "made by 1",
                            "offered add",
                            "7",
                            "long1",
                            "WAITING0Записано",
                            "WAITING0export",
                            "erased no32",
                            "broken 0");
            assertThat(Verification.run(core)).isEmpty();
        }
    }

    @Test
    void is_taken_as_it_is_once_and_proven_from_there_on() {
        try (Core core = open()) {
            assertThat(Verification.run(core)).isEmpty();
        }
        try (Core core = open()) {
            long size = core.database().read(read -> core.journal().size(read));
            assertThat(size).isEqualTo(lines + 1);
            core.database().writeOnly(tx -> {
                EntryChange now = EntryChange.of(core.entries().find(tx, 1).orElseThrow());
                core.entries().correct(tx, 1, 1, now.withActivity("Слёт"), "иначе");
                core.entries().retract(tx, 1, 1, "ошибка");
            });
            assertThat(Verification.run(core)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET activity = 'Слёт'",
                "UPDATE entry_version SET activity = 'Форум'",
                "UPDATE teacher SET first_name = 'Алла'",
                "UPDATE orders SET title = ''",
                "UPDATE school SET kind = 'OOSH'",
                "UPDATE school_year SET headcount = 12",
                "UPDATE account SET chat_id = 'telegram:666'",
                "DELETE FROM adopted_state WHERE part = 'words'",
                "UPDATE adopted_state SET digest = 'f' WHERE part = 'words'"
            })
    void what_is_changed_after_that_is_named(String sql) {
        try (Core core = open()) {
            force(core, sql);

            assertThat(Verification.run(core)).isNotEmpty().allMatch(line -> line.startsWith("state: "));
        }
    }

    @Test
    void is_not_taken_a_second_time_for_somebody_who_asks_for_it_in_the_file() {
        try (Core core = open()) {
            force(core, "UPDATE teacher SET first_name = 'Алла'");
            force(core, "DELETE FROM adopted_state");
            force(core, "INSERT INTO setting VALUES ('state.adopt', 'due')");
        }
        try (Core core = open()) {
            assertThat(Verification.run(core)).anyMatch(line -> line.contains("adopted although"));
        }
    }
}
