package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** getFile and getChat. */
final class LookMethods {
    static final long DOWNLOAD_LIMIT = 20L * 1024 * 1024;

    private final World world;

    LookMethods(World world) {
        this.world = world;
    }

    Map<String, ApiMethod> methods() {
        return Map.of("getFile", this::getFile, "getChat", this::getChat);
    }

    private JsonNode getFile(Args args) {
        String id = args.text("file_id");
        if (id.isEmpty()) {
            throw ApiFailure.badRequest("file_id not specified");
        }
        FileShelf.Stored stored = world.files().byId(id).orElseThrow(() -> ApiFailure.badRequest("invalid file_id"));
        if (stored.upload().bytes().length > DOWNLOAD_LIMIT) {
            throw ApiFailure.badRequest("file is too big");
        }
        return WireFiles.fetchable(stored);
    }

    private JsonNode getChat(Args args) {
        long chat = args.chat();
        world.people().requireKnown(chat);
        ObjectNode json = Wire.of(world).chat(chat);
        json.put("accent_color_id", Math.floorMod(chat, 7)).put("max_reaction_count", 11);
        json.set(
                "accepted_gift_types",
                Json.object()
                        .put("unlimited_gifts", false)
                        .put("limited_gifts", false)
                        .put("unique_gifts", false)
                        .put("premium_subscription", false)
                        .put("gifts_from_channels", false));
        return json;
    }
}
