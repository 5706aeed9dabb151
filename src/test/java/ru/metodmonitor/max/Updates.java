package ru.metodmonitor.max;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** Updates as MAX writes them. */
final class Updates {
    static final String PERSON =
            "{\"user_id\":77,\"first_name\":\"Мария\",\"last_name\":\"Петрова\",\"username\":\"maria\",\"is_bot\":false,"
                    + "\"last_activity_time\":1,\"name\":\"Мария Петрова\"}";
    static final String DIALOG = "{\"chat_id\":5001,\"chat_type\":\"dialog\",\"user_id\":900}";
    static final String GROUP = "{\"chat_id\":-6001,\"chat_type\":\"chat\",\"user_id\":null}";

    private Updates() {}

    /** A text in a private chat. */
    static String text(String mid, String text) {
        return created(DIALOG, body(mid, text, ""));
    }

    static String created(String recipient, String body) {
        return "{\"update_type\":\"message_created\",\"timestamp\":1750000000000,\"user_locale\":\"ru\",\"message\":{"
                + "\"sender\":" + PERSON + ",\"recipient\":" + recipient + ",\"timestamp\":1750000000000," + body
                + "}}";
    }

    static String body(String mid, String text, String attachments) {
        return "\"body\":{\"mid\":\"" + mid + "\",\"seq\":1,\"text\":" + (text.isEmpty() ? "null" : "\"" + text + "\"")
                + ",\"attachments\":[" + attachments + "]}";
    }

    static String list(String marker, String... updates) {
        return "{\"updates\":[" + String.join(",", updates) + "],\"marker\":" + marker + "}";
    }

    static JsonNode tree(String json) {
        try {
            return MaxClient.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
