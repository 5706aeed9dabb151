package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the bot says, changes, takes back and answers to presses. */
final class MaxMessages {
    /** Older messages without buttons can't be changed in a dialog. */
    private static final Duration EDITABLE = Duration.ofDays(7);

    private final World world;
    private final MaxWire wire;
    private final MaxBodies bodies;

    MaxMessages(MaxWorld max) {
        this.world = max.world();
        this.wire = max.wire();
        this.bodies = new MaxBodies(max.files(), world.chats());
    }

    Map<String, MaxMethod> methods() {
        return Map.of(
                "POST /messages", this::send,
                "PUT /messages", this::edit,
                "DELETE /messages", this::delete,
                "GET /messages", this::list,
                "GET /messages/{messageId}", this::one,
                "POST /answers", this::answer);
    }

    private JsonNode send(MaxCall call) {
        boolean toUser = call.query().path("user_id").isNumber();
        if (toUser == call.query().path("chat_id").isNumber()) {
            throw MaxBodies.wrong("either user_id or chat_id");
        }
        long chat = call.about().orElseThrow();
        if (toUser && world.people().find(chat).isEmpty()) {
            throw world.refusals().noChat();
        }
        world.people().requireWritable(chat);
        MaxBodies.Said said = bodies.read(call.body(), Optional.empty());
        world.flood().pass(chat);
        ChatMessage message = world.chats().post(chat, world.bot().id(), said.content(), said.keyboard());
        ObjectNode answer = Json.object();
        answer.set("message", wire.message(message));
        return answer;
    }

    private JsonNode edit(MaxCall call) {
        ChatMessage message = own(call.text("message_id"));
        boolean old = message.date().plus(EDITABLE).isBefore(world.clock().instant());
        if (old && message.chat() > 0 && message.keyboard().isEmpty()) {
            return MaxApi.failed("The message is too old to be edited");
        }
        change(message, call.body());
        return MaxApi.done();
    }

    private void change(ChatMessage message, JsonNode body) {
        world.people().requireWritable(message.chat());
        MaxBodies.Said said = bodies.read(body, Optional.of(message));
        world.flood().pass(message.chat());
        world.chats().edit(message, said.content(), said.keyboard());
    }

    private JsonNode delete(MaxCall call) {
        world.chats().delete(own(call.text("message_id")));
        return MaxApi.done();
    }

    private JsonNode list(MaxCall call) {
        boolean byIds = call.query().path("message_ids").isArray();
        if (byIds == call.query().path("chat_id").isNumber()) {
            throw MaxBodies.wrong("either chat_id or message_ids");
        }
        List<ChatMessage> found = byIds ? named(call) : latest(call);
        ObjectNode answer = Json.object();
        answer.set("messages", Json.array(found, wire::message));
        return answer;
    }

    private List<ChatMessage> named(MaxCall call) {
        List<ChatMessage> found = new ArrayList<>();
        call.query()
                .path("message_ids")
                .forEach(mid -> MaxWire.message(world.chats(), mid.asText()).ifPresent(found::add));
        return found;
    }

    private List<ChatMessage> latest(MaxCall call) {
        OptionalLong chat = call.about();
        world.people().requireWritable(chat.orElseThrow());
        List<ChatMessage> all = new ArrayList<>(world.chats().history(chat.orElseThrow()).stream()
                .filter(message -> message.content().notice().isEmpty())
                .toList());
        Collections.reverse(all);
        return all.subList(0, Math.min(all.size(), call.query().path("count").asInt(50)));
    }

    private JsonNode one(MaxCall call) {
        return wire.message(known(call.message()));
    }

    private JsonNode answer(MaxCall call) {
        boolean says = call.body().path("message").isObject();
        JsonNode notification = call.body().path("notification");
        if (!says && !notification.isTextual()) {
            throw MaxBodies.wrong("an answer has a message or a notification");
        }
        String id = call.text("callback_id");
        if (says) {
            ChatMessage pressed = world.presses().pressed(id).orElseThrow(world.refusals()::stalePress);
            change(own(MaxWire.mid(pressed)), call.body().path("message"));
        }
        world.presses().answer(id, new PressAnswer(notification.asText(""), false, ""));
        return MaxApi.done();
    }

    private ChatMessage own(String mid) {
        ChatMessage message = known(mid);
        if (message.from() != world.bot().id()) {
            throw ApiFailure.coded(403, "access.denied", "Not a message of the bot");
        }
        return message;
    }

    private ChatMessage known(String mid) {
        return MaxWire.message(world.chats(), mid)
                .orElseThrow(() -> ApiFailure.coded(404, "not.found", "Message not found"));
    }
}
