package ru.metodmonitor.channel;

import java.util.List;
import java.util.Optional;

/**
 * The messengers that the program runs with.
 *
 * @param all in the order of their being named to people
 */
public record Channels(List<Channel> all) {
    /** Copies the list. */
    public Channels {
        all = List.copyOf(all);
    }

    /** The messenger with this code, if the program runs with it. */
    public Optional<Channel> named(String code) {
        return all.stream().filter(channel -> channel.code().equals(code)).findFirst();
    }

    /** The most characters of a message that this chat takes; the least of all for a messenger that is not there now. */
    public int text(ChatId chat) {
        return named(chat.channel()).stream()
                .mapToInt(Channel::text)
                .findFirst()
                .orElseGet(() -> all.stream().mapToInt(Channel::text).min().orElse(1_000));
    }

    /** The most characters under a file that this chat takes; the least of all for a messenger that is not there now. */
    public int caption(ChatId chat) {
        return named(chat.channel()).stream()
                .mapToInt(Channel::caption)
                .findFirst()
                .orElseGet(() -> all.stream().mapToInt(Channel::caption).min().orElse(1_000));
    }
}
