package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** answerInlineQuery. */
final class InlineMethods {
    private static final int MOST = 50;
    private static final int ID_BYTES = 64;

    private final World world;

    InlineMethods(World world) {
        this.world = world;
    }

    Map<String, ApiMethod> methods() {
        return Map.of("answerInlineQuery", this::answer);
    }

    private JsonNode answer(Args args) {
        JsonNode results = args.json("results", "inline query results")
                .orElseThrow(() -> ApiFailure.badRequest("can't parse inline query results"));
        if (results.size() > MOST) {
            throw ApiFailure.badRequest("RESULTS_TOO_MUCH");
        }
        List<Inlines.Found> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode result : results) {
            String id = result.path("id").asText("");
            boolean wrong = id.isEmpty() || id.getBytes(StandardCharsets.UTF_8).length > ID_BYTES || !ids.add(id);
            if (wrong) {
                throw ApiFailure.badRequest("RESULT_ID_INVALID");
            }
            found.add(found(id, result));
        }
        world.inlines().answer(args.text("inline_query_id"), found);
        return BooleanNode.TRUE;
    }

    private static Inlines.Found found(String id, JsonNode result) {
        String title = result.path("title").asText("");
        if (!result.path("type").asText().equals("article") || title.isBlank()) {
            throw ApiFailure.badRequest("can't parse inline query result: an article has a title");
        }
        JsonNode said = result.path("input_message_content");
        FormattedText text = said.path("parse_mode").asText().equals("HTML")
                ? HtmlMarkup.parse(said.path("message_text").asText(""))
                : FormattedText.plain(said.path("message_text").asText(""));
        if (text.text().isBlank()) {
            throw ApiFailure.badRequest("MESSAGE_EMPTY");
        }
        return new Inlines.Found(id, title, result.path("description").asText(""), text.text());
    }
}
