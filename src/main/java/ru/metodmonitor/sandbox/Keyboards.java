package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the buttons of a call: those under a message, or the words that stay under the writing field. Pure. */
final class Keyboards {
    private static final int DATA_BYTES = 64;
    private static final int BUTTONS = 100;

    private Keyboards() {}

    static List<List<InlineButton>> read(Args args) {
        Optional<JsonNode> markup = args.json("reply_markup", "reply keyboard markup");
        if (markup.isEmpty() || markup.get().isEmpty()) {
            return List.of();
        }
        if (markup.get().has("keyboard")) {
            return List.of();
        }
        JsonNode rows = markup.get().path("inline_keyboard");
        if (!rows.isArray()) {
            throw ApiFailure.badRequest("object expected as reply markup");
        }
        List<List<InlineButton>> keyboard = new ArrayList<>();
        for (JsonNode row : rows) {
            List<InlineButton> buttons = row(row);
            if (!buttons.isEmpty()) {
                keyboard.add(buttons);
            }
        }
        if (keyboard.stream().mapToInt(List::size).sum() > BUTTONS) {
            throw ApiFailure.badRequest("reply markup is too long");
        }
        return keyboard;
    }

    /** The words that stay under the writing field; empty if the call brings none. */
    static Optional<List<List<String>>> shelf(Args args) {
        return args.json("reply_markup", "reply keyboard markup")
                .filter(markup -> markup.has("keyboard"))
                .map(markup -> {
                    List<List<String>> rows = new ArrayList<>();
                    for (JsonNode row : markup.path("keyboard")) {
                        List<String> words = new ArrayList<>();
                        row.forEach(button -> words.add(word(button)));
                        rows.add(words);
                    }
                    if (rows.isEmpty()) {
                        throw ApiFailure.badRequest("reply keyboard is empty");
                    }
                    return rows;
                });
    }

    private static String word(JsonNode button) {
        String text = button.isTextual() ? button.asText() : button.path("text").asText("");
        if (text.isBlank()) {
            throw ApiFailure.badRequest("can't parse keyboard button: text must be non-empty");
        }
        return text;
    }

    private static List<InlineButton> row(JsonNode row) {
        if (!row.isArray()) {
            throw ApiFailure.badRequest("field \"inline_keyboard\" must be an Array of Arrays");
        }
        List<InlineButton> buttons = new ArrayList<>();
        row.forEach(button -> buttons.add(button(button)));
        return buttons;
    }

    private static InlineButton button(JsonNode json) {
        String text = json.path("text").asText("");
        if (text.isBlank()) {
            throw failure("Field \"text\" must be of type String and not empty");
        }
        String url = json.path("url").asText("");
        if (!url.isEmpty()) {
            String address = WebAddress.normal(url)
                    .orElseThrow(() -> ApiFailure.badRequest(
                            "inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL"));
            return new InlineButton(text, Optional.empty(), Optional.of(address));
        }
        String data = json.path("callback_data").asText("");
        if (data.isEmpty()) {
            throw failure("Text buttons are unallowed in the inline keyboard");
        }
        if (data.getBytes(StandardCharsets.UTF_8).length > DATA_BYTES) {
            throw ApiFailure.badRequest("BUTTON_DATA_INVALID");
        }
        return new InlineButton(text, Optional.of(data), Optional.empty());
    }

    private static ApiFailure failure(String why) {
        return ApiFailure.badRequest("can't parse inline keyboard button: " + why);
    }
}
