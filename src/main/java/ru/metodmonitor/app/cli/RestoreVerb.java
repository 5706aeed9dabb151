package ru.metodmonitor.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ru.metodmonitor.app.Config;
import ru.metodmonitor.app.RunLock;
import ru.metodmonitor.app.UsageException;
import ru.metodmonitor.app.Verification;
import ru.metodmonitor.storage.Restoration;

/** {@code restore F.db}: puts a backup with its files in the place of the store; the store that was there is kept beside it. */
@Command(name = "restore", description = "Puts a backup in place; the former database is kept beside it.")
final class RestoreVerb implements Callable<Integer> {
    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Parameters(paramLabel = "F.db", description = "a backup")
    @SuppressWarnings("NullAway.Init") // required: picocli sets it
    private Path copy;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Config config = option.config();
        Clock clock = option.clock(config);
        Path file = config.dataDir().resolve("metodmonitor.db");
        try (RunLock lock = RunLock.take(config.dataDir())) {
            String stamp = clock.instant().toString().replaceAll("[^0-9TZ]", "");
            Optional<Path> former = new Restoration(
                            config.dataDir(), config.backup().cipher(), Verification::ofCopy)
                    .restore(copy, stamp);
            String kept = former.filter(f -> lock.stillHeld())
                    .map(f -> "; former database: " + f)
                    .orElse("");
            spec.commandLine().getOut().println("restored: " + file + kept);
        } catch (IllegalStateException e) {
            throw UsageException.failed(String.valueOf(e.getMessage()));
        }
        return 0;
    }
}
