package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Verification;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.LinePicture;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.InlineButton;

/** Whose the pictures of an order on paper are, and when they go. */
class PicturesOfOrdersTest {
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
    void a_head_proposes_by_photo_and_sees_the_own_lines_alone() throws IOException {
        stage.person("head", stage.headOf("S8"));
        stage.photos(
                "снимок",
                Papers.order(Papers.IVANOVA, Papers.SMIRNOVA, Papers.UNKNOWN).photos());
        stage.chat("""
                head sends снимок: 3
                bot> …
                bot> Распознано: 1 из 2
                     Других школ (не показаны): 1
                     …
                     [Предложить (1)] [Сомнения (1)]
                     …
                head presses [Сомнения (1)]
                bot> 📎 line.jpg
                     Осталось 1 сомнение
                     …
                     [Пропустить] [Ввести иначе]
                     [‹ К списку]
                """);
        // Of the line above, which names somebody of another school, nothing is to be seen.
        assertThat(lastPicture("head").getHeight()).isEqualTo(125);
        stage.chat("""
                head> Зайцев Пётр Романович
                bot> Распознано: 2 из 2
                     …
                head presses [Предложить (2)]
                bot edits> ✅ Предложено: 2
                     …
                head presses [Что записано]
                bot> Записано одним списком: …
                     …
                head presses [№ 1]
                bot> Запись № 1: на проверке
                     …
                     [🔍 Строка на снимке]
                     …
                head presses [🔍 Строка на снимке]
                bot> 📎 line.jpg
                     …
                     Строка приказа: «…Смирнова Ольга Викторовна…»
                """);
    }

    @Test
    void a_head_gets_the_picture_of_an_operators_entry_of_the_own_school_and_no_other() {
        stage.person("head", stage.headOf("S8")).person("other", stage.headOf("S10"));
        stage.file("скан.pdf", Papers.order(Papers.IVANOVA, Papers.SMIRNOVA).scan());
        stage.chat("""
                operator sends скан.pdf: 3
                bot> …
                bot> …
                     [Записать (2)]
                     …
                operator presses [Записать (2)]
                bot edits> …
                head> /entry 2
                bot> …
                     [🔍 Строка на снимке]
                     …
                head presses [🔍 Строка на снимке]
                bot> 📎 line.jpg
                     …
                other> /entry 2
                bot> ⚠️ …
                     …
                """);
        pressed("other", "entry:picture:2");
        assertThat(stage.lastText("other")).startsWith("⚠️");
    }

    @Test
    void whoever_enters_no_orders_gets_nothing_of_a_scan() {
        stage.person("territory", Grant.territory("Центральный")).person("analyst", Grant.of(Role.ANALYST));
        stage.file("скан.pdf", Papers.order(Papers.IVANOVA).scan());
        for (String who : List.of("territory", "analyst")) {
            stage.chat(who + """
                     sends скан.pdf: 3
                    bot> Что делать с этим файлом, непонятно. …
                    """);
        }
    }

    /** A button that somebody has got hold of in another way. */
    private void pressed(String who, String data) {
        List<ChatMessage> history = stage.sandbox().chats().history(stage.id(who));
        stage.sandbox()
                .client(stage.id(who))
                .press(history.get(history.size() - 1), new InlineButton("?", Optional.of(data), Optional.empty()));
        stage.settle();
    }

    @Test
    void presses_of_others_and_of_old_cards_change_nothing() {
        stage.person("second", Grant.of(Role.OPERATOR));
        stage.file("скан.pdf", Papers.order(Papers.IVANOVA, Papers.UNKNOWN).scan());
        stage.chat("""
                operator sends скан.pdf: 3
                bot> …
                bot> …
                     [Записать (1)] [Сомнения (1)]
                     …
                """);
        pressed("second", "list:whole:1:1");
        pressed("second", "list:doubts:1");
        pressed("second", "list:stop:1");
        assertThat(stage.sandbox().chats().history(stage.id("second")))
                .noneMatch(m -> m.attachment().isPresent());
        stage.chat("""
                operator presses [Сомнения (1)]
                bot> 📎 line.jpg
                     …
                """);
        ChatMessage doubt = newest();
        stage.chat("""
                operator presses [Пропустить]
                bot> Распознано: 1 из 2
                     …
                """);
        assertThat(stage.sandbox().chats().history(stage.id("operator")))
                .as("the card that is settled is taken away with its buttons")
                .noneMatch(m -> m.id() == doubt.id());
        pressed("operator", doubt.buttons().get(0).data().orElseThrow());
        pressed("operator", "list:stop:1");
        assertThat(stage.lastText("operator")).startsWith("Распознано: 1 из 2");
        long entries = stage.core().database().read(r -> stage.core().entries().count(r, EntryFilter.ALL));
        assertThat(entries).isZero();
    }

    private ChatMessage newest() {
        List<ChatMessage> history = stage.sandbox().chats().history(stage.id("operator"));
        return history.get(history.size() - 1);
    }

    @Test
    void pictures_go_with_a_list_that_is_not_wanted_and_with_one_that_is_done() throws IOException {
        stage.file("скан.pdf", Papers.order(Papers.IVANOVA, Papers.UNKNOWN).scan());
        stage.chat("""
                operator sends скан.pdf: 3
                bot> …
                bot> …
                operator presses [Отмена]
                bot edits> Отменено. …
                operator sends скан.pdf: 3
                bot> …
                bot> …
                """);
        assertThat(leftovers("list-1-")).isEmpty();
        assertThat(leftovers("list-2-")).isNotEmpty();
        stage.chat("""
                operator presses [Записать (1)]
                bot edits> …
                operator presses [Отменить записанное (1)]
                bot edits> …
                operator presses [‹ К списку]
                bot edits> …
                operator presses [Записать (1)]
                bot edits> ✅ Записано: 1
                     …
                """);
        assertThat(stage.core().database().read(stage.core().linePictures()::all))
                .as("of the entry that was taken back, and of the one that stands")
                .hasSize(2);
        stage.clock().advance(Duration.ofMinutes(16));
        stage.chat("""
                operator presses [Сомнения (1)]
                bot> …
                operator presses [Пропустить]
                bot> …
                operator presses [Отмена]
                bot edits> …
                """);
        stage.core().database().read(read -> {
            stage.core().listPictures().sweep(read, stage.clock().instant());
            return true;
        });
        assertThat(leftovers("list-")).isEmpty();
    }

    @Test
    void an_erased_teacher_is_on_no_picture_any_more() throws IOException {
        stage.person("admin", Grant.of(Role.ADMIN));
        stage.file("скан.pdf", Papers.order(Papers.IVANOVA, Papers.SMIRNOVA).scan());
        stage.chat("""
                operator sends скан.pdf: 3
                bot> …
                bot> …
                operator presses [Записать (2)]
                bot edits> …
                """);
        LinePicture hers = picture(1).orElseThrow();
        stage.chat("""
                admin> /forget Иванова Мария
                bot> …
                admin> заявление от 12.11.2020
                bot> …
                     [Стереть навсегда]
                     …
                admin presses [Стереть навсегда]
                bot> …
                     …
                bot> 📎 акт-об-удалении.docx
                     …
                """);
        assertThat(words(stage.lastFile("admin"))).contains("Снимки строк приказов");
        assertThat(picture(1)).isEmpty();
        assertThat(stage.core().files().find(hers.sha256())).isEmpty();
        assertThat(picture(2)).isPresent();
        assertThat(Verification.run(stage.core())).isEmpty();
        stage.chat("""
                operator> /entry 1
                bot> …
                     [📎 скан.pdf]
                     …
                """);
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private Optional<LinePicture> picture(long entry) {
        return stage.core().database().read(read -> stage.core().linePictures().of(read, entry));
    }
}
