package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.sandbox.ChatMessage;

/** While an order on paper is read: told page by page, ended by a press, begun again after a kill; and where nothing can read it. */
@OnBothMessengers
class ScansUnderWayTest {
    private static final String COMMAND = "METODMONITOR_RECOGNIZER_COMMAND";

    @TempDir
    private Path folder;

    /** A recogniser that never comes to an end. */
    private String endless() throws IOException {
        Path script = folder.resolve("endless");
        Files.writeString(script, """
                #!/bin/sh
                case "$*" in *--list-langs*) echo rus; exit 0;; esac
                exec sleep 600
                """);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private static List<String> inWork(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("work"))) {
            return files.map(p -> p.getFileName().toString()).toList();
        }
    }

    @Test
    void a_reading_is_ended_by_a_press_in_the_middle_of_a_page_and_holds_nobody_up() throws IOException {
        try (Stage stage = Stage.open(folder.resolve("stage"), Map.of(COMMAND, endless()))
                .with(Town.book())
                .person("operator", Grant.of(Role.OPERATOR))
                .person("second", Grant.of(Role.OPERATOR))) {
            long operator = stage.id("operator");
            byte[] scan = Papers.order(Papers.IVANOVA).scan();
            long mark = stage.sandbox().mark();
            stage.sandbox().client(operator).document("скан.pdf", "application/pdf", scan, "3");
            ChatMessage progress = stage.sandbox()
                    .chats()
                    .awaitMessage(operator, mark, m -> m.text().contains("Читаю страницу 1 из 1"), Household.PATIENCE);

            long before = stage.sandbox().mark();
            stage.sandbox().client(stage.id("second")).send("/orders");
            stage.sandbox()
                    .chats()
                    .awaitMessage(stage.id("second"), before, m -> m.text().contains("Приказов"), Household.PATIENCE);
            stage.sandbox().client(operator).press(progress, "Отменить");
            stage.settle();

            assertThat(stage.lastText("operator")).isEqualTo("Чтение отменено. Ничего не записано.");
            assertThat(stage.sandbox().chats().history(operator).stream()
                            .flatMap(m -> m.buttons().stream())
                            .map(b -> b.text()))
                    .doesNotContain("Отменить");
            assertThat(inWork(stage.core().config().dataDir())).isEmpty();
            assertThat(ProcessHandle.current().descendants())
                    .noneMatch(p -> p.info().commandLine().orElse("").contains("sleep 600"));
        }
    }

    @Test
    void where_nothing_can_read_it_a_scan_is_attached_and_one_sentence_says_what_would_be_possible() {
        try (Stage stage = Stage.open(folder.resolve("stage"), Map.of(COMMAND, "/no/such/command"))
                .with(Town.book())
                .person("operator", Grant.of(Role.OPERATOR))) {
            stage.file("скан.pdf", Papers.order(Papers.IVANOVA).scan());
            stage.chat("""
                    operator sends скан.pdf
                    bot> Файл «скан.pdf» прочитан.
                    bot> В файле «скан.pdf» нет текста: это снимок. К какому приказу его приложить? …
                         Бот мог бы сам читать снимки, но программа распознавания на сервере не установлена: …
                         [Указать приказ] [Отмена]
                    """);
        }
    }

    @Test
    void killed_while_a_page_is_read_it_reads_it_again_and_leaves_nothing_behind() throws IOException {
        Household.settle(folder, Stage.NOON);
        try (Household house = new Household(folder, Stage.NOON)) {
            house.set(COMMAND, endless());
            house.run();
            house.greet();
            byte[] scan = Papers.order(Papers.IVANOVA, Papers.SMIRNOVA).scan();
            long mark = house.mark();
            house.client(Household.OPERATOR).document("скан.pdf", "application/pdf", scan, "3");
            house.awaits(Household.OPERATOR, mark, m -> m.text().contains("Читаю страницу 1 из 1"), Household.PATIENCE);
            house.kill();
            assertThat(inWork(Household.data(folder))).contains("order-1");

            house.set(COMMAND, "tesseract");
            house.run();
            house.awaits(Household.OPERATOR, mark, m -> m.text().contains("Распознано: 2 из 2"), Household.PATIENCE);

            house.allMarkedSent();
            assertThat(inWork(Household.data(folder))).doesNotContain("order-1").contains("list-1-page-1.jpg");
            assertThat(house.problems()).isEmpty();
        }
    }
}
