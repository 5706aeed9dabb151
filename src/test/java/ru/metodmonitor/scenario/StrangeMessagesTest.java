package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Verification;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Client;
import ru.metodmonitor.sandbox.Fault;
import ru.metodmonitor.sandbox.Group;
import ru.metodmonitor.sandbox.Sent;

/** What people do besides typing a right command, and a Telegram that fails while they do it. */
@OnBothMessengers
class StrangeMessagesTest {
    private static final long GROUP = -500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADD = "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; ";

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_an_operator() {
        stage = Stage.open(folder)
                .with(Town.book())
                .person("operator", Grant.of(Role.OPERATOR))
                .person("stranger");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void in_a_group_the_bot_answers_its_own_name_and_shows_no_names_of_teachers() {
        Client operator = inGroup("operator");

        ChatMessage added = answer(operator, ADD.replace("/add", "/add@metod_bot") + "Учитель года");
        assertThat(added.text()).contains("Запись № 1").doesNotContain("Иванова");
        silence(operator, "/add@another_bot УОН № 1 от 15.02.2020; 3");
        silence(operator, "/nonsense");
        silence(operator, "просто разговор");
        assertThat(answer(operator, "/teachers@metod_bot").text())
                .contains("в личном чате: " + Played.now().channel().home("metod_bot"));

        Client stranger = inGroup("stranger");
        silence(stranger, ADD + "Другое");
        assertThat(stage.core()
                        .database()
                        .<Long>read(read -> stage.core().entries().count(read, EntryFilter.ALL)))
                .isEqualTo(1);
    }

    @Test
    void an_edited_a_forwarded_and_a_voice_message_have_clear_answers() {
        Client operator = stage.sandbox().client(stage.id("operator"));
        Sent sent = operator.send(ADD + "Учитель года");
        settled(sent);
        assertThat(stage.lastText("operator")).contains("Запись № 1");

        settled(operator.edit(sent.messages().get(0), ADD + "Другой конкурс"));
        assertThat(stage.lastText("operator")).contains("Правка отправленного сообщения ничего не меняет");

        settled(operator.voice(new byte[] {1, 2, 3}));
        assertThat(stage.lastText("operator")).contains("прочитать не может");

        settled(operator.forward(sent.messages().get(0)));
        assertThat(stage.lastText("operator")).contains("Такая запись уже есть: № 1");
    }

    @Test
    void a_voice_message_in_the_middle_of_a_dialog_leaves_the_dialog_where_it_was() {
        stage.chat("""
                operator> /add
                bot> По какому приказу? …
                """);
        settled(stage.sandbox().client(stage.id("operator")).voice(new byte[] {1}));
        stage.chat("""
                operator> УОН № 412 от 15.02.2020
                bot> УОН № 412 от 15.02.2020
                     Какой показатель?
                """);
    }

    @Test
    void ten_thousand_characters_are_answered_once_and_change_nothing() {
        for (String piece : List.of("а", "; ", "(((", "<b>", "😀", "1.", "\n• Иванов Иван Иванович\n")) {
            String text = "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; " + piece.repeat(10_000 / piece.length());
            settled(stage.sandbox().client(stage.id("operator")).send(text.strip()));
            assertThat(stage.lastText("operator")).as(piece).isNotBlank().doesNotContain("Код ошибки");
        }
        assertThat(stage.sandbox().chats().transcript(stage.id("operator"))).doesNotContain("Код ошибки");
    }

    @Test
    void emoji_and_marks_in_names_are_shown_as_they_are() {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; <b>Кубок</b> & «😀»
                bot> ✅ Запись № 1
                     …
                """);
        assertThat(stage.lastText("operator")).contains("<b>Кубок</b> & «😀»");
    }

    @Test
    void telegram_failing_in_every_way_loses_no_answer_and_doubles_no_entry() {
        List<Fault> ways = List.of(
                Fault.serverError(), Fault.badGateway(), Fault.cutBefore(), Fault.cutAfter(), Fault.tooManyRequests(1));
        int i = 0;
        for (Fault way : ways) {
            i++;
            stage.sandbox().faults().next(Played.now().call("sendMessage"), way);
            stage.sandbox().faults().next(Played.now().call("getUpdates"), way);
            stage.sandbox().client(stage.id("operator")).send(ADD + "Конкурс " + i);
            String words = "Запись № " + i;
            stage.sandbox()
                    .chats()
                    .awaitMessage(stage.id("operator"), 0, m -> m.text().contains(words), PATIENCE);
        }
        stage.settle();

        assertThat(stage.sandbox().chats().transcript(stage.id("operator"))).doesNotContain("уже есть");
        stage.chat("""
                operator> /entries
                bot> Записей: 5 …
                     …
                """);
        assertThat(Verification.run(stage.core())).isEmpty();
    }

    @Test
    void updates_that_come_again_in_any_order_change_nothing() {
        List<Integer> updates = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            Sent sent = stage.sandbox().client(stage.id("operator")).send(ADD + "Конкурс " + i);
            settled(sent);
            updates.addAll(sent.updateIds());
        }
        long mark = stage.sandbox().mark();
        stage.restart();

        for (int update : List.of(updates.get(4), updates.get(0), updates.get(2), updates.get(0))) {
            stage.sandbox().updates().redeliver(update);
            stage.settle();
        }

        assertThat(stage.sandbox().chats().fromBot(stage.id("operator"), mark)).isEmpty();
        assertThat(Verification.run(stage.core())).isEmpty();
    }

    private Client inGroup(String name) {
        if (stage.sandbox().people().groups().isEmpty()) {
            stage.sandbox()
                    .people()
                    .addGroup(new Group(GROUP, "Рабочая группа"), List.of(stage.id("operator"), stage.id("stranger")));
            stage.sandbox().client(stage.id("operator")).in(GROUP).addBot();
            stage.settle();
        }
        return stage.sandbox().client(stage.id(name)).in(GROUP);
    }

    private ChatMessage answer(Client who, String text) {
        long mark = stage.sandbox().mark();
        settled(who.send(text));
        return stage.sandbox().chats().awaitMessage(who.chat(), mark, m -> true, PATIENCE);
    }

    private void silence(Client who, String text) {
        long mark = stage.sandbox().mark();
        settled(who.send(text));
        assertThat(stage.sandbox().chats().fromBot(who.chat(), mark)).as(text).isEmpty();
    }

    private void settled(Sent sent) {
        sent.updateIds().forEach(id -> stage.sandbox().updates().awaitConfirmed(id, PATIENCE));
        stage.settle();
    }
}
