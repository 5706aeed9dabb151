package ru.metodmonitor.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A new store without the migrations that make one, each of which waits for the disk: they are done once, and copied for whoever
 * does not test them.
 */
public final class FreshStore {
    private static final byte[] BYTES = made();

    private FreshStore() {}

    /** Puts a new store into a data folder, unless one is there; the answer is that folder. */
    public static Path in(Path folder) {
        Path file = folder.resolve("metodmonitor.db");
        try {
            if (!Files.exists(file)) {
                OwnerOnly.folder(folder);
                OwnerOnly.prepare(file);
                Files.write(file, BYTES);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made() {
        try {
            Path folder = Files.createTempDirectory("metodmonitor-fresh");
            Path file = folder.resolve("metodmonitor.db");
            Database.open(file).close();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
