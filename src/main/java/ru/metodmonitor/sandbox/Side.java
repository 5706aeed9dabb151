package ru.metodmonitor.sandbox;

/** One messenger of a sandbox: its people, its chats, its bot. What is tried on one can be tried on the other. */
public sealed class Side permits Sandbox, MaxSide {
    private final World world;

    Side(World world) {
        this.world = world;
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

    /** The number of the last thing that happened, on any side, to wait for what comes after it. */
    public long mark() {
        return world.monitor().last();
    }
}
