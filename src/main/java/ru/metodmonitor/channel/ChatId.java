package ru.metodmonitor.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chat of a messenger. A private chat bears the number of the account behind it, so it names that account as well.
 *
 * @param channel the messenger's code: lower-case letters
 * @param group whether others read along
 * @param number the messenger's own; in another messenger it may be somebody else's
 */
public record ChatId(String channel, boolean group, long number) {
    private static final Pattern CODE = Pattern.compile("[a-z]{1,12}");
    private static final Pattern FORM = Pattern.compile("(" + CODE + "):(#?)(-?\\d{1,19})");

    /** Nobody, nowhere: the sender whom a messenger doesn't name. */
    public static final ChatId NOBODY = new ChatId("none", false, 0);

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it isn't one to twelve lower-case letters
     */
    public ChatId {
        if (!CODE.matcher(channel).matches()) {
            throw new IllegalArgumentException("a channel's code is lower-case letters");
        }
    }

    /** The private chat with an account. */
    public static ChatId of(String channel, long number) {
        return new ChatId(channel, false, number);
    }

    /** A group. */
    public static ChatId group(String channel, long number) {
        return new ChatId(channel, true, number);
    }

    /** Reads what {@link #toString} wrote; empty if it is none. */
    public static Optional<ChatId> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ChatId(form.group(1), !form.group(2).isEmpty(), Long.parseLong(form.group(3))))
                : Optional.empty();
    }

    /**
     * As it is stored.
     *
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator
    public static ChatId stored(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no chat: " + text));
    }

    /** As it is stored: {@code channel:number}, for groups {@code channel:#number}. */
    @Override
    @JsonValue
    public String toString() {
        return channel + (group ? ":#" : ":") + number;
    }
}
