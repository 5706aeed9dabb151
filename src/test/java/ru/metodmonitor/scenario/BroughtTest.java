package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Verification;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.max.MaxSettings;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.MaxSide;
import ru.metodmonitor.sandbox.Press;
import ru.metodmonitor.sandbox.Sent;

/** What MAX brings by webhook to the whole program: also twice, backwards, unheard, and from somebody who is not MAX. */
@OnMaxAlone
class BroughtTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADD = "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; ";
    private static final String SECRET = "s3cret-of-the-webhook";
    private static final int HUGE = 10 * 1024 * 1024;

    @TempDir
    private Path folder;

    private final HttpClient anybody = HttpClient.newHttpClient();
    private URI hook;
    private Stage stage;
    private MaxSide max;

    @BeforeEach
    void a_town_with_an_operator_to_whom_max_brings_updates() throws IOException {
        int port = freePort();
        hook = URI.create("http://127.0.0.1:" + port + "/brought");
        stage = Stage.open(folder, new MaxSettings.Webhook(hook, port, SECRET))
                .with(Town.book())
                .person("operator", Grant.of(Role.OPERATOR));
        max = (MaxSide) stage.sandbox();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @AfterEach
    void nothing_that_was_done_contradicts_the_journal() {
        assertThat(Verification.run(stage.core())).isEmpty();
        assertThat(max.calls().of("GET /updates")).as("nothing is asked for").isEmpty();
        stage.close();
    }

    @Test
    void whoever_does_not_know_the_secret_is_heard_of_nowhere() throws IOException, InterruptedException {
        long mark = max.mark();
        String forged = "{\"update_type\":\"message_created\",\"timestamp\":1606813200001,\"message\":{"
                + "\"sender\":{\"user_id\":1000,\"first_name\":\"operator\",\"is_bot\":false,\"last_activity_time\":1},"
                + "\"recipient\":{\"chat_id\":5001,\"chat_type\":\"dialog\",\"user_id\":8000000001},"
                + "\"timestamp\":1606813200000,\"body\":{\"mid\":\"m1\",\"seq\":1,\"text\":\"" + ADD
                + "Подделка\",\"attachments\":[]}}}";
        for (Optional<String> secret : List.of(
                Optional.<String>empty(),
                Optional.of(""),
                Optional.of("guessed"),
                Optional.of(SECRET + "x"),
                Optional.of(SECRET.toUpperCase(Locale.ROOT)))) {
            assertThat(call(secret, forged.getBytes(StandardCharsets.UTF_8))).isEqualTo(403);
        }
        stage.settle();

        assertThat(entries()).isZero();
        assertThat(max.chats().fromBot(stage.id("operator"), mark)).isEmpty();
        assertThat(call(Optional.of(SECRET), forged.getBytes(StandardCharsets.UTF_8)))
                .as("with the secret it would have been taken")
                .isEqualTo(200);
        stage.settle();
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_call_of_ten_megabytes_is_refused_and_the_next_one_is_taken() throws InterruptedException {
        byte[] huge = new byte[HUGE];
        Arrays.fill(huge, (byte) ' ');
        for (int i = 0; i < 10; i++) {
            try {
                assertThat(call(Optional.of(SECRET), huge)).isEqualTo(413);
            } catch (IOException e) {
                // The caller may be cut off before it has said all, and hear nothing.
                assertThat(e).isNotInstanceOf(ConnectException.class);
            }
        }

        stage.chat("operator> " + ADD + "Учитель года\nbot> ✅ Запись № 1\n     …");
    }

    @Test
    void the_same_call_five_times_is_one_entry_and_one_answer() {
        Sent sent = max.client(stage.id("operator")).send(ADD + "Учитель года");
        settled(sent);
        ChatMessage card = said(0).get(said(0).size() - 1);
        assertThat(card.text()).contains("Запись № 1");
        Press press = max.client(stage.id("operator")).press(card, "Отменить");
        max.updates().awaitConfirmed(press.updateId(), PATIENCE);
        stage.settle();
        int said = said(0).size();
        long mark = max.mark();

        int before = max.webhook().deliveries().size();
        Stream.concat(sent.updateIds().stream(), Stream.of(press.updateId()))
                .forEach(update -> max.webhook().repeat(update, 5));
        assertThat(max.webhook().awaitDeliveries(before + 10, PATIENCE).subList(before, before + 10))
                .allMatch(delivery -> delivery.status() == 200);
        stage.settle();

        assertThat(said(mark)).as("nothing is said or changed anew").isEmpty();
        assertThat(said(0)).hasSize(said);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void what_comes_backwards_is_carried_out_all_the_same() {
        max.webhook().reverseNext(3);
        long mark = max.mark();
        for (int i = 1; i <= 3; i++) {
            max.client(stage.id("operator")).send(ADD + "Конкурс " + i);
        }
        max.updates().awaitAllConfirmed(PATIENCE);
        stage.settle();

        assertThat(said(mark)).hasSize(3).allMatch(m -> m.text().contains("Запись № "));
        assertThat(said(mark).get(0).text()).contains("Конкурс 3");
        assertThat(entries()).isEqualTo(3);
    }

    @Test
    void an_answer_that_max_does_not_hear_brings_the_update_again_and_changes_nothing() {
        max.webhook().timeOutNext(3);
        long mark = max.mark();
        settled(max.client(stage.id("operator")).send(ADD + "Учитель года"));

        assertThat(max.webhook().deliveries())
                .filteredOn(delivery -> !delivery.heard())
                .hasSize(3);
        assertThat(said(mark))
                .singleElement()
                .satisfies(m -> assertThat(m.text()).contains("Запись № 1"));
        assertThat(entries()).isEqualTo(1);
    }

    private List<ChatMessage> said(long since) {
        return max.chats().fromBot(stage.id("operator"), since);
    }

    private long entries() {
        return stage.core().database().read(read -> stage.core().entries().count(read, EntryFilter.ALL));
    }

    private int call(Optional<String> secret, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(hook).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        secret.ifPresent(word -> request.header("X-Max-Bot-Api-Secret", word));
        return anybody.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void settled(Sent sent) {
        sent.updateIds().forEach(id -> max.updates().awaitConfirmed(id, PATIENCE));
        stage.settle();
    }
}
