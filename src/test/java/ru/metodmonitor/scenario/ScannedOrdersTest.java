package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Verification;
import ru.metodmonitor.evidence.LinePicture;

/** Orders on paper, scanned and photographed, read by the recogniser that is installed. */
@OnBothMessengers
class ScannedOrdersTest {
    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_an_operator() {
        stage = Stage.open(folder).with(Town.book()).person("operator", Grant.of(Role.OPERATOR));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_scan_is_read_and_its_doubts_and_its_entries_show_their_line() throws IOException {
        stage.file(
                "скан.pdf",
                Papers.order(Papers.IVANOVA, Papers.KOVALYOV, Papers.SMIRNOVA, Papers.NEW)
                        .scan());
        stage.chat("""
                operator sends скан.pdf: 3
                bot> Файл «скан.pdf» прочитан.
                bot> Распознано: 3 из 4
                     …
                     УОН № 412 от 15.02.2020
                     …
                     [Записать (3)] [Сомнения (1)]
                     …
                operator presses [Сомнения (1)]
                bot> 📎 line.jpg
                     Осталось 1 сомнение
                     Прочитано: «…Зайцева Нина Олеговна…»
                     Зайцева Нина Олеговна: прочитано с картинки, а в школе такого нет. …
                     [Зайцева Нина Олеговна (новый)]
                     [Пропустить] [Ввести иначе]
                     [Страница целиком] [‹ К списку]
                """);
        BufferedImage doubt = lastPicture("operator");
        assertThat(doubt.getWidth()).isEqualTo(1_000);
        assertThat(doubt.getHeight()).isBetween(100, 400);
        stage.chat("""
                operator presses [Страница целиком]
                bot> 📎 page.jpg
                     Страница 1
                operator presses [Зайцева Нина Олеговна (новый)]
                bot> Распознано: 4 из 4
                     …
                     [Записать (4)]
                     …
                operator presses [Записать (4)]
                bot edits> ✅ Записано: 4
                     УОН № 412 от 15.02.2020 …
                     [Отменить записанное (4)] [Что записано]
                operator presses [Что записано]
                bot> Записано одним списком: …
                     …
                operator presses [№ 1]
                bot> Запись № 1: подтверждена
                     …
                     [🔍 Строка на снимке]
                     [📎 скан.pdf]
                     …
                operator presses [🔍 Строка на снимке]
                bot> 📎 line.jpg
                     Запись № 1, УОН № 412 от 15.02.2020
                     Страница 1
                     Строка приказа: «…Иванова Мария Петровна…»
                operator> /why СОШ № 10 3
                bot> …
                     [🔍 № 1] [🔍 № 2]
                     …
                operator presses [🔍 № 2]
                bot> 📎 line.jpg
                     Запись № 2, УОН № 412 от 15.02.2020
                     …
                """);
        List<LinePicture> kept = stage.core().database().read(stage.core().linePictures()::all);
        assertThat(kept).hasSize(4);
        assertThat(DigestUtils.sha256Hex(stage.lastFile("operator")))
                .isEqualTo(kept.get(1).sha256());
        assertThat(Verification.run(stage.core())).isEmpty();
        assertThat(leftovers("order-")).isEmpty();

        Path proof = stage.core().files().find(kept.get(1).sha256()).orElseThrow();
        Files.write(proof, new byte[] {1});
        assertThat(Verification.run(stage.core())).anyMatch(p -> p.contains("picture of entry 2 was changed"));
    }

    private BufferedImage lastPicture(String who) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(stage.lastFile(who)));
    }

    private List<String> leftovers(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(stage.core().workFolder())) {
            return files.map(p -> p.getFileName().toString())
                    .filter(n -> n.startsWith(prefix))
                    .toList();
        }
    }

    @Test
    void photos_that_are_sent_together_are_one_order() {
        List<List<String>> rows = Papers.many(9);
        List<byte[]> photos = Papers.order(rows).photos();
        assertThat(photos).hasSize(2);
        stage.photos("снимки", photos);
        stage.chat("""
                operator sends снимки: 3
                bot> Файл «photo-….jpg» прочитан.
                bot> Распознано: 3 из 12
                     …
                     УОН № 412 от 15.02.2020
                     …
                     [Записать (3)] [Сомнения (9)]
                     …
                operator presses [Сомнения (9)]
                bot> 📎 lines.jpg
                     9 сомнений. Откройте строку кнопкой с её номером.
                     [4] [5] [6] [7] [8]
                     [9] [10] [11]
                     [Дальше (2 из 2) ›]
                     [По одному] [‹ К списку]
                operator presses [Дальше (2 из 2) ›]
                bot> 📎 lines.jpg
                     …
                     [12]
                     …
                operator presses [12]
                bot> 📎 line.jpg
                     Осталось 9 сомнений
                     …
                operator presses [‹ К списку]
                bot> Распознано: 3 из 12
                     …
                operator presses [Записать (3)]
                bot edits> ✅ Записано: 3
                     …
                operator presses [Что записано]
                bot> Записано одним списком: …
                     …
                operator presses [№ 1]
                bot> …
                     [🔍 Строка на снимке]
                     [📎 photo-….jpg]
                     [📎 photo-….jpg]
                     …
                """);
    }
}
