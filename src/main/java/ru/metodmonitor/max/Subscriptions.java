package ru.metodmonitor.max;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.metodmonitor.notify.Trouble;

/** Which webhooks MAX brings updates to; while there is one, none can be asked for. */
final class Subscriptions {
    /** The kinds of update that say something to us. */
    static final List<String> KINDS = List.of(
            "message_created",
            "message_edited",
            "message_callback",
            "bot_started",
            "bot_stopped",
            "dialog_removed",
            "bot_added",
            "bot_removed");

    private final MaxClient client;

    Subscriptions(MaxClient client) {
        this.client = client;
    }

    /** Their addresses. */
    List<String> all() {
        return asked(() -> {
            List<String> all = new ArrayList<>();
            for (JsonNode one : client.get("subscriptions", Map.of()).path("subscriptions")) {
                all.add(one.path("url").asText(""));
            }
            return all;
        });
    }

    /** Makes one, or gives one that there is another secret. */
    void add(MaxSettings.Webhook webhook) {
        ObjectNode body = MaxClient.JSON
                .createObjectNode()
                .put("url", webhook.publicUrl().toString())
                .put("secret", webhook.secret());
        KINDS.forEach(body.putArray("update_types")::add);
        asked(() -> client.post("subscriptions", Map.of(), body));
    }

    /** Takes one off. */
    void remove(String url) {
        asked(() -> client.delete("subscriptions", Map.of("url", url)));
    }

    private interface Question<T> {
        T ask() throws IOException, Refusal;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (Refusal e) {
            throw e.trouble();
        } catch (IOException e) {
            throw Trouble.of(Trouble.Kind.AWAY, "MAX is not reached");
        }
    }
}
