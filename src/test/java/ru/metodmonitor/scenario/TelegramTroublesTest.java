package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.sandbox.ApiCall;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Client;
import ru.metodmonitor.sandbox.Fault;
import ru.metodmonitor.sandbox.Group;
import ru.metodmonitor.sandbox.Press;

/**
 * What no other messenger has: topics and nameless admins in groups, numbers of updates that begin anew, a token refused with 404, an edit
 * refused since it changes nothing.
 */
class TelegramTroublesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long GROUP = -1_000_000_000_500L;
    private static final String ADD = "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; ";

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_an_operator_and_an_admin() {
        stage = Stage.open(folder)
                .with(Town.book())
                .person("operator", Grant.of(Role.OPERATOR))
                .person("admin", Grant.of(Role.ADMIN));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_token_that_leads_nowhere_for_a_while_loses_nothing() {
        stage.sandbox().faults().next("getUpdates", 2, Fault.refused(404, "Not Found"));
        stage.sandbox().faults().next("sendMessage", Fault.refused(404, "Not Found"));
        operator().send(ADD + "Учитель года");
        stage.sandbox()
                .chats()
                .awaitMessage(stage.id("operator"), 0, m -> m.text().contains("Запись № 1"), PATIENCE);

        stage.settle();
        assertThat(counts()).doesNotContainKey("FAILED").doesNotContainKey("DROPPED");
    }

    @Test
    void what_is_not_modified_is_said_already() {
        stage.chat("operator> " + ADD + "Учитель года\nbot> ✅ Запись № 1\n     …");
        stage.sandbox()
                .faults()
                .next(
                        "editMessageText",
                        Fault.refused(400, "Bad Request: message is not modified: specified new message"));

        long mark = stage.sandbox().mark();
        ChatMessage card = stage.sandbox().chats().fromBot(stage.id("operator"), 0).stream()
                .reduce((first, last) -> last)
                .orElseThrow();
        Press press = operator().press(card, "Отменить");
        stage.sandbox().updates().awaitConfirmed(press.updateId(), PATIENCE);
        stage.settle();
        assertThat(stage.sandbox().chats().fromBot(stage.id("operator"), mark)).isEmpty();
        assertThat(counts()).doesNotContainKey("FAILED");
    }

    @Test
    void a_number_that_comes_again_with_another_message_is_a_new_update() {
        String first = text(900_001, 71, "/deadlines");
        long mark = stage.sandbox().mark();
        stage.sandbox().updates().raw(first);
        stage.sandbox().chats().awaitMessages(stage.id("operator"), mark, 1, PATIENCE);
        stage.settle();

        mark = stage.sandbox().mark();
        stage.sandbox().updates().raw(first);
        stage.settle();
        assertThat(stage.sandbox().chats().fromBot(stage.id("operator"), mark)).isEmpty();

        stage.clock().advance(Duration.ofDays(21));
        stage.restart();
        stage.sandbox().updates().raw(text(900_001, 72, "/deadlines"));
        stage.sandbox().chats().awaitMessages(stage.id("operator"), mark, 1, PATIENCE);
        // Far below the numbers of before.
        stage.sandbox().updates().raw(text(5, 73, "/deadlines"));
        stage.sandbox().chats().awaitMessages(stage.id("operator"), mark, 2, PATIENCE);
    }

    private String text(int update, int message, String text) {
        return "{\"update_id\":" + update + ",\"message\":{\"message_id\":" + message + ",\"date\":1606813200,"
                + "\"chat\":{\"id\":" + stage.id("operator") + ",\"type\":\"private\"}," + from() + ",\"text\":\""
                + text
                + "\"}}";
    }

    private String from() {
        return "\"from\":{\"id\":" + stage.id("operator") + ",\"is_bot\":false,\"first_name\":\"operator\"}";
    }

    private String inGroup(int update, String more, String text) {
        return "{\"update_id\":" + update + ",\"message\":{\"message_id\":" + update + ",\"date\":1606813200,"
                + "\"chat\":{\"id\":" + GROUP + ",\"type\":\"supergroup\",\"title\":\"Г\",\"is_forum\":true}," + more
                + ",\"text\":\"" + text + "\"}}";
    }

    private void aGroup() {
        stage.sandbox()
                .people()
                .addGroup(new Group(GROUP, "Рабочая группа"), List.of(stage.id("operator"), stage.id("admin")));
        operator().in(GROUP).addBot();
        stage.settle();
    }

    @Test
    void what_is_asked_in_a_topic_is_answered_in_it_at_once_and_by_a_job_and_after_a_failure() {
        aGroup();
        String topic = from() + ",\"message_thread_id\":31,\"is_topic_message\":true";
        asked(inGroup(1, topic, "/ranking@metod_bot"));
        assertThat(topicsSince(0)).isNotEmpty().containsOnly(31);

        long seen = lastCall();
        asked(inGroup(2, from() + ",\"message_thread_id\":31", "/ranking@metod_bot"));
        assertThat(topicsSince(seen))
                .as("a chain of replies is no topic")
                .isNotEmpty()
                .containsOnly(0);

        seen = lastCall();
        asked(inGroup(3, topic, "/chart@metod_bot A"));
        assertThat(topicsSince(seen)).isNotEmpty().containsOnly(31);

        seen = lastCall();
        stage.sandbox().faults().next("sendMessage", Fault.refused(400, "Bad Request: message thread not found"));
        asked(inGroup(4, topic, "/ranking@metod_bot"));
        assertThat(topicsSince(seen)).as("a topic that is deleted").contains(0);
        assertThat(counts()).doesNotContainKey("FAILED");
    }

    private void asked(String update) {
        long mark = stage.sandbox().mark();
        stage.sandbox().updates().raw(update);
        stage.sandbox().chats().awaitMessages(GROUP, mark, 1, PATIENCE);
        stage.settle();
    }

    private long lastCall() {
        List<ApiCall> all = stage.sandbox().calls().all();
        return all.get(all.size() - 1).seq();
    }

    private Set<Integer> topicsSince(long seq) {
        return stage.sandbox().calls().all().stream()
                .filter(c -> c.seq() > seq && c.method().startsWith("send") && c.ok())
                .filter(c -> c.chat().orElse(0) == GROUP)
                .map(ApiCall::topic)
                .collect(Collectors.toSet());
    }

    @Test
    void an_anonymous_admin_is_told_why_nothing_comes_and_only_now_and_then() {
        aGroup();
        String hidden = "\"from\":{\"id\":1087968824,\"is_bot\":true,\"first_name\":\"Group\"},\"sender_chat\":{\"id\":"
                + GROUP + ",\"type\":\"supergroup\",\"title\":\"Г\"}";
        long mark = stage.sandbox().mark();
        stage.sandbox().updates().raw(inGroup(11, hidden, "/ranking@metod_bot"));
        stage.sandbox().chats().awaitMessage(GROUP, mark, m -> m.text().contains("от имени группы"), PATIENCE);
        stage.sandbox().updates().raw(inGroup(12, hidden, "/ranking@metod_bot"));
        stage.sandbox().updates().raw(inGroup(13, hidden, "/nonsense"));
        stage.settle();
        assertThat(stage.sandbox().chats().fromBot(GROUP, mark)).hasSize(1);
    }

    private Client operator() {
        return stage.sandbox().client(stage.id("operator"));
    }

    private Map<String, Long> counts() {
        return stage.core().database().read(new Outbox(stage.clock())::counts);
    }
}
