package ru.metodmonitor.sandbox;

/**
 * A marked stretch of a text.
 *
 * @param type Telegram's name: {@code bold}, {@code text_link}, {@code bot_command} …
 * @param offset in UTF-16 units
 * @param length in UTF-16 units, above 0
 * @param detail the address of a {@code text_link}, the language of a {@code pre}; else empty
 */
public record TextEntity(String type, int offset, int length, String detail) {
    /** An entity without a detail. */
    static TextEntity of(String type, int offset, int length) {
        return new TextEntity(type, offset, length, "");
    }

    int end() {
        return offset + length;
    }

    boolean overlaps(TextEntity other) {
        return offset < other.end() && other.offset < end();
    }
}
