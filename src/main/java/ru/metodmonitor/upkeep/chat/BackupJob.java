package ru.metodmonitor.upkeep.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.storage.BackupFolder;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** Makes the copy that an admin asked for. */
public final class BackupJob implements JobHandler {
    static final String KIND = "backup";
    private static final double MEGABYTE = 1024.0 * 1024;

    private final BackupFolder backups;
    private final Journal journal;

    public BackupJob(BackupFolder backups, Journal journal) {
        this.backups = backups;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Path copy = backups.make();
        double size = size(copy) / MEGABYTE;
        run.finish(tx -> {
            Actor actor = run.job().personId().map(Actor::person).orElse(Actor.SYSTEM);
            journal.append(tx, actor, Fact.of("backup.make", "file:" + copy.getFileName()));
            run.lastWord(
                    tx,
                    Phrase.of(
                            "backup.done", "file", copy.toAbsolutePath().toString(), "size", Numbers.decimal(size, 1)));
        });
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
