package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The send… methods. */
final class SendMethods {
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private final World world;
    private final Media media;

    SendMethods(World world) {
        this.world = world;
        this.media = new Media(world.files());
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "sendMessage",
                this::sendMessage,
                "sendDocument",
                args -> sendFile(args, Attachment.Kind.DOCUMENT),
                "sendPhoto",
                args -> sendFile(args, Attachment.Kind.PHOTO),
                "sendChatAction",
                this::sendChatAction);
    }

    private JsonNode sendMessage(Args args) {
        long chat = writable(args);
        return post(chat, args, Content.text(Bodies.text(args)));
    }

    private JsonNode sendFile(Args args, Attachment.Kind kind) {
        long chat = writable(args);
        FormattedText caption = Bodies.caption(args);
        return post(chat, args, Content.file(media.read(args, kind), caption));
    }

    private JsonNode post(long chat, Args args, Content content) {
        List<List<InlineButton>> keyboard = Keyboards.read(args);
        Content.Manner manner = new Content.Manner(args.flag("protect_content"), args.flag("disable_notification"));
        Content whole = content.replying(replied(chat, args)).in(manner);
        Optional<List<List<String>>> shelf = Keyboards.shelf(args);
        world.flood().pass(chat);
        shelf.ifPresent(rows -> world.shelves().put(chat, rows));
        return Wire.of(world).message(world.chats().post(chat, world.bot().id(), whole, keyboard));
    }

    private Optional<Integer> replied(long chat, Args args) {
        Args reply = args.inside("reply_parameters", "reply parameters");
        int id = reply.number("message_id", args.number("reply_to_message_id", 0));
        if (id == 0) {
            return Optional.empty();
        }
        Optional<Integer> found = world.chats().find(chat, id).map(ChatMessage::id);
        if (found.isEmpty() && !reply.flag("allow_sending_without_reply")) {
            throw ApiFailure.badRequest("message to be replied not found");
        }
        return found;
    }

    private JsonNode sendChatAction(Args args) {
        long chat = writable(args);
        if (!ACTIONS.contains(args.text("action"))) {
            throw ApiFailure.badRequest("wrong parameter action in request");
        }
        world.typing().in(chat);
        return BooleanNode.TRUE;
    }

    private long writable(Args args) {
        long chat = args.chat();
        world.people().requireWritable(chat);
        return chat;
    }
}
