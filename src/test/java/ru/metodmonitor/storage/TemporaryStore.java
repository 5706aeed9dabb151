package ru.metodmonitor.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real store in a folder of its own, for one test. */
public final class TemporaryStore implements AfterEachCallback {
    private final Path folder;
    private final Database database;

    public TemporaryStore() {
        try {
            this.folder = Files.createTempDirectory("metodmonitor-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.database = Database.open(FreshStore.in(folder).resolve("metodmonitor.db"));
    }

    public Database database() {
        return database;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
