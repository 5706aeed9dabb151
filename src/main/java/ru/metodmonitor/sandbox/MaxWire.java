package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Users, chats and messages as MAX writes them. A dialog has a number of its own, never that of its person. */
final class MaxWire {
    private static final long DIALOGS = 400_000_000_000L;
    private static final Pattern MID = Pattern.compile("mid\\.([0-9a-f]{16})([0-9a-f]{8})");
    private static final Map<String, String> MARKS = Map.of(
            "bold", "strong",
            "italic", "emphasized",
            "underline", "underline",
            "strikethrough", "strikethrough",
            "code", "monospaced",
            "pre", "monospaced",
            "text_link", "link",
            "highlighted", "highlighted",
            "heading", "heading");

    private final BotIdentity bot;
    private final People people;
    private final Clock clock;
    /** Known when the server listens. */
    private final AtomicReference<String> home = new AtomicReference<>("");

    MaxWire(BotIdentity bot, People people, Clock clock) {
        this.bot = bot;
        this.people = people;
        this.clock = clock;
    }

    void settle(String address) {
        home.set(address);
    }

    /** The number by which the bot knows a chat. */
    static long chatId(long chat) {
        return chat < 0 ? chat : DIALOGS + chat;
    }

    /** The chat that the bot means. */
    static long chat(long chatId) {
        return chatId < 0 ? chatId : chatId - DIALOGS;
    }

    static String mid(ChatMessage message) {
        return mid(message.chat(), message.id());
    }

    static String mid(long chat, int id) {
        return String.format("mid.%016x%08x", chat, id);
    }

    /** The message that the bot means; empty if there is none. */
    static Optional<ChatMessage> message(Chats chats, String mid) {
        Matcher matcher = MID.matcher(mid);
        return matcher.matches()
                ? chats.find(
                        Long.parseUnsignedLong(matcher.group(1), 16), Integer.parseUnsignedInt(matcher.group(2), 16))
                : Optional.empty();
    }

    ObjectNode bot() {
        return Json.object()
                .put("user_id", bot.id())
                .put("first_name", bot.name())
                .put("username", bot.username())
                .put("is_bot", true)
                .put("last_activity_time", clock.millis())
                .put("name", bot.name());
    }

    ObjectNode user(long id) {
        if (id == bot.id()) {
            return bot();
        }
        Persona persona = people.require(id);
        ObjectNode json = Json.object().put("user_id", id).put("first_name", persona.firstName());
        if (!persona.lastName().isEmpty()) {
            json.put("last_name", persona.lastName());
        }
        if (persona.username().isEmpty()) {
            json.putNull("username");
        } else {
            json.put("username", persona.username());
        }
        return json.put("is_bot", false)
                .put("last_activity_time", clock.millis())
                .put("name", persona.name());
    }

    ObjectNode chat(Group group, BotPlace place, long lastEvent) {
        ObjectNode json = Json.object()
                .put("chat_id", chatId(group.id()))
                .put("type", "chat")
                .put(
                        "status",
                        switch (place) {
                            case MEMBER -> "active";
                            case KICKED -> "removed";
                            case NEVER -> "left";
                        })
                .put("title", group.title())
                .put("last_event_time", lastEvent)
                .put("participants_count", people.members(group.id()).size() + (place == BotPlace.MEMBER ? 1 : 0))
                .put("is_public", false);
        return json.putNull("icon").putNull("description");
    }

    ObjectNode dialog(Persona persona, long lastEvent) {
        ObjectNode json = Json.object()
                .put("chat_id", chatId(persona.id()))
                .put("type", "dialog")
                .put("status", people.tie(persona.id()) == Tie.STARTED ? "active" : "closed")
                .put("last_event_time", lastEvent)
                .put("participants_count", 2)
                .put("is_public", false);
        json.set("dialog_with_user", user(persona.id()));
        return json.putNull("title").putNull("icon").putNull("description");
    }

    ObjectNode message(ChatMessage message) {
        ObjectNode json = Json.object();
        json.set("sender", user(message.from()));
        json.set("recipient", recipient(message));
        json.put("timestamp", message.date().toEpochMilli());
        Optional<Long> author = message.content().forwardedFrom();
        author.ifPresent(from -> {
            ObjectNode link = json.putObject("link").put("type", "forward");
            link.set("sender", user(from));
            link.set("message", body(message, true));
        });
        json.set("body", body(message, author.isEmpty()));
        return json;
    }

    private ObjectNode recipient(ChatMessage message) {
        ObjectNode json = Json.object().put("chat_id", chatId(message.chat()));
        if (message.chat() < 0) {
            return json.put("chat_type", "chat").putNull("user_id");
        }
        return json.put("chat_type", "dialog").put("user_id", message.from() == bot.id() ? message.chat() : bot.id());
    }

    /**
     * @param said whether what it says stands here: a forwarded message says nothing itself
     */
    private ObjectNode body(ChatMessage message, boolean said) {
        ObjectNode json = Json.object().put("mid", mid(message)).put("seq", message.seq());
        if (!said) {
            return json.put("text", "").putNull("attachments");
        }
        json.put("text", message.text());
        ArrayNode attachments = json.putArray("attachments");
        message.attachment().ifPresent(file -> attachments.add(attachment(file)));
        if (!message.keyboard().isEmpty()) {
            attachments
                    .addObject()
                    .put("type", "inline_keyboard")
                    .putObject("payload")
                    .set("buttons", Json.array(message.keyboard(), row -> Json.array(row, MaxWire::button)));
        }
        List<TextEntity> marks = message.content().body().entities().stream()
                .filter(mark -> MARKS.containsKey(mark.type()))
                .toList();
        if (!marks.isEmpty()) {
            json.set("markup", Json.array(marks, MaxWire::mark));
        }
        return json;
    }

    private static ObjectNode mark(TextEntity entity) {
        ObjectNode json = Json.object()
                .put("type", MARKS.getOrDefault(entity.type(), entity.type()))
                .put("from", entity.offset())
                .put("length", entity.length());
        return entity.type().equals("text_link") ? json.put("url", entity.detail()) : json;
    }

    private static ObjectNode button(InlineButton button) {
        ObjectNode json = Json.object().put("text", button.text());
        button.data().ifPresent(data -> json.put("type", "callback").put("payload", data));
        button.url().ifPresent(url -> json.put("type", "link").put("url", url));
        return json;
    }

    ObjectNode attachment(Attachment file) {
        ObjectNode json = Json.object();
        ObjectNode payload = json.putObject("payload").put("url", home.get() + "/media/" + file.fileId());
        payload.put("token", file.fileId());
        return switch (file.kind()) {
            case PHOTO -> {
                payload.put("photo_id", Integer.toUnsignedLong(file.fileId().hashCode()));
                yield json.put("type", "image");
            }
            case VOICE -> json.put("type", "audio");
            case DOCUMENT ->
                json.put("type", "file").put("filename", file.name()).put("size", file.size());
        };
    }

    String uploadAddress(String key) {
        return home.get() + "/upload/" + key;
    }
}
