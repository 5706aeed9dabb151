package ru.metodmonitor.telegram;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import ru.metodmonitor.bot.Chat;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Sender;

/** Turns the library's updates into ours. Pure. */
final class Incomings {
    private static final Chat NOWHERE = new Chat(0, false, "");
    private static final Sender NOBODY = new Sender(0, "?", Optional.empty());
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
            return new Incoming.Edited(id, chat(edited.getChat()), sender(edited.getFrom()));
        }
        if (update.getMyChatMember() != null) {
            return membership(id, update.getMyChatMember());
        }
        return ignored(id);
    }

    /** Nothing that the bot has to do with. */
    static Incoming ignored(long id) {
        return new Incoming.Ignored(id, NOWHERE, NOBODY);
    }

    private static Incoming press(long id, CallbackQuery query) {
        MaybeInaccessibleMessage message = query.getMessage();
        String data = Optional.ofNullable(query.getData()).orElse("");
        if (message == null) {
            long user = query.getFrom().getId();
            return new Incoming.Press(
                    id, new Chat(user, false, ""), sender(query.getFrom()), query.getId(), 0, false, data);
        }
        Chat chat = message instanceof Message known
                ? chat(known.getChat())
                : new Chat(message.getChatId(), message.getChatId() < 0, "");
        boolean guarded = message instanceof Message known && Boolean.TRUE.equals(known.getHasProtectedContent());
        return new Incoming.Press(
                id, chat, sender(query.getFrom()), query.getId(), message.getMessageId(), guarded, data);
    }

    private static Incoming message(long id, Message message) {
        Chat chat = chat(message.getChat());
        Sender sender = sender(message.getFrom());
        if (message.getMigrateToChatId() != null) {
            return new Incoming.Moved(id, chat, sender, message.getMigrateToChatId());
        }
        if (message.getText() != null) {
            return new Incoming.Text(id, chat, sender, message.getText());
        }
        String caption = Optional.ofNullable(message.getCaption()).orElse("");
        if (message.getDocument() != null) {
            return document(id, chat, sender, message.getDocument(), caption);
        }
        List<PhotoSize> photos = message.getPhoto();
        if (photos != null && !photos.isEmpty()) {
            PhotoSize largest = photos.stream()
                    .max(Comparator.comparingInt(p -> p.getWidth() * p.getHeight()))
                    .orElseThrow();
            long size = largest.getFileSize() == null ? 0 : largest.getFileSize();
            return new Incoming.File(
                    id, chat, sender, largest.getFileId(), "photo-" + id + ".jpg", "image/jpeg", size, caption);
        }
        boolean service = (message.getNewChatMembers() != null
                        && !message.getNewChatMembers().isEmpty())
                || message.getLeftChatMember() != null
                || Boolean.TRUE.equals(message.getGroupchatCreated())
                || message.getPinnedMessage() != null;
        return service ? new Incoming.Ignored(id, chat, sender) : new Incoming.Unreadable(id, chat, sender);
    }

    private static Incoming document(long id, Chat chat, Sender sender, Document document, String caption) {
        return new Incoming.File(
                id,
                chat,
                sender,
                document.getFileId(),
                Optional.ofNullable(document.getFileName())
                        .filter(n -> !n.isBlank())
                        .orElse("file"),
                Optional.ofNullable(document.getMimeType()).orElse(""),
                document.getFileSize() == null ? 0 : document.getFileSize(),
                caption);
    }

    private static Incoming membership(long id, ChatMemberUpdated update) {
        String status = update.getNewChatMember().getStatus();
        boolean reachable = !"kicked".equals(status) && !"left".equals(status);
        return new Incoming.Membership(id, chat(update.getChat()), sender(update.getFrom()), reachable);
    }

    private static Chat chat(org.telegram.telegrambots.meta.api.objects.chat.Chat chat) {
        boolean group = !"private".equals(chat.getType());
        return new Chat(
                chat.getId(), group, Optional.ofNullable(chat.getTitle()).orElse(""));
    }

    private static Sender sender(@Nullable User user) {
        if (user == null) {
            return NOBODY;
        }
        String last = user.getLastName() == null ? "" : " " + user.getLastName();
        String name = (Optional.ofNullable(user.getFirstName()).orElse("") + last).strip();
        String shown = name.isEmpty() ? "id" + user.getId() : name;
        return new Sender(
                user.getId(),
                shown.substring(0, Math.min(NAME_LIMIT, shown.length())),
                Optional.ofNullable(user.getUserName()));
    }
}
