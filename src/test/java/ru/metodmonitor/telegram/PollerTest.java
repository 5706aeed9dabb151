package ru.metodmonitor.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Taken;
import ru.metodmonitor.notify.Trouble;
import ru.metodmonitor.notify.Vitals;

/** Answers that no library foresees: the poller goes on, and confirms what it has handled and nothing else. */
class PollerTest {
    private static final String WHO = "\"message_id\":1,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"},"
            + "\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"М\"}";

    private final List<List<Incoming>> batches = new CopyOnWriteArrayList<>();
    private final Vitals vitals = new Vitals();

    @Test
    void a_kind_that_the_library_does_not_know_does_not_stop_the_others() throws InterruptedException {
        List<String> questions = poll(
                batches::add,
                server -> server.answers(
                        200,
                        updates(
                                update(1, "\"message\":{" + WHO + ",\"text\":\"one\"}"),
                                update(
                                        2,
                                        "\"message\":{" + WHO
                                                + ",\"text\":\"two\",\"forward_origin\":{\"type\":\"hologram\",\"date\":1}}"),
                                update(
                                        3,
                                        "\"message\":{" + WHO
                                                + ",\"paid_media\":{\"star_count\":1,\"paid_media\":[{\"type\":\"x\"}]}}"),
                                update(
                                        4,
                                        "\"my_chat_member\":{\"chat\":{\"id\":7,\"type\":\"private\"},\"date\":1,"
                                                + "\"new_chat_member\":{\"status\":\"ghost\"}}"),
                                update(5, "\"callback_query\":17"),
                                update(6, "\"something_new\":{\"a\":[1,2]}"),
                                update(7, "\"message\":{" + WHO + ",\"text\":\"seven\"}"))));

        assertThat(batches).hasSize(1);
        assertThat(batches.get(0)).extracting(Incoming::updateId).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(batches.get(0).stream()
                        .filter(Incoming.Text.class::isInstance)
                        .map(i -> ((Incoming.Text) i).text()))
                .containsExactly("one", "two", "seven");
        assertThat(batches.get(0).get(2)).isInstanceOf(Incoming.Unreadable.class);
        assertThat(questions.get(1)).contains("\"offset\":8");
    }

    @Test
    void an_update_that_can_not_be_understood_is_passed_over() throws InterruptedException {
        List<String> questions = poll(
                batches::add,
                server -> server.answers(
                        200,
                        updates(
                                update(1, "\"message\":{\"message_id\":1}"),
                                update(2, "\"callback_query\":{\"id\":\"1\"}"))));

        assertThat(batches.get(0)).hasSize(2).allMatch(Incoming.Ignored.class::isInstance);
        assertThat(questions.get(1)).contains("\"offset\":3");
    }

    @Test
    void an_answer_that_is_cut_or_no_answer_at_all_confirms_nothing() throws InterruptedException {
        String whole = updates(update(1, "\"message\":{" + WHO + ",\"text\":\"one\"}"));
        List<String> questions = poll(
                batches::add,
                server -> server.answers(200, whole.substring(0, whole.length() - 12))
                        .answers(502, "<html>Bad Gateway</html>")
                        .answers(200, whole));

        assertThat(batches).hasSize(1);
        assertThat(questions).hasSize(4);
        assertThat(questions.subList(0, 3)).allMatch(q -> q.contains("\"offset\":0"));
        assertThat(questions.get(3)).contains("\"offset\":2");
    }

    @Test
    void a_batch_that_could_not_be_kept_is_handed_over_again_before_it_is_confirmed() throws InterruptedException {
        Consumer<List<Incoming>> fullDisk = batch -> {
            batches.add(batch);
            if (batches.size() == 1) {
                throw new IllegalStateException("the disk is full");
            }
        };
        List<String> questions = poll(
                fullDisk,
                server -> server.answers(200, updates(update(1, "\"message\":{" + WHO + ",\"text\":\"one\"}"))));

        assertThat(batches).hasSize(2);
        assertThat(batches.get(0)).isEqualTo(batches.get(1));
        assertThat(questions).hasSize(2);
        assertThat(questions.get(1)).contains("\"offset\":2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":true}",
                "{\"ok\":true,\"result\":null}",
                "{\"ok\":true,\"result\":{}}",
                "{\"ok\":true,\"result\":17}",
                "{\"ok\":true,\"result\":[1,\"a\",null,[],{}]}",
                "{\"ok\":true,\"result\":[{\"update_id\":null},{\"update_id\":\"x\"},{\"update_id\":-7},{\"update_id\":99999999999}]}",
                "{\"ok\":true,\"result\":[{\"update_id\":1,",
                "{\"ok\":null}",
                "{\"ok\":false}",
                "{}",
                "null",
                "[]",
                "\"ok\"",
                "",
                "<html>Welcome to the hotel's network</html>",
                "\u0000\u0001"
            })
    void an_answer_that_is_none_confirms_nothing_and_the_next_one_is_handled(String garbage)
            throws InterruptedException {
        List<String> questions = poll(
                batches::add,
                server -> server.answers(200, garbage)
                        .answers(200, updates(update(5, "\"message\":{" + WHO + ",\"text\":\"one\"}"))));

        assertThat(batches).hasSize(1);
        assertThat(batches.get(0)).extracting(Incoming::updateId).containsExactly(5L);
        assertThat(questions.get(1)).contains("\"offset\":0");
        assertThat(questions.get(2)).contains("\"offset\":6");
    }

    @Test
    void what_is_no_update_is_left_out_and_the_rest_of_the_batch_is_handled_at_once() throws InterruptedException {
        List<String> questions = poll(
                batches::add,
                server -> server.answers(
                        200,
                        updates(
                                "1",
                                update(3, "\"message\":{" + WHO + ",\"text\":\"three\"}"),
                                "\"a\"",
                                "null",
                                "{\"message\":{" + WHO + ",\"text\":\"without a number\"}}",
                                update(4, "\"message\":\"words\""),
                                update(5, "\"message\":{" + WHO + ",\"text\":\"five\"}"),
                                "[[]]")));

        assertThat(batches.get(0)).extracting(Incoming::updateId).containsExactly(3L, 4L, 5L);
        assertThat(batches.get(0).get(1)).isInstanceOf(Incoming.Ignored.class);
        assertThat(questions.get(1)).contains("\"offset\":6");
    }

    @Test
    void asked_to_wait_the_poller_waits_so_long_and_no_other_pause() throws InterruptedException {
        try (StrangeServer server = new StrangeServer()) {
            server.answers(
                            429,
                            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 3\","
                                    + "\"parameters\":{\"retry_after\":3}}")
                    .answers(200, updates(update(1, "\"message\":{" + WHO + ",\"text\":\"one\"}")));
            try (TelegramApi api = new TelegramApi(server.url(), "1:a", Optional.empty());
                    Poller poller = new Poller(api, vitals, "poller", Taken.by(batches::add))) {
                poller.start();
                server.awaitExhausted();
                assertThat(server.gapAfter(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
                assertThat(past()).contains(Trouble.Kind.WAIT);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"401, TOKEN", "404, TOKEN", "409, CONFLICT", "500, AWAY"})
    void what_telegram_refuses_for_a_while_is_told_and_ends_by_itself(int code, Trouble.Kind kind)
            throws InterruptedException {
        String refusal = "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"no\"}";
        try (StrangeServer server = new StrangeServer()) {
            server.answers(code, refusal);
            if (code == 409) {
                // The webhook, if there is one, is taken off between.
                server.answers(200, "{\"ok\":true,\"result\":true}");
            }
            server.answers(200, updates(update(1, "\"message\":{" + WHO + ",\"text\":\"one\"}")));
            try (TelegramApi api = new TelegramApi(server.url(), "1:a", Optional.empty());
                    Poller poller = new Poller(api, vitals, "poller", Taken.by(batches::add))) {
                poller.start();
                server.awaitExhausted();
                assertThat(batches).hasSize(1);
                assertThat(past()).contains(kind);
            }
        }
    }

    private Optional<Trouble.Kind> past() {
        return vitals.pulses().get(0).past();
    }

    @Test
    void after_an_empty_answer_whatever_number_comes_first_is_new() throws InterruptedException {
        List<String> questions = poll(
                batches::add,
                server -> server.answers(200, updates(update(900, "\"message\":{" + WHO + ",\"text\":\"one\"}")))
                        .answers(200, updates())
                        .answers(200, updates(update(7, "\"message\":{" + WHO + ",\"text\":\"after a quiet week\"}"))));

        assertThat(questions.get(1)).contains("\"offset\":901");
        assertThat(questions.get(2)).contains("\"offset\":0");
        assertThat(questions.get(3)).contains("\"offset\":8");
    }

    @Test
    void a_topic_and_a_hidden_sender_are_seen_and_a_chain_of_replies_is_no_topic() throws InterruptedException {
        String group = "\"message_id\":1,\"date\":1,\"chat\":{\"id\":-7,\"type\":\"supergroup\",\"title\":\"Г\"},"
                + "\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"М\"},\"message_thread_id\":31,\"text\":\"/help\"";
        poll(
                batches::add,
                server -> server.answers(
                        200,
                        updates(
                                update(1, "\"message\":{" + group + ",\"is_topic_message\":true}"),
                                update(2, "\"message\":{" + group + "}"),
                                update(
                                        3,
                                        "\"message\":{" + group
                                                + ",\"sender_chat\":{\"id\":-7,\"type\":\"supergroup\",\"title\":\"Г\"}}"))));

        assertThat(batches.get(0)).extracting(i -> i.chat().topic()).containsExactly(31, 0, 0);
        assertThat(batches.get(0))
                .extracting(i -> i.sender().account().number())
                .containsExactly(7L, 7L, 0L);
    }

    private List<String> poll(Consumer<List<Incoming>> intake, Consumer<StrangeServer> script)
            throws InterruptedException {
        try (StrangeServer server = new StrangeServer()) {
            script.accept(server);
            try (TelegramApi api = new TelegramApi(server.url(), "1:a", Optional.empty());
                    Poller poller = new Poller(api, vitals, "poller", Taken.by(intake))) {
                poller.start();
                server.awaitExhausted();
                return server.questions();
            }
        }
    }

    private static String updates(String... updates) {
        return "{\"ok\":true,\"result\":[" + String.join(",", updates) + "]}";
    }

    private static String update(int id, String content) {
        return "{\"update_id\":" + id + "," + content + "}";
    }
}
