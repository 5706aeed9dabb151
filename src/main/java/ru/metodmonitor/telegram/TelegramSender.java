package ru.metodmonitor.telegram;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import ru.metodmonitor.notify.Delivery;
import ru.metodmonitor.notify.Keyboard;
import ru.metodmonitor.notify.Outgoing;
import ru.metodmonitor.notify.Transport;

/**
 * Sends one outbox row through the library's client and tells what came of it. What Telegram refuses in one form, and takes in a
 * plainer one, is sent so at once: the person hears it in any case.
 */
final class TelegramSender implements Transport {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramSender.class);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern PLACE = Pattern.compile("byte offset \\d+");

    private final TelegramApi api;

    TelegramSender(TelegramApi api) {
        this.api = api;
    }

    @Override
    public Delivery deliver(Address to, Outgoing message, Optional<String> target) {
        if (message instanceof Outgoing.Document document && !Files.isReadable(Path.of(document.path()))) {
            // It will not come back, and what waits behind it in that chat must go on.
            return new Delivery.Refused(0, "the file is gone");
        }
        return deliver(new Attempt(to, message, target, Form.HTML));
    }

    private Delivery deliver(Attempt attempt) {
        try {
            return new Delivery.Sent(send(attempt));
        } catch (TelegramApiRequestException e) {
            Optional<Attempt> plainer = plainer(attempt, e);
            return plainer.isPresent() ? deliver(plainer.get()) : refused(attempt, e);
        } catch (TelegramApiException e) {
            return new Delivery.Unreached();
        }
    }

    /** The way to say the same that is left; each step is taken once at most, so it ends. */
    private static Optional<Attempt> plainer(Attempt attempt, TelegramApiRequestException e) {
        String description = words(e);
        if (code(e) != 400 || description.contains("message is not modified")) {
            return Optional.empty();
        }
        if (description.contains("can't parse entities") && attempt.form() == Form.HTML) {
            Matcher place = PLACE.matcher(description);
            LOG.error(
                    "a bug: Telegram can't parse a text of ours ({}); it is sent as plain text",
                    place.find() ? place.group() : "somewhere");
            return Optional.of(attempt.in(Form.PLAIN));
        }
        if (attempt.to().topic() != 0 && (description.contains("thread not found") || description.contains("TOPIC_"))) {
            return Optional.of(attempt.at(new Address(attempt.to().chat(), 0)));
        }
        // The message to be edited is deleted, too old, or holds a file: what was done is said all the same.
        boolean ofChat = description.contains("chat not found") || description.contains("user is deactivated");
        return attempt.message() instanceof Outgoing.Edit && attempt.target().isPresent() && !ofChat
                ? Optional.of(attempt.anew())
                : Optional.empty();
    }

    /**
     * One way to send.
     *
     * @param target what an edit means; empty to send it as a new message
     */
    private record Attempt(Address to, Outgoing message, Optional<String> target, Form form) {
        Attempt in(Form other) {
            return new Attempt(to, message, target, other);
        }

        Attempt at(Address other) {
            return new Attempt(other, message, target, form);
        }

        Attempt anew() {
            return new Attempt(to, message, Optional.empty(), form);
        }

        /** Outside of topics Telegram wants no number. */
        @Nullable
        Integer thread() {
            return to.topic() == 0 ? null : to.topic();
        }
    }

    /** Whether a text is marked up. */
    private enum Form {
        HTML,
        PLAIN;

        String of(String html) {
            if (this == HTML) {
                return html;
            }
            return TAG.matcher(html)
                    .replaceAll("")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
        }

        @Nullable
        String mode() {
            return this == HTML ? "HTML" : null;
        }
    }

    private String send(Attempt attempt) throws TelegramApiException {
        Outgoing outgoing = attempt.message();
        if (outgoing instanceof Outgoing.Message message) {
            return message(attempt, message);
        }
        if (outgoing instanceof Outgoing.Edit edit) {
            return attempt.target().isPresent()
                    ? edit(attempt, edit, attempt.target().get())
                    : message(attempt, new Outgoing.Message(edit.html(), edit.keyboard(), edit.care(), false));
        }
        if (outgoing instanceof Outgoing.Document document) {
            return document(attempt, document);
        }
        if (outgoing instanceof Outgoing.Strip) {
            return attempt.target().isPresent()
                    ? strip(attempt, attempt.target().get())
                    : "";
        }
        if (outgoing instanceof Outgoing.Shelf shelf) {
            return shelf(attempt, shelf);
        }
        if (outgoing instanceof Outgoing.Busy) {
            api.client()
                    .execute(SendChatAction.builder()
                            .chatId(attempt.to().chat().number())
                            .messageThreadId(attempt.thread())
                            .action("typing")
                            .build());
            return "";
        }
        if (outgoing instanceof Outgoing.InlineAnswer found) {
            return inline(found);
        }
        if (outgoing instanceof Outgoing.Removal) {
            remove(attempt);
            return "";
        }
        if (outgoing instanceof Outgoing.PressAnswer answer) {
            api.client()
                    .execute(AnswerCallbackQuery.builder()
                            .callbackQueryId(answer.queryId())
                            .text(answer.text())
                            .showAlert(answer.alert())
                            .build());
            return "";
        }
        menu(attempt.to().chat().number(), (Outgoing.Menu) outgoing);
        return "";
    }

    private String message(Attempt attempt, Outgoing.Message message) throws TelegramApiException {
        return String.valueOf(api.client()
                .execute(SendMessage.builder()
                        .chatId(attempt.to().chat().number())
                        .messageThreadId(attempt.thread())
                        .text(attempt.form().of(message.html()))
                        .parseMode(attempt.form().mode())
                        .linkPreviewOptions(
                                LinkPreviewOptions.builder().isDisabled(true).build())
                        .protectContent(message.care().isProtected())
                        .disableNotification(message.silent())
                        .replyMarkup(markup(message.keyboard()).orElse(null))
                        .build())
                .getMessageId());
    }

    private String edit(Attempt attempt, Outgoing.Edit edit, String target) throws TelegramApiException {
        api.client()
                .execute(EditMessageText.builder()
                        .chatId(attempt.to().chat().number())
                        .messageId(Integer.parseInt(target))
                        .text(attempt.form().of(edit.html()))
                        .parseMode(attempt.form().mode())
                        .linkPreviewOptions(
                                LinkPreviewOptions.builder().isDisabled(true).build())
                        .replyMarkup(markup(edit.keyboard()).orElse(null))
                        .build());
        return target;
    }

    private String inline(Outgoing.InlineAnswer found) throws TelegramApiException {
        List<InlineQueryResult> results = found.items().stream()
                .<InlineQueryResult>map(item -> InlineQueryResultArticle.builder()
                        .id(item.id())
                        .title(item.title())
                        .description(item.about())
                        .inputMessageContent(InputTextMessageContent.builder()
                                .messageText(item.html())
                                .parseMode("HTML")
                                .build())
                        .build())
                .toList();
        // What one person may see is nobody else's, and it changes: nothing is kept by Telegram.
        api.client()
                .execute(AnswerInlineQuery.builder()
                        .inlineQueryId(found.queryId())
                        .results(results)
                        .isPersonal(true)
                        .cacheTime(0)
                        .build());
        return "";
    }

    private String strip(Attempt attempt, String target) throws TelegramApiException {
        api.client()
                .execute(EditMessageReplyMarkup.builder()
                        .chatId(attempt.to().chat().number())
                        .messageId(Integer.parseInt(target))
                        .build());
        return target;
    }

    private String shelf(Attempt attempt, Outgoing.Shelf shelf) throws TelegramApiException {
        List<KeyboardRow> rows = shelf.rows().stream()
                .map(row ->
                        new KeyboardRow(row.stream().map(KeyboardButton::new).toList()))
                .toList();
        return String.valueOf(api.client()
                .execute(SendMessage.builder()
                        .chatId(attempt.to().chat().number())
                        .messageThreadId(attempt.thread())
                        .text(attempt.form().of(shelf.html()))
                        .parseMode(attempt.form().mode())
                        .replyMarkup(ReplyKeyboardMarkup.builder()
                                .keyboard(rows)
                                .resizeKeyboard(true)
                                .isPersistent(true)
                                .build())
                        .build())
                .getMessageId());
    }

    private void remove(Attempt attempt) throws TelegramApiException {
        if (attempt.target().isPresent()) {
            api.client()
                    .execute(DeleteMessage.builder()
                            .chatId(attempt.to().chat().number())
                            .messageId(Integer.parseInt(attempt.target().get()))
                            .build());
        }
    }

    private String document(Attempt attempt, Outgoing.Document document) throws TelegramApiException {
        InputFile file = new InputFile(new File(document.path()), document.name());
        if (document.photo()) {
            return String.valueOf(api.client()
                    .execute(SendPhoto.builder()
                            .chatId(attempt.to().chat().number())
                            .messageThreadId(attempt.thread())
                            .photo(file)
                            .caption(attempt.form().of(document.caption()))
                            .parseMode(attempt.form().mode())
                            .protectContent(document.care().isProtected())
                            .disableNotification(document.silent())
                            .replyMarkup(markup(document.keyboard()).orElse(null))
                            .build())
                    .getMessageId());
        }
        return String.valueOf(api.client()
                .execute(SendDocument.builder()
                        .chatId(attempt.to().chat().number())
                        .messageThreadId(attempt.thread())
                        .document(file)
                        .caption(attempt.form().of(document.caption()))
                        .parseMode(attempt.form().mode())
                        .protectContent(document.care().isProtected())
                        .disableNotification(document.silent())
                        .replyMarkup(markup(document.keyboard()).orElse(null))
                        .build())
                .getMessageId());
    }

    private void menu(long chat, Outgoing.Menu menu) throws TelegramApiException {
        BotCommandScopeChat scope =
                BotCommandScopeChat.builder().chatId(String.valueOf(chat)).build();
        if (menu.items().isEmpty()) {
            api.client().execute(DeleteMyCommands.builder().scope(scope).build());
            return;
        }
        List<BotCommand> commands = menu.items().stream()
                .map(item -> new BotCommand(item.command(), item.description()))
                .toList();
        api.client()
                .execute(SetMyCommands.builder().scope(scope).commands(commands).build());
    }

    private static Optional<InlineKeyboardMarkup> markup(Keyboard keyboard) {
        if (keyboard.rows().isEmpty()) {
            return Optional.empty();
        }
        List<InlineKeyboardRow> rows = keyboard.rows().stream()
                .map(row -> new InlineKeyboardRow(
                        row.stream().map(TelegramSender::button).toList()))
                .toList();
        return Optional.of(new InlineKeyboardMarkup(rows));
    }

    private static InlineKeyboardButton button(Keyboard.Key key) {
        InlineKeyboardButton button = new InlineKeyboardButton(key.text());
        if (key.link()) {
            button.setUrl(key.value());
        } else {
            button.setCallbackData(key.value());
        }
        return button;
    }

    private static Delivery refused(Attempt attempt, TelegramApiRequestException e) {
        int code = code(e);
        String description = words(e);
        ResponseParameters parameters = e.getParameters();
        // Without a code of Telegram's own it was a page of some server on the way (502 and the like), not a refusal.
        if (code < 400 || code >= 500) {
            return new Delivery.Unreached();
        }
        if (code == 429) {
            Integer after = parameters == null ? null : parameters.getRetryAfter();
            return new Delivery.Wait(Duration.ofSeconds(after == null ? 1 : after), true);
        }
        if (code != 401 && isAdornment(attempt.message())) {
            return new Delivery.Sent("");
        }
        if (code == 401 || code == 404) {
            return new Delivery.TokenRefused();
        }
        if (parameters != null && parameters.getMigrateToChatId() != null) {
            return new Delivery.Moved(TelegramApi.chat(parameters.getMigrateToChatId()));
        }
        // A message that is gone, or too old to be taken away, needs nothing more.
        boolean removed = attempt.message() instanceof Outgoing.Removal && description.contains("message");
        if (removed || isDone(description)) {
            return new Delivery.Sent("");
        }
        boolean gone =
                code == 403 || description.contains("chat not found") || description.contains("user is deactivated");
        return gone ? new Delivery.Blocked() : new Delivery.Refused(code, description);
    }

    /** What nobody misses: a server that does not know the method loses no word of the bot's. */
    private static boolean isAdornment(Outgoing message) {
        return message instanceof Outgoing.Busy || message instanceof Outgoing.Strip;
    }

    /** It is so already, or what was to lose its buttons is gone. */
    private static boolean isDone(String description) {
        return description.contains("message is not modified")
                || description.contains("message to edit not found")
                || description.contains("message can't be edited");
    }

    private static int code(TelegramApiRequestException e) {
        return Optional.ofNullable(e.getErrorCode()).orElse(0);
    }

    private static String words(TelegramApiRequestException e) {
        return Optional.ofNullable(e.getApiResponse()).orElse("");
    }
}
