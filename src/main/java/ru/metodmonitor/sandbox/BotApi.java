package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The HTTP side of the Bot API: token, method, faults on purpose, answer in Telegram's form, log. */
final class BotApi implements Speech {
    private final World world;
    private final Turn turn;
    private final Map<String, ApiMethod> methods = new HashMap<>();
    private final Map<String, String> spelling = new HashMap<>();

    BotApi(World world) {
        this.world = world;
        this.turn = new Turn(world, this);
        List.of(
                        new UpdateMethods(world).methods(),
                        new SendMethods(world).methods(),
                        new EditMethods(world).methods(),
                        new PressMethods(world.presses()).methods(),
                        new MenuMethods(world).methods(),
                        new InlineMethods(world).methods(),
                        new LookMethods(world).methods())
                .forEach(methods::putAll);
        methods.keySet().forEach(name -> spelling.put(name.toLowerCase(Locale.ROOT), name));
    }

    void call(Context context) {
        String asked = context.pathParam("method");
        String name = Optional.ofNullable(spelling.get(asked.toLowerCase(Locale.ROOT)))
                .orElse("");
        if (!context.pathParam("token").equals(world.bot().token())) {
            refuse(context, ApiFailure.of(401, "Unauthorized"));
            return;
        }
        if (name.isEmpty()) {
            refuse(context, ApiFailure.of(404, "Not Found: method not found"));
            world.calls().add(asked, OptionalLong.empty(), 404, "Not Found: method not found");
            return;
        }
        turn.take(context, name, () -> {
            Args args = ArgsReader.read(context);
            return new Turn.Asked(chat(args), args.number("message_thread_id", 0), () -> run(name, args));
        });
    }

    /** One call at a time, so that none sees another's half; only the wait for updates must not hold the rest up. */
    private JsonNode run(String name, Args args) {
        ApiMethod method = Optional.ofNullable(methods.get(name)).orElseThrow();
        return name.equals("getUpdates") ? method.call(args) : world.monitor().locked(() -> method.call(args));
    }

    private static OptionalLong chat(Args args) {
        String value = args.text("chat_id");
        return value.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    void file(Context context) {
        if (!context.pathParam("token").equals(world.bot().token())) {
            refuse(context, ApiFailure.of(401, "Unauthorized"));
            return;
        }
        Optional<FileShelf.Stored> stored = world.files().byPath(context.pathParam("path"));
        if (stored.isEmpty() || stored.get().upload().bytes().length > LookMethods.DOWNLOAD_LIMIT) {
            refuse(context, ApiFailure.of(404, "Not Found"));
            return;
        }
        context.contentType("application/octet-stream")
                .result(stored.get().upload().bytes());
    }

    @Override
    public void answer(Context context, JsonNode result) {
        ObjectNode answer = Json.object().put("ok", true);
        answer.set("result", result);
        context.contentType("application/json").result(answer.toString());
    }

    @Override
    public void refuse(Context context, ApiFailure failure) {
        write(context, failure);
    }

    static void write(Context context, ApiFailure failure) {
        ObjectNode answer = Json.object()
                .put("ok", false)
                .put("error_code", failure.code())
                .put("description", failure.description());
        if (!failure.parameters().isEmpty()) {
            ObjectNode parameters = answer.putObject("parameters");
            failure.parameters().forEach(parameters::put);
        }
        context.status(failure.code()).contentType("application/json").result(answer.toString());
    }
}
