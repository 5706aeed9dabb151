package ru.metodmonitor.sandbox;

import io.javalin.Javalin;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A running stand-in on 127.0.0.1 for Telegram, and for MAX beside it: see {@link #max()}.
 *
 * <p>A test adds people, points the bot at {@link #apiUrl()} and acts through {@link #client}:
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start(SandboxOptions.of("metod_bot", "МетодМонитор", clock))) {
 *     sandbox.people().add(Persona.of(1, "Мария", "Иванова", "", ""));
 *     long mark = sandbox.mark();
 *     sandbox.client(1).send("/help");
 *     sandbox.chats().awaitMessages(1, mark, 1, Duration.ofSeconds(5));
 * }
 * }</pre>
 */
public final class Sandbox extends Side implements AutoCloseable {
    private static final int TOKEN_BYTES = 26;

    private static final long MAX_BOT = 8_000_000_001L;

    private final Monitor monitor;
    private final Javalin server;
    private final MaxSide max;

    private Sandbox(World world, MaxWorld max, Javalin server) {
        super(world);
        this.monitor = world.monitor();
        this.server = server;
        this.max = new MaxSide(max, apiUrl() + MaxApi.BASE);
        max.wire().settle(this.max.apiUrl());
    }

    /** Starts one. */
    public static Sandbox start(SandboxOptions options) {
        String token = options.token().isEmpty() ? "7000000001:" + randomToken() : options.token();
        BotIdentity bot = BotIdentity.of(token, options.botUsername(), options.botName());
        String maxToken = options.maxToken().isEmpty() ? randomToken() : options.maxToken();
        BotIdentity maxBot = new BotIdentity(MAX_BOT, options.botUsername(), options.botName(), maxToken);
        Monitor monitor = new Monitor();
        World telegram = World.telegram(bot, options.clock(), monitor, options.limits(), System::nanoTime);
        MaxWorld max = MaxWorld.of(maxBot, options.clock(), monitor, options.maxLimits(), System::nanoTime);
        return new Sandbox(telegram, max, Doors.open(telegram, max, options));
    }

    private static String randomToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Where the bot finds its API, without a slash at the end. */
    public String apiUrl() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Where a person finds the page. */
    public String pageUrl() {
        return apiUrl() + "/";
    }

    /** MAX, beside Telegram. */
    public MaxSide max() {
        return max;
    }

    /** Stops; a bot that waits for updates gets none. */
    @Override
    public void close() {
        monitor.close();
        server.stop();
    }
}
