package ru.metodmonitor.bot;

import ru.metodmonitor.text.Phrase;

/**
 * A button under a message.
 *
 * @param label what it says
 * @param value what it holds, or the address that it opens
 * @param link whether it opens an address
 */
public record Button(Phrase label, String value, boolean link) {
    /** A button that comes back to its command. */
    public static Button of(Phrase label, ButtonData data) {
        return new Button(label, data.text(), false);
    }

    /** A button that comes back to its command, by the key of a label without arguments. */
    public static Button of(String label, ButtonData data) {
        return of(Phrase.of(label), data);
    }

    /** A button with words that are data, such as a school's name or a teacher's. */
    public static Button named(Object label, ButtonData data) {
        return of(Phrase.of("button.named", "text", label), data);
    }

    /** A button that opens an address. */
    public static Button address(Phrase label, String address) {
        return new Button(label, address, true);
    }

    /** Whether it answers a dialog's question. */
    boolean isOfDialog() {
        return !link && value.startsWith(Dialogs.BUTTONS + ":");
    }
}
