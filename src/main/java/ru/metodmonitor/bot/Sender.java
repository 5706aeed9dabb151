package ru.metodmonitor.bot;

import java.util.Optional;

/**
 * Who said it, as Telegram tells.
 *
 * @param telegramId Telegram's identifier
 * @param name first and last name
 * @param username without {@code @}
 */
public record Sender(long telegramId, String name, Optional<String> username) {}
