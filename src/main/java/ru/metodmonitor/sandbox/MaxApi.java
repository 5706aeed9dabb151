package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The HTTP side of MAX's Bot API: token, speed, faults on purpose, the schema's judgement of what comes and of what is answered,
 * log. Everything stands under a path of its own, {@link #BASE}.
 */
final class MaxApi implements Speech {
    static final String BASE = "/max";
    private static final String UPDATES = "GET /updates";

    private final MaxWorld max;
    private final World world;
    private final Turn turn;
    private final Map<String, MaxMethod> methods = new HashMap<>();

    MaxApi(MaxWorld max) {
        this.max = max;
        this.world = max.world();
        this.turn = new Turn(world, this);
        Stream.of(
                        new MaxMessages(max).methods(),
                        new MaxLooks(max).methods(),
                        new MaxUpdates(max).methods(),
                        Map.<String, MaxMethod>of("POST /uploads", this::openUpload))
                .forEach(methods::putAll);
    }

    /** The result of what has no other. */
    static ObjectNode done() {
        return Json.object().put("success", true);
    }

    static ObjectNode failed(String why) {
        return Json.object().put("success", false).put("message", why);
    }

    void routes(RoutesConfig routes) {
        methods.keySet().stream().sorted().forEach(name -> {
            String[] parts = name.split(" ", 2);
            routes.addHttpHandler(HandlerType.findOrCreate(parts[0]), BASE + parts[1], context -> call(context, name));
        });
        routes.post(BASE + "/upload/{key}", this::upload);
        routes.get(BASE + "/media/{id}", this::media);
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            routes.addHttpHandler(HandlerType.findOrCreate(method), BASE + "/<path>", this::nothing);
        }
    }

    private void call(Context context, String name) {
        if (!admitted(context)) {
            return;
        }
        turn.take(context, name, () -> {
            max.requests().pass(0);
            MaxCall call = checked(context, name);
            return new Turn.Asked(call.about(), 0, () -> run(name, call));
        });
    }

    private boolean admitted(Context context) {
        boolean ok = context.queryParam("access_token") == null
                && world.bot().token().equals(context.header("Authorization"));
        if (!ok) {
            refuse(context, ApiFailure.coded(401, "verify.token", "Invalid access_token"));
        }
        return ok;
    }

    /** One call at a time, so that none sees another's half; only the wait for updates must not hold the rest up. */
    private JsonNode run(String name, MaxCall call) {
        MaxMethod method = Optional.ofNullable(methods.get(name)).orElseThrow();
        JsonNode result = judged(
                name,
                () -> name.equals(UPDATES) ? method.call(call) : world.monitor().locked(() -> method.call(call)));
        // Each update was judged when it was made, but for those that are told word for word, whatever they are.
        JsonNode own = name.equals(UPDATES) ? ((ObjectNode) result.deepCopy()).set("updates", Json.array()) : result;
        JsonNode unused = max.schema().told(resultOf(name), own);
        return result;
    }

    private static String resultOf(String name) {
        return switch (name) {
            case "POST /messages" -> "WholeSendMessageResult";
            case "GET /messages" -> "WholeMessageList";
            case "GET /messages/{messageId}" -> "WholeMessage";
            case "GET /me" -> "WholeBotInfo";
            case "PATCH /me/commands" -> "Commands";
            case UPDATES -> "WholeUpdateList";
            case "GET /chats/{chatId}" -> "WholeChat";
            case "GET /chats/{chatId}/members/me" -> "WholeChatMember";
            case "POST /uploads" -> "WholeUploadEndpoint";
            case "GET /subscriptions" -> "WholeGetSubscriptionsResult";
            default -> "WholeSimpleQueryResult";
        };
    }

    private static Optional<String> bodyOf(String name) {
        return switch (name) {
            case "POST /messages", "PUT /messages" -> Optional.of("WholeNewMessageBody");
            case "POST /answers" -> Optional.of("WholeCallbackAnswer");
            case "PATCH /me/commands" -> Optional.of("Commands");
            case "POST /chats/{chatId}/actions" -> Optional.of("WholeActionRequestBody");
            case "POST /subscriptions" -> Optional.of("WholeSubscriptionRequestBody");
            default -> Optional.empty();
        };
    }

    private MaxCall checked(Context context, String name) {
        return judged(name, () -> {
            String[] parts = name.split(" ", 2);
            JsonNode operation = max.schema().operation(parts[0], parts[1]);
            ObjectNode query = query(context, operation);
            max.schema()
                    .wrongAsked(operation.path("operationId").asText() + "Query", query)
                    .ifPresent(wrong -> {
                        throw MaxBodies.wrong("query: " + wrong);
                    });
            String chat = context.pathParamMap().getOrDefault("chatId", "");
            if (!chat.isEmpty() && !chat.matches("-?\\d{1,18}")) {
                throw ApiFailure.coded(404, "not.found", "Not found");
            }
            OptionalLong chatId = chat.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(chat));
            String message = context.pathParamMap().getOrDefault("messageId", "");
            return new MaxCall(chatId, message, query, body(context, name));
        });
    }

    private JsonNode body(Context context, String name) {
        Optional<String> schema = bodyOf(name);
        if (schema.isEmpty()) {
            return Json.object();
        }
        JsonNode body = Json.parse(context.body()).orElseThrow(() -> MaxBodies.wrong("the body is no JSON"));
        max.schema().wrongAsked(schema.get(), body).ifPresent(wrong -> {
            throw MaxBodies.wrong("body: " + wrong);
        });
        return body;
    }

    /** The query's values in the types that the schema gives them; what is of another type stays a text and is refused. */
    private static ObjectNode query(Context context, JsonNode operation) {
        ObjectNode query = Json.object();
        context.queryParamMap().forEach((name, values) -> {
            JsonNode schema = Json.object();
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("name").asText().equals(name)) {
                    schema = parameter.path("schema");
                }
            }
            String value = String.join(",", values);
            String type = schema.has("$ref") && schema.path("$ref").asText().endsWith("/bigint")
                    ? "integer"
                    : schema.path("type").asText();
            if (schema.path("nullable").asBoolean() && (value.isEmpty() || value.equals("null"))) {
                query.putNull(name);
            } else if (type.equals("integer") && value.matches("-?\\d{1,18}")) {
                query.put(name, Long.parseLong(value));
            } else if (type.equals("boolean") && value.matches("true|false")) {
                query.put(name, Boolean.parseBoolean(value));
            } else if (type.equals("array")) {
                ArrayNode list = query.putArray(name);
                List.of(value.split(",")).forEach(list::add);
            } else {
                query.put(name, value);
            }
        });
        return query;
    }

    private <T> T judged(String name, java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (ApiFailure failure) {
            if (failure.key().equals("proto.payload")) {
                max.violations().add(name, failure.description());
            }
            throw failure;
        }
    }

    private void nothing(Context context) {
        if (!admitted(context)) {
            return;
        }
        String path = "/" + context.pathParam("path");
        boolean otherMethod = methods.keySet().stream()
                .map(name -> name.split(" ", 2)[1].replaceAll("\\{\\w+}", "[^/]+"))
                .anyMatch(path::matches);
        String name = context.req().getMethod() + " " + path;
        ApiFailure failure = otherMethod
                ? ApiFailure.coded(405, "method.not.allowed", "Method is not allowed")
                : ApiFailure.coded(404, "not.found", "Path is not recognized");
        world.calls().add(name, OptionalLong.empty(), failure.code(), failure.description());
        refuse(context, failure);
    }

    private JsonNode openUpload(MaxCall call) {
        Attachment.Kind kind = switch (call.text("type")) {
            case "image" -> Attachment.Kind.PHOTO;
            case "file" -> Attachment.Kind.DOCUMENT;
            default -> throw MaxBodies.wrong("uploads of this type are not known here: " + call.text("type"));
        };
        return Json.object().put("url", max.wire().uploadAddress(max.files().open(kind)));
    }

    private void upload(Context context) {
        turn.take(context, "upload", () -> {
            Upload upload = judged(
                    "upload",
                    () -> ArgsReader.read(context)
                            .upload("data")
                            .orElseThrow(() -> MaxBodies.wrong("no part called data")));
            return new Turn.Asked(
                    OptionalLong.empty(),
                    0,
                    () -> judged("upload", () -> taken(max.files().receive(context.pathParam("key"), upload))));
        });
    }

    private JsonNode taken(Attachment attachment) {
        ObjectNode token = Json.object().put("token", attachment.fileId());
        if (attachment.kind() != Attachment.Kind.PHOTO) {
            return max.schema().told("WholeUploadedInfo", token);
        }
        ObjectNode photos = Json.object();
        photos.putObject("photos").set(attachment.fileId().substring(0, 12), token);
        return max.schema().told("WholePhotoTokens", photos);
    }

    private void media(Context context) {
        turn.take(context, "media", () -> {
            byte[] bytes = world.files()
                    .byId(context.pathParam("id"))
                    .orElseThrow(() -> ApiFailure.coded(404, "not.found", "Not found"))
                    .upload()
                    .bytes();
            return new Turn.Asked(OptionalLong.empty(), 0, () -> BinaryNode.valueOf(bytes));
        });
    }

    @Override
    public void answer(Context context, JsonNode result) {
        if (result instanceof BinaryNode file) {
            context.contentType("application/octet-stream").result(file.binaryValue());
            return;
        }
        context.contentType("application/json").result(result.toString());
    }

    @Override
    public void refuse(Context context, ApiFailure failure) {
        String key = failure.key().isEmpty() ? "internal.error" : failure.key();
        ObjectNode answer = Json.object().put("code", key).put("message", failure.description());
        context.status(failure.code())
                .contentType("application/json")
                .result(max.schema().told("WholeError", answer).toString());
    }
}
