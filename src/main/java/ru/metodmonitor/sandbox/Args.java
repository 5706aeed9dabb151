package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call, however they came: query, form, multipart or JSON. Objects are JSON texts, as in a form. */
record Args(Map<String, String> texts, Map<String, Upload> uploads) {
    private static final String ATTACHED = "attach://";

    Args {
        texts = Map.copyOf(texts);
        uploads = Map.copyOf(uploads);
    }

    /** The fields of an object; uploads come from the call around it. */
    static Args of(JsonNode object, Map<String, Upload> uploads) {
        Map<String, String> texts = new HashMap<>();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                texts.put(field.getKey(), value.isTextual() ? value.textValue() : value.toString());
            }
        });
        return new Args(texts, uploads);
    }

    /** Empty if not given. */
    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    boolean flag(String name) {
        String value = text(name).strip();
        return value.equalsIgnoreCase("true") || value.equals("1") || value.equalsIgnoreCase("yes");
    }

    /** As Telegram reads it: what is no number is the default. */
    int number(String name, int byDefault) {
        String value = text(name).strip();
        return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : byDefault;
    }

    /** The JSON of an argument; empty if it was not given or is empty. */
    Optional<JsonNode> json(String name, String what) {
        String value = text(name);
        if (value.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                Json.parse(value).orElseThrow(() -> ApiFailure.badRequest("can't parse " + what + " JSON object")));
    }

    /** The file of a field, sent as the field itself or under another name that it refers to. */
    Optional<Upload> upload(String name) {
        String value = text(name);
        String part = value.startsWith(ATTACHED) ? value.substring(ATTACHED.length()) : name;
        return Optional.ofNullable(uploads.get(part));
    }

    /** The id of the chat that the call is about. */
    long chat() {
        String value = text("chat_id").strip();
        if (value.isEmpty()) {
            throw ApiFailure.badRequest("chat_id is empty");
        }
        if (!value.matches("-?\\d{1,18}")) {
            throw ApiFailure.badRequest("chat not found");
        }
        return Long.parseLong(value);
    }

    /** The nested object of a field as arguments of its own. */
    Args inside(String name, String what) {
        return of(json(name, what).orElseGet(Json::object), uploads);
    }
}
