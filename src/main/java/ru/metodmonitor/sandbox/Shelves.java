package ru.metodmonitor.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that stay under the writing field of a chat ({@code ReplyKeyboardMarkup}): who presses one writes it. */
public final class Shelves {
    private final Monitor monitor;
    private final Map<Long, List<List<String>>> byChat = new HashMap<>();
    private long changed;

    Shelves(Monitor monitor) {
        this.monitor = monitor;
    }

    /** The rows of words in a chat; none if the bot has put none there. */
    public List<List<String>> of(long chat) {
        return monitor.read(() -> byChat.getOrDefault(chat, List.of()));
    }

    void put(long chat, List<List<String>> rows) {
        monitor.run(() -> {
            byChat.put(chat, List.copyOf(rows));
            changed = monitor.next();
        });
    }

    long changed() {
        return monitor.read(() -> changed);
    }
}
