package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Who the bot is, and its chats. */
final class MaxLooks {
    private final World world;
    private final MaxWire wire;

    MaxLooks(MaxWorld max) {
        this.world = max.world();
        this.wire = max.wire();
    }

    Map<String, MaxMethod> methods() {
        return Map.of(
                "GET /me", call -> me(),
                "PATCH /me/commands", this::patch,
                "GET /chats/{chatId}", this::chat,
                "POST /chats/{chatId}/actions", this::action,
                "GET /chats/{chatId}/members/me", this::membership,
                "DELETE /chats/{chatId}/members/me", this::leave);
    }

    private JsonNode me() {
        ObjectNode json = wire.bot();
        json.set("commands", commands());
        return json;
    }

    private ArrayNode commands() {
        return Json.array(world.menus().scoped("default"), command -> {
            ObjectNode named = Json.object().put("name", command.command());
            return command.description().isEmpty() ? named : named.put("description", command.description());
        });
    }

    private JsonNode patch(MaxCall call) {
        List<BotCommand> all = StreamSupport.stream(call.body().path("commands").spliterator(), false)
                .map(json -> new BotCommand(
                        json.path("name").asText(), json.path("description").asText("")))
                .toList();
        world.menus().set("default", all);
        ObjectNode answer = Json.object();
        answer.set("commands", commands());
        return answer;
    }

    private JsonNode chat(MaxCall call) {
        long chat = call.about().orElseThrow();
        world.people().requireKnown(chat);
        long last = world.chats().history(chat).stream()
                .reduce((earlier, later) -> later)
                .map(message -> message.date().toEpochMilli())
                .orElse(world.clock().millis());
        return world.people()
                .find(chat)
                .map(persona -> wire.dialog(persona, last))
                .orElseGet(() -> wire.chat(
                        world.people().requireGroup(chat), world.people().place(chat), last));
    }

    private JsonNode action(MaxCall call) {
        long chat = call.about().orElseThrow();
        world.people().requireWritable(chat);
        world.typing().in(chat);
        return MaxApi.done();
    }

    private JsonNode membership(MaxCall call) {
        requireMember(call);
        ObjectNode json = wire.bot();
        long now = world.clock().millis();
        json.put("last_access_time", now).put("is_owner", false).put("is_admin", true);
        json.put("join_time", now)
                .putArray("permissions")
                .add("read_all_messages")
                .add("write");
        return json;
    }

    private JsonNode leave(MaxCall call) {
        world.people().place(requireMember(call), BotPlace.NEVER);
        return MaxApi.done();
    }

    private long requireMember(MaxCall call) {
        long chat = call.about().orElseThrow();
        if (chat > 0) {
            throw world.refusals().noChat();
        }
        world.people().requireWritable(chat);
        return chat;
    }
}
