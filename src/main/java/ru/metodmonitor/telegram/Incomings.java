package ru.metodmonitor.telegram;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import ru.metodmonitor.bot.Chat;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Sender;
import ru.metodmonitor.channel.ChatId;

/** Turns the library's updates into ours. Pure. */
final class Incomings {
    private static final Chat NOWHERE = new Chat(ChatId.NOBODY, "");
    /** Telegram's account that stands for every anonymous admin (core.telegram.org/bots/api#message, {@code sender_chat}). */
    private static final long ANONYMOUS_ADMIN = 1_087_968_824L;

    private static final int NAME_LIMIT = 200;

    private Incomings() {}

    static Incoming from(Update update) {
        long id = update.getUpdateId();
        if (update.getCallbackQuery() != null) {
            return press(id, update.getCallbackQuery());
        }
        if (update.getMessage() != null) {
            return message(id, update.getMessage());
        }
        if (update.getEditedMessage() != null) {
            Message edited = update.getEditedMessage();
            return new Incoming.Edited(
                    id, "edit:" + edited.getEditDate() + ":" + identity(edited), chat(edited), sender(edited));
        }
        if (update.getInlineQuery() != null) {
            InlineQuery query = update.getInlineQuery();
            Sender asker = sender(query.getFrom());
            Chat own = new Chat(asker.account(), "");
            return new Incoming.Inline(id, own, asker, query.getId(), query.getQuery());
        }
        if (update.getMyChatMember() != null) {
            return membership(id, update.getMyChatMember());
        }
        return ignored(id);
    }

    /** Nothing that the bot has to do with. */
    static Incoming ignored(long id) {
        return new Incoming.Ignored(id, "", NOWHERE, Sender.HIDDEN);
    }

    private static Incoming press(long id, CallbackQuery query) {
        MaybeInaccessibleMessage message = query.getMessage();
        String data = Optional.ofNullable(query.getData()).orElse("");
        if (message == null) {
            long user = query.getFrom().getId();
            return new Incoming.Press(
                    id,
                    new Chat(TelegramApi.CHANNEL.chat(user), ""),
                    sender(query.getFrom()),
                    query.getId(),
                    "",
                    false,
                    data);
        }
        Chat chat =
                message instanceof Message known ? chat(known) : new Chat(TelegramApi.chat(message.getChatId()), "");
        boolean guarded = message instanceof Message known && Boolean.TRUE.equals(known.getHasProtectedContent());
        boolean file = message instanceof Message known && (known.hasPhoto() || known.hasDocument());
        return new Incoming.Press(
                id,
                chat,
                sender(query.getFrom()),
                query.getId(),
                String.valueOf(message.getMessageId()),
                guarded,
                file,
                data);
    }

    private static Incoming message(long id, Message message) {
        Chat chat = chat(message);
        Sender sender = sender(message);
        String identity = identity(message);
        if (message.getMigrateToChatId() != null) {
            return new Incoming.Moved(id, identity, chat, sender, TelegramApi.chat(message.getMigrateToChatId()));
        }
        if (message.getText() != null) {
            Optional<Instant> sentAt = Optional.ofNullable(message.getDate()).map(Instant::ofEpochSecond);
            return new Incoming.Text(id, identity, chat, sender, sentAt, message.getText());
        }
        String caption = Optional.ofNullable(message.getCaption()).orElse("");
        if (message.getDocument() != null) {
            return document(id, identity, chat, sender, message, caption);
        }
        List<PhotoSize> photos = message.getPhoto();
        if (photos != null && !photos.isEmpty()) {
            PhotoSize largest = photos.stream()
                    .max(Comparator.comparingInt(p -> p.getWidth() * p.getHeight()))
                    .orElseThrow();
            long size = largest.getFileSize() == null ? 0 : largest.getFileSize();
            return new Incoming.File(
                    id,
                    identity,
                    chat,
                    sender,
                    largest.getFileId(),
                    "photo-" + id + ".jpg",
                    "image/jpeg",
                    size,
                    caption,
                    album(message));
        }
        boolean service = (message.getNewChatMembers() != null
                        && !message.getNewChatMembers().isEmpty())
                || message.getLeftChatMember() != null
                || Boolean.TRUE.equals(message.getGroupchatCreated())
                || message.getPinnedMessage() != null;
        return service
                ? new Incoming.Ignored(id, identity, chat, sender)
                : new Incoming.Unreadable(id, identity, chat, sender);
    }

    private static Incoming document(
            long id, String identity, Chat chat, Sender sender, Message message, String caption) {
        Document document = message.getDocument();
        return new Incoming.File(
                id,
                identity,
                chat,
                sender,
                document.getFileId(),
                Optional.ofNullable(document.getFileName())
                        .filter(n -> !n.isBlank())
                        .orElse("file"),
                Optional.ofNullable(document.getMimeType()).orElse(""),
                document.getFileSize() == null ? 0 : document.getFileSize(),
                caption,
                album(message));
    }

    private static String album(Message message) {
        return Optional.ofNullable(message.getMediaGroupId()).orElse("");
    }

    private static Incoming membership(long id, ChatMemberUpdated update) {
        String status = update.getNewChatMember().getStatus();
        boolean reachable = !"kicked".equals(status) && !"left".equals(status);
        String identity = "member:" + update.getChat().getId() + ":" + update.getDate() + ":" + status;
        return new Incoming.Membership(id, identity, chat(update.getChat(), 0), sender(update.getFrom()), reachable);
    }

    private static String identity(Message message) {
        return message.getChat().getId() + ":" + message.getMessageId() + ":" + message.getDate();
    }

    /** Outside of topics a thread is a chain of replies, and nothing can be sent "into" it. */
    private static Chat chat(Message message) {
        boolean topic = Boolean.TRUE.equals(message.getIsTopicMessage()) && message.getMessageThreadId() != null;
        return chat(message.getChat(), topic ? message.getMessageThreadId() : 0);
    }

    private static Chat chat(org.telegram.telegrambots.meta.api.objects.chat.Chat chat, int topic) {
        boolean group = !"private".equals(chat.getType());
        return new Chat(
                new ChatId(TelegramApi.CHANNEL.code(), group, chat.getId()),
                Optional.ofNullable(chat.getTitle()).orElse(""),
                topic);
    }

    private static Sender sender(Message message) {
        return message.getSenderChat() == null ? sender(message.getFrom()) : Sender.HIDDEN;
    }

    private static Sender sender(@Nullable User user) {
        if (user == null || user.getId() == ANONYMOUS_ADMIN) {
            return Sender.HIDDEN;
        }
        String last = user.getLastName() == null ? "" : " " + user.getLastName();
        String name = (Optional.ofNullable(user.getFirstName()).orElse("") + last).strip();
        String shown = name.isEmpty() ? "id" + user.getId() : name;
        return new Sender(
                TelegramApi.CHANNEL.chat(user.getId()),
                shown.substring(0, Math.min(NAME_LIMIT, shown.length())),
                Optional.ofNullable(user.getUserName()));
    }
}
