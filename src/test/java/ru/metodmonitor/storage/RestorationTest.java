package ru.metodmonitor.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The drill: a whole store is lost and comes back; and whatever goes wrong on the way, there is one. */
class RestorationTest {
    private static final BackupCipher CIPHER = new BackupCipher("0123456789abcdef0123456789abcdef");
    private static final String ORDER = "the scan of an order";

    @TempDir
    private Path folder;

    private Path data;
    private Path place;
    private String sha;

    @BeforeEach
    void a_store_with_a_file_and_a_copy_of_it() throws IOException {
        data = FreshStore.in(folder.resolve("data"));
        place = folder.resolve("place");
        Files.createDirectories(place);
        Path scan = Files.writeString(folder.resolve("scan"), ORDER);
        sha = BackupCopy.sha256(Files.newInputStream(scan));
        Files.createDirectories(file(data).getParent());
        Files.move(scan, file(data));
        try (Database database = Database.open(db())) {
            put(database, "copied");
            copy(database, "copy.db");
            copy(database, "copy.db.enc");
            put(database, "later");
        }
    }

    private void copy(Database database, String name) {
        Backup.whole(database, data.resolve("files"), place.resolve(name), Optional.of(CIPHER));
    }

    private Path db() {
        return data.resolve("metodmonitor.db");
    }

    private Path file(Path dataDir) {
        return dataDir.resolve("files").resolve(sha.substring(0, 2)).resolve(sha);
    }

    private static void put(Database database, String value) {
        database.writeOnly(tx -> new SettingStore().put(tx, "state", value));
    }

    private static Optional<String> state(Path db) {
        try (Database database = Database.open(db)) {
            return database.read(read -> new SettingStore().get(read, "state"));
        }
    }

    private Restoration into(Path dataDir) {
        return new Restoration(dataDir, Optional.of(CIPHER), opened -> List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy.db", "copy.db.enc"})
    void all_comes_back_on_another_machine(String name) {
        Path other = folder.resolve("other");

        assertThat(into(other).restore(place.resolve(name), "s")).isEmpty();

        assertThat(state(other.resolve("metodmonitor.db"))).contains("copied");
        assertThat(file(other)).hasContent(ORDER);
    }

    @Test
    void the_former_store_is_kept_beside() {
        Optional<Path> former = into(data).restore(place.resolve("copy.db"), "s");

        assertThat(state(db())).contains("copied");
        assertThat(state(former.orElseThrow())).contains("later");
    }

    @Test
    void a_damaged_store_is_no_hindrance() throws IOException {
        Files.writeString(db(), "rubbish".repeat(1_000));

        into(data).restore(place.resolve("copy.db"), "s");

        assertThat(state(db())).contains("copied");
    }

    @Test
    void a_store_that_somebody_has_open_is_left_alone() {
        try (Database open = Database.open(db())) {
            put(open, "open");
            refused(place.resolve("copy.db"));
            Optional<String> seen = open.read(read -> new SettingStore().get(read, "state"));
            assertThat(seen).contains("open");
        }
        assertThat(state(db())).contains("open");
    }

    @Test
    void what_is_no_copy_of_this_program_is_refused() throws IOException, SQLException {
        refused(place.resolve("nowhere.db"));
        refused(Files.writeString(place.resolve("text.db"), "no database"));
        refused(Files.writeString(place.resolve("empty.db"), ""));
        refused(Files.writeString(place.resolve("text.db.enc"), "not encrypted"));
        refused(foreign("CREATE TABLE journal (id INTEGER)"));
        refused(foreign("CREATE TABLE entry (id INTEGER)"));
        assertThatThrownBy(() -> new Restoration(data, Optional.empty(), opened -> List.of())
                        .restore(place.resolve("copy.db.enc"), "s"))
                .hasMessageContaining("key-file");
        BackupCipher another = new BackupCipher("f".repeat(32));
        assertThatThrownBy(() -> new Restoration(data, Optional.of(another), opened -> List.of())
                        .restore(place.resolve("copy.db.enc"), "s"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Restoration(data, Optional.of(CIPHER), opened -> List.of("a line is missing"))
                        .restore(place.resolve("copy.db"), "s"))
                .hasMessageContaining("a line is missing");
        assertThat(state(db())).contains("later");
    }

    private Path foreign(String sql) throws SQLException {
        Path other = place.resolve(sql.hashCode() + ".db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return other;
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy.db", "copy.db.enc"})
    void one_wrong_byte_anywhere_in_a_copy_is_enough_to_refuse_it(String name) throws IOException {
        String stored = "metodmonitor-files/" + sha + (name.endsWith(".enc") ? ".enc" : "");
        for (Path one : List.of(place.resolve(name), place.resolve(stored))) {
            byte[] right = Files.readAllBytes(one);
            byte[] wrong = right.clone();
            wrong[wrong.length - 3] ^= 1;
            Files.write(one, wrong);
            refused(place.resolve(name));
            Files.delete(one);
            refused(place.resolve(name));
            Files.write(one, right);
        }
        Files.writeString(place.resolve(name + ".sha256"), "rubbish\n", StandardOpenOption.APPEND);
        refused(place.resolve(name));
        assertThat(state(db())).contains("later");
    }

    private void refused(Path copy) {
        assertThatThrownBy(() -> into(data).restore(copy, "s")).isInstanceOf(IllegalStateException.class);
        assertThat(data.toFile().list()).doesNotContain("metodmonitor.db.restoring");
    }

    @Test
    void a_file_that_a_copy_has_already_is_not_written_again_unless_it_is_damaged() throws IOException {
        Path stored = place.resolve("metodmonitor-files").resolve(sha);
        Object before = Files.getAttribute(stored, "unix:ino");
        try (Database database = Database.open(db())) {
            copy(database, "second.db");
            assertThat(Files.getAttribute(stored, "unix:ino")).isEqualTo(before);
            Files.writeString(stored, "rotten");
            copy(database, "third.db");
        }
        assertThat(stored).hasContent(ORDER);
    }

    @Test
    void openssl_opens_an_encrypted_copy_without_this_program() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), CIPHER.secret() + "\n");
        Path opened = folder.resolve("opened.db");
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "enc",
                        "-d",
                        "-aes-256-cbc",
                        "-pbkdf2",
                        "-pass",
                        "file:" + key,
                        "-in",
                        place.resolve("copy.db.enc").toString(),
                        "-out",
                        opened.toString())
                .inheritIO()
                .start();

        assertThat(openssl.waitFor()).isZero();
        assertThat(state(opened)).contains("copied");
    }

    @Test
    void sha256sum_understands_the_list_of_a_copy() throws Exception {
        Process sum = new ProcessBuilder("sha256sum", "-c", "--strict", "copy.db.sha256")
                .directory(place.toFile())
                .start();

        assertThat(new String(sum.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("copy.db: OK", sha + ": OK");
        assertThat(sum.waitFor()).isZero();
    }

    /** Killed after each step in turn: there is a store, the former or the new one, and the next attempt ends well. */
    @ParameterizedTest
    @ValueSource(strings = {"checked", "copied", "proven", "file", "kept", "placed"})
    void a_kill_at_any_step_leaves_a_store(String step) throws Exception {
        Files.delete(file(data));
        Process restoring = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        data.toString(),
                        place.resolve("copy.db").toString(),
                        step)
                .inheritIO()
                .start();
        assertThat(restoring.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(restoring.exitValue()).isEqualTo(137);

        assertThat(db()).exists();
        assertThat(state(db())).contains(step.equals("placed") ? "copied" : "later");
        into(data).restore(place.resolve("copy.db"), "again");
        assertThat(state(db())).contains("copied");
        assertThat(file(data)).hasContent(ORDER);
    }

    /** A restoration in a process of its own that dies after a step without being asked. */
    static final class Killed {
        private Killed() {}

        public static void main(String[] args) {
            new Restoration(Path.of(args[0]), Optional.empty(), opened -> List.of(), step -> {
                        if (step.equals(args[2])) {
                            Runtime.getRuntime().halt(137);
                        }
                    })
                    .restore(Path.of(args[1]), "s");
        }
    }
}
