package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods that change a message or take it away. */
final class EditMethods {
    /** Older messages can't be deleted (core.telegram.org/bots/api#deletemessage). */
    private static final Duration DELETABLE = Duration.ofDays(2);

    private final World world;
    private final Media media;

    EditMethods(World world) {
        this.world = world;
        this.media = new Media(world.files());
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "editMessageText", this::editMessageText,
                "editMessageCaption", this::editMessageCaption,
                "editMessageReplyMarkup", this::editMessageReplyMarkup,
                "editMessageMedia", this::editMessageMedia,
                "deleteMessage", this::deleteMessage);
    }

    private JsonNode editMessageText(Args args) {
        ChatMessage message = own(args);
        if (message.attachment().isPresent()) {
            throw ApiFailure.badRequest("there is no text in the message to edit");
        }
        return change(args, message, message.content().withBody(Bodies.text(args)));
    }

    private JsonNode editMessageCaption(Args args) {
        ChatMessage message = own(args);
        if (message.attachment().isEmpty()) {
            throw ApiFailure.badRequest("there is no caption in the message to edit");
        }
        return change(args, message, message.content().withBody(Bodies.caption(args)));
    }

    private JsonNode editMessageReplyMarkup(Args args) {
        ChatMessage message = own(args);
        return change(args, message, message.content());
    }

    private JsonNode editMessageMedia(Args args) {
        ChatMessage message = own(args);
        Args described = args.inside("media", "input media");
        Attachment.Kind kind = switch (described.text("type")) {
            case "photo" -> Attachment.Kind.PHOTO;
            case "document" -> Attachment.Kind.DOCUMENT;
            default -> throw ApiFailure.badRequest("can't parse InputMedia: type must be specified");
        };
        Attachment attachment = media.read(described, "media", kind);
        return change(
                args,
                message,
                Content.file(attachment, Bodies.caption(described))
                        .in(message.content().manner()));
    }

    private JsonNode deleteMessage(Args args) {
        long chat = reachable(args);
        ChatMessage message = world.chats()
                .find(chat, args.number("message_id", 0))
                .orElseThrow(() -> ApiFailure.badRequest("message to delete not found"));
        boolean old = message.date().plus(DELETABLE).isBefore(world.clock().instant());
        boolean foreign = chat < 0 && message.from() != world.bot().id();
        if (old || foreign) {
            throw ApiFailure.badRequest("message can't be deleted");
        }
        world.chats().delete(message);
        return BooleanNode.TRUE;
    }

    private JsonNode change(Args args, ChatMessage message, Content content) {
        List<List<InlineButton>> keyboard = Keyboards.read(args);
        if (content.equals(message.content()) && keyboard.equals(message.keyboard())) {
            throw ApiFailure.badRequest("message is not modified: specified new message content and reply markup are "
                    + "exactly the same as a current content and reply markup of the message");
        }
        world.flood().pass(message.chat());
        return Wire.of(world).message(world.chats().edit(message, content, keyboard));
    }

    private ChatMessage own(Args args) {
        long chat = reachable(args);
        Optional<ChatMessage> found = world.chats().find(chat, args.number("message_id", 0));
        ChatMessage message = found.orElseThrow(() -> ApiFailure.badRequest("message to edit not found"));
        if (message.from() != world.bot().id()) {
            throw ApiFailure.badRequest("message can't be edited");
        }
        return message;
    }

    private long reachable(Args args) {
        long chat = args.chat();
        world.people().requireWritable(chat);
        return chat;
    }
}
