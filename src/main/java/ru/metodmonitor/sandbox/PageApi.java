package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the page reads: who the bot is, what changed, files. */
final class PageApi {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final World world;
    private final World max;
    private final SandboxOptions options;
    private final PageJson json;

    PageApi(World world, World max, SandboxOptions options) {
        this.world = world;
        this.max = max;
        this.options = options;
        this.json = new PageJson(world, max);
    }

    void routes(RoutesConfig routes) {
        routes.get("/sandbox/about", this::about);
        routes.get("/sandbox/changes", this::changes);
        routes.get("/sandbox/files/{id}", this::file);
        routes.get("/sandbox/samples/{number}", this::sample);
    }

    private void about(Context context) {
        ObjectNode answer = Json.object()
                .put("title", options.pageTitle())
                .put("zone", PageClock.zoneName(options.clock().getZone()))
                .put("clock", options.clockControl().isPresent());
        answer.set("bot", bot(world.bot()));
        answer.set("maxBot", bot(max.bot()));
        options.samples()
                .forEach(s -> answer.withArray("samples")
                        .addObject()
                        .put("name", s.name())
                        .put("about", s.about()));
        reply(context, answer);
    }

    private static ObjectNode bot(BotIdentity bot) {
        return Json.object().put("id", bot.id()).put("name", bot.name()).put("username", bot.username());
    }

    private void sample(Context context) {
        long number = number(context.pathParam("number"));
        if (number >= options.samples().size()) {
            throw new NotFoundResponse();
        }
        context.header("X-Content-Type-Options", "nosniff")
                .contentType("application/octet-stream")
                .result(options.samples().get((int) number).content().get());
    }

    private void changes(Context context) {
        long after = number(context.queryParam("after"));
        boolean unused =
                world.monitor().await(LONGEST_WAIT, () -> world.monitor().last() != after);
        reply(context, json.changes(after));
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private void file(Context context) {
        String id = context.pathParam("id");
        FileShelf.Stored stored =
                world.files().byId(id).or(() -> max.files().byId(id)).orElseThrow(NotFoundResponse::new);
        Upload upload = stored.upload();
        boolean shown = SHOWN.contains(upload.mime());
        String name = URLEncoder.encode(upload.name(), StandardCharsets.UTF_8).replace("+", "%20");
        context.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
                .contentType(shown ? upload.mime() : "application/octet-stream")
                .result(upload.bytes());
    }

    static void reply(Context context, JsonNode answer) {
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(answer.toString());
    }
}
