package ru.metodmonitor.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.notify.Patience;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.notify.Worker;
import ru.metodmonitor.storage.OwnerOnly;

/**
 * The file {@code health} in the data folder, which the running bot keeps true, for a supervisor that can't ask in chat: {@code ok} or
 * {@code trouble} in the first line, then the time and a line a worker. A file older than {@link #EVERY} a few times over is a bot that
 * doesn't run.
 */
final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Vitals vitals;
    private final Path file;
    private final Clock clock;
    private final Worker worker;
    private boolean away;

    Health(Vitals vitals, Path folder, Clock clock) {
        this.vitals = vitals;
        this.file = folder.resolve("health");
        this.clock = clock;
        this.worker = new Worker(vitals, "health", this::write);
    }

    void start() {
        worker.start();
    }

    private Duration write() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        boolean well =
                vitals.pulses().stream().allMatch(pulse -> pulse.trouble().isEmpty());
        lines.add(well ? "ok" : "trouble");
        lines.add("at " + clock.instant().truncatedTo(ChronoUnit.SECONDS));
        for (Vitals.Pulse pulse : vitals.pulses()) {
            lines.add(pulse.worker() + " "
                    + pulse.trouble().map(kind -> kind.id()).orElse("ok") + " "
                    + pulse.lasting().toSeconds() + "s " + pulse.detail());
        }
        try {
            Path part = file.resolveSibling("health.part");
            OwnerOnly.prepare(part);
            Files.writeString(part, lines.toString());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            away = false;
        } catch (IOException e) {
            // A file that grows old says the same.
            if (!away) {
                LOG.warn("the health file can't be written");
            }
            away = true;
        }
        return EVERY;
    }

    void stop() {
        worker.stop();
    }

    void close(Patience patience) {
        worker.close(patience);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("the health file can't be taken away");
        }
    }
}
