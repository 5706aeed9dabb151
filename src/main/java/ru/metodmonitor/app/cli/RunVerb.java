package ru.metodmonitor.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import ru.metodmonitor.app.Bot;
import ru.metodmonitor.app.Config;
import ru.metodmonitor.app.RunLock;
import ru.metodmonitor.notify.Limits;

/** {@code run}: the bot, until it is stopped. */
@Command(name = "run", description = "Runs the bot until it is stopped.")
final class RunVerb implements Callable<Integer> {
    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Override
    public Integer call() throws InterruptedException {
        Config config = option.config();
        try (RunLock lock = RunLock.take(config.dataDir())) {
            Bot bot = Bot.start(config, option.clock(config), Limits.TELEGRAM);
            Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "shutdown"));
            bot.join();
            lock.stillHeld();
        }
        return 0;
    }
}
