package ru.metodmonitor.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The faults that wait for their calls. */
public final class Faults {
    private final Monitor monitor;
    private final Map<String, Deque<Fault>> waiting = new HashMap<>();

    Faults(Monitor monitor) {
        this.monitor = monitor;
    }

    /** The next call of the method fails so; faults of one method queue up. */
    public void next(String method, Fault fault) {
        next(method, 1, fault);
    }

    /** The next calls of the method fail so. */
    public void next(String method, int times, Fault fault) {
        monitor.run(() -> {
            Deque<Fault> queue = waiting.computeIfAbsent(key(method), m -> new ArrayDeque<>());
            for (int i = 0; i < times; i++) {
                queue.add(fault);
            }
        });
    }

    /** From now on calls succeed again. */
    public void clear() {
        monitor.run(waiting::clear);
    }

    Optional<Fault> take(String method) {
        return monitor.locked(
                () -> Optional.ofNullable(waiting.get(key(method))).map(Deque::poll));
    }

    private static String key(String method) {
        return method.toLowerCase(Locale.ROOT);
    }
}
