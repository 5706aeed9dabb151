package ru.metodmonitor.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Links;
import ru.metodmonitor.bot.Messenger;
import ru.metodmonitor.channel.Channels;
import ru.metodmonitor.max.MaxApi;
import ru.metodmonitor.telegram.TelegramApi;

/**
 * The messengers that are configured, in the order of their being named to people.
 *
 * @param all open until {@link #close}
 */
public record Messengers(List<Messenger> all) implements AutoCloseable, FileSource {
    /** Stands before the name of a file that is not the first messenger's. */
    private static final String OF = ":";

    /** Copies the list. */
    public Messengers {
        all = List.copyOf(all);
    }

    /**
     * Prepares the connections that the configuration names; nothing is sent yet.
     *
     * @throws UsageException with one line if the further certificates can't be read
     */
    public static Messengers of(Config config) {
        List<Messenger> all = new ArrayList<>();
        config.token().ifPresent(token -> all.add(new TelegramApi(config.apiUrl(), token, config.proxy())));
        try {
            config.max().ifPresent(settings -> all.add(new MaxApi(settings)));
        } catch (IllegalArgumentException e) {
            all.forEach(Messenger::close);
            throw UsageException.wrongUsage("configuration: max.truststore: " + e.getMessage());
        }
        return new Messengers(all);
    }

    /** What they are. */
    public Channels channels() {
        return new Channels(all.stream().map(Messenger::channel).toList());
    }

    /** The bot's addresses, for the command line: a name that was never told is asked for. */
    public Links links(Core core) {
        BotNames names = new BotNames(core.database());
        for (Messenger messenger : all) {
            String code = messenger.channel().code();
            if (names.apply(code).isEmpty() && messenger.identity() instanceof Messenger.Identity.Known known) {
                names.learn(code, known.username());
            }
        }
        // Before any token is there, a link still shows what it will look like.
        return new Links(all.isEmpty() ? new Channels(List.of(TelegramApi.CHANNEL)) : channels(), names);
    }

    /** What tells the workers of this messenger from another's; empty where there is one. */
    String suffix(Messenger messenger) {
        return all.size() == 1 ? "" : " " + messenger.channel().code();
    }

    @Override
    public Fetched fetch(String fileId, Path target) {
        for (Messenger messenger : all) {
            String prefix = messenger.channel().code() + OF;
            if (fileId.startsWith(prefix)) {
                return messenger.files().fetch(fileId.substring(prefix.length()), target);
            }
        }
        return fileId.contains(OF) || all.isEmpty()
                ? Fetched.REFUSED
                : all.get(0).files().fetch(fileId, target);
    }

    @Override
    public void close() {
        all.forEach(Messenger::close);
    }
}
