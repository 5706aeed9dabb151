package ru.metodmonitor.notify;

import java.util.List;

/**
 * Buttons under a message.
 *
 * @param rows from top to bottom; empty for no buttons
 */
public record Keyboard(List<List<Key>> rows) {
    /** No buttons. */
    public static final Keyboard NONE = new Keyboard(List.of());

    /** Copies the rows. */
    public Keyboard {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * One button.
     *
     * @param text its label
     * @param value what comes back when it is pressed (at most 64 bytes), or the address that it opens
     * @param link whether the value is an address
     */
    public record Key(String text, String value, boolean link) {}
}
