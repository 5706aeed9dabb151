package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/**
 * MAX's way: Start is no message, and a bot hears everything in a group once it is there. (MAX tells a bot of a group's messages
 * if it is an administrator; whoever brings it here makes it one.)
 */
final class MaxMessenger implements Messenger {
    private static final int PART = 4000;

    private final BotIdentity bot;
    private final People people;
    private final Updates updates;
    private final MaxWire wire;
    private final MaxSchema schema;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    MaxMessenger(BotIdentity bot, People people, Updates updates, MaxWire wire, MaxSchema schema, Clock clock) {
        this.bot = bot;
        this.people = people;
        this.updates = updates;
        this.wire = wire;
        this.schema = schema;
        this.clock = clock;
    }

    @Override
    public int longestText() {
        return PART;
    }

    @Override
    public Optional<String> startToken(String link) {
        return StartLink.max(link, bot.username());
    }

    @Override
    public Content begins(String token) {
        return Content.notice("bot_started", bot.id());
    }

    @Override
    public OptionalInt begun(ChatMessage message, String token) {
        return started(message.from(), token);
    }

    @Override
    public void met(long user) {
        OptionalInt unused = started(user, "");
    }

    private OptionalInt started(long user, String token) {
        ObjectNode json = dialog(user);
        if (token.isEmpty()) {
            json.putNull("payload");
        } else {
            json.put("payload", token);
        }
        return publish("bot_started", json.put("user_locale", "ru"));
    }

    @Override
    public OptionalInt posted(ChatMessage message) {
        boolean notice = message.content().notice().isPresent();
        return notice || !hears(message.chat())
                ? OptionalInt.empty()
                : publish("message_created", local(told(message), message.chat()));
    }

    /** One message that holds them all. */
    @Override
    public List<Integer> together(List<ChatMessage> album) {
        ObjectNode json = told(album.get(0));
        ArrayNode attachments = json.withObject("/message/body").withArray("attachments");
        album.stream()
                .skip(1)
                .flatMap(message -> message.attachment().stream())
                .forEach(photo -> attachments.add(wire.attachment(photo)));
        return publish("message_created", local(json, album.get(0).chat())).stream()
                .boxed()
                .toList();
    }

    /** What this stand-in shows nobody, such as a sticker: word for word as MAX would tell it. */
    OptionalInt attached(ChatMessage message, JsonNode attachment) {
        ObjectNode json = told(message);
        json.withObject("/message/body").putArray("attachments").add(attachment);
        return publish("message_created", local(json, message.chat()));
    }

    void dialogRemoved(long user) {
        OptionalInt unused = publish("dialog_removed", dialog(user).put("user_locale", "ru"));
    }

    @Override
    public OptionalInt edited(ChatMessage message) {
        return hears(message.chat()) ? publish("message_edited", told(message)) : OptionalInt.empty();
    }

    @Override
    public OptionalInt pressed(String query, long user, ChatMessage message, String data) {
        ObjectNode json = told(message);
        ObjectNode callback = json.putObject("callback")
                .put("timestamp", moment())
                .put("callback_id", query)
                .put("payload", data);
        callback.set("user", wire.user(user));
        return publish("message_callback", local(json, message.chat()));
    }

    @Override
    public void stopped(long user) {
        OptionalInt unused = publish("bot_stopped", dialog(user).put("user_locale", "ru"));
    }

    @Override
    public void resumed(long user, boolean starting) {
        if (!starting) {
            OptionalInt unused = started(user, "");
        }
    }

    @Override
    public void placed(long group, long by, BotPlace before, BotPlace after) {
        String type = after == BotPlace.MEMBER ? "bot_added" : "bot_removed";
        OptionalInt unused = publish(type, event(group, by).put("is_channel", false));
    }

    @Override
    public void titled(Group group, long by) {
        if (hears(group.id())) {
            OptionalInt unused =
                    publish("chat_title_changed", event(group.id(), by).put("title", group.title()));
        }
    }

    private boolean hears(long chat) {
        return chat > 0 || people.place(chat) == BotPlace.MEMBER;
    }

    private ObjectNode told(ChatMessage message) {
        ObjectNode json = at();
        json.set("message", wire.message(message));
        return json;
    }

    private static ObjectNode local(ObjectNode json, long chat) {
        return chat > 0 ? json.put("user_locale", "ru") : json;
    }

    private ObjectNode dialog(long user) {
        return event(user, user);
    }

    private ObjectNode event(long chat, long user) {
        ObjectNode json = at().put("chat_id", MaxWire.chatId(chat));
        json.set("user", wire.user(user));
        return json;
    }

    private ObjectNode at() {
        return Json.object().put("timestamp", moment());
    }

    /** MAX numbers no updates, so no two are told of one moment, though a test's clock may stand. */
    private long moment() {
        return last.updateAndGet(before -> Math.max(before + 1, clock.millis()));
    }

    private OptionalInt publish(String type, ObjectNode json) {
        ObjectNode unused = schema.told("WholeUpdateAny", json.deepCopy().put("update_type", type));
        return updates.publish(type, json);
    }
}
