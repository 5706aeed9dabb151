package ru.metodmonitor.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.SettingStore;

/**
 * The bot's user names, as the messengers last told them: needed for links, also while a messenger is away.
 *
 * <p>Threading: safe to share.
 */
final class BotNames implements UnaryOperator<String> {
    private static final Logger LOG = LoggerFactory.getLogger(BotNames.class);
    private static final String SETTING = "bot.username.";

    private final Database database;
    private final SettingStore store = new SettingStore();
    private final Map<String, String> names = new ConcurrentHashMap<>();

    BotNames(Database database) {
        this.database = database;
    }

    void learn(String channel, String username) {
        if (!username.equals(apply(channel))) {
            database.writeOnly(tx -> store.put(tx, SETTING + channel, username));
            names.put(channel, username);
            LOG.info("the bot is @{} in {}", username, channel);
        }
    }

    /** The name by the messenger's code; empty if it was never told. */
    @Override
    public String apply(String channel) {
        return names.computeIfAbsent(
                channel,
                code -> database.read(read -> store.get(read, SETTING + code)).orElse(""));
    }
}
