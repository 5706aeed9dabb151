package ru.metodmonitor.report.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ru.metodmonitor.storage.OwnerOnly;

/** A file that waits in the work folder until it is sent. */
final class WorkFile {
    private WorkFile() {}

    static Path of(Path folder, long job, String ending, byte[] bytes) {
        try {
            Path file = folder.resolve("made-" + job + ending);
            OwnerOnly.prepare(file);
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
