package ru.metodmonitor.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import ru.metodmonitor.app.Config;
import ru.metodmonitor.app.Core;

/** {@code --config FILE}, which every verb has. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "configuration file; default: config/metodmonitor.yaml, else the built-in one")
    private @Nullable Path file;

    Config config() {
        return Core.config(Optional.ofNullable(file), System.getenv());
    }

    Clock clock(Config config) {
        return Core.clock(config);
    }

    /** The cores over the configured store. */
    Core core() {
        Config config = config();
        return Core.open(config, clock(config));
    }
}
