package ru.metodmonitor.max;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.metodmonitor.max.Updates.DIALOG;
import static ru.metodmonitor.max.Updates.GROUP;
import static ru.metodmonitor.max.Updates.PERSON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.channel.ChatId;

/** Every kind of update, and shapes that nobody foresaw. */
class IncomingsTest {
    private static final ChatId PRIVATE = ChatId.of("max", 77);
    private static final ChatId TOGETHER = ChatId.group("max", -6001);
    private static final String FILE =
            "{\"type\":\"file\",\"payload\":{\"url\":\"https://fd.oneme.ru/f?id=1\",\"token\":\"t\"},"
                    + "\"filename\":\"Приказ.docx\",\"size\":4096}";
    private static final String IMAGE =
            "{\"type\":\"image\",\"payload\":{\"photo_id\":31,\"url\":\"https://i.oneme.ru/i?r=2\",\"token\":\"t\"}}";

    @Test
    void a_text_in_a_private_chat_is_named_by_who_wrote_it() {
        Incoming.Text text = (Incoming.Text) one(Updates.text("mid.1", "/help"));

        assertThat(text.chat().id()).isEqualTo(PRIVATE);
        assertThat(text.sender().account()).isEqualTo(PRIVATE);
        assertThat(text.sender().name()).isEqualTo("Мария Петрова");
        assertThat(text.sender().username()).contains("maria");
        assertThat(text.text()).isEqualTo("/help");
        assertThat(text.sentAt()).contains(Instant.ofEpochMilli(1_750_000_000_000L));
        assertThat(text.identity()).isEqualTo("max:message:mid.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "channel"})
    void a_text_where_others_read_along_is_of_the_group(String type) {
        Incoming text =
                one(Updates.created(GROUP.replace("\"chat\"", "\"" + type + "\""), Updates.body("m", "да", "")));

        assertThat(text.chat().id()).isEqualTo(TOGETHER);
        assertThat(text.sender().account()).isEqualTo(PRIVATE);
    }

    @Test
    void who_does_not_say_who_it_is_stays_hidden() {
        String channelPost =
                Updates.created(GROUP, Updates.body("m", "да", "")).replace("\"sender\":" + PERSON + ",", "");

        assertThat(one(channelPost).sender().account()).isEqualTo(ChatId.NOBODY);
    }

    @Test
    void another_bot_is_not_answered() {
        assertThat(one(Updates.text("m", "да").replace("\"is_bot\":false", "\"is_bot\":true")))
                .isInstanceOf(Incoming.Ignored.class);
    }

    @Test
    void a_file_is_named_by_the_messenger_and_its_address() {
        Incoming.File file = (Incoming.File) one(Updates.created(DIALOG, Updates.body("m", "от вчера", FILE)));

        assertThat(file.fileId()).isEqualTo("max:https://fd.oneme.ru/f?id=1");
        assertThat(file.name()).isEqualTo("Приказ.docx");
        assertThat(file.size()).isEqualTo(4096);
        assertThat(file.caption()).isEqualTo("от вчера");
    }

    @Test
    void of_several_files_none_is_lost_and_the_words_are_said_once() {
        List<Incoming> all =
                Incomings.of(Updates.tree(Updates.created(DIALOG, Updates.body("m", "оба", FILE + "," + IMAGE))));

        assertThat(all).extracting(i -> ((Incoming.File) i).name()).containsExactly("Приказ.docx", "photo-31.jpg");
        assertThat(all).extracting(i -> ((Incoming.File) i).caption()).containsExactly("оба", "");
        assertThat(all).extracting(Incoming::identity).doesNotHaveDuplicates();
        assertThat(all).extracting(Incoming::updateId).doesNotHaveDuplicates();
    }

    @Test
    void what_is_passed_on_is_read_as_if_it_were_new() {
        String forward = Updates.created(
                DIALOG,
                "\"body\":{\"mid\":\"m\",\"seq\":1,\"text\":null,\"attachments\":null},\"link\":{\"type\":\"forward\","
                        + "\"chat_id\":8,\"message\":{\"mid\":\"other\",\"seq\":2,\"text\":\"Список\",\"attachments\":["
                        + FILE + "]}}");

        Incoming.File file = (Incoming.File) one(forward);

        assertThat(file.caption()).isEqualTo("Список");
        assertThat(file.identity()).isEqualTo("max:message:m");
    }

    @Test
    void what_is_answered_to_is_not_read_again() {
        String reply = Updates.created(
                DIALOG,
                Updates.body("m", "да", "") + ",\"link\":{\"type\":\"reply\",\"message\":{\"mid\":\"other\",\"seq\":2,"
                        + "\"text\":\"Удалить всё?\",\"attachments\":[]}}");

        assertThat(((Incoming.Text) one(reply)).text()).isEqualTo("да");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sticker", "audio", "video", "contact", "location", "share", "hologram"})
    void what_can_not_be_read_is_said_to_be_so_unless_there_are_words(String type) {
        String attachment = "{\"type\":\"" + type + "\",\"payload\":{\"code\":\"1\"}}";

        assertThat(one(Updates.created(DIALOG, Updates.body("m", "", attachment))))
                .isInstanceOf(Incoming.Unreadable.class);
        assertThat(one(Updates.created(DIALOG, Updates.body("m", "/help", attachment))))
                .isInstanceOf(Incoming.Text.class);
    }

    @Test
    void opening_the_bot_is_the_command_with_what_the_link_holds() {
        Incoming.Text linked = (Incoming.Text) one(about("bot_started", ",\"payload\":\"aBcD-1234_aBcD-1234\""));
        Incoming.Text plain = (Incoming.Text) one(about("bot_started", ",\"payload\":null"));

        assertThat(linked.text()).isEqualTo("/start aBcD-1234_aBcD-1234");
        assertThat(linked.chat().id()).isEqualTo(PRIVATE);
        assertThat(linked.sender().name()).isEqualTo("Мария Петрова");
        assertThat(plain.text()).isEqualTo("/start");
    }

    @ParameterizedTest
    @CsvSource({
        "bot_stopped, max:77, false",
        "dialog_removed, max:77, false",
        "bot_added, max:#5001, true",
        "bot_removed, max:#5001, false"
    })
    void whether_the_bot_can_be_heard_there_is_known(String kind, String chat, boolean reachable) {
        Incoming.Membership membership = (Incoming.Membership) one(about(kind, ",\"is_channel\":false"));

        assertThat(membership.chat().id()).hasToString(chat);
        assertThat(membership.reachable()).isEqualTo(reachable);
    }

    @Test
    void a_press_tells_the_message_and_what_the_button_holds() {
        Incoming.Press press = (Incoming.Press) one(press("1", "\"message\":" + sent(DIALOG, "")));

        assertThat(press.chat().id()).isEqualTo(PRIVATE);
        assertThat(press.queryId()).isEqualTo("cb");
        assertThat(press.messageId()).isEqualTo("mid.sent");
        assertThat(press.data()).isEqualTo("list:ok:1");
        assertThat(press.guarded()).isTrue();
    }

    @Test
    void a_press_in_a_group_is_the_group_s_and_guards_nothing() {
        Incoming.Press press = (Incoming.Press) one(press("1", "\"message\":" + sent(GROUP, "")));

        assertThat(press.chat().id()).isEqualTo(TOGETHER);
        assertThat(press.sender().account()).isEqualTo(PRIVATE);
        assertThat(press.guarded()).isFalse();
    }

    @Test
    void a_press_under_a_file_says_so_since_an_edit_would_take_the_file_away() {
        Incoming.Press press = (Incoming.Press) one(press("1", "\"message\":" + sent(DIALOG, FILE + ",")));

        assertThat(press.file()).isTrue();
        assertThat(((Incoming.Press) one(press("2", "\"message\":" + sent(DIALOG, "")))).file())
                .isFalse();
    }

    @Test
    void a_press_under_a_message_that_is_gone_is_of_who_pressed() {
        Incoming.Press press = (Incoming.Press) one(press("1", "\"message\":null"));

        assertThat(press.chat().id()).isEqualTo(PRIVATE);
        assertThat(press.messageId()).isEmpty();
    }

    @Test
    void two_presses_on_one_keyboard_are_two_and_one_that_comes_again_is_one() {
        String first = press("1", "\"message\":" + sent(DIALOG, ""));

        assertThat(one(first)).isEqualTo(one(first));
        assertThat(one(first).updateId())
                .isNotEqualTo(one(press("2", "\"message\":" + sent(DIALOG, ""))).updateId());
    }

    @Test
    void an_edit_is_told_from_the_message_and_from_the_next_edit() {
        String edit = Updates.text("mid.1", "да").replace("message_created", "message_edited");

        assertThat(one(edit)).isInstanceOf(Incoming.Edited.class);
        assertThat(List.of(
                        one(Updates.text("mid.1", "да")).updateId(),
                        one(edit).updateId(),
                        one(edit.replaceFirst("1750000000000", "1750000000001")).updateId()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dialog_muted",
                "dialog_unmuted",
                "dialog_cleared",
                "chat_title_changed",
                "message_removed",
                "user_added",
                "user_removed",
                "message_chat_created",
                "bot_admin_permissions_changed",
                "something_new"
            })
    void what_says_nothing_to_us_is_passed_over(String kind) {
        assertThat(one(about(kind, ",\"title\":\"Г\""))).isInstanceOf(Incoming.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "17",
                "\"words\"",
                "[[]]",
                "{\"update_type\":null}",
                "{\"update_type\":{}}",
                "{\"update_type\":\"message_created\"}",
                "{\"update_type\":\"message_created\",\"message\":17}",
                "{\"update_type\":\"message_created\",\"message\":{\"recipient\":{\"chat_type\":\"dialog\"}}}",
                "{\"update_type\":\"message_created\",\"message\":{\"sender\":{\"user_id\":\"77\"},"
                        + "\"recipient\":{\"chat_type\":\"dialog\"},\"body\":{\"text\":\"a\"}}}",
                "{\"update_type\":\"message_created\",\"message\":{\"sender\":{\"user_id\":99999999999999999999},"
                        + "\"recipient\":{\"chat_type\":\"dialog\"},\"body\":{\"text\":\"a\"}}}",
                "{\"update_type\":\"message_created\",\"message\":{\"sender\":{\"user_id\":77},"
                        + "\"recipient\":{\"chat_type\":\"salon\",\"chat_id\":1},\"body\":{\"text\":\"a\"}}}",
                "{\"update_type\":\"message_created\",\"message\":{\"sender\":{\"user_id\":77},"
                        + "\"recipient\":{\"chat_type\":\"dialog\"},\"body\":null}}",
                "{\"update_type\":\"message_edited\",\"message\":[]}",
                "{\"update_type\":\"message_callback\"}",
                "{\"update_type\":\"message_callback\",\"callback\":{\"callback_id\":\"\",\"user\":{\"user_id\":77}}}",
                "{\"update_type\":\"message_callback\",\"callback\":{\"callback_id\":\"c\"},\"message\":null}",
                "{\"update_type\":\"bot_started\",\"user\":null}",
                "{\"update_type\":\"bot_stopped\",\"user\":{\"user_id\":0}}",
                "{\"update_type\":\"bot_added\",\"chat_id\":\"a\"}"
            })
    void a_shape_that_is_none_is_passed_over_under_a_name_of_its_own(String garbage) {
        Incoming ignored = one(garbage);

        assertThat(ignored).isInstanceOf(Incoming.Ignored.class).isEqualTo(one(garbage));
        assertThat(ignored.updateId()).isNotEqualTo(one("{\"other\":1}").updateId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"attachments\":[17,null,\"a\",[],{}]",
                "\"attachments\":[{\"type\":\"file\"}]",
                "\"attachments\":[{\"type\":\"file\",\"payload\":{\"url\":null}}]",
                "\"attachments\":[{\"type\":\"image\",\"payload\":[]}]"
            })
    void an_attachment_that_is_none_is_no_file(String attachments) {
        String body = "\"body\":{\"mid\":\"m\",\"seq\":1,\"text\":null," + attachments + "}";

        assertThat(one(Updates.created(DIALOG, body))).isInstanceOf(Incoming.Unreadable.class);
    }

    @Test
    void numbers_are_never_telegram_s() {
        assertThat(List.of(one("{}"), one(Updates.text("mid.1", "a")), one(about("bot_started", ""))))
                .allMatch(incoming -> incoming.updateId() >= 1L << 62);
    }

    @Test
    void a_message_that_has_no_name_of_its_own_is_still_told_from_others() {
        String nameless = Updates.text("", "a");

        assertThat(one(nameless).updateId())
                .isEqualTo(one(nameless).updateId())
                .isNotEqualTo(one(Updates.text("", "b")).updateId());
    }

    @Test
    void a_person_without_a_name_is_shown_by_number_and_a_long_name_is_cut() {
        String nameless = Updates.text("m", "a").replace("\"Мария\"", "\"\"").replace("\"Петрова\"", "null");
        String endless = Updates.text("m", "a").replace("\"Мария\"", "\"" + "М".repeat(900) + "\"");

        assertThat(one(nameless).sender().name()).isEqualTo("id77");
        assertThat(one(endless).sender().name()).hasSize(200);
        assertThat(one(Updates.text("m", "a").replace("\"maria\"", "null"))
                        .sender()
                        .username())
                .isEqualTo(Optional.empty());
    }

    private static Incoming one(String update) {
        List<Incoming> all = Incomings.of(Updates.tree(update));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static String about(String kind, String more) {
        return "{\"update_type\":\"" + kind + "\",\"timestamp\":1750000000000,\"chat_id\":5001,\"user\":" + PERSON
                + more + "}";
    }

    private static String press(String at, String message) {
        return "{\"update_type\":\"message_callback\",\"timestamp\":1750000000000,\"callback\":{\"timestamp\":" + at
                + ",\"callback_id\":\"cb\",\"payload\":\"list:ok:1\",\"user\":" + PERSON + "}," + message + "}";
    }

    private static String sent(String recipient, String attachments) {
        return "{\"sender\":{\"user_id\":900,\"first_name\":\"Бот\",\"is_bot\":true},\"recipient\":" + recipient
                + ",\"timestamp\":1,"
                + Updates.body(
                        "mid.sent",
                        "Записать?",
                        attachments + "{\"type\":\"inline_keyboard\",\"payload\":{\"buttons\":[]}}")
                + "}";
    }
}
