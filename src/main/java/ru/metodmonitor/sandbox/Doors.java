package ru.metodmonitor.sandbox;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server on loopback: which address leads to which class. */
final class Doors {
    private static final int THREADS = 200;
    /** Longer than the longest poll. */
    private static final Duration IDLE = Duration.ofMinutes(2);
    /** Above Telegram's 50 MB, so that its refusal and not the server's is seen. */
    private static final int MULTIPART_MB = 64;

    private static final int JSON_BYTES = 4 * 1024 * 1024;

    private Doors() {}

    static Javalin open(World world, MaxWorld max, SandboxOptions options) {
        return Javalin.create(config -> {
                    server(config, options.port());
                    config.routes.before(Guard::checkHost);
                    config.routes.before("/sandbox/*", Guard::checkOrigin);
                    botApi(config.routes, new BotApi(world));
                    new MaxApi(max).routes(config.routes);
                    page(config.routes, world, max.world(), options);
                })
                .start();
    }

    private static void server(JavalinConfig config, int port) {
        config.concurrency.useVirtualThreads = false;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = JSON_BYTES;
        config.jetty.multipartConfig.maxFileSize(MULTIPART_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(MULTIPART_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(MULTIPART_MB, SizeUnit.MB);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("sandbox");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
            connector.setHost("127.0.0.1");
            connector.setPort(port);
            connector.setIdleTimeout(IDLE.toMillis());
            return connector;
        });
    }

    private static void botApi(RoutesConfig routes, BotApi api) {
        routes.get("/bot{token}/{method}", api::call);
        routes.post("/bot{token}/{method}", api::call);
        routes.get("/file/bot{token}/<path>", api::file);
        routes.exception(ApiFailure.class, (failure, context) -> BotApi.write(context, failure));
    }

    private static void page(RoutesConfig routes, World world, World max, SandboxOptions options) {
        routes.get("/", context -> Assets.serve(context, "index.html"));
        routes.get("/assets/{name}", context -> Assets.serve(context, context.pathParam("name")));
        new PageApi(world, max, options).routes(routes);
        new PageActions(world, "/sandbox/").routes(routes);
        new PageActions(max, "/sandbox/max/").routes(routes);
        options.clockControl()
                .ifPresent(control -> new PageClock(control, options.clock().getZone()).routes(routes));
        routes.exception(IllegalArgumentException.class, (wrong, context) -> refuse(context, 400));
        routes.exception(IndexOutOfBoundsException.class, (wrong, context) -> refuse(context, 400));
        routes.exception(IllegalStateException.class, (wrong, context) -> refuse(context, 409));
    }

    private static void refuse(Context context, int code) {
        context.status(code);
        PageApi.reply(context, Json.object().put("done", false));
    }
}
