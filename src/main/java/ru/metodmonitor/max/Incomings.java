package ru.metodmonitor.max;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.bot.Chat;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Sender;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.notify.StackOnly;

/**
 * Turns MAX's updates into ours. Pure.
 *
 * <p>MAX numbers no updates, and brings one again after every doubt. So an identity is made of what the update is about, and the
 * number of the identity: the same update gives the same.
 */
final class Incomings {
    private static final Logger LOG = LoggerFactory.getLogger(Incomings.class);
    private static final Chat NOWHERE = new Chat(ChatId.NOBODY, "");
    private static final int NAME_LIMIT = 200;
    /** Telegram's numbers of updates are below this bit. */
    private static final long OURS = 1L << 62;

    private final JsonNode update;
    private final String kind;

    private Incomings(JsonNode update) {
        this.update = update;
        this.kind = update.path("update_type").asText("");
    }

    /**
     * What an update tells: one thing, or as many as a message has files. One of a shape that nobody foresaw is passed over; otherwise
     * it would come again for ever.
     */
    static List<Incoming> of(JsonNode update) {
        Incomings reading = new Incomings(update);
        try {
            return reading.read();
        } catch (RuntimeException e) {
            LOG.error("an update can't be understood\n{}", StackOnly.of(e));
            return reading.ignored();
        }
    }

    private List<Incoming> read() {
        return switch (kind) {
            case "message_created" -> message();
            case "message_edited" -> edited();
            case "message_callback" -> press();
            case "bot_started" -> started();
            case "bot_stopped", "dialog_removed" -> dialog();
            case "bot_added" -> group(true);
            case "bot_removed" -> group(false);
            default -> ignored();
        };
    }

    private List<Incoming> ignored() {
        String identity = "max:other:" + DigestUtils.sha256Hex(update.toString());
        return List.of(new Incoming.Ignored(number(identity), identity, NOWHERE, Sender.HIDDEN));
    }

    private List<Incoming> message() {
        JsonNode message = update.path("message");
        Optional<Chat> chat = chat(message, message.path("sender"));
        // Bots that answer bots never end.
        if (chat.isEmpty() || message.path("sender").path("is_bot").asBoolean()) {
            return ignored();
        }
        JsonNode passedOn = passedOn(message);
        String text = Stream.of(message.path("body"), passedOn)
                .map(body -> body.path("text").asText(""))
                .filter(words -> !words.isBlank())
                .reduce((own, others) -> own + "\n" + others)
                .orElse("");
        Sender sender = sender(message.path("sender"));
        String identity = "max:message:" + mid(message);
        List<JsonNode> attachments = Stream.of(message.path("body"), passedOn)
                .flatMap(body -> elements(body.path("attachments")))
                .toList();
        List<JsonNode> files = attachments.stream().filter(Incomings::isFile).toList();
        if (!files.isEmpty()) {
            List<Incoming> all = new ArrayList<>();
            for (JsonNode file : files) {
                String own = all.isEmpty() ? identity : identity + ":" + all.size();
                String album = files.size() > 1 ? identity : "";
                all.add(file(own, chat.get(), sender, file, all.isEmpty() ? text : "", album));
            }
            return List.copyOf(all);
        }
        if (!text.isEmpty()) {
            return List.of(new Incoming.Text(number(identity), identity, chat.get(), sender, at(message), text));
        }
        return attachments.isEmpty() && !passedOn.isObject()
                ? ignored()
                : List.of(new Incoming.Unreadable(number(identity), identity, chat.get(), sender));
    }

    /** What a message passes on of another one, as if it had been written anew; a message that is answered to is not passed on. */
    private static JsonNode passedOn(JsonNode message) {
        JsonNode link = message.path("link");
        return link.path("type").asText("").equals("forward") ? link.path("message") : MaxClient.JSON.missingNode();
    }

    private static boolean isFile(JsonNode attachment) {
        String type = attachment.path("type").asText("");
        return (type.equals("file") || type.equals("image"))
                && attachment.path("payload").path("url").isTextual();
    }

    private static Incoming file(
            String identity, Chat chat, Sender sender, JsonNode file, String caption, String album) {
        JsonNode payload = file.path("payload");
        boolean photo = file.path("type").asText("").equals("image");
        String name = photo
                ? "photo-" + payload.path("photo_id").asLong() + ".jpg"
                : file.path("filename").asText("");
        return new Incoming.File(
                number(identity),
                identity,
                chat,
                sender,
                MaxApi.CHANNEL.code() + ":" + payload.path("url").asText(),
                name.isBlank() ? "file" : name,
                photo ? "image/jpeg" : "",
                Math.max(0, file.path("size").asLong()),
                caption,
                album);
    }

    private List<Incoming> edited() {
        JsonNode message = update.path("message");
        String identity = "max:edit:" + mid(message) + ":" + stamp();
        return chat(message, message.path("sender"))
                .filter(chat -> !message.path("sender").path("is_bot").asBoolean())
                .<List<Incoming>>map(chat ->
                        List.of(new Incoming.Edited(number(identity), identity, chat, sender(message.path("sender")))))
                .orElseGet(this::ignored);
    }

    /**
     * A press. What MAX calls the callback's identifier is "the current keyboard's" in its own words, so that the moment tells two presses
     * apart.
     */
    private List<Incoming> press() {
        JsonNode callback = update.path("callback");
        JsonNode message = update.path("message");
        String query = callback.path("callback_id").asText("");
        Optional<Chat> chat =
                message.isObject() ? chat(message, callback.path("user")) : dialogWith(callback.path("user"));
        if (query.isBlank() || chat.isEmpty()) {
            return ignored();
        }
        String moment = callback.path("timestamp").asText(stamp());
        return List.of(new Incoming.Press(
                number("max:press:" + query + ":" + moment),
                chat.get(),
                sender(callback.path("user")),
                query,
                message.path("body").path("mid").asText(""),
                // Nothing can be protected at MAX, so a message with names is as safe in the place of another one as
                // below it.
                !chat.get().group(),
                elements(message.path("body").path("attachments")).anyMatch(Incomings::isFile),
                callback.path("payload").asText("")));
    }

    /** MAX tells apart who opens the bot from who writes to it; to us it is the same as typing the command. */
    private List<Incoming> started() {
        JsonNode user = update.path("user");
        String payload = update.path("payload").asText("").strip();
        Optional<Instant> at = instant(update.path("timestamp"));
        return dialogWith(user)
                .<List<Incoming>>map(chat -> {
                    String identity = about(chat);
                    String text = payload.isEmpty() ? "/start" : "/start " + payload;
                    return List.of(new Incoming.Text(number(identity), identity, chat, sender(user), at, text));
                })
                .orElseGet(this::ignored);
    }

    private List<Incoming> dialog() {
        return dialogWith(update.path("user"))
                .map(chat -> membership(chat, false))
                .orElseGet(this::ignored);
    }

    private List<Incoming> group(boolean reachable) {
        return id(update.path("chat_id"))
                .map(number -> membership(new Chat(ChatId.group(MaxApi.CHANNEL.code(), number), ""), reachable))
                .orElseGet(this::ignored);
    }

    private List<Incoming> membership(Chat chat, boolean reachable) {
        String identity = about(chat);
        return List.of(
                new Incoming.Membership(number(identity), identity, chat, sender(update.path("user")), reachable));
    }

    /** For updates that nothing but their chat and their moment tells from others. */
    private String about(Chat chat) {
        return "max:" + kind + ":" + chat.id().number() + ":" + stamp();
    }

    private String stamp() {
        return update.path("timestamp").asText("");
    }

    /** A message that names itself; one that only passes another on may have no name but that one's and its moment. */
    private String mid(JsonNode message) {
        String own = message.path("body").path("mid").asText("");
        return own.isBlank() ? DigestUtils.sha256Hex(update.toString()) : own;
    }

    private static long number(String identity) {
        return OURS | ByteBuffer.wrap(DigestUtils.sha256(identity)).getLong() >>> 1;
    }

    /** A private chat is named by who writes there: MAX has a number of its own for it, which nothing else bears. */
    private static Optional<Chat> chat(JsonNode message, JsonNode user) {
        JsonNode recipient = message.path("recipient");
        return switch (recipient.path("chat_type").asText("")) {
            case "dialog" -> dialogWith(user);
            case "chat", "channel" ->
                id(recipient.path("chat_id")).map(number -> new Chat(ChatId.group(MaxApi.CHANNEL.code(), number), ""));
            default -> Optional.empty();
        };
    }

    private static Optional<Chat> dialogWith(JsonNode user) {
        return id(user.path("user_id")).map(number -> new Chat(MaxApi.CHANNEL.chat(number), ""));
    }

    private static Sender sender(JsonNode user) {
        return id(user.path("user_id"))
                .map(number -> new Sender(
                        MaxApi.CHANNEL.chat(number),
                        name(user, number),
                        Optional.of(user.path("username").asText("")).filter(name -> !name.isBlank())))
                .orElse(Sender.HIDDEN);
    }

    private static String name(JsonNode user, long number) {
        String name = (user.path("first_name").asText("") + " "
                        + user.path("last_name").asText(""))
                .strip();
        String shown = name.isEmpty() ? "id" + number : name;
        return shown.substring(0, Math.min(NAME_LIMIT, shown.length()));
    }

    private static Optional<Instant> at(JsonNode message) {
        return instant(message.path("timestamp"));
    }

    private static Optional<Instant> instant(JsonNode milliseconds) {
        return id(milliseconds).map(Instant::ofEpochMilli);
    }

    private static Optional<Long> id(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() != 0
                ? Optional.of(node.longValue())
                : Optional.empty();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
