package ru.metodmonitor.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Deep links to a bot: {@code https://t.me/<bot>?start=<token>} (core.telegram.org/bots/features#deep-linking) and
 * {@code https://max.ru/<bot>?start=<token>}. Pure.
 */
final class StartLink {
    private static final int MAX_TOKEN = 512;
    private static final Pattern LINK =
            Pattern.compile("(?:https?://)?(?:t|telegram)\\.me/([A-Za-z0-9_]+)/?(?:\\?start=([A-Za-z0-9_-]{0,64}))?");

    private static final Pattern MAX_LINK =
            Pattern.compile("(?:https?://)?max\\.ru/([A-Za-z0-9_]+)/?(?:\\?start=([^&#\\s]*))?");

    private StartLink() {}

    /** The token, empty if the link has none; no value if the link leads elsewhere. */
    static Optional<String> telegram(String link, String botUsername) {
        return token(LINK, link, botUsername);
    }

    /** As {@link #telegram}; a token over 512 characters is left out, as MAX does it. */
    static Optional<String> max(String link, String botUsername) {
        return token(MAX_LINK, link, botUsername)
                .map(token -> URLDecoder.decode(token, StandardCharsets.UTF_8))
                .map(token -> token.length() > MAX_TOKEN ? "" : token);
    }

    private static Optional<String> token(Pattern pattern, String link, String botUsername) {
        Matcher matcher = pattern.matcher(link.strip());
        if (!matcher.matches() || !matcher.group(1).equalsIgnoreCase(botUsername)) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(matcher.group(2)).orElse(""));
    }
}
