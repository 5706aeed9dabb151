package ru.metodmonitor.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.scenario.Household;
import ru.metodmonitor.scenario.Program;
import ru.metodmonitor.scenario.Stage;

/** Files that are made to break their reader, sent to the program with the memory that it is given in its container. */
class HostileFilesTest {
    private static final long CLERK = 1_000;

    @TempDir
    private Path folder;

    @Test
    void a_file_without_an_end_is_refused_in_words_and_leaves_nothing_behind() throws IOException {
        int megabytes = Endure.size("megabytes", 460);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("поток.pdf", Bombs.deflated(megabytes));
        files.put("lzw.pdf", Bombs.lzw(40));
        files.put("длинный-lzw.pdf", Bombs.lzw(1_000));
        files.put("люди.docx", Bombs.order(15_000));
        files.put("письмо.docx", Bombs.letter(megabytes));
        files.put("книга.xlsx", Bombs.workbook(megabytes, false));
        files.put("ячейка.xlsx", Bombs.workbook(60, false));
        files.put("общая-ячейка.xlsx", Bombs.workbook(60, true));

        Household.settle(folder, Stage.NOON);
        try (Household house = new Household(folder, Stage.NOON)) {
            Program program = house.run();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                long mark = house.mark();
                long began = System.nanoTime();
                house.client(CLERK).document(file.getKey(), "", file.getValue(), "");
                ChatMessage answer =
                        house.awaits(CLERK, mark, HostileFilesTest::isLast, Household.PATIENCE.multipliedBy(3));
                Endure.tell(
                        "file " + file.getKey(),
                        "%d KB, %.1f s, memory at most %s: %s",
                        file.getValue().length >> 10,
                        (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1),
                        peak(program),
                        answer.text().lines().findFirst().orElse(""));
                assertThat(answer.text())
                        .as(file.getKey())
                        .startsWith("⚠️")
                        .contains("Пример:")
                        .containsAnyOf("после распаковки", "Это точно один приказ");
            }
            assertThat(left(Household.data(folder))).isEmpty();
            assertThat(house.asks("/orders", "Приказ").text()).isNotEmpty();
        }
    }

    private static boolean isLast(ChatMessage message) {
        return Stream.of("⚠️", "Код ошибки", "Распознано", "Новых", "нет текста")
                .anyMatch(message.text()::contains);
    }

    /** The most memory that the process ever had, where the system tells. */
    private static String peak(Program program) throws IOException {
        Path status = Path.of("/proc", String.valueOf(program.pid()), "status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(l -> l.startsWith("VmHWM"))
                        .map(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1_024 + " MB")
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }

    /** What was sent and is still somewhere. */
    private static List<String> left(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> data.relativize(p).toString())
                    .filter(p -> !p.matches("metodmonitor\\.db.*|health|.*lock.*"))
                    .toList();
        }
    }
}
