package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    private static final String MARIA = "/sandbox/chats/101/as/101/";

    private final Bench bench = new Bench();

    @BeforeEach
    void maria_has_started() {
        bench.maria().start();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void the_page_and_all_that_it_names_are_served() {
        HttpResponse<String> page = get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "script-src 'self'"));
        Matcher named = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(page.body());
        assertThat(named.results().map(found -> get(found.group(1)).statusCode()))
                .isNotEmpty()
                .containsOnly(200);
        assertThat(page.body()).doesNotContain("http://", "https://", "onclick", "style=");
        assertThat(get("/assets/nothing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_hears_of_a_message_while_it_waits() throws ExecutionException, InterruptedException {
        long seen = bench.sandbox.mark();
        CompletableFuture<JsonNode> changes =
                CompletableFuture.supplyAsync(() -> Bench.json(get("/sandbox/changes?after=" + seen)));

        bench.maria().send("<b>привет</b>");

        JsonNode message = changes.get().path("messages").path(0);
        assertThat(message.path("text").asText()).isEqualTo("<b>привет</b>");
        assertThat(message.path("from").asLong()).isEqualTo(Bench.MARIA);
        assertThat(changes.get().path("seq").asLong()).isGreaterThan(seen);
    }

    @Test
    void at_first_the_page_gets_everything() {
        bench.call("setMyCommands", "commands", List.of(Map.of("command", "add", "description", "Добавить")));

        JsonNode all = Bench.json(get("/sandbox/changes?after=0"));

        assertThat(all.path("people")).hasSize(2);
        assertThat(all.path("people").path(1).path("tie").asText()).isEqualTo("stranger");
        assertThat(all.path("groups").path(0).path("title").asText()).isEqualTo("Рабочая группа");
        assertThat(all.path("menus").path("101").path(0).path("command").asText())
                .isEqualTo("add");
        assertThat(all.path("messages").path(0).path("text").asText()).isEqualTo("/start");
    }

    @Test
    void a_person_writes_edits_forwards_and_blocks_over_http() {
        int id = act(MARIA + "text", "text", "опечтка").path("id").asInt();
        act(MARIA + "edit", "message", id, "text", "опечатка");
        act(MARIA + "forward", "from", Bench.MARIA, "message", id);
        act("/sandbox/chats/102/as/102/follow", "link", "https://t.me/metod_bot?start=abc");
        act(MARIA + "block");

        assertThat(bench.sandbox.chats().history(Bench.MARIA))
                .extracting(ChatMessage::text)
                .containsExactly("/start", "опечатка", "опечатка");
        assertThat(bench.sandbox.chats().history(Bench.STRANGER))
                .extracting(ChatMessage::text)
                .containsExactly("/start abc");
        assertThat(bench.sandbox.people().tie(Bench.MARIA)).isEqualTo(Tie.BLOCKED);
        assertThat(act(MARIA + "text", "text", "ау").path("done").asBoolean(true))
                .isFalse();
    }

    @Test
    void people_and_groups_are_added_over_http() {
        act("/sandbox/people", "id", 500, "firstName", "Анна", "description", "Аналитик");
        act("/sandbox/groups", "id", -500, "title", "Совет", "members", List.of(500));
        act("/sandbox/chats/-500/as/500/add-bot");

        assertThat(bench.sandbox.people().find(500))
                .hasValueSatisfying(anna -> assertThat(anna.name()).isEqualTo("Анна"));
        assertThat(bench.call("sendMessage", "chat_id", -500, "text", "a")
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_press_brings_the_answer() throws ExecutionException, InterruptedException {
        Object markup = Map.of("inline_keyboard", List.of(List.of(Map.of("text", "Да", "callback_data", "yes"))));
        int message = bench.call("sendMessage", "chat_id", Bench.MARIA, "text", "?", "reply_markup", markup)
                .path("result")
                .path("message_id")
                .asInt();
        CompletableFuture<JsonNode> pressed = CompletableFuture.supplyAsync(
                () -> act(MARIA + "press", "message", message, "row", 0, "column", 0, "label", "Да"));

        JsonNode update = awaitPress();
        bench.call("answerCallbackQuery", "callback_query_id", update.path("id").asText(), "text", "Готово");

        assertThat(update.path("data").asText()).isEqualTo("yes");
        assertThat(pressed.get().path("text").asText()).isEqualTo("Готово");
        assertThat(act(MARIA + "press", "message", message, "row", 0, "column", 0, "label", "Нет")
                        .path("done")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void a_file_goes_up_and_comes_down_as_an_attachment() {
        String boundary = "----b";
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"отчёт.html\"\r\nContent-Type: text/html\r\n\r\n"
                + "<script>1</script>\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\nвот\r\n--" + boundary + "--\r\n";
        bench.send(request(MARIA + "file")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-Sandbox", "test")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());

        ChatMessage message = bench.sandbox.chats().history(Bench.MARIA).get(1);
        Attachment file = message.attachment().orElseThrow();
        HttpResponse<String> down = get("/sandbox/files/" + file.fileId());

        assertThat(message.text()).isEqualTo("вот");
        assertThat(file.name()).isEqualTo("отчёт.html");
        assertThat(down.body()).isEqualTo("<script>1</script>");
        assertThat(down.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(down.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''%D0%BE%D1%82%D1%87%D1%91%D1%82.html");
    }

    @Test
    void the_clock_moves_by_steps_to_a_morning_and_to_a_time() {
        act("/sandbox/clock/advance", "minutes", 60);
        assertThat(bench.clock.now()).isEqualTo(Instant.parse("2020-12-01T08:00:00Z"));
        act("/sandbox/clock/morning");
        assertThat(bench.clock.now()).isEqualTo(Instant.parse("2020-12-02T06:00:00Z"));
        JsonNode moved = act("/sandbox/clock/move", "to", "2020-12-20T23:30");
        assertThat(bench.clock.now()).isEqualTo(Instant.parse("2020-12-20T20:30:00Z"));
        assertThat(moved.path("local").asText()).isEqualTo("2020-12-20T23:30");
        assertThat(act("/sandbox/clock/move", "to", "вчера").path("done").asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-01T05:59:59Z, 2020-12-01T06:00:00Z",
        "2020-12-01T06:00:00Z, 2020-12-02T06:00:00Z",
    })
    void the_next_morning_is_the_first_nine_o_clock_to_come(Instant now, Instant morning) {
        assertThat(PageClock.nextMorning(now, ZoneId.of("Europe/Moscow"))).isEqualTo(morning);
    }

    @ParameterizedTest
    @CsvSource({
        "Host: evil.example, 403",
        "Host: 127.0.0.1:1, 403",
        "Host: HOST|Origin: http://evil.example|X-Sandbox: 1, 403",
        "Host: HOST|Sec-Fetch-Site: cross-site|X-Sandbox: 1, 403",
        "Host: HOST, 403",
        "Host: HOST|Origin: http://HOST|X-Sandbox: 1, 200",
    })
    void only_its_own_page_may_act(String headers, int status) throws IOException {
        URI uri = URI.create(bench.sandbox.pageUrl());
        String host = uri.getHost() + ":" + uri.getPort();
        String head = "POST " + MARIA + "block HTTP/1.1\r\n"
                + headers.replace("HOST", host).replace("|", "\r\n")
                + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        try (Socket socket = new Socket(uri.getHost(), uri.getPort());
                InputStream in = socket.getInputStream()) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));

            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 " + status);
        }
    }

    private JsonNode awaitPress() {
        JsonNode first = bench.call("getUpdates", "timeout", 0).path("result");
        int next = first.path(first.size() - 1).path("update_id").asInt();
        JsonNode last = first.path(first.size() - 1);
        return last.has("callback_query")
                ? last.path("callback_query")
                : bench.call("getUpdates", "timeout", 5, "offset", next + 1)
                        .path("result")
                        .path(0)
                        .path("callback_query");
    }

    private JsonNode act(String path, Object... namesAndValues) {
        return bench.post(uri(path), namesAndValues);
    }

    private HttpResponse<String> get(String path) {
        return bench.send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    private URI uri(String path) {
        return URI.create(bench.sandbox.apiUrl() + path);
    }
}
