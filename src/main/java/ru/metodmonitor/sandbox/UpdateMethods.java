package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** getUpdates and what belongs to it. */
final class UpdateMethods {
    private static final int MOST = 100;
    private static final int LONGEST_POLL = 50;

    private final World world;

    UpdateMethods(World world) {
        this.world = world;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "getUpdates", this::getUpdates,
                "deleteWebhook", this::deleteWebhook,
                "getWebhookInfo", this::getWebhookInfo,
                "getMe", this::getMe);
    }

    private JsonNode getUpdates(Args args) {
        int limit = args.number("limit", MOST);
        int timeout = Math.max(0, Math.min(LONGEST_POLL, args.number("timeout", 0)));
        Optional<Set<String>> types = args.json("allowed_updates", "allowed updates")
                .map(json -> {
                    Set<String> names = new HashSet<>();
                    json.forEach(name -> names.add(name.asText()));
                    return names;
                });
        return Json.array(
                world.updates()
                        .poll(
                                args.number("offset", 0),
                                limit < 1 || limit > MOST ? MOST : limit,
                                Duration.ofSeconds(timeout),
                                types)
                        .updates(),
                update -> update);
    }

    private JsonNode deleteWebhook(Args args) {
        if (args.flag("drop_pending_updates")) {
            world.updates().drop();
        }
        return BooleanNode.TRUE;
    }

    private JsonNode getWebhookInfo(Args args) {
        return Json.object()
                .put("url", "")
                .put("has_custom_certificate", false)
                .put("pending_update_count", world.updates().pending());
    }

    private JsonNode getMe(Args args) {
        ObjectNode me = Wire.of(world).bot();
        return me.put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }
}
