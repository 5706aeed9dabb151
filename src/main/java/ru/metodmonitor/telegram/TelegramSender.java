package ru.metodmonitor.telegram;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import ru.metodmonitor.notify.Delivery;
import ru.metodmonitor.notify.Keyboard;
import ru.metodmonitor.notify.Outgoing;
import ru.metodmonitor.notify.Transport;

/** Sends one outbox row through the library's client and tells what came of it. */
public final class TelegramSender implements Transport {
    private static final String HTML = "HTML";

    private final TelegramApi api;

    public TelegramSender(TelegramApi api) {
        this.api = api;
    }

    @Override
    public Delivery deliver(long chat, Outgoing message, OptionalLong target) {
        if (message instanceof Outgoing.Document document && !Files.isReadable(Path.of(document.path()))) {
            // It will not come back, and what waits behind it in that chat must go on.
            return new Delivery.Refused(0, "the file is gone");
        }
        try {
            return new Delivery.Sent(send(chat, message, target));
        } catch (TelegramApiRequestException e) {
            return refused(e);
        } catch (TelegramApiException e) {
            return new Delivery.Unreached();
        }
    }

    private long send(long chat, Outgoing outgoing, OptionalLong target) throws TelegramApiException {
        if (outgoing instanceof Outgoing.Message message) {
            return message(chat, message);
        }
        if (outgoing instanceof Outgoing.Edit edit) {
            return target.isPresent()
                    ? edit(chat, edit, target.getAsLong())
                    : message(chat, new Outgoing.Message(edit.html(), edit.keyboard(), edit.care(), false));
        }
        if (outgoing instanceof Outgoing.Document document) {
            return document(chat, document);
        }
        if (outgoing instanceof Outgoing.PressAnswer answer) {
            api.client()
                    .execute(AnswerCallbackQuery.builder()
                            .callbackQueryId(answer.queryId())
                            .text(answer.text())
                            .showAlert(answer.alert())
                            .build());
            return 0;
        }
        menu(chat, (Outgoing.Menu) outgoing);
        return 0;
    }

    private long message(long chat, Outgoing.Message message) throws TelegramApiException {
        return api.client()
                .execute(SendMessage.builder()
                        .chatId(chat)
                        .text(message.html())
                        .parseMode(HTML)
                        .linkPreviewOptions(
                                LinkPreviewOptions.builder().isDisabled(true).build())
                        .protectContent(message.care().isProtected())
                        .disableNotification(message.silent())
                        .replyMarkup(markup(message.keyboard()).orElse(null))
                        .build())
                .getMessageId();
    }

    private long edit(long chat, Outgoing.Edit edit, long target) throws TelegramApiException {
        api.client()
                .execute(EditMessageText.builder()
                        .chatId(chat)
                        .messageId((int) target)
                        .text(edit.html())
                        .parseMode(HTML)
                        .linkPreviewOptions(
                                LinkPreviewOptions.builder().isDisabled(true).build())
                        .replyMarkup(markup(edit.keyboard()).orElse(null))
                        .build());
        return target;
    }

    private long document(long chat, Outgoing.Document document) throws TelegramApiException {
        InputFile file = new InputFile(new File(document.path()), document.name());
        if (document.photo()) {
            return api.client()
                    .execute(SendPhoto.builder()
                            .chatId(chat)
                            .photo(file)
                            .caption(document.caption())
                            .parseMode(HTML)
                            .protectContent(document.care().isProtected())
                            .disableNotification(document.silent())
                            .replyMarkup(markup(document.keyboard()).orElse(null))
                            .build())
                    .getMessageId();
        }
        return api.client()
                .execute(SendDocument.builder()
                        .chatId(chat)
                        .document(file)
                        .caption(document.caption())
                        .parseMode(HTML)
                        .protectContent(document.care().isProtected())
                        .disableNotification(document.silent())
                        .replyMarkup(markup(document.keyboard()).orElse(null))
                        .build())
                .getMessageId();
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

    private static Delivery refused(TelegramApiRequestException e) {
        Integer code = e.getErrorCode();
        String description = Optional.ofNullable(e.getApiResponse()).orElse("");
        ResponseParameters parameters = e.getParameters();
        // Without a code of Telegram's own it was a page of some server on the way (502 and the like), not a refusal.
        if (code == null || code < 400 || code >= 500) {
            return new Delivery.Unreached();
        }
        if (code == 429) {
            Integer after = parameters == null ? null : parameters.getRetryAfter();
            return new Delivery.Wait(Duration.ofSeconds(after == null ? 1 : after));
        }
        if (parameters != null && parameters.getMigrateToChatId() != null) {
            return new Delivery.Moved(parameters.getMigrateToChatId());
        }
        if (description.contains("message is not modified")) {
            return new Delivery.Sent(0);
        }
        boolean gone =
                code == 403 || description.contains("chat not found") || description.contains("user is deactivated");
        return gone ? new Delivery.Blocked() : new Delivery.Refused(code, description);
    }
}
