package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The bot's menus by scope, and its own description. */
final class MenuMethods {
    private static final int COMMANDS = 100;
    private static final int DESCRIPTION = 256;
    private static final Set<String> WIDE =
            Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");
    private static final Set<String> NARROW = Set.of("chat", "chat_administrators", "chat_member");

    private final World world;

    MenuMethods(World world) {
        this.world = world;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "setMyCommands", this::setMyCommands,
                "getMyCommands", this::getMyCommands,
                "deleteMyCommands", this::deleteMyCommands,
                "setMyDescription", args -> profile(args, "description", 512),
                "setMyShortDescription", args -> profile(args, "short_description", 120),
                "setChatMenuButton", this::setChatMenuButton);
    }

    private JsonNode setMyCommands(Args args) {
        String scope = scope(args);
        List<BotCommand> commands = new ArrayList<>();
        JsonNode listed = args.json("commands", "commands").orElseGet(Json::array);
        if (!listed.isArray()) {
            throw ApiFailure.badRequest("expected an Array of BotCommand");
        }
        listed.forEach(json -> commands.add(command(json)));
        if (commands.size() > COMMANDS) {
            throw ApiFailure.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        world.menus().set(scope, commands);
        return BooleanNode.TRUE;
    }

    private static BotCommand command(JsonNode json) {
        String command = json.path("command").asText("").replaceFirst("^/", "");
        String description = json.path("description").asText("").strip();
        if (!command.matches("[a-z0-9_]{1,32}")) {
            throw ApiFailure.badRequest("BOT_COMMAND_INVALID");
        }
        if (description.isEmpty() || description.codePointCount(0, description.length()) > DESCRIPTION) {
            throw ApiFailure.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        return new BotCommand(command, description);
    }

    private JsonNode getMyCommands(Args args) {
        return Json.array(
                world.menus().scoped(scope(args)),
                command -> Json.object().put("command", command.command()).put("description", command.description()));
    }

    private JsonNode deleteMyCommands(Args args) {
        world.menus().set(scope(args), List.of());
        return BooleanNode.TRUE;
    }

    private JsonNode profile(Args args, String field, int limit) {
        String text = args.text(field);
        if (text.codePointCount(0, text.length()) > limit) {
            throw ApiFailure.badRequest("BOT_" + field.toUpperCase(Locale.ROOT) + "_TOO_LONG");
        }
        world.menus().profile(field, text);
        return BooleanNode.TRUE;
    }

    private JsonNode setChatMenuButton(Args args) {
        Args button = args.inside("menu_button", "menu button");
        if (!button.texts().isEmpty() && !Set.of("default", "commands").contains(button.text("type"))) {
            throw ApiFailure.badRequest("can't parse menu button: MenuButton has unsupported type");
        }
        return BooleanNode.TRUE;
    }

    private String scope(Args args) {
        Args scope = args.inside("scope", "BotCommandScope");
        String type = scope.texts().isEmpty() ? "default" : scope.text("type");
        if (WIDE.contains(type)) {
            return type;
        }
        if (!NARROW.contains(type)) {
            throw ApiFailure.badRequest("can't parse BotCommandScope: Unsupported type specified");
        }
        long chat = scope.chat();
        world.people().requireKnown(chat);
        return type + ":" + chat + (type.equals("chat_member") ? ":" + scope.text("user_id") : "");
    }
}
