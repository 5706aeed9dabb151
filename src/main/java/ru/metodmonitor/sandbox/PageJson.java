package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** What the page is told: everything that changed after a point. */
final class PageJson {
    private final World world;
    private final World max;
    /** Tells a page that it talks to another run than before. */
    private final String boot = UUID.randomUUID().toString();

    PageJson(World world, World max) {
        this.world = world;
        this.max = max;
    }

    ObjectNode changes(long after) {
        return world.monitor().read(() -> {
            ObjectNode json = new OneSide(world).changes(after);
            json.put("boot", boot).put("seq", world.monitor().last());
            json.set("max", new OneSide(max).changes(after));
            return json;
        });
    }

    /** What changed on one messenger's side. */
    private record OneSide(World world) {
        ObjectNode changes(long after) {
            ObjectNode json = Json.object();
            boolean people = world.people().changed() > after;
            if (people) {
                json.set("people", Json.array(world.people().personas(), this::person));
                json.set("groups", Json.array(world.people().groups(), this::group));
            }
            if (people || world.menus().changed() > after) {
                json.set("menus", menus());
                json.put("description", world.menus().profile("description"));
            }
            if (world.shelves().changed() > after) {
                json.set("shelves", shelves());
            }
            json.set("messages", Json.array(world.chats().changes(after), this::message));
            json.set("typing", Json.array(world.typing().since(after), Json::number));
            return json;
        }

        private ObjectNode person(Persona persona) {
            return Json.object()
                    .put("id", persona.id())
                    .put("name", persona.name())
                    .put("username", persona.username())
                    .put("description", persona.description())
                    .put("colour", persona.colour())
                    .put("tie", world.people().tie(persona.id()).name().toLowerCase(Locale.ROOT));
        }

        private ObjectNode group(Group group) {
            ObjectNode json = Json.object()
                    .put("id", group.id())
                    .put("title", group.title())
                    .put("bot", world.people().place(group.id()) == BotPlace.MEMBER)
                    .put("moved", world.people().hasMoved(group.id()));
            json.set("members", Json.array(world.people().members(group.id()), Json::number));
            return json;
        }

        private ObjectNode menus() {
            ObjectNode json = Json.object();
            List<Long> chats = Stream.concat(
                            world.people().personas().stream().map(Persona::id),
                            world.people().groups().stream().map(Group::id))
                    .toList();
            chats.forEach(chat -> json.set(
                    String.valueOf(chat),
                    Json.array(
                            world.menus().of(chat),
                            item -> Json.object()
                                    .put("command", item.command())
                                    .put("description", item.description()))));
            return json;
        }

        private ObjectNode shelves() {
            ObjectNode json = Json.object();
            world.people()
                    .personas()
                    .forEach(person -> json.set(
                            String.valueOf(person.id()),
                            Json.array(world.shelves().of(person.id()), row -> Json.array(row, TextNode::valueOf))));
            return json;
        }

        private ObjectNode message(ChatMessage message) {
            Content content = message.content();
            ObjectNode json = Json.object()
                    .put("chat", message.chat())
                    .put("id", message.id())
                    .put("seq", message.seq())
                    .put("changed", message.changed())
                    .put("from", message.from())
                    .put("date", message.date().toEpochMilli())
                    .put("deleted", message.deleted())
                    .put("text", message.text());
            json.set("entities", Json.array(content.body().entities(), OneSide::entity));
            json.set("keyboard", Json.array(message.keyboard(), row -> Json.array(row, OneSide::button)));
            json.set(
                    "earlier",
                    Json.array(
                            message.earlier(),
                            version -> Json.object()
                                    .put("until", version.until().toEpochMilli())
                                    .put("text", version.content().body().text())));
            content.attachment().ifPresent(file -> json.set("file", file(file)));
            content.forwardedFrom().ifPresent(author -> json.put("forwardedFrom", name(author)));
            content.replyTo().ifPresent(id -> json.put("replyTo", id));
            content.notice().ifPresent(notice -> json.put("notice", notice.field()));
            return json;
        }

        private String name(long author) {
            return world.people()
                    .find(author)
                    .map(Persona::name)
                    .orElse(world.bot().name());
        }

        private static ObjectNode entity(TextEntity entity) {
            return Json.object()
                    .put("type", entity.type())
                    .put("offset", entity.offset())
                    .put("length", entity.length())
                    .put("detail", entity.detail());
        }

        private static ObjectNode button(InlineButton button) {
            ObjectNode json = Json.object().put("text", button.text());
            button.url().ifPresent(url -> json.put("url", url));
            return json;
        }

        private static ObjectNode file(Attachment file) {
            ObjectNode json = Json.object()
                    .put("kind", file.kind().name().toLowerCase(Locale.ROOT))
                    .put("id", file.fileId())
                    .put("name", file.name())
                    .put("size", file.size());
            file.shown().stream()
                    .reduce((small, large) -> large)
                    .ifPresent(picture -> json.put("width", picture.width()).put("height", picture.height()));
            return json;
        }
    }
}
