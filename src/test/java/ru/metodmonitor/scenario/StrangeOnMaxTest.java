package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Verification;
import ru.metodmonitor.demo.OrderLetter;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.sandbox.Client;
import ru.metodmonitor.sandbox.MaxSide;
import ru.metodmonitor.sandbox.Sent;

/** What comes from MAX, and from nowhere else in that form, and what must never come and does. */
@OnMaxAlone
class StrangeOnMaxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADD = "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; ";
    private static final String SENDER =
            "\"sender\":{\"user_id\":1000,\"first_name\":\"operator\",\"is_bot\":false,\"last_activity_time\":1}";
    private static final String HERE =
            "\"recipient\":{\"chat_id\":5001,\"chat_type\":\"dialog\",\"user_id\":8000000001}";

    private static final List<String> UNREADABLE = List.of(
            "{\"type\":\"sticker\",\"payload\":{\"url\":\"https://max.example/s\",\"code\":\"ok\"},\"width\":1,\"height\":1}",
            "{\"type\":\"location\",\"latitude\":43.6,\"longitude\":39.7}",
            "{\"type\":\"contact\",\"payload\":{\"vcf_info\":\"BEGIN:VCARD\",\"max_info\":null}}",
            "{\"type\":\"audio\",\"payload\":{\"url\":\"https://max.example/a\",\"token\":\"t\"}}",
            "{\"type\":\"video\",\"payload\":{\"url\":\"https://max.example/v\",\"token\":\"t\"}}",
            "{\"type\":\"share\",\"payload\":{\"url\":\"https://max.example/\",\"token\":null}}");

    /** The inside of updates that the schema does not have. */
    private static final List<String> BROKEN = List.of(
            "\"update_type\":\"bot_flew_away\"",
            "\"update_type\":\"message_created\"",
            "\"update_type\":\"message_created\",\"message\":null",
            "\"update_type\":\"message_created\",\"message\":{\"sender\":null,\"recipient\":null,\"body\":null}",
            "\"update_type\":\"message_created\",\"message\":{" + SENDER + "," + HERE + ",\"body\":null}",
            "\"update_type\":\"message_created\",\"message\":{" + SENDER + "," + HERE
                    + ",\"body\":{\"mid\":\"m1\",\"seq\":1,\"text\":null,\"attachments\":null}}",
            "\"update_type\":\"message_created\",\"message\":{" + SENDER + "," + HERE
                    + ",\"body\":{\"mid\":\"m1\",\"seq\":1,\"text\":{\"a\":[1]},\"attachments\":\"none\"}}",
            "\"update_type\":\"message_edited\",\"message\":{" + SENDER + "}",
            "\"update_type\":\"message_callback\",\"callback\":{\"callback_id\":\"c\",\"payload\":\"entry:open:1\"}",
            "\"update_type\":\"message_callback\",\"callback\":7",
            "\"update_type\":\"bot_started\",\"user\":{\"user_id\":\"a word\"}",
            "\"update_type\":\"bot_stopped\",\"user\":[]",
            "\"update_type\":\"bot_added\",\"chat_id\":null");

    @TempDir
    private Path folder;

    private Stage stage;
    private MaxSide max;

    @BeforeEach
    void a_town_with_an_operator_and_a_head() {
        stage = Stage.open(folder).with(Town.book()).person("operator", Grant.of(Role.OPERATOR));
        stage.person("head", stage.headOf("S10"));
        max = (MaxSide) stage.sandbox();
    }

    @AfterEach
    void nothing_that_was_done_contradicts_the_journal() {
        assertThat(max.chats().transcript(stage.id("operator"))).doesNotContain("Код ошибки");
        assertThat(Verification.run(stage.core())).isEmpty();
        stage.close();
    }

    @Test
    void what_can_not_be_read_is_said_to_be_so_and_the_question_stays() {
        stage.chat("""
                operator> /add
                bot> По какому приказу? …
                """);
        for (String attachment : UNREADABLE) {
            long mark = max.mark();
            settled(max.attach(stage.id("operator"), attachment));
            assertThat(max.chats().fromBot(stage.id("operator"), mark))
                    .as(attachment)
                    .singleElement()
                    .satisfies(m -> assertThat(m.text()).contains("прочитать не может"));
        }
        stage.chat("""
                operator> УОН № 412 от 15.02.2020
                bot> УОН № 412 от 15.02.2020
                     Какой показатель?
                """);
    }

    @Test
    void who_deletes_the_dialog_is_marked_and_is_back_with_the_next_start() {
        max.removeDialog(stage.id("head"));
        stage.settle();
        assertThat(stage.core().database().read(stage.core().access()::unreachable))
                .hasSize(1);
        long mark = max.mark();
        stage.chat("operator> " + ADD + "Учитель года\nbot> ✅ Запись № 1\n     …");
        assertThat(max.calls().all())
                .noneMatch(call -> call.seq() > mark && call.chat().orElse(0) == stage.id("head"));

        settled(client("head").start());
        assertThat(stage.core().database().read(stage.core().access()::unreachable))
                .isEmpty();
        assertThat(max.chats().fromBot(stage.id("head"), mark)).isNotEmpty();
    }

    @Test
    void an_order_that_is_passed_on_is_read_like_one_that_is_sent() {
        byte[] order = new OrderLetter(
                        new OrderKey(Sochi.UON, "413", LocalDate.of(2020, 2, 16)),
                        "Об итогах конкурса «Учитель года»",
                        List.of(List.of("Иванова Мария Петровна", "МОБУ СОШ № 10", "победитель")),
                        Sochi.MUNICIPALITY)
                .bytes();
        Sent sent = client("head").document("приказ.docx", "application/octet-stream", order, "2; Учитель года");
        settled(sent);

        settled(client("operator").forward(sent.messages().get(0)));
        assertThat(stage.lastText("operator")).contains("Распознано: 1 из 1");
    }

    /** MAX takes no more than 4,000 itself. */
    @Test
    void a_text_of_one_character_too_many_is_answered_once() {
        String text = "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; ";
        long mark = max.mark();
        raw(message("m-long", "\"" + text + "я".repeat(4_001 - text.length()) + "\""));

        assertThat(max.chats().fromBot(stage.id("operator"), mark)).hasSize(1);
        works();
    }

    @Test
    void what_lacks_what_it_must_have_is_passed_over() {
        long mark = max.mark();
        for (String inside : BROKEN) {
            raw("{\"timestamp\":1606813200001," + inside + "}");
            assertThat(max.chats().fromBot(stage.id("operator"), mark))
                    .as(inside)
                    .isEmpty();
        }
        works();
    }

    @Test
    void the_same_message_under_a_second_moment_is_the_same_message() {
        long mark = max.mark();
        for (int i = 0; i < 5; i++) {
            raw(message("m-once", "\"" + ADD + "Учитель года\"").replace("1606813200001", "160681320000" + (i + 2)));
        }

        assertThat(max.chats().fromBot(stage.id("operator"), mark)).hasSize(1);
        assertThat(stage.core()
                        .database()
                        .<Long>read(read -> stage.core().entries().count(read, EntryFilter.ALL)))
                .isEqualTo(1);
    }

    private static String message(String mid, String text) {
        return "{\"update_type\":\"message_created\",\"timestamp\":1606813200001,\"message\":{" + SENDER + "," + HERE
                + ",\"timestamp\":1606813200000,\"body\":{\"mid\":\"" + mid + "\",\"seq\":1,\"text\":" + text
                + ",\"attachments\":[]}}}";
    }

    private void raw(String update) {
        max.updates().raw(update);
        stage.settle();
    }

    private void works() {
        stage.chat("operator> /help\nbot> …\n     …");
    }

    private Client client(String name) {
        return max.client(stage.id(name));
    }

    private void settled(Sent sent) {
        sent.updateIds().forEach(id -> max.updates().awaitConfirmed(id, PATIENCE));
        stage.settle();
    }
}
