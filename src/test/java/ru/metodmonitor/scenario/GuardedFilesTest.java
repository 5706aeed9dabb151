package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.channel.Channels;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.storage.Backup;

/** The data folder is its owner's alone, and what is mere news makes no sound. */
@OnBothMessengers
class GuardedFilesTest {
    @TempDir
    private Path folder;

    private Map<String, String> permissions(Path root) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                found.put(
                        (Files.isDirectory(file) ? "folder " : "file ") + root.relativize(file),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return found;
    }

    @Test
    void nobody_but_the_owner_reads_the_store_its_copies_orders_and_leftovers() throws IOException {
        Path data = folder.resolve("data");
        try (Stage stage = Stage.open(data).with(Town.book())) {
            stage.person("operator", Grant.of(Role.OPERATOR)).person("admin", Grant.of(Role.ADMIN));
            stage.file(
                    "скан.jpg",
                    new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'});
            stage.sandbox().client(stage.id("admin")).send("/backup");
            stage.sandbox()
                    .client(stage.id("operator"))
                    .document(
                            "скан.jpg",
                            "image/jpeg",
                            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0},
                            "");
            stage.settle();
            Backup.of(stage.core().database(), folder.resolve("asked-for.db"));

            assertThat(permissions(data))
                    .containsKeys("file metodmonitor.db", "file metodmonitor.db-wal", "folder backups", "folder files")
                    .allSatisfy((file, mode) ->
                            assertThat(mode).as(file).isEqualTo(file.startsWith("folder") ? "rwx------" : "rw-------"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("asked-for.db"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_folder_of_an_earlier_program_is_narrowed_at_the_start_and_other_peoples_files_are_left_alone()
            throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path work = Files.createDirectory(data.resolve("work"));
        Path old = Files.writeString(work.resolve("old.xlsx"), "Иванова");
        Path foreign = Files.writeString(data.resolve("readme.txt"), "mine");
        List<Path> open = List.of(data, work);
        for (Path one : open) {
            Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(foreign, PosixFilePermissions.fromString("rw-r--r--"));

        try (Stage stage = Stage.open(data)) {
            assertThat(permissions(data))
                    .containsEntry("folder work", "rwx------")
                    .containsEntry("file work/old.xlsx", "rw-------")
                    .containsEntry("file metodmonitor.db", "rw-------")
                    .containsEntry("file readme.txt", "rw-r--r--")
                    .containsEntry("folder ", "rwxr-xr-x");
            assertThat(stage.core().database().file()).exists();
        }
    }

    @Test
    void an_answer_sounds_and_mere_news_dont() {
        try (Stage stage = Stage.open(folder.resolve("data")).with(Town.book())) {
            stage.person("operator", Grant.of(Role.OPERATOR)).person("head", stage.headOf("S10"));
            stage.sandbox().client(stage.id("head")).send("/myschool");
            stage.settle();
            ChatMessage answer = last(stage, "head");
            stage.core()
                    .database()
                    .writeOnly(tx -> new ru.metodmonitor.bot.Outbound(
                                    new ru.metodmonitor.notify.Outbox(stage.clock()),
                                    new Channels(List.of(Played.now().channel())),
                                    stage.core().texts(),
                                    stage.core().journal())
                            .sayOnce(
                                    tx,
                                    "news",
                                    stage.account("head"),
                                    ru.metodmonitor.bot.Message.of("approve.group-news", "year", "2019-2020"),
                                    ru.metodmonitor.notify.Priority.NEWS));
            stage.bot().nudge();
            stage.settle();

            assertThat(answer.content().manner().silent()).isFalse();
            assertThat(last(stage, "head").id()).isNotEqualTo(answer.id());
            assertThat(last(stage, "head").content().manner().silent()).isTrue();
        }
    }

    private static ChatMessage last(Stage stage, String name) {
        List<ChatMessage> history = stage.sandbox().chats().history(stage.id(name));
        return history.get(history.size() - 1);
    }
}
