package ru.metodmonitor.sandbox;

/** Presses inline buttons for one person in one chat. */
final class Presser {
    private final World world;
    private final long user;
    private final long chat;

    Presser(World world, long user, long chat) {
        this.world = world;
        this.user = user;
        this.chat = chat;
    }

    Press press(ChatMessage message, String data) {
        return world.monitor().locked(() -> {
            if (chat > 0) {
                world.people().find(chat).ifPresent(person -> requireNotBlocked(person.id()));
            }
            String id = world.presses().open(message);
            int update = world.messenger().pressed(id, user, message, data).orElse(0);
            return new Press(world.presses(), id, update);
        });
    }

    private void requireNotBlocked(long person) {
        if (world.people().tie(person) != Tie.STARTED) {
            throw new IllegalStateException("the bot is blocked by this person");
        }
    }
}
