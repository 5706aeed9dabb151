package ru.metodmonitor.bot;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link to a card hands the bot: a letter and a number, «e123». Whoever opens it sees the card if they may; the link itself tells
 * nothing.
 */
public final class CardLink {
    private static final Pattern FORM = Pattern.compile("([a-z])(\\d{1,15})");
    private static final Map<String, String> OWNERS = Map.of("e", "entry", "s", "school", "t", "teacher");

    private CardLink() {}

    /** The token of a card: of an entry, a school, a teacher. */
    public static String of(String command, long id) {
        return OWNERS.entrySet().stream()
                .filter(owner -> owner.getValue().equals(command))
                .map(owner -> owner.getKey() + id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no card of /" + command));
    }

    /** The button that opens the card of a token; empty if it is none of a card. */
    public static Optional<ButtonData> read(String token) {
        Matcher form = FORM.matcher(token);
        return form.matches()
                ? Optional.ofNullable(OWNERS.get(form.group(1)))
                        .map(command -> ButtonData.of(command, "open", form.group(2)))
                : Optional.empty();
    }
}
