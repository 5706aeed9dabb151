package ru.metodmonitor.bot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a button holds: the command that owns it, what to do, and what it is about.
 *
 * @param command a command's or dialog's name
 * @param action the command's own word
 * @param fields the command's own fields; must not contain a colon
 */
public record ButtonData(String command, String action, List<String> fields) {
    private static final int LIMIT_BYTES = 64;
    private static final String SEPARATOR = ":";

    /**
     * Checks the messenger's limit.
     *
     * @throws IllegalArgumentException if it would not fit in 64 bytes or a part contains a colon
     */
    public ButtonData {
        fields = List.copyOf(fields);
        String text = join(command, action, fields);
        if (isTooLong(text)) {
            throw new IllegalArgumentException("a button of /" + command + " holds more than 64 bytes");
        }
        if (text.chars().filter(c -> c == ':').count() != fields.size() + 1) {
            throw new IllegalArgumentException("a button's field holds a colon: /" + command);
        }
    }

    private static boolean isTooLong(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > LIMIT_BYTES;
    }

    /** A button's content; fields by their {@code toString}. */
    public static ButtonData of(String command, String action, Object... fields) {
        return new ButtonData(
                command, action, Arrays.stream(fields).map(String::valueOf).toList());
    }

    /** Reads what came back; empty if it is none of ours: a strange program can send anything (core.telegram.org/bots/api#callbackquery). */
    public static Optional<ButtonData> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length < 2 || isTooLong(text)) {
            return Optional.empty();
        }
        return Optional.of(new ButtonData(parts[0], parts[1], List.of(parts).subList(2, parts.length)));
    }

    /** The field as text; empty text if there is none. */
    public String field(int index) {
        return index < fields.size() ? fields.get(index) : "";
    }

    /** The field as a number; -1 if it is none. */
    public long number(int index) {
        String field = field(index);
        return field.matches("-?\\d{1,18}") ? Long.parseLong(field) : -1;
    }

    /** As it goes to the messenger. */
    public String text() {
        return join(command, action, fields);
    }

    private static String join(String command, String action, List<String> fields) {
        return command
                + SEPARATOR
                + action
                + fields.stream().map(f -> SEPARATOR + f).collect(Collectors.joining());
    }
}
