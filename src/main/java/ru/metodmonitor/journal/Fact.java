package ru.metodmonitor.journal;

import java.util.Map;
import java.util.TreeMap;

/**
 * What happened to what.
 *
 * @param action a dotted verb such as {@code entry.retract}
 * @param subject what it happened to, such as {@code entry:123}
 * @param payload identifiers and plain values by name; never a person's name
 */
public record Fact(String action, String subject, Map<String, Object> payload) {
    /** Copies the payload in the order of its keys. */
    public Fact {
        payload = java.util.Collections.unmodifiableMap(new TreeMap<>(payload));
    }

    /** A fact with alternating names and values as payload. */
    public static Fact of(String action, String subject, Object... namesAndValues) {
        Map<String, Object> payload = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            payload.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Fact(action, subject, payload);
    }
}
