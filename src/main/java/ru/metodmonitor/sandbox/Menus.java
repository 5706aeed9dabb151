package ru.metodmonitor.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bot's commands by scope, and what it says of itself. */
public final class Menus {
    private final Monitor monitor;
    private final Map<String, List<BotCommand>> byScope = new HashMap<>();
    private final Map<String, String> profile = new HashMap<>();
    private long changed;

    Menus(Monitor monitor) {
        this.monitor = monitor;
    }

    /** The menu that people see in a chat: its own, else that of its kind, else the default one. */
    public List<BotCommand> of(long chat) {
        String kind = chat > 0 ? "all_private_chats" : "all_group_chats";
        return monitor.read(() -> List.of("chat:" + chat, kind, "default").stream()
                .map(scope -> byScope.getOrDefault(scope, List.of()))
                .filter(menu -> !menu.isEmpty())
                .findFirst()
                .orElse(List.of()));
    }

    List<BotCommand> scoped(String scope) {
        return monitor.read(() -> byScope.getOrDefault(scope, List.of()));
    }

    void set(String scope, List<BotCommand> commands) {
        monitor.run(() -> {
            byScope.put(scope, List.copyOf(commands));
            changed = monitor.next();
        });
    }

    /** One of the bot's own texts: {@code description} or {@code short_description}; empty if not set. */
    public String profile(String field) {
        return monitor.read(() -> Optional.ofNullable(profile.get(field)).orElse(""));
    }

    void profile(String field, String text) {
        monitor.run(() -> {
            profile.put(field, text);
            changed = monitor.next();
        });
    }

    long changed() {
        return monitor.read(() -> changed);
    }
}
