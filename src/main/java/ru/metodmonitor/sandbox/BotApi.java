package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The HTTP side of the Bot API: token, method, faults on purpose, answer in Telegram's form, log. */
final class BotApi {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final World world;
    private final Map<String, ApiMethod> methods = new HashMap<>();
    private final Map<String, String> spelling = new HashMap<>();

    BotApi(World world) {
        this.world = world;
        List.of(
                        new UpdateMethods(world).methods(),
                        new SendMethods(world).methods(),
                        new EditMethods(world).methods(),
                        new PressMethods(world.presses()).methods(),
                        new MenuMethods(world).methods(),
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
        carryOut(context, name, world.faults().take(name));
    }

    private void carryOut(Context context, String name, Optional<Fault> fault) {
        OptionalLong chat = OptionalLong.empty();
        try {
            Args args = ArgsReader.read(context);
            chat = chat(args);
            if (fault.isPresent() && fault.get().kind() != Fault.Kind.CUT_AFTER) {
                fail(context, name, chat, fault.get());
                return;
            }
            JsonNode result = run(name, args);
            boolean cut = fault.isPresent();
            world.calls().add(name, chat, args.number("message_thread_id", 0), cut ? 0 : 200, "");
            if (cut) {
                Connection.cut(context);
                return;
            }
            ObjectNode answer = Json.object().put("ok", true);
            answer.set("result", result);
            context.contentType("application/json").result(answer.toString());
        } catch (ApiFailure e) {
            world.calls().add(name, chat, e.code(), e.description());
            refuse(context, e);
        }
    }

    private void fail(Context context, String name, OptionalLong chat, Fault fault) {
        switch (fault.kind()) {
            case TOO_MANY_REQUESTS -> throw ApiFailure.tooManyRequests(fault.number());
            case SERVER_ERROR -> throw ApiFailure.of(500, "Internal Server Error");
            case BAD_GATEWAY -> {
                world.calls().add(name, chat, 502, "Bad Gateway");
                context.status(502).html("<html><body><h1>502 Bad Gateway</h1></body></html>");
            }
            case ANSWER -> {
                world.calls().add(name, chat, fault.number(), fault.body());
                context.status(fault.number()).contentType("application/json").result(fault.body());
            }
            case SILENCE -> {
                world.calls().add(name, chat, 0, "");
                world.monitor().await(FOR_EVER, () -> false);
                Connection.cut(context);
            }
            case CUT_BEFORE, CUT_AFTER -> {
                world.calls().add(name, chat, 0, "");
                Connection.cut(context);
            }
        }
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

    static void refuse(Context context, ApiFailure failure) {
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
