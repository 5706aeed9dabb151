package ru.metodmonitor.sandbox;

import io.javalin.Javalin;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A running stand-in for Telegram on 127.0.0.1.
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
public final class Sandbox implements AutoCloseable {
    private static final int TOKEN_BYTES = 26;

    private final World world;
    private final Javalin server;

    private Sandbox(World world, Javalin server) {
        this.world = world;
        this.server = server;
    }

    /** Starts one. */
    public static Sandbox start(SandboxOptions options) {
        String token = options.token().isEmpty() ? randomToken() : options.token();
        BotIdentity bot = BotIdentity.of(token, options.botUsername(), options.botName());
        World world = World.of(bot, options.clock(), options.limits(), System::nanoTime);
        return new Sandbox(world, Doors.open(world, options));
    }

    private static String randomToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "7000000001:" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Where the bot finds its API, without a slash at the end. */
    public String apiUrl() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Where a person finds the page. */
    public String pageUrl() {
        return apiUrl() + "/";
    }

    /** The bot's token. */
    public String token() {
        return world.bot().token();
    }

    /** The bot's name in links, without {@code @}. */
    public String botUsername() {
        return world.bot().username();
    }

    /** People and groups. */
    public People people() {
        return world.people();
    }

    /** Messages, and waiting for them. */
    public Chats chats() {
        return world.chats();
    }

    /** The bot's updates. */
    public Updates updates() {
        return world.updates();
    }

    /** The bot's menus and description. */
    public Menus menus() {
        return world.menus();
    }

    /** Every call that the bot made. */
    public CallLog calls() {
        return world.calls();
    }

    /** What shall go wrong. */
    public Faults faults() {
        return world.faults();
    }

    /** A person's messenger, opened at the private chat with the bot. */
    public Client client(long userId) {
        long user = world.people().require(userId).id();
        return new Client(world, user, user);
    }

    /** A file's bytes, by the id that its message has. */
    public byte[] file(String fileId) {
        return world.files()
                .byId(fileId)
                .map(stored -> stored.upload().bytes().clone())
                .orElseThrow(() -> new IllegalArgumentException("no such file"));
    }

    /** The number of the last thing that happened, to wait for what comes after it. */
    public long mark() {
        return world.monitor().last();
    }

    /** Stops; a bot that waits for updates gets none. */
    @Override
    public void close() {
        world.monitor().close();
        server.stop();
    }
}
