package ru.metodmonitor.max;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.notify.Care;
import ru.metodmonitor.notify.Delivery;
import ru.metodmonitor.notify.Keyboard;
import ru.metodmonitor.notify.Outgoing;
import ru.metodmonitor.notify.Transport;

/** What goes to MAX, and what is made of each of its answers. */
class MaxSenderTest {
    private static final String SEND = "POST /messages";
    private static final String EDIT = "PUT /messages";
    private static final Transport.Address PERSON = new Transport.Address(ChatId.of("max", 77), 0);
    private static final Transport.Address GROUP = new Transport.Address(ChatId.group("max", -6001), 0);
    private static final Keyboard YES =
            new Keyboard(List.of(List.of(new Keyboard.Key("Да", "yes", false), key("Сайт", "https://a.example"))));
    private static final String NOT_READY =
            "{\"code\":\"attachment.not.ready\",\"message\":\"Key: errors.process.attachment.file.not.processed\"}";

    @TempDir
    Path folder;

    private final ScriptedMax max = new ScriptedMax();
    private final AtomicLong clock = new AtomicLong();
    private final MaxClient client = new MaxClient(max.settings());
    private final MaxSender sender = new MaxSender(client, clock::get);

    @AfterEach
    void close() {
        client.close();
        max.close();
    }

    @Test
    void a_message_goes_to_a_person_with_its_buttons() {
        Delivery delivery = send(PERSON, new Outgoing.Message("<b>Записать?</b>", YES, Care.NAMES, true));

        ScriptedMax.Asked asked = max.asked(SEND).get(0);
        assertThat(delivery).isEqualTo(new Delivery.Sent("mid.new"));
        assertThat(asked.query()).isEqualTo(Map.of("user_id", "77", "disable_link_preview", "true"));
        assertThat(asked.token()).contains("secret-token");
        assertThat(Updates.tree(asked.body())).isEqualTo(Updates.tree("""
                {"text": "<b>Записать?</b>", "format": "html", "link": null, "notify": false, "attachments": [
                  {"type": "inline_keyboard", "payload": {"buttons": [[
                    {"type": "callback", "text": "Да", "payload": "yes"},
                    {"type": "link", "text": "Сайт", "url": "https://a.example"}]]}}]}"""));
    }

    @Test
    void a_message_without_buttons_goes_to_a_group_with_a_sound() {
        send(GROUP, text("Добрый день"));

        ScriptedMax.Asked asked = max.asked(SEND).get(0);
        assertThat(asked.query()).containsEntry("chat_id", "-6001").doesNotContainKey("user_id");
        assertThat(Updates.tree(asked.body()).path("notify").booleanValue()).isTrue();
        assertThat(Updates.tree(asked.body()).path("attachments")).isEmpty();
    }

    @Test
    void a_text_that_is_too_long_goes_in_two_with_the_buttons_under_the_last() {
        String line = "строка ".repeat(200);
        Delivery delivery =
                send(PERSON, new Outgoing.Message(line + "\n" + line + "\n" + line + "\nконец", YES, Care.OPEN, false));

        List<JsonNode> bodies = bodies(SEND);
        assertThat(delivery).isInstanceOf(Delivery.Sent.class);
        assertThat(bodies)
                .hasSize(2)
                .allMatch(body -> body.path("text").asText().length() <= 4_000);
        assertThat(bodies.get(1).path("text").asText()).endsWith("конец");
        assertThat(bodies).extracting(body -> body.path("attachments").size()).containsExactly(0, 1);
    }

    @Test
    void an_edit_exchanges_the_text_and_takes_the_buttons_away() {
        Delivery delivery = sender.deliver(PERSON, edit(), Optional.of("mid.1"));

        assertThat(delivery).isEqualTo(new Delivery.Sent("mid.1"));
        assertThat(max.asked(EDIT).get(0).query()).isEqualTo(Map.of("message_id", "mid.1"));
        assertThat(bodies(EDIT).get(0).path("attachments").isArray()).isTrue();
        assertThat(bodies(EDIT).get(0).path("attachments")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404, '{\"code\":\"not.found\",\"message\":\"message not found\"}'",
        "400, '{\"code\":\"proto.payload\",\"message\":\"too old\"}'",
        "200, '{\"success\":false,\"message\":\"error.edit.invalid.message\"}'"
    })
    void what_can_not_be_edited_any_more_is_said_anew(int status, String answer) {
        max.answers(EDIT, status, answer);

        assertThat(sender.deliver(PERSON, edit(), Optional.of("mid.1"))).isEqualTo(new Delivery.Sent("mid.new"));
        assertThat(bodies(SEND)).extracting(body -> body.path("text").asText()).containsExactly("Готово");
    }

    @Test
    void an_edit_of_a_message_that_has_no_name_is_said_anew() {
        sender.deliver(PERSON, edit(), Optional.empty());
        sender.deliver(PERSON, edit(), Optional.of(""));

        assertThat(max.calls()).containsExactly(SEND, SEND);
    }

    @Test
    void an_edit_for_somebody_who_has_stopped_the_bot_is_not_said_anew() {
        max.answers(EDIT, 403, "{\"code\":\"chat.denied\",\"message\":\"error.dialog.suspended\"}");

        assertThat(sender.deliver(PERSON, edit(), Optional.of("mid.1"))).isEqualTo(new Delivery.Blocked());
        assertThat(max.calls()).containsExactly(EDIT);
    }

    @Test
    void a_press_is_answered_even_without_a_word() {
        send(PERSON, new Outgoing.PressAnswer("cb 1", "Записано", true));
        Delivery silent = send(PERSON, new Outgoing.PressAnswer("cb 2", "", false));

        assertThat(silent).isEqualTo(new Delivery.Sent(""));
        assertThat(max.asked("POST /answers"))
                .extracting(ScriptedMax.Asked::query)
                .containsExactly(Map.of("callback_id", "cb 1"), Map.of("callback_id", "cb 2"));
        assertThat(bodies("POST /answers"))
                .containsExactly(
                        Updates.tree("{\"notification\":\"Записано\"}"), Updates.tree("{\"notification\":\"\"}"));
    }

    @Test
    void a_menu_of_one_s_own_is_none_of_max_s_business() {
        Delivery delivery = send(PERSON, new Outgoing.Menu(List.of(new Outgoing.Menu.Item("help", "Помощь"))));

        assertThat(delivery).isEqualTo(new Delivery.Sent(""));
        assertThat(max.calls()).isEmpty();
    }

    static Stream<Object[]> refusals() {
        return Stream.of(
                refusal(401, "", new Delivery.TokenRefused()),
                refusal(429, "{\"code\":\"too.many.requests\",\"message\":\"\"}", wait(1)),
                refusal(
                        401,
                        "{\"code\":\"verify.token\",\"message\":\"Invalid access_token\"}",
                        new Delivery.TokenRefused()),
                refusal(
                        403,
                        "{\"code\":\"verify.token\",\"message\":\"Invalid access_token\"}",
                        new Delivery.TokenRefused()),
                refusal(
                        403,
                        "{\"code\":\"chat.denied\",\"message\":\"error.dialog.suspended\"}",
                        new Delivery.Blocked()),
                refusal(404, "{\"code\":\"chat.not.found\",\"message\":\"Chat not found\"}", new Delivery.Blocked()),
                refusal(400, "{\"code\":\"x\",\"message\":\"Key: error.dialog.suspended\"}", new Delivery.Blocked()),
                refusal(404, "<html>nginx</html>", new Delivery.Unreached()),
                refusal(302, "", new Delivery.Unreached()),
                refusal(500, "{\"code\":\"internal\",\"message\":\"\"}", new Delivery.Unreached()),
                refusal(502, "<html>Bad Gateway</html>", new Delivery.Unreached()),
                refusal(200, "<html>Welcome to the hotel's network</html>", new Delivery.Unreached()),
                refusal(0, "", new Delivery.Unreached()),
                refusal(
                        400,
                        "{\"code\":\"proto.payload\",\"message\":\"Too many buttons: Иванова Мария\"}",
                        new Delivery.Refused(400, "proto.payload Too many buttons:")));
    }

    private static Object[] refusal(int status, String answer, Delivery delivery) {
        return new Object[] {status, answer, delivery};
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_refusal_has_its_meaning(int status, String answer, Delivery expected) {
        max.answers(SEND, status, answer);

        assertThat(send(PERSON, text("Добрый день"))).isEqualTo(expected);
        assertThat(max.calls()).containsExactly(SEND);
    }

    @Test
    void max_is_waited_for_as_long_as_it_asks() {
        max.answers(SEND, 429, new byte[0], Map.of("Retry-After", "17"));

        assertThat(send(PERSON, text("Добрый день"))).isEqualTo(wait(17));
    }

    @Test
    void a_text_that_max_can_not_read_goes_as_plain_text() {
        max.answers(SEND, 400, "{\"code\":\"proto.payload\",\"message\":\"Failed to parse html\"}");

        assertThat(send(PERSON, text("<b>5 &lt; 7</b>"))).isEqualTo(new Delivery.Sent("mid.new"));
        assertThat(bodies(SEND).get(1).path("text").asText()).isEqualTo("5 < 7");
        assertThat(bodies(SEND).get(1).has("format")).isFalse();
    }

    @Test
    void a_text_that_is_refused_as_plain_text_too_is_refused() {
        max.answers(SEND, 400, "{\"code\":\"proto.payload\",\"message\":\"text: wrong\"}")
                .answers(SEND, 400, "{\"code\":\"proto.payload\",\"message\":\"text: wrong\"}");

        assertThat(send(PERSON, text("<b>5</b>"))).isEqualTo(new Delivery.Refused(400, "proto.payload text: wrong"));
        assertThat(max.calls()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"false, file, '{\"token\":\"t1\"}'", "true, image, '{\"photos\":{\"1\":{\"token\":\"t1\"}}}'"})
    void a_file_is_handed_over_and_then_sent(boolean photo, String type, String given) throws IOException {
        uploadsTo("/up?sig=1").answers("POST /up", 200, given);

        Delivery delivery = send(PERSON, document("Отчёт.docx", photo));

        assertThat(delivery).isEqualTo(new Delivery.Sent("mid.new"));
        assertThat(max.calls()).containsExactly("POST /uploads", "POST /up", SEND);
        assertThat(max.asked("POST /uploads").get(0).query()).isEqualTo(Map.of("type", type));
        ScriptedMax.Asked upload = max.asked("POST /up").get(0);
        assertThat(upload.token()).isEmpty();
        assertThat(upload.query()).isEqualTo(Map.of("sig", "1"));
        assertThat(upload.body()).contains("name=\"data\"", "Отчёт.docx", "содержимое");
        assertThat(bodies(SEND).get(0).path("text").asText()).isEqualTo("Вот он");
        assertThat(bodies(SEND).get(0).path("attachments"))
                .hasSize(2)
                .first()
                .isEqualTo(Updates.tree("{\"type\":\"" + type + "\",\"payload\":" + given + "}"));
    }

    @Test
    void a_file_that_is_not_ready_is_tried_again_ever_more_seldom_and_handed_over_once() throws IOException {
        uploadsTo("/up").answers("POST /up", 200, "{\"token\":\"t1\"}");
        IntStream.range(0, 3).forEach(i -> max.answers(SEND, 400, NOT_READY));
        Outgoing.Document document = document("a.docx", false);

        List<Delivery> tries =
                Stream.generate(() -> send(PERSON, document)).limit(4).toList();

        assertThat(tries)
                .containsExactly(
                        new Delivery.Wait(Duration.ofMillis(500), false),
                        new Delivery.Wait(Duration.ofMillis(1_000), false),
                        new Delivery.Wait(Duration.ofMillis(2_000), false),
                        new Delivery.Sent("mid.new"));
        assertThat(max.asked("POST /up")).hasSize(1);
    }

    @Test
    void a_file_that_is_never_ready_is_given_up() throws IOException {
        uploadsTo("/up").answers("POST /up", 200, "{\"token\":\"t1\"}");
        max.answers(SEND, 400, NOT_READY).answers(SEND, 400, NOT_READY);
        Outgoing.Document document = document("a.docx", false);

        Delivery soon = send(PERSON, document);
        clock.addAndGet(Duration.ofMinutes(11).toNanos());
        Delivery late = send(PERSON, document);

        assertThat(soon).isInstanceOf(Delivery.Wait.class);
        assertThat(late).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void a_file_that_was_sent_is_handed_over_anew_the_next_time() throws IOException {
        uploadsTo("/up").answers("POST /up", 200, "{\"token\":\"t1\"}");
        uploadsTo("/up").answers("POST /up", 200, "{\"token\":\"t2\"}");
        Outgoing.Document document = document("a.docx", false);

        send(PERSON, document);
        send(PERSON, document);

        assertThat(bodies(SEND))
                .extracting(body -> body.path("attachments")
                        .path(0)
                        .path("payload")
                        .path("token")
                        .asText())
                .containsExactly("t1", "t2");
    }

    @ParameterizedTest
    @CsvSource({"200, '{}'", "200, '<retval>1</retval>'", "500, ''"})
    void a_file_that_could_not_be_handed_over_is_tried_again(int status, String answer) throws IOException {
        uploadsTo("/up").answers("POST /up", status, answer);

        assertThat(send(PERSON, document("a.docx", false))).isEqualTo(new Delivery.Unreached());
        assertThat(max.asked(SEND)).isEmpty();
    }

    @Test
    void a_file_that_is_gone_is_refused_and_nothing_waits_for_it() {
        Outgoing.Document gone =
                new Outgoing.Document(folder.resolve("no").toString(), "no", "", YES, false, true, Care.OPEN, false);

        assertThat(send(PERSON, gone)).isEqualTo(new Delivery.Refused(0, "the file is gone"));
        assertThat(max.calls()).isEmpty();
    }

    @Test
    void a_name_that_is_too_long_keeps_its_end() throws IOException {
        uploadsTo("/up").answers("POST /up", 200, "{\"token\":\"t1\"}");

        send(PERSON, document("я".repeat(300) + ".docx", false));

        Matcher name = Pattern.compile("filename=\"(я+\\.docx)\"")
                .matcher(max.asked("POST /up").get(0).body());
        assertThat(name.find()).isTrue();
        assertThat(name.group(1)).hasSize(200);
    }

    @Test
    void wide_rows_go_on_in_the_next_and_links_stand_by_three() {
        List<Keyboard.Key> digits = IntStream.range(0, 9)
                .mapToObj(i -> new Keyboard.Key("" + i, "k" + i, false))
                .toList();
        List<Keyboard.Key> links = IntStream.range(0, 4)
                .mapToObj(i -> key("" + i, "https://a.example/" + i))
                .toList();

        assertThat(rows(new Keyboard(List.of(digits, links)))).containsExactly(7, 2, 3, 1);
    }

    @Test
    void too_many_rows_stand_closer_and_none_is_over_the_limit() {
        List<List<Keyboard.Key>> forty = IntStream.range(0, 40)
                .mapToObj(i -> List.of(new Keyboard.Key("ы".repeat(200), "k" + i, false)))
                .toList();
        List<List<Keyboard.Key>> endless = IntStream.range(0, 300)
                .mapToObj(i -> List.of(new Keyboard.Key("ы", "k" + i, false)))
                .toList();

        assertThat(rows(new Keyboard(forty))).containsExactly(7, 7, 7, 7, 7, 5);
        assertThat(bodies(SEND).get(0).findValuesAsText("text").get(1)).hasSize(128);
        assertThat(rows(new Keyboard(endless))).hasSize(30).containsOnly(7);
    }

    @Test
    void max_takes_every_tag_that_our_texts_have() throws IOException {
        Pattern tag = Pattern.compile("</?([a-z][a-z0-9-]*)[ >]");
        TreeSet<String> tags = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/texts"))) {
            for (Path file : files.toList()) {
                tag.matcher(Files.readString(file)).results().forEach(found -> tags.add(found.group(1)));
            }
        }

        assertThat(tags)
                .contains("b", "code")
                .isSubsetOf("i", "em", "b", "strong", "del", "s", "ins", "u", "a", "pre", "code", "mark", "h1");
    }

    private Delivery send(Transport.Address to, Outgoing message) {
        return sender.deliver(to, message, Optional.empty());
    }

    private static Outgoing.Message text(String html) {
        return new Outgoing.Message(html, Keyboard.NONE, Care.OPEN, false);
    }

    private static Outgoing.Edit edit() {
        return new Outgoing.Edit(new Outgoing.Target("mid.1", false), "Готово", Keyboard.NONE, Care.OPEN);
    }

    private Outgoing.Document document(String name, boolean photo) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "содержимое");
        return new Outgoing.Document(file.toString(), name, "Вот он", YES, photo, true, Care.OPEN, false);
    }

    private ScriptedMax uploadsTo(String path) {
        return max.answers("POST /uploads", 200, "{\"url\":\"" + max.url() + path + "\"}");
    }

    private static Delivery wait(int seconds) {
        return new Delivery.Wait(Duration.ofSeconds(seconds), true);
    }

    private static Keyboard.Key key(String text, String url) {
        return new Keyboard.Key(text, url, true);
    }

    private List<JsonNode> bodies(String call) {
        return max.asked(call).stream().map(asked -> Updates.tree(asked.body())).toList();
    }

    /** How many buttons stand in each row of the message that is sent with a keyboard. */
    private List<Integer> rows(Keyboard keyboard) {
        send(PERSON, new Outgoing.Message("a", keyboard, Care.OPEN, false));
        List<JsonNode> bodies = bodies(SEND);
        JsonNode buttons = bodies.get(bodies.size() - 1)
                .path("attachments")
                .path(0)
                .path("payload")
                .path("buttons");
        return IntStream.range(0, buttons.size())
                .mapToObj(i -> buttons.get(i).size())
                .toList();
    }
}
