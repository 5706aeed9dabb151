package ru.metodmonitor.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which chats the bot has just said that it is busy. */
final class Typing {
    private final Monitor monitor;
    private final Map<Long, Long> last = new HashMap<>();

    Typing(Monitor monitor) {
        this.monitor = monitor;
    }

    void in(long chat) {
        monitor.run(() -> last.put(chat, monitor.next()));
    }

    List<Long> since(long seq) {
        return monitor.read(() -> last.entrySet().stream()
                .filter(entry -> entry.getValue() > seq)
                .map(Map.Entry::getKey)
                .toList());
    }
}
