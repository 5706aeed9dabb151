package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Users, chats and messages as the Bot API writes them. */
final class Wire {
    private final BotIdentity bot;
    private final People people;
    private final WireFiles files;

    Wire(BotIdentity bot, People people, FileShelf shelf) {
        this.bot = bot;
        this.people = people;
        this.files = new WireFiles(shelf);
    }

    static Wire of(World world) {
        return new Wire(world.bot(), world.people(), world.files());
    }

    ObjectNode bot() {
        return Json.object()
                .put("id", bot.id())
                .put("is_bot", true)
                .put("first_name", bot.name())
                .put("username", bot.username());
    }

    ObjectNode user(long id) {
        if (id == bot.id()) {
            return bot();
        }
        Persona persona = people.require(id);
        ObjectNode json = Json.object().put("id", id).put("is_bot", false);
        return named(json, persona).put("language_code", "ru");
    }

    ObjectNode chat(long id) {
        ObjectNode json = Json.object().put("id", id);
        if (id > 0) {
            return named(json, people.require(id)).put("type", "private");
        }
        Group group = people.requireGroup(id);
        return json.put("title", group.title()).put("type", group.type());
    }

    private static ObjectNode named(ObjectNode json, Persona persona) {
        json.put("first_name", persona.firstName());
        if (!persona.lastName().isEmpty()) {
            json.put("last_name", persona.lastName());
        }
        if (!persona.username().isEmpty()) {
            json.put("username", persona.username());
        }
        return json;
    }

    ObjectNode message(ChatMessage message) {
        ObjectNode json = Json.object().put("message_id", message.id());
        json.set("from", user(message.from()));
        json.set("chat", chat(message.chat()));
        json.put("date", message.date().getEpochSecond());
        message.editedAt().ifPresent(at -> json.put("edit_date", at.getEpochSecond()));
        content(json, message);
        if (!message.keyboard().isEmpty()) {
            json.set("reply_markup", keyboard(message.keyboard()));
        }
        return json;
    }

    private void content(ObjectNode json, ChatMessage message) {
        Content content = message.content();
        content.forwardedFrom().ifPresent(author -> {
            ObjectNode origin =
                    Json.object().put("type", "user").put("date", message.date().getEpochSecond());
            origin.set("sender_user", user(author));
            json.set("forward_origin", origin);
        });
        if (content.manner().guarded()) {
            json.put("has_protected_content", true);
        }
        content.notice().ifPresent(notice -> notice(json, notice));
        content.attachment().ifPresent(attachment -> files.attach(json, attachment));
        String field = content.attachment().isPresent() ? "caption" : "text";
        if (!message.text().isEmpty()) {
            json.put(field, message.text());
        }
        if (!content.body().entities().isEmpty()) {
            json.set(
                    field.equals("text") ? "entities" : "caption_entities",
                    Json.array(content.body().entities(), Wire::entity));
        }
    }

    private void notice(ObjectNode json, Content.Notice notice) {
        switch (notice.field()) {
            case "new_chat_members" -> json.set("new_chat_members", Json.array(List.of(notice.about()), this::user));
            case "left_chat_member" -> json.set("left_chat_member", user(notice.about()));
            default -> json.put(notice.field(), notice.about());
        }
    }

    ObjectNode membership(long chat, long by, long date, String before, String after) {
        ObjectNode json = Json.object();
        json.set("chat", chat(chat));
        json.set("from", user(by));
        json.put("date", date);
        json.set("old_chat_member", member(before));
        json.set("new_chat_member", member(after));
        return json;
    }

    private ObjectNode member(String status) {
        ObjectNode json = Json.object().put("status", status);
        json.set("user", bot());
        return status.equals("kicked") ? json.put("until_date", 0) : json;
    }

    static ObjectNode entity(TextEntity entity) {
        ObjectNode json = Json.object()
                .put("type", entity.type())
                .put("offset", entity.offset())
                .put("length", entity.length());
        if (!entity.detail().isEmpty()) {
            json.put(entity.type().equals("text_link") ? "url" : "language", entity.detail());
        }
        return json;
    }

    static ObjectNode keyboard(List<List<InlineButton>> rows) {
        ObjectNode json = Json.object();
        json.set("inline_keyboard", Json.array(rows, row -> Json.array(row, Wire::button)));
        return json;
    }

    private static ObjectNode button(InlineButton button) {
        ObjectNode json = Json.object().put("text", button.text());
        button.data().ifPresent(data -> json.put("callback_data", data));
        button.url().ifPresent(url -> json.put("url", url));
        return json;
    }
}
