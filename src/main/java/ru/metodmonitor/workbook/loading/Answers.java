package ru.metodmonitor.workbook.loading;

import java.util.Map;

/**
 * What a person has said about the doubts of a workbook.
 *
 * @param byKey by {@link #key}
 */
public record Answers(Map<String, Doubt.Said> byKey) {
    /** Nobody was asked: all doubtful rows stay out. */
    public static final Answers NONE = new Answers(Map.of());

    /** Copies the map. */
    public Answers {
        byKey = Map.copyOf(byKey);
    }

    static String key(Doubt.Kind kind, String key) {
        return kind.name() + " " + key;
    }

    Doubt.Said to(Doubt doubt) {
        return byKey.getOrDefault(key(doubt.kind(), doubt.key()), Doubt.Said.NOTHING);
    }
}
