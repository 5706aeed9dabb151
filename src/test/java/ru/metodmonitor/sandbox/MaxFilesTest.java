package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MaxFilesTest {
    private final MaxBench bench = new MaxBench();

    @BeforeEach
    void maria_has_started() {
        bench.maria().start();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void a_fresh_file_is_not_ready_the_first_time() {
        String token = bench.file("отчёт.docx", "слова");

        assertThat(send(token).code()).isEqualTo("attachment.not.ready");
        assertThat(send(token).status()).isEqualTo(200);
        assertThat(send(token).status()).isEqualTo(200);
        ChatMessage message = bench.max.chats().fromBot(MaxBench.MARIA, 0).get(0);
        assertThat(message.attachment()).hasValueSatisfying(file -> {
            assertThat(file.name()).isEqualTo("отчёт.docx");
            assertThat(bench.max.file(file.fileId())).asString().isEqualTo("слова");
        });
        assertThat(bench.max.violations().all()).isEmpty();
    }

    @Test
    void a_file_may_need_longer_or_never_be_ready() {
        bench.max.filesReadyAfter(0);
        assertThat(send(bench.file("a.txt", "a")).status()).isEqualTo(200);

        bench.max.filesNeverReady();
        String token = bench.file("b.txt", "b");

        assertThat(Stream.generate(() -> send(token).code()).limit(5)).containsOnly("attachment.not.ready");
    }

    @Test
    void a_picture_has_tokens_of_its_own_kind() throws IOException {
        bench.max.filesReadyAfter(0);
        String address = bench.post("/uploads?type=image").json().path("url").asText();

        MaxBench.Answer answer = bench.upload(address, "a.png", png());

        Object photos = Bench.MAPPER.convertValue(answer.json().path("photos"), Map.class);
        String token = answer.json().path("photos").findValuesAsText("token").get(0);
        assertThat(send("file", token).code()).isEqualTo("proto.payload");
        assertThat(bench.say("attachments", List.of(Map.of("type", "image", "payload", Map.of("photos", photos))))
                        .status())
                .isEqualTo(200);
        assertThat(send("image", token).status()).isEqualTo(200);
        assertThat(bench.max.chats().transcript(MaxBench.MARIA)).endsWith("bot> [file a.png] ");
    }

    @Test
    void an_address_takes_one_file_and_only_what_was_promised() {
        String address = bench.post("/uploads?type=image").json().path("url").asText();

        assertThat(bench.upload(address, "a.png", new byte[] {1}).code()).isEqualTo("proto.payload");
        assertThat(bench.upload(address, "a.png", new byte[] {1}).status()).isEqualTo(404);
        assertThat(bench.post("/uploads?type=file").json().path("url").asText()).isNotEqualTo(address);
    }

    @Test
    void a_file_is_alone_in_its_message_but_for_buttons() {
        bench.max.filesReadyAfter(0);
        Object file = MaxBench.attached("file", bench.file("a.txt", "a"));

        assertThat(bench.say("attachments", List.of(file, file)).code()).isEqualTo("proto.payload");
        assertThat(bench.say(
                                "text",
                                "a",
                                "attachments",
                                List.of(file, MaxBench.keyboard(List.of(MaxBench.button("Да", "1")))))
                        .status())
                .isEqualTo(200);
    }

    private MaxBench.Answer send(String token) {
        return send("file", token);
    }

    private MaxBench.Answer send(String type, String token) {
        return bench.say("attachments", List.of(MaxBench.attached(type, token)));
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
