package ru.metodmonitor.bot;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ru.metodmonitor.channel.Channels;

/**
 * The bot's names and addresses in the messengers.
 *
 * @param channels the messengers
 * @param names the bot's user name by the messenger's code; empty where it was never told
 */
public record Links(Channels channels, UnaryOperator<String> names) {
    /**
     * An address that opens the bot and hands it a token.
     *
     * @param messenger as people call it
     * @param address with the token
     */
    public record Link(String messenger, String address) {}

    /** The addresses in all messengers. */
    public List<Link> opening(String token) {
        return channels.all().stream()
                .map(c -> new Link(c.name(), c.opening(names.apply(c.code()), token)))
                .toList();
    }

    /** The address by which people pass a token's link of a messenger on with some words; empty where it has none. */
    public Optional<String> sharing(String channel, String token, String words) {
        return channels.named(channel).flatMap(c -> c.sharing(c.opening(name(channel), token), words));
    }

    /** The address that opens a card there; see {@link CardLink}. */
    public String card(String channel, String token) {
        return channels.named(channel).map(c -> c.opening(name(channel), token)).orElse("");
    }

    /** The bot's address in a messenger, as people write it; empty if the program does not run with that. */
    public String home(String channel) {
        return channels.named(channel).map(c -> c.home(name(channel))).orElse("");
    }

    /** What the bot is called there, without {@code @}; empty where it was never told. */
    public String name(String channel) {
        return names.apply(channel);
    }
}
