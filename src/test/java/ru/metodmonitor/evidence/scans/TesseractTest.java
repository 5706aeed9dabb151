package ru.metodmonitor.evidence.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.evidence.scans.Recognised.Why;

/** The recogniser's process, there and missing, dying, hanging, talking nonsense: shell scripts stand in for it. */
class TesseractTest {
    private static final Duration SOON = Duration.ofMillis(400);

    @TempDir
    private Path folder;

    @Test
    void words_are_found_with_their_places() throws IOException {
        Recognised read = new Tesseract("tesseract").words(picture("Приказ № 412"), () -> true);

        List<Recognised.Word> words = words(read);
        assertThat(words).extracting(Recognised.Word::text).containsExactly("Приказ", "№", "412");
        assertThat(words.get(2).x())
                .isGreaterThan(words.get(0).x() + words.get(0).width());
    }

    @Test
    void the_command_with_its_model_is_available() {
        assertThat(new Tesseract("tesseract").available()).isTrue();
    }

    @Test
    void a_missing_command_is_told() throws IOException {
        Tesseract missing = new Tesseract(folder.resolve("nowhere").toString());

        assertThat(missing.available()).isFalse();
        assertThat(why(missing.words(picture("Приказ"), () -> true))).isEqualTo(Why.MISSING);
    }

    @Test
    void a_command_without_its_model_is_not_available() throws IOException {
        Tesseract english = new Tesseract(command("echo 'List of available languages (1):'; echo eng"));

        assertThat(english.available()).isFalse();
    }

    @Test
    void one_that_dies_is_broken() throws IOException {
        assertThat(why(new Tesseract(command("kill -9 $$")).words(picture("Приказ"), () -> true)))
                .isEqualTo(Why.BROKEN);
        assertThat(why(new Tesseract(command("echo level; exit 1")).words(picture("Приказ"), () -> true)))
                .isEqualTo(Why.BROKEN);
    }

    @Test
    void one_that_hangs_is_killed_with_its_children() throws IOException {
        Path pid = folder.resolve("pid");
        Tesseract hanging = new Tesseract(command("sleep 300 & echo $! > " + pid + "; wait"), SOON);

        assertThat(why(hanging.words(picture("Приказ"), () -> true))).isEqualTo(Why.LATE);
        long child = Long.parseLong(Files.readString(pid).strip());
        assertThat(ProcessHandle.of(child)
                        .map(p -> p.onExit()
                                .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                                .join()
                                .isAlive())
                        .orElse(false))
                .isFalse();
    }

    @Test
    void one_that_nobody_waits_for_any_more_is_killed() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Tesseract hanging = new Tesseract(command("exec sleep 300"));

        assertThat(why(hanging.words(picture("Приказ"), () -> asked.incrementAndGet() < 2)))
                .isEqualTo(Why.UNWANTED);
    }

    @Test
    void an_answer_that_is_cut_or_none_hurts_nobody() throws IOException {
        String row = "5\\t1\\t1\\t1\\t1\\t1\\t10\\t20\\t30\\t40\\t95.5\\tПриказ\\n";
        Tesseract cut = new Tesseract(command("printf 'level\\tx\\n" + row + "5\\t1\\t1\\t1\\t1'"));

        assertThat(words(cut.words(picture("x"), () -> true)))
                .extracting(Recognised.Word::text)
                .containsExactly("Приказ");
        assertThat(why(new Tesseract(command("echo nonsense")).words(picture("x"), () -> true)))
                .isEqualTo(Why.BROKEN);
        assertThat(why(new Tesseract(command("printf 'level\\n5\\t1\\t1\\t1\\t1\\t1\\ta\\tb\\tc\\td\\te\\tf\\n'"))
                        .words(picture("x"), () -> true)))
                .isEqualTo(Why.BROKEN);
    }

    @Test
    void a_flood_of_words_is_no_answer() throws IOException {
        Tesseract flood = new Tesseract(command("printf 'level\\n'; yes | head -c 20000000; exit 1"));

        assertThat(why(flood.words(picture("x"), () -> true))).isEqualTo(Why.BROKEN);
    }

    private String command(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("command-" + System.nanoTime()), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }

    private Path picture(String text) throws IOException {
        BufferedImage image = new BufferedImage(900, 140, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 900, 140);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font("Liberation Serif", Font.PLAIN, 58));
        pen.drawString(text, 40, 90);
        pen.dispose();
        Path file = folder.resolve("page.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static List<Recognised.Word> words(Recognised read) {
        return read.fold(Recognised.Words::words, failed -> {
            throw new AssertionError(failed.why());
        });
    }

    private static Why why(Recognised read) {
        return read.fold(
                words -> {
                    throw new AssertionError(words.words());
                },
                Recognised.Failed::why);
    }
}
