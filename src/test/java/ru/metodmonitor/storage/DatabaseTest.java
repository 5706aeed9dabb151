package ru.metodmonitor.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @RegisterExtension
    private final TemporaryStore store = new TemporaryStore();

    private final SettingStore settings = new SettingStore();

    private Optional<String> setting(String name) {
        return store.database().read(read -> settings.get(read, name));
    }

    @Test
    void a_failed_transaction_leaves_nothing() {
        assertThatThrownBy(() -> store.database().writeOnly(tx -> {
                    settings.put(tx, "a", "1");
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(setting("a")).isEmpty();
    }

    @Test
    void a_failed_savepoint_is_taken_back_alone() {
        store.database().writeOnly(tx -> {
            settings.put(tx, "before", "1");
            assertThatThrownBy(() -> tx.savepoint(() -> {
                        settings.put(tx, "inside", "1");
                        throw new IllegalArgumentException("on purpose");
                    }))
                    .hasMessage("on purpose");
            tx.savepoint(() -> {
                settings.put(tx, "after", "1");
                return true;
            });
        });

        assertThat(setting("before")).contains("1");
        assertThat(setting("inside")).isEmpty();
        assertThat(setting("after")).contains("1");
    }

    @Test
    void a_full_disk_is_the_stores_failure_and_ends_the_whole_transaction() {
        assertThatThrownBy(() -> store.database().writeOnly(tx -> {
                    tx.handle().execute("PRAGMA max_page_count = 1");
                    settings.put(tx, "a", "1");
                    tx.savepoint(() -> {
                        settings.put(tx, "b", "x".repeat(10_000_000));
                        return true;
                    });
                }))
                .isInstanceOf(StorageFailure.class);

        assertThat(setting("a")).isEmpty();
        store.database().writeOnly(tx -> settings.put(tx, "later", "1"));
        assertThat(setting("later")).contains("1");
    }

    @Test
    void readers_see_one_moment_and_cannot_write() {
        assertThatThrownBy(() ->
                        store.database().read(read -> read.handle().execute("INSERT INTO setting VALUES ('a', '1')")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void failures_never_tell_the_bound_values() {
        assertThatThrownBy(() -> store.database()
                        .writeOnly(tx -> tx.handle()
                                .createUpdate("INSERT INTO setting (name, value) VALUES (:name, NULL)")
                                .bind("name", "Иванова Мария Петровна")
                                .execute()))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("Иванова"));
    }

    @Test
    void instants_are_stored_as_text_that_sorts() {
        Instant instant = Instant.parse("2020-02-15T10:00:00Z");
        String stored = store.database()
                .read(read -> read.handle()
                        .createQuery("SELECT :at")
                        .bind("at", instant)
                        .mapTo(String.class)
                        .one());

        assertThat(stored).isEqualTo("2020-02-15T10:00:00.000Z");
    }

    @Test
    void the_program_knows_its_newest_migration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.mapToInt(f ->
                                    Integer.parseInt(f.getFileName().toString().replaceAll("^V(\\d+)__.*$", "$1")))
                            .max())
                    .hasValue(Migrations.NEWEST);
        }
    }

    @Test
    void a_file_of_a_newer_program_is_refused() {
        store.database().writeOnly(tx -> tx.handle().execute("UPDATE flyway_schema_history SET version = '999'"));
        Path file = store.database().file();

        assertThatThrownBy(() -> Database.open(file)).hasMessageContaining("newer program");
    }

    @Test
    void what_fails_in_a_read_is_what_is_told() {
        assertThatThrownBy(() -> store.database().read(read -> {
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("on purpose");
    }

    @Test
    void a_store_that_is_taken_away_is_missed_by_whoever_needs_it_and_found_when_it_is_back() throws IOException {
        Path away = store.folder().resolveSibling(store.folder().getFileName() + ".away");
        store.database().writeOnly(tx -> settings.put(tx, "a", "1"));
        assertThatThrownBy(() -> store.database().writeOnly(tx -> {
                    throw new IllegalArgumentException("a failed write gives its connection back");
                }))
                .hasMessageContaining("failed write");

        // Every connection that there is stays in use.
        store.database().read(r1 -> {
            move(store.folder(), away);
            try {
                assertThatThrownBy(() -> setting("a")).isInstanceOf(StorageFailure.class);
                assertThatThrownBy(() -> store.database().writeOnly(tx -> settings.put(tx, "b", "1")))
                        .isInstanceOf(StorageFailure.class);
                assertThatThrownBy(() -> store.database().note(tx -> settings.put(tx, "b", "1")))
                        .isInstanceOf(StorageFailure.class);
                make(store.folder());
                assertThatThrownBy(() -> store.database().writeOnly(tx -> settings.put(tx, "b", "1")))
                        .as("an empty store must not take its place")
                        .isInstanceOf(StorageFailure.class);
                assertThat(store.folder()).isEmptyDirectory();
            } finally {
                move(away, store.folder());
            }
            return true;
        });

        assertThat(setting("a")).contains("1");
        store.database().note(tx -> settings.put(tx, "b", "2"));
        assertThat(setting("b")).contains("2");
        assertThat(synchronous()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_store_that_was_only_looked_into_is_left_as_one_file(boolean plain) throws Exception {
        Path file = store.folder().resolve("looked-into.db");
        Database.open(file).close();
        if (plain) {
            sql(file, "PRAGMA journal_mode = DELETE");
        }

        try (Database again = Database.open(file)) {
            assertThat(again.<Boolean>read(read -> settings.get(read, "a").isEmpty()))
                    .isTrue();
        }

        assertThat(Path.of(file + "-wal")).doesNotExist();
        assertThat(Path.of(file + "-shm")).doesNotExist();
    }

    private int synchronous() {
        return store.database()
                .write(tx -> tx.handle()
                        .createQuery("PRAGMA synchronous")
                        .mapTo(Integer.class)
                        .one());
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "empty",
                "words",
                "no tables",
                "another program's",
                "another program's with migrations",
                "a folder"
            })
    void a_file_that_is_no_store_of_ours_is_refused_in_one_line_and_left_as_it_was(String what) throws Exception {
        Path file = store.folder().resolve("other.db");
        switch (what) {
            case "empty" -> Files.createFile(file);
            case "words" -> Files.writeString(file, "SQLite, but not really: " + "x".repeat(5_000));
            case "no tables" -> sql(file, "CREATE TABLE gone (a)", "DROP TABLE gone");
            case "another program's" -> sql(file, "CREATE TABLE journal (a)", "CREATE TABLE cards (a)");
            case "another program's with migrations" ->
                sql(
                        file,
                        "CREATE TABLE flyway_schema_history (version, success)",
                        "INSERT INTO flyway_schema_history VALUES ('9', 1)");
            default -> Files.createDirectory(file);
        }
        byte[] before = Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file);

        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains("other.db").doesNotContain("\n"));

        assertThat(Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file))
                .isEqualTo(before);
    }

    @Test
    void a_first_start_that_was_cut_off_is_begun_anew() throws IOException {
        Path file = store.folder().resolve("first.db");
        Files.writeString(store.folder().resolve("first.db.new"), "half of one");

        try (Database first = Database.open(file)) {
            assertThat(first.<Boolean>read(read -> settings.get(read, "a").isEmpty()))
                    .isTrue();
        }
        assertThat(store.folder().resolve("first.db.new")).doesNotExist();
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
