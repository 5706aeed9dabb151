package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MaxWebhookTest {
    private final MaxBench bench = new MaxBench();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();
    private HttpServer bot;
    private String url;

    @BeforeEach
    void a_bot_listens() throws IOException {
        bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/hook", this::hear);
        bot.start();
        url = "http://127.0.0.1:" + bot.getAddress().getPort() + "/hook";
    }

    @AfterEach
    void stop() {
        bench.close();
        bot.stop(0);
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(Bench.MAPPER.readTree(body));
        secrets.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Max-Bot-Api-Secret")));
        exchange.sendResponseHeaders(failing.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? 500 : 200, -1);
        exchange.close();
    }

    @Test
    void updates_come_one_after_the_other_with_the_secret() {
        subscribe();
        bench.maria().start();
        bench.maria().send("раз");
        bench.maria().send("два");

        bench.max.updates().awaitAllConfirmed(Bench.SOON);

        assertThat(texts()).containsExactly("", "раз", "два");
        assertThat(secrets).containsOnly("s3cret-of-tests");
        assertThat(bench.max.webhook().deliveries())
                .extracting(Webhook.Delivery::status)
                .containsOnly(200);
    }

    @Test
    void what_waited_before_the_subscription_comes_then() {
        bench.maria().start();

        subscribe();

        bench.max.updates().awaitAllConfirmed(Bench.SOON);
        assertThat(heard)
                .extracting(update -> update.path("update_type").asText())
                .containsExactly("bot_started");
    }

    @Test
    void a_delivery_that_fails_comes_again_and_nothing_overtakes_it() {
        failing.set(2);
        subscribe();
        bench.maria().start();
        bench.maria().send("раз");

        bench.max.updates().awaitAllConfirmed(Bench.SOON);

        assertThat(bench.max.webhook().deliveries())
                .extracting(Webhook.Delivery::status)
                .containsExactly(500, 500, 200, 200);
        assertThat(texts()).containsExactly("", "", "", "раз");
    }

    @Test
    void after_ten_retries_an_update_is_lost() {
        failing.set(11);
        subscribe();
        bench.maria().start();
        bench.maria().send("раз");

        bench.max.updates().awaitAllConfirmed(Bench.SOON);

        assertThat(bench.max.webhook().deliveries()).hasSize(12);
        assertThat(texts()).endsWith("", "раз");
    }

    @Test
    void an_answer_that_comes_too_late_counts_as_none() {
        bench.max.webhook().timeOutNext(1);
        subscribe();
        bench.maria().start();

        bench.max.updates().awaitAllConfirmed(Bench.SOON);

        assertThat(bench.max.webhook().deliveries())
                .extracting(Webhook.Delivery::heard)
                .containsExactly(false, true);
        assertThat(heard).hasSize(2);
    }

    @Test
    void a_delivered_update_can_be_repeated_and_others_come_out_of_order() {
        subscribe();
        int first = bench.maria().start().updateId();
        bench.max.updates().awaitAllConfirmed(Bench.SOON);
        bench.max.webhook().repeat(first, 2);
        bench.max.webhook().awaitDeliveries(3, Bench.SOON);
        bench.max.webhook().reverseNext(2);
        bench.maria().send("раз");
        bench.maria().send("два");
        bench.max.updates().awaitAllConfirmed(Bench.SOON);

        assertThat(texts()).containsExactly("", "", "", "два", "раз");
    }

    @Test
    void while_a_webhook_is_set_nobody_may_poll() {
        subscribe();
        assertThat(bench.get("/updates?timeout=0").status()).isEqualTo(405);
        assertThat(bench.get("/subscriptions")
                        .json()
                        .path("subscriptions")
                        .path(0)
                        .path("url")
                        .asText())
                .isEqualTo(url);

        assertThat(bench.call("DELETE", "/subscriptions?url=" + url, "")
                        .json()
                        .path("success")
                        .asBoolean())
                .isTrue();

        assertThat(bench.get("/updates?timeout=0").status()).isEqualTo(200);
        assertThat(bench.get("/subscriptions").json().path("subscriptions")).isEmpty();
        assertThat(bench.call("DELETE", "/subscriptions?url=" + url, "")
                        .json()
                        .path("success")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_subscription_is_as_the_schema_says() {
        assertThat(bench.post("/subscriptions", "url", "http://example.org/hook")
                        .code())
                .isEqualTo("proto.payload");
        assertThat(bench.post("/subscriptions", "url", url, "secret", "abc").code())
                .isEqualTo("proto.payload");
        assertThat(bench.post("/subscriptions", "url", url, "secret", "со словами")
                        .code())
                .isEqualTo("proto.payload");
        assertThat(bench.post("/subscriptions", "url", url, "update_types", List.of("message"))
                        .code())
                .isEqualTo("proto.payload");
        assertThat(bench.post("/subscriptions", "secret", "abcdef").code()).isEqualTo("proto.payload");
        assertThat(bench.max.violations().all()).hasSize(5);
    }

    @Test
    void types_that_were_not_subscribed_do_not_come() {
        bench.post("/subscriptions", "url", url, "update_types", List.of("message_created"));
        bench.maria().start();
        bench.maria().send("раз");

        bench.max.updates().awaitAllConfirmed(Bench.SOON);

        assertThat(texts()).containsExactly("раз");
    }

    private void subscribe() {
        assertThat(bench.post("/subscriptions", "url", url, "secret", "s3cret-of-tests")
                        .status())
                .isEqualTo(200);
    }

    private List<String> texts() {
        return heard.stream()
                .map(update -> update.path("message").path("body").path("text").asText())
                .toList();
    }
}
