package ru.metodmonitor.bot;

import java.util.Optional;
import ru.metodmonitor.channel.ChatId;

/**
 * Who said it, as the messenger tells.
 *
 * @param account names the messenger and who it is there
 * @param name first and last name
 * @param username without {@code @}
 */
public record Sender(ChatId account, String name, Optional<String> username) {
    /** Somebody whom the messenger does not name: who writes in the name of a group (an anonymous admin) or of a channel. */
    public static final Sender HIDDEN = new Sender(ChatId.NOBODY, "?", Optional.empty());
}
