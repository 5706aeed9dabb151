package ru.metodmonitor.sandbox;

import java.util.ArrayList;
import java.util.List;

/** Where the bot broke the published schema or the rules of its prose. */
public final class Violations {
    private final Monitor monitor;
    private final List<String> found = new ArrayList<>();

    Violations(Monitor monitor) {
        this.monitor = monitor;
    }

    void add(String operation, String what) {
        monitor.run(() -> found.add(operation + ": " + what));
    }

    /** All until now: the operation, such as {@code POST /messages}, and what is wrong. */
    public List<String> all() {
        return monitor.read(() -> List.copyOf(found));
    }
}
