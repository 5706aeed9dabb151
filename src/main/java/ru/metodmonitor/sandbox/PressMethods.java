package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Map;

/** answerCallbackQuery. */
final class PressMethods {
    private static final int LIMIT = 200;

    private final Presses presses;

    PressMethods(Presses presses) {
        this.presses = presses;
    }

    Map<String, ApiMethod> methods() {
        return Map.of("answerCallbackQuery", this::answerCallbackQuery);
    }

    private JsonNode answerCallbackQuery(Args args) {
        String text = args.text("text");
        if (text.codePointCount(0, text.length()) > LIMIT) {
            throw ApiFailure.badRequest("MESSAGE_TOO_LONG");
        }
        presses.answer(
                args.text("callback_query_id"), new PressAnswer(text, args.flag("show_alert"), args.text("url")));
        return BooleanNode.TRUE;
    }
}
