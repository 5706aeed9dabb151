package ru.metodmonitor.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words typed after the bot's name, and what the bot has found for them. */
public final class Inlines {
    private static final long FIRST_ID = 5_000_000_000_000_000_000L;

    private final Monitor monitor;
    private final Map<String, List<Found>> answers = new HashMap<>();

    Inlines(Monitor monitor) {
        this.monitor = monitor;
    }

    /**
     * One thing that the bot offers.
     *
     * @param text what goes into the chat where it is chosen
     */
    public record Found(String id, String title, String description, String text) {}

    String open() {
        return monitor.locked(() -> String.valueOf(FIRST_ID + monitor.next()));
    }

    void answer(String id, List<Found> found) {
        monitor.run(() -> answers.put(id, List.copyOf(found)));
    }

    /**
     * Waits for the bot's answer.
     *
     * @throws TimedOut if there is none
     */
    List<Found> await(String id, Duration limit) {
        if (!monitor.await(limit, () -> answers.containsKey(id))) {
            throw new TimedOut("the bot has found nothing to say to the inline query " + id);
        }
        return monitor.read(() -> answers.get(id));
    }
}
