package ru.metodmonitor.app;

import java.util.Optional;
import ru.metodmonitor.telegram.TelegramApi;
import ru.metodmonitor.telegram.TelegramApi.Identity;

/** The bot's user name for the command line: remembered, or asked of Telegram. */
public final class KnownBot {
    private KnownBot() {}

    /** The name; empty if it was never told and can't be asked now. */
    public static Optional<String> username(Core core, Config config) {
        BotName name = new BotName(core.database());
        if (name.known().isPresent() || config.token().isEmpty()) {
            return name.known();
        }
        try (TelegramApi api = new TelegramApi(config.apiUrl(), config.token().get(), config.proxy())) {
            if (api.identity() instanceof Identity.Known known) {
                name.learn(known.username());
            }
        }
        return name.known();
    }
}
