package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictnessTest {
    private final Bench bench = new Bench();

    @BeforeEach
    void maria_has_started() {
        bench.maria().start();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`<x>a</x>`          | Unsupported start tag \"x\" at byte offset 0",
                "`ё<b>a`             | Can't find end tag corresponding to start tag \"b\"",
                "`ё<b`               | Unclosed start tag at byte offset 2",
                "`ё</b>`             | Unexpected end tag at byte offset 2",
                "`<b>a</i>`          | Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
                "`<b><i>a</b></i>`   | Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
                "`5 < 6 > 4`         | Unsupported start tag \"\" at byte offset 2",
                "`a & b`             | Unescaped ampersand at byte offset 2",
                "`AT&nbsp;T`         | Unescaped ampersand at byte offset 2",
                "`<span>a</span>`    | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
                "`<b =>a</b>`        | Empty attribute name in the tag \"b\" at byte offset 0",
            })
    void wrong_html_is_refused(String html, String why) {
        assertThat(refused("sendMessage", "chat_id", Bench.MARIA, "text", html, "parse_mode", "HTML"))
                .isEqualTo("400 Bad Request: can't parse entities: " + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "<b></b>"})
    void an_empty_text_is_refused(String text) {
        assertThat(refused("sendMessage", "chat_id", Bench.MARIA, "text", text, "parse_mode", "HTML"))
                .startsWith("400 Bad Request: ")
                .endsWith("empty");
    }

    @Test
    void the_limit_of_4096_counts_after_parsing() {
        String longest = "<b>" + "ё".repeat(4096) + "</b>";

        assertThat(bench.call("sendMessage", "chat_id", Bench.MARIA, "text", longest, "parse_mode", "HTML")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(refused("sendMessage", "chat_id", Bench.MARIA, "text", "ё".repeat(4097)))
                .isEqualTo("400 Bad Request: message is too long");
    }

    @Test
    void a_parse_mode_that_is_not_known_is_refused() {
        assertThat(refused("sendMessage", "chat_id", Bench.MARIA, "text", "a", "parse_mode", "Markdown"))
                .isEqualTo("400 Bad Request: unsupported parse_mode");
    }

    @ParameterizedTest
    @CsvSource({
        "777, 400 Bad Request: chat not found",
        "'', 400 Bad Request: chat_id is empty",
        "@nobody, 400 Bad Request: chat not found",
        "102, 403 Forbidden: bot can't initiate conversation with a user",
        "-201, 403 Forbidden: bot is not a member of the group chat",
    })
    void a_chat_that_cannot_be_written_to_is_refused(String chat, String refusal) {
        assertThat(refused("sendMessage", "chat_id", chat, "text", "a")).isEqualTo(refusal);
    }

    @Test
    void a_person_who_blocked_the_bot_is_not_written_to_until_they_return() {
        bench.maria().block();
        assertThat(refused("sendMessage", "chat_id", Bench.MARIA, "text", "a"))
                .isEqualTo("403 Forbidden: bot was blocked by the user");

        bench.maria().unblock();
        assertThat(bench.call("sendMessage", "chat_id", Bench.MARIA, "text", "a")
                        .path("ok")
                        .asBoolean())
                .isTrue();

        bench.sandbox.people().deactivate(Bench.MARIA);
        assertThat(refused("sendMessage", "chat_id", Bench.MARIA, "text", "a"))
                .isEqualTo("403 Forbidden: user is deactivated");
    }

    @Test
    void a_group_that_moved_tells_its_new_id() {
        Client maria = bench.maria().in(Bench.GROUP);
        maria.addBot();
        maria.migrate(-1_001_234_567_890L);

        JsonNode answer = bench.call("sendMessage", "chat_id", Bench.GROUP, "text", "a");

        assertThat(answer.path("description").asText())
                .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(answer.path("parameters").path("migrate_to_chat_id").asLong())
                .isEqualTo(-1_001_234_567_890L);
        assertThat(bench.call("sendMessage", "chat_id", -1_001_234_567_890L, "text", "a")
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_group_that_threw_the_bot_out_refuses_it() {
        bench.maria().in(Bench.GROUP).addBot();
        bench.maria().in(Bench.GROUP).removeBot();

        assertThat(refused("sendMessage", "chat_id", Bench.GROUP, "text", "a"))
                .isEqualTo("403 Forbidden: bot was kicked from the group chat");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        "65, 400 Bad Request: BUTTON_DATA_INVALID",
    })
    void callback_data_of_a_wrong_length_is_refused(String length, String refusal) {
        String data = length.isEmpty() ? "" : "a".repeat(Integer.parseInt(length));

        assertThat(refused("sendMessage", "chat_id", Bench.MARIA, "text", "a", "reply_markup", keyboard(data)))
                .isEqualTo(refusal);
    }

    @Test
    void callback_data_is_counted_in_bytes() {
        assertThat(bench.call(
                                "sendMessage",
                                "chat_id",
                                Bench.MARIA,
                                "text",
                                "a",
                                "reply_markup",
                                keyboard("ё".repeat(32)))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(refused(
                        "sendMessage", "chat_id", Bench.MARIA, "text", "a", "reply_markup", keyboard("ё".repeat(33))))
                .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
    }

    @Test
    void a_button_with_a_wrong_address_is_refused() {
        Object markup = Map.of("inline_keyboard", List.of(List.of(Map.of("text", "a", "url", "nowhere"))));

        assertThat(refused("sendMessage", "chat_id", Bench.MARIA, "text", "a", "reply_markup", markup))
                .isEqualTo("400 Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL");
    }

    @Test
    void an_edit_must_change_something_that_is_there() {
        int id = sent("<b>a</b>", keyboard("x"));

        assertThat(refused(
                        "editMessageText",
                        "chat_id",
                        Bench.MARIA,
                        "message_id",
                        id,
                        "text",
                        "<strong>a</strong>",
                        "parse_mode",
                        "HTML",
                        "reply_markup",
                        keyboard("x")))
                .startsWith("400 Bad Request: message is not modified: ");
        assertThat(refused("editMessageText", "chat_id", Bench.MARIA, "message_id", 999, "text", "b"))
                .isEqualTo("400 Bad Request: message to edit not found");
        assertThat(refused("editMessageText", "chat_id", Bench.MARIA, "message_id", 1, "text", "b"))
                .isEqualTo("400 Bad Request: message can't be edited");
        assertThat(refused("editMessageCaption", "chat_id", Bench.MARIA, "message_id", id, "caption", "b"))
                .isEqualTo("400 Bad Request: there is no caption in the message to edit");
    }

    @Test
    void an_edit_without_a_keyboard_takes_it_away() {
        int id = sent("a", keyboard("x"));

        bench.call("editMessageText", "chat_id", Bench.MARIA, "message_id", id, "text", "b");

        ChatMessage edited = bench.sandbox.chats().find(Bench.MARIA, id).orElseThrow();
        assertThat(edited.text()).isEqualTo("b");
        assertThat(edited.keyboard()).isEmpty();
        assertThat(edited.earlier()).extracting(v -> v.content().body().text()).containsExactly("a");
        assertThat(refused("editMessageReplyMarkup", "chat_id", Bench.MARIA, "message_id", id))
                .startsWith("400 Bad Request: message is not modified");
    }

    @Test
    void a_message_is_deleted_once_and_not_after_48_hours() {
        int first = sent("a", keyboard("x"));
        int second = sent("b", keyboard("x"));

        assertThat(bench.call("deleteMessage", "chat_id", Bench.MARIA, "message_id", first)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(refused("deleteMessage", "chat_id", Bench.MARIA, "message_id", first))
                .isEqualTo("400 Bad Request: message to delete not found");
        bench.clock.advance(Duration.ofHours(49));
        assertThat(refused("deleteMessage", "chat_id", Bench.MARIA, "message_id", second))
                .isEqualTo("400 Bad Request: message can't be deleted");
    }

    @Test
    void a_press_is_answered_once_and_in_time() {
        ChatMessage message = bench.sandbox
                .chats()
                .find(Bench.MARIA, sent("a", keyboard("x")))
                .orElseThrow();
        Press first = bench.maria().press(message, "Нажми");
        Press second = bench.maria().press(message, "Нажми");
        String tooOld = "400 Bad Request: query is too old and response timeout expired or query ID is invalid";

        assertThat(bench.call(
                                "answerCallbackQuery",
                                "callback_query_id",
                                first.queryId(),
                                "text",
                                "Да",
                                "show_alert",
                                true)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(first.awaitAnswer(Bench.SOON)).isEqualTo(new PressAnswer("Да", true, ""));
        assertThat(refused("answerCallbackQuery", "callback_query_id", first.queryId()))
                .isEqualTo(tooOld);
        assertThat(refused("answerCallbackQuery", "callback_query_id", "12345")).isEqualTo(tooOld);
        assertThat(refused("answerCallbackQuery", "callback_query_id", second.queryId(), "text", "a".repeat(201)))
                .isEqualTo("400 Bad Request: MESSAGE_TOO_LONG");
        bench.clock.advance(Duration.ofMinutes(16));
        assertThat(refused("answerCallbackQuery", "callback_query_id", second.queryId()))
                .isEqualTo(tooOld);
    }

    @Test
    void a_menu_needs_valid_commands_and_a_known_chat() {
        Object good = List.of(Map.of("command", "add", "description", "Добавить"));
        Object bad = List.of(Map.of("command", "Add!", "description", "Добавить"));

        assertThat(refused("setMyCommands", "commands", bad)).isEqualTo("400 Bad Request: BOT_COMMAND_INVALID");
        assertThat(refused("setMyCommands", "commands", good, "scope", Map.of("type", "chat", "chat_id", 777)))
                .isEqualTo("400 Bad Request: chat not found");
        assertThat(refused("setMyCommands", "commands", good, "scope", Map.of("type", "planet")))
                .isEqualTo("400 Bad Request: can't parse BotCommandScope: Unsupported type specified");
    }

    @Test
    void unknown_methods_files_and_tokens_are_refused() {
        assertThat(refused("sendDice", "chat_id", Bench.MARIA)).isEqualTo("404 Not Found: method not found");
        assertThat(refused("getFile", "file_id", "BQ1")).isEqualTo("400 Bad Request: invalid file_id");
        assertThat(refused("sendDocument", "chat_id", Bench.MARIA))
                .isEqualTo("400 Bad Request: there is no document in the request");
        assertThat(refused("sendDocument", "chat_id", Bench.MARIA, "document", "BQ1"))
                .isEqualTo("400 Bad Request: wrong file identifier/HTTP URL specified");
        assertThat(refusal(bench.post(URI.create(bench.sandbox.apiUrl() + "/bot123456:wrong/getMe"))))
                .isEqualTo("401 Unauthorized");
    }

    @Test
    void a_file_over_20_mb_is_not_given_out() {
        ChatMessage message = bench.maria()
                .document("big.pdf", "application/pdf", new byte[20 * 1024 * 1024 + 1], "")
                .message();

        assertThat(refused(
                        "getFile", "file_id", message.attachment().orElseThrow().fileId()))
                .isEqualTo("400 Bad Request: file is too big");
    }

    private int sent(String text, Object keyboard) {
        return bench.call(
                        "sendMessage",
                        "chat_id",
                        Bench.MARIA,
                        "text",
                        text,
                        "parse_mode",
                        "HTML",
                        "reply_markup",
                        keyboard)
                .path("result")
                .path("message_id")
                .asInt();
    }

    private static Object keyboard(String data) {
        return Map.of("inline_keyboard", List.of(List.of(Map.of("text", "Нажми", "callback_data", data))));
    }

    private String refused(String method, Object... namesAndValues) {
        return refusal(bench.call(method, namesAndValues));
    }

    private static String refusal(JsonNode answer) {
        assertThat(answer.path("ok").asBoolean(true)).isFalse();
        return answer.path("error_code").asInt() + " "
                + answer.path("description").asText();
    }
}
