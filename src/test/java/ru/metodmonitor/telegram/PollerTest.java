package ru.metodmonitor.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.bot.Incoming;

/** Answers that no library foresees: the poller goes on, and confirms what it has handled and nothing else. */
class PollerTest {
    private static final String WHO = "\"message_id\":1,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"},"
            + "\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"М\"}";

    private final List<List<Incoming>> batches = new CopyOnWriteArrayList<>();

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

    private static List<String> poll(Consumer<List<Incoming>> intake, Consumer<StrangeServer> script)
            throws InterruptedException {
        try (StrangeServer server = new StrangeServer()) {
            script.accept(server);
            try (TelegramApi api = new TelegramApi(server.url(), "1:a", Optional.empty());
                    Poller poller = new Poller(api, intake)) {
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
