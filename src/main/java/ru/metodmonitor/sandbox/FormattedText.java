package ru.metodmonitor.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text with its marks, as Telegram stores it after parsing. */
public record FormattedText(String text, List<TextEntity> entities) {
    static final FormattedText EMPTY = new FormattedText("", List.of());

    public FormattedText {
        entities = entities.stream()
                .sorted(Comparator.comparingInt(TextEntity::offset)
                        .thenComparing(
                                Comparator.comparingInt(TextEntity::length).reversed())
                        .thenComparing(TextEntity::type))
                .toList();
    }

    /** A text whose commands, addresses and mentions are found by themselves. */
    static FormattedText plain(String text) {
        return new FormattedText(text, List.of()).trimmed().withFound();
    }

    /** Without outer white space, as Telegram sends it on. */
    FormattedText trimmed() {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        List<TextEntity> kept = new ArrayList<>();
        for (TextEntity entity : entities) {
            int from = Math.max(entity.offset(), start);
            int to = Math.min(entity.end(), end);
            if (to > from) {
                kept.add(new TextEntity(entity.type(), from - start, to - from, entity.detail()));
            }
        }
        return new FormattedText(text.substring(start, end), kept);
    }

    /** With the commands, addresses and mentions that Telegram marks by itself. */
    FormattedText withFound() {
        List<TextEntity> all = new ArrayList<>(entities);
        FoundEntities.in(text).stream()
                .filter(found -> entities.stream().noneMatch(e -> FoundEntities.excludes(e) && e.overlaps(found)))
                .forEach(all::add);
        return new FormattedText(text, all);
    }

    /** Length as Telegram counts it against its limits. */
    int characters() {
        return text.codePointCount(0, text.length());
    }
}
