package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.evidence.files.LinePlace;
import ru.metodmonitor.evidence.files.Looking;
import ru.metodmonitor.evidence.files.OrderDocument;
import ru.metodmonitor.evidence.scans.Recognised;
import ru.metodmonitor.evidence.scans.Recognizer;
import ru.metodmonitor.evidence.scans.Tesseract;
import ru.metodmonitor.municipality.Sochi;

/** Pictures that are no upright page of an order: each is read as far as it can be, or refused in words; nobody is taken wrongly. */
class ScanFaultsTest {
    private static final Recognizer TESSERACT = new Tesseract("tesseract");
    private static final ReadingCity CITY = new ReadingCity();

    /** Three people of the roster, drawn on a page. */
    private static final ScanOrder ORDER = new ScanOrder(CITY, 100, 3);

    @TempDir
    private Path folder;

    private int looked;

    @Test
    void a_page_upside_down_or_lying_is_turned() throws IOException {
        BufferedImage page = ScanWear.scaled(ORDER.pages().get(0), 0.6);

        assertThat(score(page).right).isGreaterThanOrEqualTo(2);
        assertThat(score(turned(page, 2)).right).isGreaterThanOrEqualTo(2);
        assertThat(score(turned(page, 1)).right).isGreaterThanOrEqualTo(2);
    }

    @Test
    void two_pages_in_one_photo_are_read_one_after_the_other() throws IOException {
        BufferedImage page = ORDER.pages().get(0);
        BufferedImage both = new BufferedImage(2 * page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = both.createGraphics();
        pen.drawImage(page, 0, 0, null);
        ScanSheet second = new ScanSheet("Liberation Serif", 13, 1.2);
        second.line("Приложение", true);
        second.line("Здесь никто не назван.", false);
        pen.drawImage(second.pages().get(0), page.getWidth(), 0, null);
        pen.dispose();

        OrderDocument.Text text = text(read(file(both)));

        assertThat(text.pictured().orElseThrow().pages()).hasSize(2);
        assertThat(text.lines()).last().asString().contains("никто не назван");
        assertThat(score(text).wrong).isEmpty();
        assertThat(score(text).right).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_photo_of_a_screen_misleads_nobody() throws IOException {
        BufferedImage page = ScanWear.scaled(ORDER.pages().get(0), 0.5);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int wave = (int) (45 * Math.sin(x / 1.9 + y / 23.0) * Math.sin(y / 2.3));
                int grey = Math.max(0, Math.min(255, (page.getRGB(x, y) & 255) - 40 + wave));
                page.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }

        assertThat(score(read(file(page))).wrong).isEmpty();
    }

    @Test
    void handwriting_names_nobody() throws IOException {
        BufferedImage page = blank();
        Graphics2D pen = page.createGraphics();
        pen.setColor(new Color(20, 20, 60));
        pen.setStroke(new BasicStroke(6));
        SplittableRandom random = new SplittableRandom(7);
        for (int line = 0; line < 14; line++) {
            int x = 300;
            while (x < 2000) {
                int next = x + 20 + random.nextInt(40);
                int y = 400 + line * 160;
                pen.drawArc(
                        x, y - random.nextInt(60), next - x + 20, 40 + random.nextInt(60), random.nextInt(360), 200);
                x = next;
            }
        }
        pen.dispose();

        assertThat(clear(read(file(page)))).isEmpty();
    }

    @Test
    void another_language_and_a_certificate_name_nobody() throws IOException {
        ScanSheet english = new ScanSheet("Liberation Serif", 14, 1.3);
        english.centred("CERTIFICATE OF ATTENDANCE", true);
        english.paragraph(
                "This is to certify that Maria Ivanova has attended the workshop on modern teaching.", 0, true, false);
        ScanSheet certificate = new ScanSheet("Liberation Serif", 20, 1.3);
        certificate.centred("СЕРТИФИКАТ", true);
        certificate.centred("подтверждает, что", false);
        certificate.centred("Синичкина Нонна Эдуардовна", true);
        certificate.centred("приняла участие в вебинаре «Современный урок»", false);

        assertThat(clear(read(file(english.pages().get(0))))).isEmpty();
        assertThat(clear(read(file(certificate.pages().get(0))))).isEmpty();
    }

    @Test
    void a_blank_page_is_a_picture() throws IOException {
        assertThat(read(file(blank()))).isInstanceOf(OrderDocument.Picture.class);
    }

    @Test
    void a_scan_of_two_hundred_pages_is_read_up_to_a_limit() throws IOException {
        Path file = folder.resolve("long.pdf");
        try (PDDocument document = new PDDocument()) {
            BufferedImage small = new BufferedImage(60, 85, BufferedImage.TYPE_BYTE_GRAY);
            PDImageXObject image = LosslessFactory.createFromImage(document, small);
            for (int i = 0; i < 200; i++) {
                PDPage page = new PDPage(new PDRectangle(60, 85));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, 60, 85);
                }
            }
            document.save(file.toFile());
        }

        Recognizer nothing = new Recognizer() {
            @Override
            public boolean available() {
                return true;
            }

            @Override
            public Recognised words(Path picture, java.util.function.BooleanSupplier wanted) {
                return new Recognised.Words(List.of());
            }
        };

        read(nothing, file);

        assertThat(looked).isBetween(1, 30);
    }

    @Test
    void a_picture_of_more_pixels_than_cameras_have_is_refused_unopened() throws IOException {
        Path bomb = folder.resolve("bomb.png");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(bomb))) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            byte[] head = new byte[17];
            System.arraycopy("IHDR".getBytes(StandardCharsets.US_ASCII), 0, head, 0, 4);
            head[6] = 0x7f;
            head[10] = 0x7f;
            head[12] = 8;
            out.writeInt(13);
            out.write(head);
            CRC32 sum = new CRC32();
            sum.update(head);
            out.writeInt((int) sum.getValue());
        }

        assertThat(refusal(read(TESSERACT, bomb))).isEqualTo("file.refused-large-picture");
    }

    @Test
    void a_damaged_picture_is_evidence_that_nobody_reads() throws IOException {
        Path whole = file(ScanWear.scaled(ORDER.pages().get(0), 0.2));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.jpg");
        try (OutputStream out = Files.newOutputStream(cut)) {
            out.write(bytes, 0, 300);
        }

        assertThat(read(TESSERACT, cut)).isInstanceOf(OrderDocument.Picture.class);
    }

    @Test
    void without_a_recogniser_a_picture_stays_one() throws IOException {
        Recognizer missing = new Tesseract(folder.resolve("nowhere").toString());

        assertThat(read(missing, file(blank()))).isInstanceOf(OrderDocument.Picture.class);
    }

    @Test
    void a_page_on_which_the_recogniser_dies_is_told_unread_and_heads_nobody() throws IOException {
        Recognizer dying = new Recognizer() {
            @Override
            public boolean available() {
                return true;
            }

            @Override
            public Recognised words(Path picture, java.util.function.BooleanSupplier wanted) {
                return looked == 1 ? new Recognised.Failed(Recognised.Why.BROKEN) : TESSERACT.words(picture, wanted);
            }
        };
        ScanSheet second = new ScanSheet("Liberation Serif", 13, 1.2);
        ORDER.due().forEach(d -> second.line(d.name() + ", " + d.school(), false));

        OrderDocument.Text text =
                text(read(dying, file(ORDER.pages().get(0)), file(second.pages().get(0))));

        assertThat(text.unread()).isEqualTo(1);
        assertThat(text.lines()).first().isEqualTo(Legibility.LOST);
        assertThat(reading(text).listed()).isNotEmpty().noneMatch(Found::isClear);
    }

    private ScanScore score(BufferedImage page) throws IOException {
        ScanScore score = score(read(file(page)));
        assertThat(score.wrong).isEmpty();
        return score;
    }

    private static ScanScore score(OrderDocument document) {
        ScanScore score = new ScanScore();
        document.fold(
                t -> {
                    score.add("page", ORDER, t.lines(), legibility(t));
                    return true;
                },
                p -> false,
                r -> false);
        return score;
    }

    private static Legibility legibility(OrderDocument.Text text) {
        return Legibility.pictured(text.pictured().orElseThrow().lines().stream()
                .map(LinePlace::unsure)
                .toList());
    }

    private static Reading reading(OrderDocument.Text text) {
        return ScanScore.read(CITY, text.lines(), legibility(text));
    }

    /** Who would be registered without a question. */
    private static List<Found> clear(OrderDocument document) {
        return document.fold(
                t -> reading(t).listed().stream().filter(Found::isClear).toList(), p -> List.of(), r -> List.of());
    }

    private static OrderDocument.Text text(OrderDocument document) {
        return document.fold(
                t -> t,
                p -> {
                    throw new AssertionError("a picture");
                },
                r -> {
                    throw new AssertionError(r.problem().toString());
                });
    }

    private static String refusal(OrderDocument document) {
        return document.fold(
                t -> "text", p -> "picture", r -> r.problem().what().key());
    }

    private OrderDocument read(Path... files) {
        return read(TESSERACT, files);
    }

    private OrderDocument read(Recognizer recognizer, Path... files) {
        return OrderDocument.read(List.of(files), Sochi.ISSUERS, recognizer, folder, new Looking() {
            @Override
            public void page(int number, int of) {
                looked++;
            }

            @Override
            public boolean goesOn() {
                return true;
            }
        });
    }

    private Path file(BufferedImage page) throws IOException {
        Path file = folder.resolve("sent-" + System.nanoTime() + ".jpg");
        ImageIO.write(page, "jpeg", file.toFile());
        return file;
    }

    private static BufferedImage blank() {
        return new ScanSheet("Liberation Serif", 12, 1.2).pages().get(0);
    }

    private static BufferedImage turned(BufferedImage page, int quarters) {
        boolean lies = quarters % 2 == 1;
        BufferedImage out = new BufferedImage(
                lies ? page.getHeight() : page.getWidth(),
                lies ? page.getWidth() : page.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int toX = lies ? page.getHeight() - 1 - y : page.getWidth() - 1 - x;
                int toY = lies ? x : page.getHeight() - 1 - y;
                out.setRGB(toX, toY, page.getRGB(x, y));
            }
        }
        return out;
    }
}
