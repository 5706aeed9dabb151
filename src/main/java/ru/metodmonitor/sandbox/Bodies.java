package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the text or the caption of a call: marks parsed, trimmed, within Telegram's limits. Pure. */
final class Bodies {
    static final int TEXT_LIMIT = 4096;
    static final int CAPTION_LIMIT = 1024;

    private Bodies() {}

    static FormattedText text(Args args) {
        if (args.text("text").isEmpty()) {
            throw ApiFailure.badRequest("message text is empty");
        }
        FormattedText body = body(args, "text", "entities");
        if (body.text().isEmpty()) {
            throw ApiFailure.badRequest("text must be non-empty");
        }
        if (body.characters() > TEXT_LIMIT) {
            throw ApiFailure.badRequest("message is too long");
        }
        return body;
    }

    static FormattedText caption(Args args) {
        FormattedText body = body(args, "caption", "caption_entities");
        if (body.characters() > CAPTION_LIMIT) {
            throw ApiFailure.badRequest("message caption is too long");
        }
        return body;
    }

    private static FormattedText body(Args args, String field, String entities) {
        String text = args.text(field);
        return switch (args.text("parse_mode").toLowerCase(Locale.ROOT)) {
            case "html" -> HtmlMarkup.parse(text).trimmed().withFound();
            case "" ->
                new FormattedText(text, listed(args, entities, text.length()))
                        .trimmed()
                        .withFound();
            default -> throw ApiFailure.badRequest("unsupported parse_mode");
        };
    }

    private static List<TextEntity> listed(Args args, String field, int length) {
        List<TextEntity> entities = new ArrayList<>();
        for (JsonNode json : args.json(field, "entities").orElseGet(Json::array)) {
            TextEntity entity = new TextEntity(
                    json.path("type").asText(),
                    json.path("offset").asInt(),
                    json.path("length").asInt(),
                    json.path("url").asText(json.path("language").asText("")));
            if (entity.offset() >= 0 && entity.length() > 0 && entity.end() <= length) {
                entities.add(entity);
            }
        }
        return entities;
    }
}
