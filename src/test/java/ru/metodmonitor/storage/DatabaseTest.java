package ru.metodmonitor.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
}
