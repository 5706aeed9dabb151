package ru.metodmonitor.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A messenger, as far as the program has to know it.
 *
 * @param code names it in the store: lower-case letters
 * @param name as people call it
 * @param limits how fast it may be written to
 * @param text the most characters of a message
 * @param caption the most characters under a file
 * @param share the address by which people pass a link on with some words: {@code LINK} and {@code WORDS} stand for these; empty if
 *     there is none
 * @param link the address that opens the bot and hands it a token: {@code BOT} and {@code TOKEN} stand for these
 */
public record Channel(String code, String name, Limits limits, int text, int caption, String share, String link) {
    /** The address that opens the bot of this name and hands it a token. */
    public String opening(String bot, String token) {
        return link.replace("BOT", bot.isEmpty() ? "BOT" : bot).replace("TOKEN", token);
    }

    /** The address by which a link is passed on with some words; empty if the messenger has none. */
    public Optional<String> sharing(String address, String words) {
        return Optional.of(share)
                .filter(s -> !s.isEmpty())
                .map(s -> s.replace("LINK", encoded(address)).replace("WORDS", encoded(words)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address of the bot of this name, as people write it. */
    public String home(String bot) {
        return opening(bot, "").replaceAll("^https://|\\?.*$", "");
    }

    /** The private chat with an account. */
    public ChatId chat(long account) {
        return ChatId.of(code, account);
    }
}
