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
                    "INSERT INTO entry_version VALUES (1, 1, 1, 2, 1, 1, 'Фурум', '', NULL, 'CONFIRMED', '', 1, '2020-11-01T09:00:00.000Z', 'опечатка')")) {
                statement.execute(sql);
            }
            told(connection, "role.grant", "person:1", "{\"role\":\"operator\",\"school\":\"\",\"territory\":\"\"}");
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
    void is_taken_as_it_is_once_and_proven_from_there_on() {
        try (Core core = open()) {
            assertThat(Verification.run(core)).isEmpty();
        }
        try (Core core = open()) {
            assertThat(core.database().read(core.journal()::size)).isEqualTo(8);
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
                "UPDATE person SET telegram_id = 666",
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
