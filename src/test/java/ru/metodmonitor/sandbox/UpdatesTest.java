package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpdatesTest {
    private final Bench bench = new Bench();

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void an_update_comes_until_a_higher_offset_confirms_it() {
        int first = bench.maria().start().updateId();
        int second = bench.maria().send("/help").updateId();

        assertThat(ids(0)).containsExactly(first, second);
        assertThat(ids(0)).containsExactly(first, second);
        assertThat(ids(second)).containsExactly(second);
        bench.sandbox.updates().awaitConfirmed(first, Bench.SOON);
        assertThat(bench.sandbox.updates().isConfirmed(second)).isFalse();
        assertThat(ids(second + 1)).isEmpty();
        bench.sandbox.updates().awaitAllConfirmed(Bench.SOON);
        assertThat(ids(0)).isEmpty();
    }

    @Test
    void a_limit_and_a_negative_offset_choose_from_the_queue() {
        bench.maria().start();
        bench.maria().send("два");
        int third = bench.maria().send("три").updateId();

        assertThat(bench.call("getUpdates", "limit", 2).path("result")).hasSize(2);
        assertThat(ids(-1)).containsExactly(third);
        assertThat(ids(0)).containsExactly(third);
    }

    @Test
    void a_long_poll_ends_when_something_comes() throws InterruptedException, ExecutionException {
        CompletableFuture<JsonNode> poll = CompletableFuture.supplyAsync(() -> bench.call("getUpdates", "timeout", 50));

        int update = bench.maria().start().updateId();

        JsonNode answer = poll.orTimeout(5, TimeUnit.SECONDS).get();
        assertThat(answer.path("result").path(0).path("update_id").asInt()).isEqualTo(update);
    }

    @Test
    void of_two_polls_the_earlier_hears_of_the_conflict() throws InterruptedException, ExecutionException {
        List<CompletableFuture<JsonNode>> polls = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            polls.add(CompletableFuture.supplyAsync(() -> bench.call("getUpdates", "timeout", 50)));
        }
        JsonNode refused = (JsonNode) CompletableFuture.anyOf(polls.get(0), polls.get(1))
                .orTimeout(5, TimeUnit.SECONDS)
                .get();
        bench.maria().start();

        assertThat(refused.path("error_code").asInt()).isEqualTo(409);
        assertThat(refused.path("description").asText())
                .isEqualTo(
                        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        for (CompletableFuture<JsonNode> poll : polls) {
            poll.orTimeout(5, TimeUnit.SECONDS).get();
        }
        assertThat(polls).extracting(poll -> poll.get().path("ok").asBoolean()).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void types_that_the_bot_did_not_ask_for_are_not_queued() {
        bench.maria().start();
        bench.call("getUpdates", "allowed_updates", List.of("message"));
        Sent sent = bench.maria().send("опечтка");

        assertThat(bench.maria().edit(sent.message(), "опечатка").updateIds()).isEmpty();
        assertThat(sent.updateIds()).hasSize(1);
    }

    @Test
    void a_confirmed_update_can_come_again() {
        int update = bench.maria().start().updateId();
        assertThat(ids(update)).containsExactly(update);
        assertThat(ids(update + 1)).isEmpty();

        bench.sandbox.updates().redeliver(update);

        assertThat(bench.sandbox.updates().isConfirmed(update)).isFalse();
        assertThat(ids(update + 1)).containsExactly(update);
        assertThat(ids(update + 1)).isEmpty();
        assertThat(bench.sandbox.updates().isConfirmed(update)).isTrue();
    }

    @Test
    void a_long_text_comes_in_parts_as_messengers_send_it() {
        bench.maria().start();

        Sent sent = bench.maria().send("a".repeat(9000));

        assertThat(sent.messages()).extracting(m -> m.text().length()).containsExactly(4096, 4096, 808);
        assertThat(sent.updateIds()).hasSize(3);
    }

    @Test
    void waiting_gives_what_came_and_tells_what_did_not() {
        bench.maria().start();
        long mark = bench.sandbox.mark();
        bench.call("sendMessage", "chat_id", Bench.MARIA, "text", "Здравствуйте");

        assertThat(bench.sandbox.chats().awaitMessages(Bench.MARIA, mark, 1, Bench.SOON))
                .extracting(ChatMessage::text)
                .containsExactly("Здравствуйте");
        assertThatThrownBy(
                        () -> bench.sandbox.chats().awaitMessages(Bench.MARIA, bench.sandbox.mark(), 1, Duration.ZERO))
                .isInstanceOf(TimedOut.class)
                .hasMessageContaining("101> /start\nbot> Здравствуйте");
    }

    @Test
    void every_call_is_logged_with_its_outcome() {
        bench.maria().start();
        bench.call("sendMessage", "chat_id", Bench.MARIA, "text", "a");
        bench.call("sendMessage", "chat_id", 777, "text", "a");

        List<ApiCall> calls = bench.sandbox.calls().await("sendMessage", 2, Bench.SOON);

        assertThat(calls).extracting(ApiCall::code).containsExactly(200, 400);
        assertThat(calls.get(0).chat()).hasValue(Bench.MARIA);
        assertThat(calls.get(1).description()).isEqualTo("Bad Request: chat not found");
    }

    private List<Integer> ids(int offset) {
        List<Integer> ids = new ArrayList<>();
        bench.call("getUpdates", "offset", offset)
                .path("result")
                .forEach(u -> ids.add(u.path("update_id").asInt()));
        return ids;
    }
}
