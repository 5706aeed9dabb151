package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.evidence.files.LinePlace;
import ru.metodmonitor.evidence.files.Looking;
import ru.metodmonitor.evidence.files.OrderDocument;
import ru.metodmonitor.evidence.files.Pictured;
import ru.metodmonitor.evidence.scans.Tesseract;
import ru.metodmonitor.municipality.Sochi;

/**
 * Orders drawn, worn by a scanner, a telephone and a messenger, recognised and read: nobody wrong in silence. With {@code
 * -Dscans.people=1000} so many people are read; the ordinary build reads a few.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ScansTest {
    private static final int PEOPLE = Integer.getInteger("scans.people", 12);
    private static final long FIRST = Long.getLong("scans.seed", 100);
    private static final int ROWS = PEOPLE < 100 ? 4 : 16;
    private static final Map<ScanWear, Double> LEAST =
            Map.of(ScanWear.CLEAN, 0.95, ScanWear.SCAN, 0.85, ScanWear.PHOTO, 0.7, ScanWear.SMALL_PHOTO, 0.6);
    private static final Looking PATIENT = new Looking() {
        @Override
        public void page(int number, int of) {
            assertThat(number).isBetween(1, of);
        }

        @Override
        public boolean goesOn() {
            return true;
        }
    };

    private final Map<ScanWear, ScanScore> scores = new EnumMap<>(ScanWear.class);

    @BeforeAll
    void orders_come_as_pictures(@TempDir Path folder) throws IOException {
        ReadingCity city = new ReadingCity();
        for (ScanWear wear : ScanWear.values()) {
            scores.put(wear, new ScanScore());
        }
        int due = 0;
        for (long seed = FIRST; due < PEOPLE; seed++) {
            ScanOrder order = new ScanOrder(city, seed, ROWS);
            for (ScanWear wear : ScanWear.values()) {
                ScanScore score = scores.get(wear);
                read(order, wear, seed, folder, score);
            }
            due = scores.values().stream().mapToInt(ScanScore::due).sum();
        }
        scores.forEach((wear, score) -> System.out.println(score.line(wear.name())));
    }

    private static void read(ScanOrder order, ScanWear wear, long seed, Path folder, ScanScore score)
            throws IOException {
        List<Path> files = new ArrayList<>();
        for (BufferedImage page : order.pages()) {
            Path file = folder.resolve(wear + "-" + files.size() + ".jpg");
            write(wear.worn(page, seed * 100 + files.size()), file, wear.quality());
            files.add(file);
        }
        OrderDocument document = OrderDocument.read(files, Sochi.ISSUERS, new Tesseract("tesseract"), folder, PATIENT);
        OrderDocument.Text text = document.fold(
                t -> t,
                picture -> {
                    throw new AssertionError("nothing was read of order " + seed + ", " + wear);
                },
                refused -> {
                    throw new AssertionError("order " + seed + ", " + wear + " was refused: " + refused.problem());
                });
        Pictured pictured = text.pictured().orElseThrow();
        assertThat(pictured.lines()).hasSameSizeAs(text.lines());
        String what = "order " + seed + " " + order.layout() + " " + wear;
        score.add(
                what,
                order,
                text.lines(),
                Legibility.pictured(
                        pictured.lines().stream().map(LinePlace::unsure).toList()));
        score.heading(what, order, text.heading().key());
    }

    private static void write(BufferedImage image, Path file, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        java.nio.file.Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    @Test
    void nobody_is_registered_wrongly_without_a_question() {
        assertThat(scores.values().stream().flatMap(s -> s.wrong.stream()))
                .as("silently wrong")
                .isEmpty();
    }

    @Test
    void nobody_disappears() {
        assertThat(scores.values().stream().flatMap(s -> s.vanished.stream()))
                .as("in no line that is shown")
                .isEmpty();
    }

    @Test
    void no_heading_is_wrong() {
        assertThat(scores.values().stream().flatMap(s -> s.wrongHeadings.stream()))
                .as("wrong headings")
                .isEmpty();
        int orders = scores.values().stream().mapToInt(s -> s.orders).sum();
        int right = scores.values().stream().mapToInt(s -> s.headings).sum();
        assertThat(right / (double) orders).as("headings read").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void most_are_read_without_a_question() {
        scores.forEach((wear, score) -> assertThat(score.right / (double) score.due)
                .as("%s: right without a question; asked: %s; lost: %s", wear, score.needless, score.lost)
                .isGreaterThanOrEqualTo(PEOPLE < 100 ? LEAST.get(wear) - 0.3 : LEAST.get(wear)));
    }
}
