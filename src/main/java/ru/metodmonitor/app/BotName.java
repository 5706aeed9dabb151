package ru.metodmonitor.app;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.SettingStore;

/**
 * The bot's user name, as Telegram last told it: needed for links, also while Telegram is away.
 *
 * <p>Threading: safe to share.
 */
final class BotName implements Supplier<String> {
    private static final Logger LOG = LoggerFactory.getLogger(BotName.class);
    private static final String SETTING = "bot.username";

    private final Database database;
    private final SettingStore store = new SettingStore();
    private volatile String name;

    BotName(Database database) {
        this.database = database;
        this.name = database.read(read -> store.get(read, SETTING)).orElse("");
    }

    void learn(String username) {
        if (!username.equals(name)) {
            database.writeOnly(tx -> store.put(tx, SETTING, username));
            name = username;
            LOG.info("the bot is @{}", username);
        }
    }

    @Override
    public String get() {
        return name;
    }

    /** The name if it was ever told. */
    Optional<String> known() {
        return Optional.of(name).filter(n -> !n.isEmpty());
    }
}
