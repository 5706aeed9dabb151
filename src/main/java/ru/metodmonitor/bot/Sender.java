package ru.metodmonitor.bot;

import java.util.Optional;

/**
 * Who said it, as Telegram tells.
 *
 * @param telegramId Telegram's identifier
 * @param name first and last name
 * @param username without {@code @}
 */
public record Sender(long telegramId, String name, Optional<String> username) {
    /** Somebody whom Telegram does not name: who writes in the name of a group (an anonymous admin) or of a channel. */
    public static final Sender HIDDEN = new Sender(0, "?", Optional.empty());
}
