package ru.metodmonitor.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Dated copies of the store in one folder, of which the latest few are kept. */
public final class BackupFolder {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String NAME = "metodmonitor-\\d{8}-\\d{6}\\.db";

    private final Database database;
    private final Path folder;
    private final Clock clock;
    private final int keep;

    /** Copies of a database; {@code keep} of them are kept. */
    public BackupFolder(Database database, Path folder, Clock clock, int keep) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * Makes a copy and forgets the oldest.
     *
     * @return where it lies
     * @throws IllegalStateException with one line if it can't be written
     */
    public synchronized Path make() {
        try {
            OwnerOnly.folder(folder);
            Path target = folder.resolve("metodmonitor-" + STAMP.format(clock.instant()) + ".db");
            if (!Files.exists(target)) {
                Backup.of(database, target);
            }
            List<Path> all = all();
            for (Path old : all.subList(0, Math.max(0, all.size() - keep))) {
                Files.delete(old);
            }
            return target;
        } catch (IOException e) {
            throw new IllegalStateException("the folder of backups can't be written: " + folder, e);
        }
    }

    /** The latest copy. */
    public Optional<Path> last() {
        List<Path> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches(NAME))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
