package ru.metodmonitor.max;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Messenger;
import ru.metodmonitor.bot.Taken;
import ru.metodmonitor.notify.Trouble;
import ru.metodmonitor.notify.Vitals;

/** Whatever MAX answers: the poller goes on, and confirms what it has handled and nothing else. */
class MaxPollerTest {
    private static final String ASK = "GET /updates";

    private final ScriptedMax max = new ScriptedMax();
    private final List<List<Incoming>> batches = new CopyOnWriteArrayList<>();
    private final Vitals vitals = new Vitals();

    @AfterEach
    void close() {
        max.close();
    }

    @Test
    void a_batch_is_confirmed_by_the_next_question() throws InterruptedException {
        max.answers(ASK, 200, Updates.list("5", Updates.text("m1", "one"), Updates.text("m2", "two")));

        List<ScriptedMax.Asked> questions = poll(batches::add, 2);

        assertThat(batches).hasSize(1);
        assertThat(batches.get(0)).extracting(i -> ((Incoming.Text) i).text()).containsExactly("one", "two");
        assertThat(questions.get(0).query()).doesNotContainKey("marker").containsEntry("limit", "100");
        assertThat(questions.get(0).query().get("types"))
                .contains("message_created,")
                .doesNotContain("user_added");
        assertThat(questions.get(1).query()).containsEntry("marker", "5");
    }

    @Test
    void the_token_goes_in_a_header_alone() throws InterruptedException {
        List<ScriptedMax.Asked> questions = poll(batches::add, 1);

        assertThat(questions.get(0).token()).contains("secret-token");
        assertThat(questions.get(0).query()).doesNotContainValue("secret-token");
    }

    @Test
    void a_batch_that_could_not_be_kept_is_handed_over_again_before_it_is_confirmed() throws InterruptedException {
        max.answers(ASK, 200, Updates.list("5", Updates.text("m1", "one")));

        List<ScriptedMax.Asked> questions = poll(
                batch -> {
                    batches.add(batch);
                    if (batches.size() == 1) {
                        throw new IllegalStateException("the disk is full");
                    }
                },
                2);

        assertThat(batches).hasSize(2);
        assertThat(batches.get(0)).isEqualTo(batches.get(1));
        assertThat(questions.get(1).query()).containsEntry("marker", "5");
    }

    @Test
    void an_empty_answer_moves_on_and_one_without_a_marker_stays() throws InterruptedException {
        max.answers(ASK, 200, Updates.list("7")).answers(ASK, 200, Updates.list("null"));

        List<ScriptedMax.Asked> questions = poll(batches::add, 3);

        assertThat(batches).isEmpty();
        assertThat(questions).extracting(q -> q.query().get("marker")).containsExactly(null, "7", "7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"updates\":{}}",
                "[]",
                "",
                "{\"updates\":[",
                "<html>Welcome to the hotel's network</html>"
            })
    void an_answer_that_is_none_confirms_nothing_and_the_next_one_is_handled(String garbage)
            throws InterruptedException {
        max.answers(ASK, 200, Updates.list("5", Updates.text("m1", "one")))
                .answers(ASK, 200, garbage)
                .answers(ASK, 200, Updates.list("6", Updates.text("m2", "two")));

        List<ScriptedMax.Asked> questions = poll(batches::add, 4);

        assertThat(batches).hasSize(2);
        assertThat(questions).extracting(q -> q.query().get("marker")).containsExactly(null, "5", "5", "6");
        assertThat(past).contains(Trouble.Kind.GARBAGE);
    }

    @Test
    void one_update_that_is_none_does_not_stop_the_others() throws InterruptedException {
        max.answers(ASK, 200, Updates.list("5", "17", Updates.text("m1", "one"), "null", "{\"update_type\":\"new\"}"));

        poll(batches::add, 2);

        assertThat(batches.get(0)).hasSize(4);
        assertThat(batches.get(0).get(1)).isInstanceOf(Incoming.Text.class);
    }

    @Test
    void a_webhook_that_is_set_is_taken_off_first() throws InterruptedException {
        max.answers(
                "GET /subscriptions", 200, "{\"subscriptions\":[{\"url\":\"https://old.example/a?b=c\",\"time\":1}]}");

        poll(batches::add, 1);

        assertThat(max.calls()).containsExactly("GET /subscriptions", "DELETE /subscriptions", ASK);
        assertThat(max.asked("DELETE /subscriptions").get(0).query())
                .isEqualTo(Map.of("url", "https://old.example/a?b=c"));
    }

    @ParameterizedTest
    @CsvSource({
        "401, verify.token, TOKEN",
        "403, verify.token, TOKEN",
        "405, not.allowed, CONFLICT",
        "409, conflict, CONFLICT",
        "429, too.many.requests, WAIT",
        "500, internal, AWAY",
        "404, not.found, AWAY"
    })
    void what_max_refuses_for_a_while_is_told_and_ends_by_itself(int status, String code, Trouble.Kind kind)
            throws InterruptedException {
        max.answers(ASK, status, "{\"code\":\"" + code + "\",\"message\":\"no\"}")
                .answers(ASK, 200, Updates.list("5", Updates.text("m1", "one")));

        poll(batches::add, 3);

        assertThat(batches).hasSize(1);
        assertThat(past).contains(kind);
        assertThat(max.asked("GET /subscriptions")).hasSize(kind == Trouble.Kind.CONFLICT ? 2 : 1);
    }

    @Test
    void a_connection_that_breaks_off_is_tried_again() throws InterruptedException {
        max.answers(ASK, 0, "").answers(ASK, 200, Updates.list("5", Updates.text("m1", "one")));

        poll(batches::add, 3);

        assertThat(batches).hasSize(1);
        assertThat(past).contains(Trouble.Kind.AWAY);
    }

    @Test
    void the_next_program_goes_on_where_the_last_one_was() throws InterruptedException {
        max.answers(ASK, 200, Updates.list("5", Updates.text("m1", "one")));
        Taken inbox = Taken.by(batches::add).from("4");
        try (MaxApi api = new MaxApi(max.settings());
                Messenger.Receiver poller = api.receiver(vitals, "", inbox)) {
            poller.start();

            assertThat(max.await(ASK, 2))
                    .extracting(q -> q.query().get("marker"))
                    .containsExactly("4", "5");
        }
        assertThat(inbox.bookmark()).contains("5");
    }

    @Test
    void whoever_stops_it_before_it_has_asked_does_not_wait_for_an_answer() throws InterruptedException {
        try (MaxApi api = new MaxApi(max.settings())) {
            Messenger.Receiver poller = api.receiver(vitals, "", Taken.by(batches::add));
            poller.start();
            max.await("GET /subscriptions", 1);

            poller.close();

            assertThat(vitals.pulses()).isEmpty();
        }
    }

    private Optional<Trouble.Kind> past = Optional.empty();

    private List<ScriptedMax.Asked> poll(Consumer<List<Incoming>> intake, int questions) throws InterruptedException {
        try (MaxApi api = new MaxApi(max.settings());
                Messenger.Receiver poller = api.receiver(vitals, "", Taken.by(intake))) {
            poller.start();
            List<ScriptedMax.Asked> asked = max.await(ASK, questions);
            assertThat(vitals.pulses()).extracting(Vitals.Pulse::worker).containsExactly("poller");
            past = vitals.pulses().get(0).past();
            return asked;
        }
    }
}
