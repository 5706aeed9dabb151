package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaxUpdatesTest {
    private final MaxBench bench = new MaxBench();

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void an_update_comes_again_until_a_later_marker_confirms_it() {
        int started = bench.maria().start().updateId();
        int written = bench.maria().send("/help").updateId();

        JsonNode first = bench.updates(0);
        JsonNode again = bench.updates(0);

        assertThat(types(first)).containsExactly("bot_started", "message_created");
        assertThat(again).isEqualTo(first);
        assertThat(bench.max.updates().isConfirmed(started)).isFalse();
        assertThat(bench.updates(first.path("marker").asLong()).path("updates")).isEmpty();
        bench.max.updates().awaitConfirmed(written, Bench.SOON);
    }

    @Test
    void a_limit_leaves_the_rest_for_the_next_marker() {
        bench.maria().start();
        bench.maria().send("два");

        JsonNode first = bench.get("/updates?timeout=0&marker=0&limit=1").json();
        JsonNode rest = bench.updates(first.path("marker").asLong());

        assertThat(types(first)).containsExactly("bot_started");
        assertThat(types(rest)).containsExactly("message_created");
    }

    @Test
    void without_a_marker_the_last_update_comes_alone() {
        bench.maria().start();
        bench.maria().send("последнее");

        assertThat(types(bench.get("/updates?timeout=0").json())).containsExactly("message_created");
    }

    @Test
    void a_long_poll_ends_when_something_comes() throws InterruptedException, ExecutionException {
        CompletableFuture<JsonNode> poll = CompletableFuture.supplyAsync(
                () -> bench.get("/updates?timeout=90").json());

        bench.maria().start();

        assertThat(types(poll.orTimeout(5, TimeUnit.SECONDS).get())).containsExactly("bot_started");
    }

    @Test
    void a_confirmed_update_can_come_again() {
        int update = bench.maria().start().updateId();
        long marker = bench.updates(0).path("marker").asLong();
        assertThat(bench.updates(marker).path("updates")).isEmpty();

        bench.max.updates().redeliver(update);

        assertThat(types(bench.updates(marker))).containsExactly("bot_started");
        assertThat(bench.updates(marker).path("updates")).isEmpty();
    }

    @Test
    void types_that_were_not_asked_for_do_not_come() {
        bench.get("/updates?timeout=0&types=message_created,bot_started");
        Sent sent = bench.maria().send("опечтка");

        assertThat(sent.updateIds()).hasSize(1);
        assertThat(bench.maria().edit(sent.message(), "опечатка").updateIds()).isEmpty();
    }

    @Test
    void a_start_link_gives_its_payload_and_the_dialog_has_a_number_of_its_own() {
        bench.maria().follow("https://max.ru/metod_bot?start=i_AbC-1");

        JsonNode update = bench.last();
        assertThat(update.path("update_type").asText()).isEqualTo("bot_started");
        assertThat(update.path("payload").asText()).isEqualTo("i_AbC-1");
        assertThat(update.path("user").path("user_id").asLong()).isEqualTo(MaxBench.MARIA);
        assertThat(update.path("chat_id").asLong()).isNotEqualTo(MaxBench.MARIA);
    }

    @Test
    void a_message_is_written_and_edited() {
        bench.maria().start();
        Sent sent = bench.maria().send("опечтка");
        JsonNode written = bench.last().path("message");
        bench.maria().edit(sent.message(), "опечатка");
        JsonNode edited = bench.last();

        assertThat(written.path("body").path("text").asText()).isEqualTo("опечтка");
        assertThat(written.path("sender").path("first_name").asText()).isEqualTo("Мария");
        assertThat(written.path("recipient").path("chat_type").asText()).isEqualTo("dialog");
        assertThat(edited.path("update_type").asText()).isEqualTo("message_edited");
        assertThat(edited.path("message").path("body").path("mid"))
                .isEqualTo(written.path("body").path("mid"));
    }

    @Test
    void a_long_text_comes_in_parts_of_4000() {
        bench.maria().start();

        assertThat(bench.maria().send("a".repeat(9000)).messages())
                .extracting(m -> m.text().length())
                .containsExactly(4000, 4000, 1000);
    }

    @Test
    void files_pictures_and_voice_come_with_an_address_that_needs_no_token() {
        bench.maria().start();
        byte[] bytes = {1, 2, 3};
        bench.maria().document("приказ.docx", "application/msword", bytes, "Приказ");
        JsonNode file = bench.last().path("message").path("body");
        bench.maria().voice(bytes);
        JsonNode voice =
                bench.last().path("message").path("body").path("attachments").path(0);

        JsonNode attached = file.path("attachments").path(0);
        assertThat(file.path("text").asText()).isEqualTo("Приказ");
        assertThat(attached.path("type").asText()).isEqualTo("file");
        assertThat(attached.path("filename").asText()).isEqualTo("приказ.docx");
        assertThat(attached.path("size").asInt()).isEqualTo(3);
        String url = attached.path("payload").path("url").asText();
        assertThat(bench.bench
                        .send(HttpRequest.newBuilder(URI.create(url)).build())
                        .body())
                .isEqualTo("\u0001\u0002\u0003");
        assertThat(bench.bench
                        .send(HttpRequest.newBuilder(URI.create(url + "0")).build())
                        .statusCode())
                .isEqualTo(404);
        assertThat(voice.path("type").asText()).isEqualTo("audio");
    }

    @Test
    void a_forwarded_message_stands_in_its_link() {
        bench.maria().start();
        ChatMessage message = bench.maria().send("сказано").message();

        bench.maria().forward(message);

        JsonNode forwarded = bench.last().path("message");
        assertThat(forwarded.path("link").path("type").asText()).isEqualTo("forward");
        assertThat(forwarded.path("link").path("message").path("text").asText()).isEqualTo("сказано");
        assertThat(forwarded.path("body").path("text").asText()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'sticker','payload':{'url':'https://example.org/s','code':'a1'},'width':9,'height':9}",
                "{'type':'location','latitude':43.6,'longitude':39.7}",
                "{'type':'contact','payload':{'vcf_info':'BEGIN:VCARD','max_info':null}}",
                "{'type':'share','payload':{'url':'https://example.org'},'title':'Пример'}"
            })
    void what_can_not_be_shown_comes_word_for_word(String quoted) throws JsonProcessingException {
        String attachment = quoted.replace('\'', '"');
        bench.maria().start();

        bench.max.attach(MaxBench.MARIA, attachment);

        assertThat(bench.last().path("message").path("body").path("attachments").path(0))
                .isEqualTo(Bench.MAPPER.readTree(attachment));
    }

    @Test
    void what_the_schema_knows_not_is_not_sent_to_the_bot_either() {
        bench.maria().start();

        assertThatThrownBy(() -> bench.max.attach(MaxBench.MARIA, "{\"type\":\"dice\"}"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(types(bench.updates(0))).containsExactly("bot_started");
    }

    @Test
    void a_dialog_that_is_deleted_stops_the_bot() {
        bench.maria().start();

        bench.max.removeDialog(MaxBench.MARIA);

        assertThat(types(bench.updates(0))).containsExactly("bot_started", "bot_stopped", "dialog_removed");
        assertThat(bench.say("text", "ау").code()).isEqualTo("chat.denied");
    }

    @Test
    void a_press_may_be_answered_with_nothing_but_not_without_an_answer() {
        bench.maria().start();
        bench.say("text", "?", "attachments", List.of(MaxBench.keyboard(List.of(MaxBench.button("Да", "1")))));
        Press press =
                bench.maria().press(bench.max.chats().fromBot(MaxBench.MARIA, 0).get(0), "Да");

        assertThat(bench.post("/answers?callback_id=" + press.queryId()).code()).isEqualTo("proto.payload");
        assertThat(press.answer()).isEmpty();
        assertThat(bench.post("/answers?callback_id=" + press.queryId(), "notification", "")
                        .status())
                .isEqualTo(200);
        assertThat(press.answer()).isPresent();
    }

    @Test
    void no_two_updates_are_of_one_moment_though_the_clock_stands() {
        bench.maria().start();
        bench.maria().block();
        bench.maria().unblock();

        assertThat(bench.updates(0).path("updates").findValuesAsText("timestamp"))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_stranger_who_writes_has_started_the_bot_first() {
        bench.maria().send("привет");

        assertThat(types(bench.updates(0))).containsExactly("bot_started", "message_created");
    }

    @Test
    void a_press_comes_with_its_payload_and_hears_the_answer() {
        bench.maria().start();
        String mid = bench.say(
                        "text",
                        "Выберите",
                        "attachments",
                        List.of(MaxBench.keyboard(List.of(MaxBench.button("Да", "yes:1")))))
                .mid();

        Press press =
                bench.maria().press(bench.max.chats().fromBot(MaxBench.MARIA, 0).get(0), "Да");

        JsonNode update = bench.last();
        String callback = update.path("callback").path("callback_id").asText();
        assertThat(update.path("callback").path("payload").asText()).isEqualTo("yes:1");
        assertThat(update.path("message").path("body").path("mid").asText()).isEqualTo(mid);
        assertThat(bench.post(
                                "/answers?callback_id=" + callback,
                                "notification",
                                "Готово",
                                "message",
                                java.util.Map.of("text", "Выбрано"))
                        .status())
                .isEqualTo(200);
        assertThat(press.answer()).hasValueSatisfying(a -> assertThat(a.text()).isEqualTo("Готово"));
        assertThat(bench.max.chats().fromBot(MaxBench.MARIA, 0))
                .extracting(ChatMessage::text)
                .containsExactly("Выбрано");
        assertThat(bench.post("/answers?callback_id=" + callback, "notification", "Ещё раз")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_stopped_bot_hears_of_it_and_of_the_return() {
        bench.maria().start();
        bench.maria().block();
        JsonNode stopped = bench.last();
        bench.maria().unblock();
        JsonNode back = bench.last();

        assertThat(stopped.path("update_type").asText()).isEqualTo("bot_stopped");
        assertThat(back.path("update_type").asText()).isEqualTo("bot_started");
        bench.maria().block();
        assertThat(bench.maria().start().updateIds()).hasSize(1);
    }

    @Test
    void a_group_takes_the_bot_renames_itself_and_throws_it_out() {
        Client inGroup = bench.maria().in(MaxBench.GROUP);
        assertThat(inGroup.send("до бота").updateIds()).isEmpty();
        inGroup.addBot();
        inGroup.rename("Другая группа");
        inGroup.send("всем");
        inGroup.removeBot();

        JsonNode updates = bench.updates(0).path("updates");
        assertThat(types(bench.updates(0)))
                .containsExactly("bot_added", "chat_title_changed", "message_created", "bot_removed");
        assertThat(updates.path(1).path("title").asText()).isEqualTo("Другая группа");
        assertThat(updates.path(2)
                        .path("message")
                        .path("recipient")
                        .path("chat_id")
                        .asLong())
                .isEqualTo(MaxBench.GROUP);
        assertThat(bench.post("/messages?chat_id=" + MaxBench.GROUP, "text", "ау")
                        .code())
                .isEqualTo("chat.denied");
    }

    @Test
    void the_two_messengers_know_nothing_of_each_other() {
        bench.bench.maria().start();
        bench.maria().start();

        assertThat(types(bench.updates(0))).containsExactly("bot_started");
        assertThat(bench.bench.call("getUpdates").path("result")).hasSize(1);
        assertThat(bench.say("text", "сюда").status()).isEqualTo(200);
        assertThat(bench.bench.sandbox.chats().fromBot(Bench.MARIA, 0)).isEmpty();
        assertThat(bench.max.chats().transcript(MaxBench.MARIA)).isEqualTo("101> [bot_started]\nbot> сюда");
    }

    private static List<String> types(JsonNode answer) {
        List<String> types = new ArrayList<>();
        answer.path("updates")
                .forEach(update -> types.add(update.path("update_type").asText()));
        return types;
    }
}
