package ru.metodmonitor.workbook.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.FileSource.Fetched;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.notify.Postponed;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.workbook.loading.SentWorkbook;
import ru.metodmonitor.workbook.loading.SentWorkbookStore;

/** The bytes of a sent workbook, fetched once and kept until it is loaded or dropped. */
final class ImportFile {
    private final Path path;

    private ImportFile(Path path) {
        this.path = path;
    }

    /** The workbook that a job is about. */
    static SentWorkbook of(JobRun run, Database database) {
        long id = Long.parseLong(run.job().payload());
        return database.read(read -> new SentWorkbookStore().find(read, id)).orElseThrow();
    }

    /** The file, fetched unless it is there; empty if the messenger no longer gives it out. */
    static Optional<ImportFile> fetch(SentWorkbook sent, FileSource source, Path folder) {
        Path path = folder.resolve("import-" + sent.id() + ".xlsx");
        if (Files.exists(path)) {
            return Optional.of(new ImportFile(path));
        }
        Path part = folder.resolve("import-" + sent.id() + ".part");
        Fetched fetched = source.fetch(sent.fileId(), part);
        if (fetched == Fetched.UNREACHED) {
            throw new Postponed();
        }
        if (fetched == Fetched.REFUSED) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ImportFile(Files.move(part, path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    void forget() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
