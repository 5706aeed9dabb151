package ru.metodmonitor.sandbox;

import java.util.List;
import java.util.OptionalInt;

/** What one person does to the bot's membership: in the own chat and in groups. */
final class Membership {
    private final World world;
    private final long user;

    Membership(World world, long user) {
        this.world = world;
        this.user = user;
    }

    void block() {
        world.monitor().run(() -> {
            if (world.people().tie(user) == Tie.STARTED) {
                world.people().set(user, Tie.BLOCKED);
                world.messenger().stopped(user);
            }
        });
    }

    /** Nothing happens to a bot that is not stopped. */
    void unblock(boolean starting) {
        world.monitor().run(() -> {
            if (world.people().tie(user) == Tie.BLOCKED) {
                world.people().set(user, Tie.STARTED);
                world.messenger().resumed(user, starting);
            }
        });
    }

    void addBot(long group) {
        move(group, BotPlace.MEMBER, "new_chat_members");
    }

    void removeBot(long group) {
        move(group, BotPlace.KICKED, "left_chat_member");
    }

    void rename(long group, String title) {
        world.monitor().run(() -> world.messenger().titled(world.people().rename(group, title), user));
    }

    Group migrate(long group, long newId) {
        return world.monitor().locked(() -> {
            Group moved = world.people().migrate(group, newId);
            notice(group, "migrate_to_chat_id", newId);
            notice(newId, "migrate_from_chat_id", group);
            return moved;
        });
    }

    private void move(long group, BotPlace to, String field) {
        world.monitor().run(() -> {
            BotPlace before = world.people().place(group);
            if (before == to) {
                return;
            }
            world.people().place(group, to);
            world.messenger().placed(group, user, before, to);
            notice(group, field, world.bot().id());
        });
    }

    private void notice(long chat, String field, long about) {
        ChatMessage message = world.chats().post(chat, user, Content.notice(field, about), List.of());
        OptionalInt unused = world.messenger().posted(message);
    }
}
