package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a bot wants to say: what the schema can't tell of a message is checked here. */
final class MaxBodies {
    private static final int BUTTONS = 210;
    private static final int ROWS = 30;
    private static final int IN_ROW = 7;
    private static final int WIDE_IN_ROW = 3;
    private static final Set<String> WIDE = Set.of("link", "open_app", "request_geo_location", "request_contact");

    private final MaxFiles files;
    private final Chats chats;

    MaxBodies(MaxFiles files, Chats chats) {
        this.files = files;
        this.chats = chats;
    }

    /** A broken rule; it is counted among the violations. */
    static ApiFailure wrong(String what) {
        return ApiFailure.coded(400, "proto.payload", what);
    }

    /** The body; what it leaves out is as it was in {@code before}. */
    Said read(JsonNode json, Optional<ChatMessage> before) {
        FormattedText text = json.path("text").isTextual()
                ? text(json)
                : before.map(message -> message.content().body()).orElse(FormattedText.EMPTY);
        Optional<Attachment> file = before.flatMap(ChatMessage::attachment);
        List<List<InlineButton>> keyboard = before.map(ChatMessage::keyboard).orElse(List.of());
        if (json.path("attachments").isArray()) {
            file = file(json.path("attachments"));
            keyboard = keyboard(json.path("attachments"));
        }
        if (text.text().isBlank() && file.isEmpty()) {
            throw wrong("a message has a text or a file");
        }
        Content content = file.map(attached -> Content.file(attached, text)).orElseGet(() -> Content.text(text));
        Content.Manner manner = new Content.Manner(false, !json.path("notify").asBoolean(true));
        return new Said(content.replying(answered(json.path("link"))).in(manner), keyboard);
    }

    private Optional<Integer> answered(JsonNode link) {
        if (!link.isObject()) {
            return Optional.empty();
        }
        if (!link.path("type").asText().equals("reply")) {
            throw wrong("of links to messages only replies are known here");
        }
        return Optional.of(MaxWire.message(chats, link.path("mid").asText())
                .map(ChatMessage::id)
                .orElseThrow(() -> ApiFailure.coded(404, "not.found", "Message to be replied not found")));
    }

    private static FormattedText text(JsonNode json) {
        String text = json.path("text").asText();
        return switch (json.path("format").asText("")) {
            case "html" -> html(text);
            case "markdown" -> throw wrong("of formats only html is known here");
            default -> new FormattedText(text, List.of()).withFound();
        };
    }

    private static FormattedText html(String text) {
        try {
            return HtmlMarkup.parseMax(text).withFound();
        } catch (ApiFailure unreadable) {
            throw wrong("text: " + unreadable.description());
        }
    }

    private Optional<Attachment> file(JsonNode attachments) {
        List<Attachment> found = new ArrayList<>();
        for (JsonNode attachment : attachments) {
            JsonNode payload = attachment.path("payload");
            switch (attachment.path("type").asText()) {
                case "inline_keyboard" -> {}
                case "image" -> found.add(files.require(imageToken(payload), Attachment.Kind.PHOTO));
                case "file" -> found.add(files.require(payload.path("token").asText(), Attachment.Kind.DOCUMENT));
                case "audio" -> found.add(files.require(payload.path("token").asText(), Attachment.Kind.VOICE));
                default -> throw wrong("attachments of this type are not known here: " + attachment.path("type"));
            }
        }
        if (found.size() > 1) {
            throw wrong("a file is the only one of its message; of pictures this stand-in shows one as well");
        }
        return found.stream().findFirst();
    }

    private static String imageToken(JsonNode payload) {
        List<String> tokens = new ArrayList<>();
        payload.path("photos").forEach(photo -> tokens.add(photo.path("token").asText()));
        if (payload.path("token").isTextual()) {
            tokens.add(payload.path("token").asText());
        }
        if (payload.path("url").isTextual() || tokens.size() != 1) {
            throw wrong("a picture has one token, and here no address");
        }
        return tokens.get(0);
    }

    private static List<List<InlineButton>> keyboard(JsonNode attachments) {
        List<JsonNode> keyboards = new ArrayList<>();
        attachments.forEach(attachment -> {
            if (attachment.path("type").asText().equals("inline_keyboard")) {
                keyboards.add(attachment.path("payload").path("buttons"));
            }
        });
        if (keyboards.size() > 1) {
            throw wrong("a message has one keyboard");
        }
        List<List<InlineButton>> rows = new ArrayList<>();
        keyboards.forEach(keyboard -> keyboard.forEach(row -> rows.add(row(row))));
        if (rows.size() > ROWS || rows.stream().mapToInt(List::size).sum() > BUTTONS) {
            throw wrong("a keyboard has up to " + ROWS + " rows and " + BUTTONS + " buttons");
        }
        return rows;
    }

    private static List<InlineButton> row(JsonNode json) {
        List<InlineButton> row = new ArrayList<>();
        boolean wide = false;
        for (JsonNode button : json) {
            String type = button.path("type").asText();
            wide |= WIDE.contains(type);
            row.add(button(type, button));
        }
        if (row.isEmpty() || row.size() > (wide ? WIDE_IN_ROW : IN_ROW)) {
            throw wrong("a row has 1 to " + IN_ROW + " buttons, up to " + WIDE_IN_ROW + " where one opens something");
        }
        return row;
    }

    private static InlineButton button(String type, JsonNode json) {
        String text = json.path("text").asText();
        return switch (type) {
            case "callback" ->
                new InlineButton(text, Optional.of(json.path("payload").asText()), Optional.empty());
            case "link" -> {
                String url = WebAddress.normal(json.path("url").asText())
                        .orElseThrow(() -> wrong("no address: " + json.path("url")));
                yield new InlineButton(text, Optional.empty(), Optional.of(url));
            }
            default -> throw wrong("buttons of this type are not known here: " + type);
        };
    }

    /** A message as it is to stand in the chat. */
    record Said(Content content, List<List<InlineButton>> keyboard) {}
}
