package ru.metodmonitor.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.UsageException;
import ru.metodmonitor.storage.Backup;

/** {@code backup --out F.db}: a consistent copy of the store with the files of orders, also while the bot runs. */
@Command(name = "backup", description = "Copies the database and the files of orders, also while the bot runs.")
final class BackupVerb implements Callable<Integer> {
    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F.db",
            description = "where to; must not exist; encrypted if it ends in .enc")
    @SuppressWarnings("NullAway.Init") // required: picocli sets it
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Core core = option.core()) {
            Backup.whole(
                    core.database(),
                    core.config().dataDir().resolve("files"),
                    out,
                    core.config().backup().cipher());
            spec.commandLine().getOut().println("backup: " + out);
        } catch (IllegalStateException e) {
            throw UsageException.failed(String.valueOf(e.getMessage()));
        }
        return 0;
    }
}
