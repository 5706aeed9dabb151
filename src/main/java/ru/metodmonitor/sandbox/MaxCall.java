package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/**
 * A call as the schema has let it through.
 *
 * @param chat that the address names; none if it names none
 * @param message that the address names; empty if it names none
 * @param query typed by the schema
 * @param body missing if the call has none
 */
record MaxCall(OptionalLong chat, String message, ObjectNode query, JsonNode body) {
    String text(String name) {
        return query.path(name).asText("");
    }

    /** The chat that the call is about, by the stand-in's own number. */
    OptionalLong about() {
        if (chat.isPresent()) {
            return OptionalLong.of(MaxWire.chat(chat.getAsLong()));
        }
        if (query.path("user_id").isNumber()) {
            return OptionalLong.of(query.path("user_id").asLong());
        }
        return query.path("chat_id").isNumber()
                ? OptionalLong.of(MaxWire.chat(query.path("chat_id").asLong()))
                : OptionalLong.empty();
    }
}
