package ru.metodmonitor.max;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Taken;
import ru.metodmonitor.notify.Vitals;

/** Who may call, what is taken, and that nothing is answered well before it is kept. */
class MaxWebhookTest {
    private static final String SECRET = "s3cret-s3cret";
    private static final MaxSettings.Webhook WEBHOOK =
            new MaxSettings.Webhook(URI.create("https://bot.example/max/hook"), 0, SECRET);
    private static final String KNOWN = "{\"subscriptions\":[{\"url\":\"https://bot.example/max/hook\",\"time\":1},"
            + "{\"url\":\"https://old.example/hook\",\"time\":1}]}";

    private final ScriptedMax max = new ScriptedMax();
    private final MaxClient client = new MaxClient(max.settings(WEBHOOK));
    private final HttpClient caller =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<List<Incoming>> taken = new CopyOnWriteArrayList<>();
    private final Vitals vitals = new Vitals();
    private final List<MaxWebhook> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(MaxWebhook::close);
        client.close();
        max.close();
    }

    @Test
    void an_update_is_taken_and_confirmed() throws Exception {
        URI hook = open(taken::add);

        assertThat(call(hook, SECRET, Updates.text("m1", "/help"))).isEqualTo(200);
        assertThat(texts()).containsExactly("/help");
    }

    @Test
    void the_same_update_five_times_is_five_times_the_same() throws Exception {
        URI hook = open(taken::add);

        for (int i = 0; i < 5; i++) {
            assertThat(call(hook, SECRET, Updates.text("m1", "/help"))).isEqualTo(200);
        }

        assertThat(taken).hasSize(5).containsOnly(taken.get(0));
    }

    @Test
    void updates_are_handed_over_in_the_order_of_their_coming_whenever_they_happened() throws Exception {
        URI hook = open(taken::add);

        call(hook, SECRET, Updates.text("m2", "later").replace("1750000000000", "1750000009999"));
        call(hook, SECRET, Updates.text("m1", "earlier"));

        assertThat(texts()).containsExactly("later", "earlier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "s3cret-s3creT", "s3cret-s3cret-and-more"})
    void who_does_not_know_the_secret_is_turned_away(String secret) throws Exception {
        URI hook = open(taken::add);

        assertThat(call(hook, secret, Updates.text("m1", "/help"))).isEqualTo(403);
        assertThat(taken).isEmpty();
    }

    @Test
    void who_says_no_secret_is_turned_away() throws Exception {
        HttpRequest silent = HttpRequest.newBuilder(open(taken::add))
                .POST(BodyPublishers.ofString(Updates.text("m1", "/help")))
                .build();

        assertThat(caller.send(silent, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/max", "/max/hook/", "/max/hook/more", "/max/hookmore", "/metrics", "/../max/hook"})
    void nothing_else_is_there(String path) throws Exception {
        URI hook = open(taken::add);

        assertThat(call(URI.create("http://127.0.0.1:" + hook.getPort() + path), SECRET, Updates.text("m1", "a")))
                .isEqualTo(404);
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void nothing_but_post_is_understood(String method) throws Exception {
        HttpRequest other = HttpRequest.newBuilder(open(taken::add))
                .header("X-Max-Bot-Api-Secret", SECRET)
                .method(method, BodyPublishers.ofString(Updates.text("m1", "a")))
                .build();

        assertThat(caller.send(other, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "17", "[]", "null", "\"a\"", "update_type=message_created", "<xml/>", "\u0000\u0001"})
    void what_is_no_object_in_json_is_refused(String body) throws Exception {
        URI hook = open(taken::add);

        assertThat(call(hook, SECRET, body)).isEqualTo(400);
        assertThat(taken).isEmpty();
    }

    @Test
    void an_object_that_is_no_update_is_passed_over_and_does_not_come_again() throws Exception {
        URI hook = open(taken::add);

        assertThat(call(hook, SECRET, "{\"a\":[1,2]}")).isEqualTo(200);
        assertThat(taken.get(0).get(0)).isInstanceOf(Incoming.Ignored.class);
    }

    @Test
    void an_abyss_of_brackets_is_refused_and_the_next_call_is_taken() throws Exception {
        URI hook = open(taken::add);

        assertThat(call(hook, SECRET, "{\"a\":" + "[".repeat(200_000))).isEqualTo(400);
        assertThat(call(hook, SECRET, Updates.text("m1", "/help"))).isEqualTo(200);
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_unread() throws Exception {
        URI hook = open(taken::add);
        byte[] piece = "я".repeat(512 * 1024).getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hook.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /max/hook HTTP/1.1\r\nHost: a\r\nX-Max-Bot-Api-Secret: " + SECRET + "\r\nContent-Length: "
                            + 10 * piece.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(piece);
            out.write('a');
            out.flush();

            // Nine megabytes are never sent, and it answers.
            assertThat(firstLine(socket.getInputStream())).contains(" 413 ");
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void who_does_not_know_the_secret_is_turned_away_before_the_body_is_there() throws Exception {
        URI hook = open(taken::add);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hook.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("POST /max/hook HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));

            assertThat(firstLine(socket.getInputStream())).contains(" 403 ");
        }
    }

    @Test
    void an_update_that_can_not_be_kept_is_not_confirmed_and_is_taken_when_it_comes_again() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        URI hook = open(batch -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("the disk is full");
            }
            taken.add(batch);
        });

        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(call(hook, SECRET, Updates.text("m1", "/help")));
        }

        assertThat(answers).containsExactly(503, 503, 200);
        assertThat(texts()).containsExactly("/help");
    }

    @Test
    void calls_that_come_together_are_taken_one_by_one_and_none_is_lost() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        URI hook = open(batch -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            two.countDown();
            // The first one stays for a while: long enough for a second one to come in, if it could.
            waitFor(two, 300);
            taken.add(batch);
            inside.decrementAndGet();
        });

        List<CompletableFuture<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            calls.add(caller.sendAsync(request(hook, SECRET, Updates.text("m" + i, "n" + i)), BodyHandlers.discarding())
                    .thenApply(answer -> answer.statusCode()));
        }
        for (CompletableFuture<Integer> call : calls) {
            assertThat(call.get(60, TimeUnit.SECONDS)).isEqualTo(200);
        }

        assertThat(most).hasValue(1);
        assertThat(texts()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void the_call_under_way_is_answered_before_the_end_and_the_next_one_is_for_the_next_program() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        URI hook = open(batch -> {
            inside.countDown();
            await(goOn);
            taken.add(batch);
        });
        CompletableFuture<Integer> underWay = caller.sendAsync(
                        request(hook, SECRET, Updates.text("m1", "/help")), BodyHandlers.discarding())
                .thenApply(answer -> answer.statusCode());
        await(inside);

        opened.get(0).stop();
        goOn.countDown();

        assertThat(underWay.get(60, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(call(hook, SECRET, Updates.text("m2", "/help"))).isEqualTo(503);
        assertThat(taken).hasSize(1);
    }

    @Test
    void max_is_told_of_it_with_the_secret_and_forgets_every_other() throws Exception {
        max.answers("GET /subscriptions", 200, KNOWN);
        open(taken::add);

        List<ScriptedMax.Asked> removed = max.await("DELETE /subscriptions", 1);

        assertThat(removed.get(0).query()).isEqualTo(Map.of("url", "https://old.example/hook"));
        assertThat(max.calls()).containsExactly("GET /subscriptions", "POST /subscriptions", "DELETE /subscriptions");
        assertThat(Updates.tree(max.asked("POST /subscriptions").get(0).body())).isEqualTo(Updates.tree("""
                {"url": "https://bot.example/max/hook", "secret": "s3cret-s3cret", "update_types": [
                  "message_created", "message_edited", "message_callback", "bot_started", "bot_stopped",
                  "dialog_removed", "bot_added", "bot_removed"]}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "401, '{\"code\":\"verify.token\",\"message\":\"no\"}'",
        "500, ''",
        "0, ''",
        "200, '{\"success\":false,\"message\":\"bad url\"}'"
    })
    void max_is_told_until_it_hears(int status, String answer) throws Exception {
        max.answers("POST /subscriptions", status, answer);

        URI hook = open(taken::add);

        assertThat(max.await("POST /subscriptions", 2)).hasSize(2);
        assertThat(call(hook, SECRET, Updates.text("m1", "/help"))).isEqualTo(200);
    }

    @Test
    void a_port_that_is_taken_is_told_and_nobody_is_called_there() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MaxSettings.Webhook there = new MaxSettings.Webhook(WEBHOOK.publicUrl(), other.getLocalPort(), SECRET);
            CountDownLatch tried = new CountDownLatch(1);
            MaxWebhook webhook = new MaxWebhook(client, there, vitals, "webhook", Taken.by(taken::add));
            opened.add(webhook);
            webhook.start();

            awaitTrouble(tried);
        }
        assertThat(max.calls()).isEmpty();
    }

    private void awaitTrouble(CountDownLatch never) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (vitals.pulses().stream().allMatch(pulse -> pulse.trouble().isEmpty())) {
            assertThat(System.nanoTime()).isLessThan(end);
            never.await(5, TimeUnit.MILLISECONDS);
        }
        assertThat(vitals.pulses().get(0).detail()).contains("it is taken");
    }

    private URI open(Consumer<List<Incoming>> intake) throws InterruptedException {
        MaxWebhook webhook = new MaxWebhook(client, WEBHOOK, vitals, "webhook", Taken.by(intake));
        opened.add(webhook);
        webhook.start();
        // It listens before it says so.
        max.await("GET /subscriptions", 1);
        return webhook.address().orElseThrow();
    }

    private int call(URI hook, String secret, String body) throws IOException, InterruptedException {
        return caller.send(request(hook, secret, body), BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest request(URI hook, String secret, String body) {
        return HttpRequest.newBuilder(hook)
                .header("X-Max-Bot-Api-Secret", secret)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private List<String> texts() {
        return taken.stream()
                .map(batch -> ((Incoming.Text) batch.get(0)).text())
                .toList();
    }

    private static void await(CountDownLatch latch) {
        assertThat(waitFor(latch, 60_000)).isTrue();
    }

    private static boolean waitFor(CountDownLatch latch, int milliseconds) {
        try {
            return latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
