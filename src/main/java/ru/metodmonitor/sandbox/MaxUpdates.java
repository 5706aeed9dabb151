package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The bot asks for updates: what it is told from a marker on comes again until it asks with a later one. */
final class MaxUpdates {
    private static final int MOST = 100;
    private static final int LONGEST_POLL = 30;

    private final World world;

    MaxUpdates(MaxWorld max) {
        this.world = max.world();
    }

    Map<String, MaxMethod> methods() {
        return Map.of("GET /updates", this::poll);
    }

    private JsonNode poll(MaxCall call) {
        Set<String> types = new HashSet<>();
        call.query().path("types").forEach(type -> types.add(type.asText()));
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
}
