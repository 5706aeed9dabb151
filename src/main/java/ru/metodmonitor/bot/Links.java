package ru.metodmonitor.bot;

import java.util.List;
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

    /** The addresses, one a line; with the messenger's name before each where there are several. */
    public String lines(String token) {
        List<Link> links = opening(token);
        return links.size() == 1
                ? links.get(0).address()
                : String.join(
                        "\n",
                        links.stream()
                                .map(link -> link.messenger() + ": " + link.address())
                                .toList());
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
