package ru.metodmonitor.sandbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Deep links to a bot: {@code https://t.me/<bot>?start=<token>} (core.telegram.org/bots/features#deep-linking). Pure. */
final class StartLink {
    private static final Pattern LINK =
            Pattern.compile("(?:https?://)?(?:t|telegram)\\.me/([A-Za-z0-9_]+)/?(?:\\?start=([A-Za-z0-9_-]{0,64}))?");

    private StartLink() {}

    /** The token, empty if the link has none; no value if the link leads elsewhere. */
    static Optional<String> token(String link, String botUsername) {
        Matcher matcher = LINK.matcher(link.strip());
        if (!matcher.matches() || !matcher.group(1).equalsIgnoreCase(botUsername)) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(matcher.group(2)).orElse(""));
    }
}
