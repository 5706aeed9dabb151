package ru.metodmonitor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.menubutton.SetChatMenuButton;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaDocument;
import org.telegram.telegrambots.meta.api.objects.menubutton.MenuButtonCommands;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Every method through the client that the bot is built on. */
class TelegramClientTest {
    private final Bench bench = new Bench();
    private final TelegramClient client = bench.client();

    @BeforeEach
    void maria_has_started() {
        bench.maria().start();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void the_bot_knows_itself() throws TelegramApiException {
        assertThat(client.execute(new GetMe()).getUserName()).isEqualTo("metod_bot");
        assertThat(client.execute(new DeleteWebhook())).isTrue();
        assertThat(client.execute(new GetWebhookInfo()).getPendingUpdatesCount())
                .isEqualTo(1);
    }

    @Test
    void a_text_arrives_with_its_command() throws TelegramApiException {
        bench.maria().send("/add УОН № 412");

        Update update = last();

        Message message = update.getMessage();
        assertThat(message.getText()).isEqualTo("/add УОН № 412");
        assertThat(message.getFrom().getId()).isEqualTo(Bench.MARIA);
        assertThat(message.getFrom().getUserName()).isEqualTo("maria");
        assertThat(message.getChat().isUserChat()).isTrue();
        assertThat(message.getDate()).isEqualTo((int) bench.clock.instant().getEpochSecond());
        assertThat(message.getEntities()).singleElement().satisfies(entity -> {
            assertThat(entity.getType()).isEqualTo("bot_command");
            assertThat(entity.getText()).isEqualTo("/add");
        });
    }

    @Test
    void a_message_is_sent_edited_and_deleted() throws TelegramApiException {
        Message sent = client.execute(SendMessage.builder()
                .chatId(Bench.MARIA)
                .text("Запись <b>№ 1</b> &lt;ждёт&gt;")
                .parseMode("HTML")
                .replyMarkup(keyboard())
                .build());
        Object edited = client.execute(EditMessageText.builder()
                .chatId(Bench.MARIA)
                .messageId(sent.getMessageId())
                .text("Готово")
                .replyMarkup(keyboard())
                .build());
        client.execute(EditMessageReplyMarkup.builder()
                .chatId(Bench.MARIA)
                .messageId(sent.getMessageId())
                .build());

        assertThat(sent.getText()).isEqualTo("Запись № 1 <ждёт>");
        assertThat(sent.getEntities()).singleElement().satisfies(entity -> {
            assertThat(entity.getType()).isEqualTo("bold");
            assertThat(entity.getText()).isEqualTo("№ 1");
        });
        assertThat(((Message) edited).getText()).isEqualTo("Готово");
        ChatMessage now =
                bench.sandbox.chats().find(Bench.MARIA, sent.getMessageId()).orElseThrow();
        assertThat(now.keyboard()).isEmpty();
        assertThat(now.earlier()).hasSize(2);

        assertThat(client.execute(new DeleteMessage(String.valueOf(Bench.MARIA), sent.getMessageId())))
                .isTrue();
        assertThat(bench.sandbox.chats().fromBot(Bench.MARIA, 0)).isEmpty();
    }

    @Test
    void a_press_is_seen_and_answered() throws TelegramApiException {
        client.execute(SendMessage.builder()
                .chatId(Bench.MARIA)
                .text("Верно?")
                .replyMarkup(keyboard())
                .build());
        ChatMessage message = bench.sandbox.chats().fromBot(Bench.MARIA, 0).get(0);
        Press press = bench.maria().press(message, "Да");

        Update update = last();
        client.execute(AnswerCallbackQuery.builder()
                .callbackQueryId(update.getCallbackQuery().getId())
                .text("Принято")
                .build());

        assertThat(update.getUpdateId()).isEqualTo(press.updateId());
        assertThat(update.getCallbackQuery().getData()).isEqualTo("yes");
        assertThat(update.getCallbackQuery().getMessage().getMessageId()).isEqualTo(message.id());
        assertThat(update.getCallbackQuery().getMessage()).isInstanceOf(Message.class);
        assertThat(press.awaitAnswer(Bench.SOON)).isEqualTo(new PressAnswer("Принято", false, ""));
    }

    @Test
    void files_go_both_ways_byte_for_byte() throws Exception {
        byte[] bytes = {1, 2, 3, 4};
        Message sent = client.execute(SendDocument.builder()
                .chatId(Bench.MARIA)
                .document(new InputFile(new ByteArrayInputStream(bytes), "Отчёт № 1.xlsx"))
                .caption("<i>Отчёт</i>")
                .parseMode("HTML")
                .replyMarkup(keyboard())
                .build());
        assertThat(sent.getDocument().getFileName()).isEqualTo("Отчёт № 1.xlsx");
        assertThat(sent.getCaption()).isEqualTo("Отчёт");
        assertThat(sent.getCaptionEntities()).hasSize(1);
        assertThat(bench.sandbox.file(sent.getDocument().getFileId())).isEqualTo(bytes);

        Message again = client.execute(SendDocument.builder()
                .chatId(Bench.MARIA)
                .document(new InputFile(sent.getDocument().getFileId()))
                .build());
        assertThat(again.getDocument().getFileId()).isEqualTo(sent.getDocument().getFileId());

        bench.maria().document("приказ.docx", "application/docx", new byte[] {7, 8}, "к приказу");
        Message received = last().getMessage();
        assertThat(received.getDocument().getFileName()).isEqualTo("приказ.docx");
        assertThat(received.getCaption()).isEqualTo("к приказу");
        String path =
                client.execute(new GetFile(received.getDocument().getFileId())).getFilePath();
        assertThat(fetched(path)).isEqualTo(new byte[] {7, 8});
    }

    @Test
    void photos_have_sizes_and_captions_can_change() throws Exception {
        byte[] png = picture(400, 200);
        Message sent = client.execute(SendPhoto.builder()
                .chatId(Bench.MARIA)
                .photo(new InputFile(new ByteArrayInputStream(png), "chart.png"))
                .caption("было")
                .build());
        assertThat(sent.getPhoto()).hasSize(2).last().satisfies(photo -> {
            assertThat(photo.getWidth()).isEqualTo(400);
            assertThat(photo.getFileSize()).isEqualTo(png.length);
        });

        client.execute(EditMessageCaption.builder()
                .chatId(Bench.MARIA)
                .messageId(sent.getMessageId())
                .caption("стало")
                .build());
        InputMediaDocument media = new InputMediaDocument("attach://new.pdf");
        media.setMedia(new ByteArrayInputStream(new byte[] {9}), "new.pdf");
        client.execute(EditMessageMedia.builder()
                .chatId(Bench.MARIA)
                .messageId(sent.getMessageId())
                .media(media)
                .build());

        ChatMessage now =
                bench.sandbox.chats().find(Bench.MARIA, sent.getMessageId()).orElseThrow();
        assertThat(now.attachment().orElseThrow().name()).isEqualTo("new.pdf");
        assertThat(now.earlier()).extracting(v -> v.content().body().text()).containsExactly("было", "стало");
    }

    @Test
    void what_is_no_picture_is_no_photo() {
        assertThatThrownBy(() -> client.execute(SendPhoto.builder()
                        .chatId(Bench.MARIA)
                        .photo(new InputFile(new ByteArrayInputStream(new byte[] {1}), "chart.png"))
                        .build()))
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        e -> assertThat(e.getApiResponse()).isEqualTo("Bad Request: IMAGE_PROCESS_FAILED"));
    }

    @Test
    void a_file_over_50_mb_is_not_taken() {
        byte[] big = new byte[50 * 1024 * 1024 + 1];

        assertThatThrownBy(() -> client.execute(SendDocument.builder()
                        .chatId(Bench.MARIA)
                        .document(new InputFile(new ByteArrayInputStream(big), "big.zip"))
                        .build()))
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(413));
    }

    @Test
    void menus_are_kept_by_chat() throws TelegramApiException {
        BotCommandScopeChat scope = BotCommandScopeChat.builder()
                .chatId(String.valueOf(Bench.MARIA))
                .build();
        client.execute(SetMyCommands.builder()
                .commands(List.of(new BotCommand("start", "Начать")))
                .build());
        client.execute(SetMyCommands.builder()
                .scope(scope)
                .commands(List.of(new BotCommand("myschool", "Моя школа")))
                .build());

        assertThat(client.execute(GetMyCommands.builder().scope(scope).build()))
                .extracting(BotCommand::getCommand)
                .containsExactly("myschool");
        assertThat(bench.sandbox.menus().of(Bench.MARIA)).extracting("command").containsExactly("myschool");
        assertThat(bench.sandbox.menus().of(Bench.STRANGER))
                .extracting("command")
                .containsExactly("start");

        client.execute(DeleteMyCommands.builder().scope(scope).build());
        assertThat(bench.sandbox.menus().of(Bench.MARIA)).extracting("command").containsExactly("start");
    }

    @Test
    void the_bot_describes_itself() throws TelegramApiException {
        assertThat(client.execute(
                        SetMyDescription.builder().description("Что умею").build()))
                .isTrue();
        assertThat(client.execute(SetMyShortDescription.builder()
                        .shortDescription("Кратко")
                        .build()))
                .isTrue();
        assertThat(client.execute(SetChatMenuButton.builder()
                        .menuButton(MenuButtonCommands.builder().build())
                        .build()))
                .isTrue();
        assertThat(client.execute(SendChatAction.builder()
                        .chatId(Bench.MARIA)
                        .action("typing")
                        .build()))
                .isTrue();
        assertThat(client.execute(new GetChat(String.valueOf(Bench.MARIA))).getFirstName())
                .isEqualTo("Мария");
        assertThat(bench.sandbox.menus().profile("description")).isEqualTo("Что умею");
    }

    @Test
    void a_refusal_reaches_the_client_whole() {
        bench.sandbox.faults().next("sendMessage", Fault.tooManyRequests(7));

        assertThatThrownBy(() -> client.execute(
                        SendMessage.builder().chatId(Bench.MARIA).text("a").build()))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, e -> {
                    assertThat(e.getErrorCode()).isEqualTo(429);
                    assertThat(e.getParameters().getRetryAfter()).isEqualTo(7);
                });
    }

    @Test
    void what_people_do_besides_writing_is_told() throws TelegramApiException {
        Sent voice = bench.maria().voice(new byte[9000]);
        assertThat(last().getMessage().getVoice().getDuration()).isEqualTo(2);

        bench.maria().photo("scan.png", "image/png", picture(100, 50), "скан");
        assertThat(last().getMessage().getPhoto()).hasSize(2);

        bench.maria().forward(voice.message());
        assertThat(last().getMessage().getForwardOrigin()).isNotNull();

        Sent said = bench.maria().send("опечтка");
        bench.maria().edit(said.message(), "опечатка");
        assertThat(last().getEditedMessage().getText()).isEqualTo("опечатка");

        bench.maria().block();
        assertThat(last().getMyChatMember().getNewChatMember().getStatus()).isEqualTo("kicked");
        bench.maria().follow("https://t.me/metod_bot?start=AbC-1_2");
        assertThat(last().getMessage().getText()).isEqualTo("/start AbC-1_2");
    }

    @Test
    void in_a_group_the_bot_sees_what_is_meant_for_it() throws TelegramApiException {
        Client inGroup = bench.maria().in(Bench.GROUP);
        inGroup.addBot();
        assertThat(last().getMessage().getNewChatMembers()).hasSize(1);

        assertThat(inGroup.send("просто разговор").updateIds()).isEmpty();
        assertThat(inGroup.send("/ranking@other_bot").updateIds()).isEmpty();
        assertThat(inGroup.send("/ranking@metod_bot").updateIds()).hasSize(1);
        assertThat(last().getMessage().getChat().isGroupChat()).isTrue();

        inGroup.migrate(-1_001_234_567_890L);
        assertThat(last().getMessage().getMigrateFromChatId()).isEqualTo(Bench.GROUP);
        assertThat(last().getMessage().getChat().isSuperGroupChat()).isTrue();
    }

    private Update last() throws TelegramApiException {
        List<Update> updates =
                client.execute(GetUpdates.builder().offset(-1).timeout(0).build());
        return updates.get(updates.size() - 1);
    }

    private byte[] fetched(String path) throws IOException, InterruptedException {
        URI uri = URI.create(bench.sandbox.apiUrl() + "/file/bot" + bench.sandbox.token() + "/" + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static byte[] picture(int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InlineKeyboardMarkup keyboard() {
        InlineKeyboardButton yes = new InlineKeyboardButton("Да");
        yes.setCallbackData("yes");
        InlineKeyboardButton link = new InlineKeyboardButton("Сайт");
        link.setUrl("https://example.org/a");
        return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(yes, link)));
    }
}
