package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaxStrictnessTest {
    private final MaxBench bench = new MaxBench();

    @BeforeEach
    void maria_has_started() {
        bench.maria().start();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void the_token_stands_in_its_header_and_nowhere_else() {
        URI me = URI.create(bench.max.apiUrl() + "/me");
        URI inQuery = URI.create(me + "?access_token=" + bench.max.token());

        assertThat(bench.get("/me").json().path("username").asText()).isEqualTo("metod_bot");
        assertThat(bench.ask(HttpRequest.newBuilder(me)).code()).isEqualTo("verify.token");
        assertThat(bench.ask(HttpRequest.newBuilder(me).header("Authorization", "another"))
                        .status())
                .isEqualTo(401);
        assertThat(bench.ask(HttpRequest.newBuilder(inQuery).header("Authorization", bench.max.token()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void what_the_api_has_not_is_not_found_or_not_allowed() {
        assertThat(bench.get("/nothing").status()).isEqualTo(404);
        assertThat(bench.get("/chats").status()).isEqualTo(404);
        assertThat(bench.call("DELETE", "/me", "").status()).isEqualTo(405);
        assertThat(bench.call("DELETE", "/me", "").code()).isEqualTo("method.not.allowed");
    }

    @Test
    void a_message_with_marks_and_buttons_is_taken() {
        MaxBench.Answer answer = bench.say(
                "text",
                "<b>Школа</b> <a href=\"https://example.org/a\">тут</a>",
                "format",
                "html",
                "attachments",
                List.of(MaxBench.keyboard(List.of(
                        MaxBench.button("Да", "yes"),
                        Map.of("type", "link", "text", "Сайт", "url", "https://example.org")))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()
                        .path("message")
                        .path("body")
                        .path("markup")
                        .path(0)
                        .path("type")
                        .asText())
                .isEqualTo("strong");
        assertThat(bench.max.chats().transcript(MaxBench.MARIA)).endsWith("bot> Школа тут\n    [Да] [Сайт]");
        assertThat(bench.max.violations().all()).isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("an unknown field", "'parse_mode'", Map.of("text", "a", "parse_mode", "HTML")),
                Arguments.of(
                        "an unknown field deep inside",
                        "'color'",
                        attached(Map.of("type", "callback", "text", "a", "payload", "b", "color", "red"))),
                Arguments.of(
                        "a button without its payload", "'payload'", attached(Map.of("type", "callback", "text", "a"))),
                Arguments.of(
                        "an unknown kind of button",
                        "buttons/0/0/type",
                        attached(Map.of("type", "chat", "text", "a", "chat_title", "b"))),
                Arguments.of(
                        "a label that is too long",
                        "buttons/0/0/text",
                        attached(MaxBench.button("a".repeat(129), "b"))),
                Arguments.of(
                        "a payload that is too long",
                        "buttons/0/0/payload",
                        attached(MaxBench.button("a", "b".repeat(1025)))),
                Arguments.of(
                        "eight buttons in a row",
                        "a row has",
                        attached(Collections.nCopies(8, MaxBench.button("a", "b"))
                                .toArray())),
                Arguments.of(
                        "four where one opens a link",
                        "a row has",
                        attached(Stream.concat(
                                        Collections.nCopies(3, MaxBench.button("a", "b")).stream(),
                                        Stream.of(Map.of("type", "link", "text", "a", "url", "https://example.org")))
                                .toArray())),
                Arguments.of(
                        "thirty-one rows",
                        "30 rows",
                        Map.of(
                                "text",
                                "a",
                                "attachments",
                                List.of(MaxBench.keyboard(Collections.nCopies(31, List.of(MaxBench.button("a", "b")))
                                        .toArray())))),
                Arguments.of(
                        "two keyboards",
                        "one keyboard",
                        Map.of(
                                "text",
                                "a",
                                "attachments",
                                Collections.nCopies(2, MaxBench.keyboard(List.of(MaxBench.button("a", "b")))))),
                Arguments.of(
                        "an unknown kind of attachment",
                        "/attachments/0/type",
                        Map.of("text", "a", "attachments", List.of(Map.of("type", "poll")))),
                Arguments.of(
                        "a token of another's making",
                        "no token",
                        Map.of("attachments", List.of(MaxBench.attached("file", "mine")))),
                Arguments.of("4,001 characters", "/text", Map.of("text", "a".repeat(4001))),
                Arguments.of("a number for a text", "/text", Map.of("text", 1)),
                Arguments.of("nothing at all", "a text or a file", Map.of()),
                Arguments.of("an unknown format", "/format", Map.of("text", "a", "format", "HTML")),
                Arguments.of(
                        "a tag that MAX strips",
                        "tg-spoiler",
                        Map.of("text", "<tg-spoiler>a</tg-spoiler>", "format", "html")),
                Arguments.of("a tag that is not closed", "end tag", Map.of("text", "<b>a", "format", "html")));
    }

    private static Map<String, Object> attached(Object... buttons) {
        return Map.of("text", "a", "attachments", List.of(MaxBench.keyboard(List.of(buttons))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void is_refused_and_counted(String what, String why, Map<String, Object> body) {
        List<Object> fields = new ArrayList<>();
        body.forEach((name, value) -> Collections.addAll(fields, name, value));

        MaxBench.Answer answer = bench.say(fields.toArray());

        assertThat(answer.status()).as(what).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("proto.payload");
        assertThat(bench.max.violations().all())
                .singleElement()
                .asString()
                .startsWith("POST /messages: ")
                .contains(why);
        assertThat(bench.max.chats().fromBot(MaxBench.MARIA, 0)).isEmpty();
    }

    @Test
    void a_query_is_as_the_schema_says() {
        assertThat(bench.post("/messages?user=101", "text", "a").code()).isEqualTo("proto.payload");
        assertThat(bench.post("/messages?user_id=maria", "text", "a").code()).isEqualTo("proto.payload");
        assertThat(bench.post("/messages", "text", "a").code()).isEqualTo("proto.payload");
        assertThat(bench.get("/updates?timeout=91").code()).isEqualTo("proto.payload");
        assertThat(bench.post("/uploads?type=photo").code()).isEqualTo("proto.payload");
        assertThat(bench.max.violations().all()).hasSize(5);
    }

    @Test
    void who_does_not_talk_with_the_bot_is_not_written_to() {
        bench.max.people().add(Persona.of(102, "Пётр", "", "", ""));
        bench.maria().block();

        assertThat(bench.say("text", "a").code()).isEqualTo("chat.denied");
        assertThat(bench.say("text", "a").status()).isEqualTo(403);
        assertThat(bench.post("/messages?user_id=102", "text", "a").code()).isEqualTo("chat.denied");
        assertThat(bench.post("/messages?user_id=777", "text", "a").code()).isEqualTo("chat.not.found");
        assertThat(bench.post("/messages?chat_id=" + MaxBench.MARIA, "text", "a")
                        .code())
                .isEqualTo("chat.not.found");
        assertThat(bench.max.violations().all()).isEmpty();
    }

    @Test
    void an_edit_keeps_what_it_leaves_out_and_takes_away_what_it_empties() {
        String mid = bench.say(
                        "text", "раз", "attachments", List.of(MaxBench.keyboard(List.of(MaxBench.button("Да", "1")))))
                .mid();

        bench.put("/messages?message_id=" + mid, "text", "два");
        assertThat(bench.max.chats().transcript(MaxBench.MARIA)).endsWith("bot> два\n    [Да]");
        bench.put("/messages?message_id=" + mid, "attachments", List.of());
        assertThat(bench.max.chats().transcript(MaxBench.MARIA)).endsWith("bot> два");
        assertThat(bench.put("/messages?message_id=mid.nothing", "text", "a").status())
                .isEqualTo(404);
    }

    @Test
    void an_old_message_without_buttons_is_not_edited_in_a_dialog() {
        String plain = bench.say("text", "раз").mid();
        String asked = bench.say(
                        "text", "два", "attachments", List.of(MaxBench.keyboard(List.of(MaxBench.button("Да", "1")))))
                .mid();
        bench.bench.clock.advance(Duration.ofDays(8));

        assertThat(bench.put("/messages?message_id=" + plain, "text", "a")
                        .json()
                        .path("success")
                        .asBoolean())
                .isFalse();
        assertThat(bench.put("/messages?message_id=" + asked, "text", "a")
                        .json()
                        .path("success")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void only_its_own_messages_are_the_bots_to_change() {
        ChatMessage hers = bench.maria().send("моё").message();
        String mine = bench.say("text", "раз").mid();

        assertThat(bench.call("DELETE", "/messages?message_id=" + MaxWire.mid(hers), "")
                        .status())
                .isEqualTo(403);
        assertThat(bench.get("/messages?message_ids=" + mine + "," + MaxWire.mid(hers))
                        .json()
                        .path("messages"))
                .hasSize(2);
        assertThat(bench.call("DELETE", "/messages?message_id=" + mine, "").status())
                .isEqualTo(200);
        assertThat(bench.get("/messages/" + mine).status()).isEqualTo(404);
    }

    @Test
    void there_is_one_list_of_commands_for_all_of_up_to_32() {
        List<Map<String, String>> all = IntStream.range(0, 33)
                .mapToObj(i -> Map.of("name", "c" + i, "description", "Команда"))
                .toList();

        assertThat(patch(all).code()).isEqualTo("proto.payload");
        assertThat(bench.call("PATCH", "/me/commands", "{}").code()).isEqualTo("proto.payload");
        assertThat(patch(all.subList(0, 32)).json().path("commands")).hasSize(32);
        assertThat(bench.get("/me").json().path("commands")).hasSize(32);
        assertThat(bench.max.menus().of(MaxBench.MARIA)).hasSize(32);
        assertThat(bench.max.menus().of(MaxBench.GROUP)).hasSize(32);
    }

    private MaxBench.Answer patch(List<Map<String, String>> commands) {
        return bench.call(
                "PATCH",
                "/me/commands",
                Bench.MAPPER
                        .createObjectNode()
                        .set("commands", Bench.MAPPER.valueToTree(commands))
                        .toString());
    }

    @Test
    void chats_and_the_bots_place_in_them_are_told() {
        bench.maria().in(MaxBench.GROUP).addBot();
        String group = "/chats/" + MaxBench.GROUP;

        assertThat(bench.get(group).json().path("title").asText()).isEqualTo("Рабочая группа");
        assertThat(bench.get(group + "/members/me").json().path("is_admin").asBoolean())
                .isTrue();
        assertThat(bench.post(group + "/actions", "action", "typing_on").status())
                .isEqualTo(200);
        assertThat(bench.post(group + "/actions", "action", "dancing").code()).isEqualTo("proto.payload");
        assertThat(bench.call("DELETE", group + "/members/me", "").status()).isEqualTo(200);
        assertThat(bench.get(group + "/members/me").status()).isEqualTo(403);
        assertThat(bench.get("/chats/-777").status()).isEqualTo(404);
        assertThat(bench.get("/chats/some_channel").status()).isEqualTo(404);
    }

    @Test
    void a_chat_takes_two_messages_a_second_and_all_together_thirty_requests() {
        try (MaxBench limited = new MaxBench(FloodLimits.MAX)) {
            limited.maria().start();

            List<String> codes = Stream.generate(() -> limited.say("text", "a").code())
                    .limit(4)
                    .toList();
            List<String> requests =
                    Stream.generate(() -> limited.get("/me").code()).limit(40).toList();

            assertThat(codes.subList(0, 2)).containsExactly("", "");
            assertThat(codes).contains("too.many.requests");
            assertThat(requests).contains("too.many.requests");
            assertThat(limited.max.calls().of("POST /messages"))
                    .extracting(ApiCall::code)
                    .contains(429);
        }
    }
}
