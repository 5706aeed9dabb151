package ru.metodmonitor.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message by its key with named arguments, not yet rendered.
 *
 * <p>Arguments may be strings (escaped when rendered as HTML), numbers, dates, other phrases,
 * {@link Personal} words, or {@link Markup}.
 *
 * @param key a key of the message files
 * @param arguments values by name
 */
public record Phrase(String key, Map<String, Object> arguments) {
    /** Copies the arguments, keeping their order. */
    public Phrase {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * A phrase from alternating names and values.
     *
     * @throws IllegalArgumentException if a value is missing
     */
    public static Phrase of(String key, Object... namesAndValues) {
        return new Phrase(key, arguments(namesAndValues));
    }

    /** Whether any of its arguments names a teacher, however deep. */
    public boolean namesTeachers() {
        return arguments.values().stream().anyMatch(Phrase::namesTeachers);
    }

    private static boolean namesTeachers(Object argument) {
        return argument instanceof Personal || (argument instanceof Phrase phrase && phrase.namesTeachers());
    }

    static Map<String, Object> arguments(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values must alternate");
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return arguments;
    }
}
