package ru.metodmonitor.app.cli;

import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import ru.metodmonitor.app.Bot;
import ru.metodmonitor.app.Config;
import ru.metodmonitor.app.RunLock;
import ru.metodmonitor.notify.StackOnly;

/** {@code run}: the bot, until it is stopped. */
@Command(name = "run", description = "Runs the bot until it is stopped.")
final class RunVerb implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunVerb.class);
    /** Neither done nor refused: sysexits.h calls it EX_SOFTWARE. */
    private static final int DIED = 70;

    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Override
    public Integer call() throws InterruptedException {
        Config config = option.config();
        try (RunLock lock = RunLock.take(config.dataDir())) {
            Bot bot = Bot.start(config, option.clock(config));
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> died(thread, e));
            Runtime.getRuntime().addShutdownHook(new Thread(bot::stop, "shutdown"));
            bot.join();
            lock.stillHeld();
        }
        return 0;
    }

    /** What a worker doesn't survive (a jar exchanged under it, say) no other will: the supervisor begins anew. */
    private static void died(Thread thread, Throwable e) {
        LOG.error("the thread {} has died\n{}", thread.getName(), StackOnly.of(e));
        if (e instanceof Error && !(e instanceof OutOfMemoryError)) {
            Runtime.getRuntime().halt(DIED);
        }
    }
}
