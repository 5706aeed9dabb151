package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the bot hears of updates. If it asks for them, what it is told from a marker on comes again until it asks with a later one;
 * if it has subscribed an address, it may not ask.
 */
final class MaxUpdates {
    private static final int MOST = 100;
    private static final int LONGEST_POLL = 30;

    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s]+|http://127\\.0\\.0\\.1:\\d+/[^\\s]*");

    private final World world;
    private final MaxSchema schema;
    private final Webhook webhook;

    MaxUpdates(MaxWorld max) {
        this.world = max.world();
        this.schema = max.schema();
        this.webhook = max.webhook();
    }

    Map<String, MaxMethod> methods() {
        return Map.of(
                "GET /updates", this::poll,
                "GET /subscriptions", call -> list(),
                "POST /subscriptions", this::subscribe,
                "DELETE /subscriptions", this::unsubscribe);
    }

    private JsonNode poll(MaxCall call) {
        if (webhook.subscription().isPresent()) {
            throw ApiFailure.coded(405, "method.not.allowed", "Long polling does not work while a webhook is set");
        }
        Set<String> types = types(call.query().path("types"));
        // Without a marker only the last update comes: the earlier ones count as read.
        int marker = call.query().path("marker").asInt(-1);
        Updates.Batch batch = world.updates()
                .poll(
                        marker,
                        call.query().path("limit").asInt(MOST),
                        Duration.ofSeconds(call.query().path("timeout").asInt(LONGEST_POLL)),
                        Optional.of(types));
        ObjectNode answer = Json.object();
        answer.set("updates", Json.array(batch.updates(), update -> update));
        return answer.put("marker", Math.max(batch.next(), marker));
    }

    private Set<String> types(JsonNode listed) {
        Set<String> types = new HashSet<>();
        listed.forEach(type -> types.add(type.asText()));
        if (!schema.updateTypes().containsAll(types)) {
            throw MaxBodies.wrong("there are no updates of such types: " + types);
        }
        return types;
    }

    private JsonNode list() {
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("subscriptions");
        webhook.subscription().ifPresent(subscription -> {
            ObjectNode json = all.addObject()
                    .put("url", subscription.url())
                    .put("time", subscription.since().toEpochMilli());
            if (subscription.types().isEmpty()) {
                json.putNull("update_types");
            } else {
                ArrayNode types = json.putArray("update_types");
                subscription.types().stream().sorted().forEach(types::add);
            }
        });
        return answer;
    }

    private JsonNode subscribe(MaxCall call) {
        String url = call.body().path("url").asText();
        if (!ADDRESS.matcher(url).matches()) {
            throw MaxBodies.wrong("a webhook is reached over https (here over http as well, on 127.0.0.1): " + url);
        }
        Set<String> types = types(call.body().path("update_types"));
        String secret = call.body().path("secret").asText("");
        webhook.subscribe(
                new Webhook.Subscription(url, types, secret, world.clock().instant()));
        return MaxApi.done();
    }

    private JsonNode unsubscribe(MaxCall call) {
        return webhook.unsubscribe(call.text("url")) ? MaxApi.done() : MaxApi.failed("There is no such subscription");
    }
}
