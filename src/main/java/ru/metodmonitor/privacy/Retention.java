package ru.metodmonitor.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.storage.Database;

/**
 * Takes away what was only needed on the way, once it is old enough: texts of messages, dialogs, lists, numbers of updates,
 * temporary files. Orders, entries and the journal stay.
 */
public final class Retention {
    private final PersonalStore store = new PersonalStore();
    private final Database database;
    private final Journal journal;
    private final Path workFolder;
    private final Duration keep;

    /**
     * A retention rule.
     *
     * @param keep how long what is only on its way is kept
     */
    public Retention(Database database, Journal journal, Path workFolder, Duration keep) {
        this.database = database;
        this.journal = journal;
        this.workFolder = workFolder;
        this.keep = keep;
    }

    /** Carries it out. */
    public void sweep(Instant now) {
        Instant before = now.minus(keep);
        database.writeOnly(tx -> {
            Map<String, Integer> gone = store.sweep(tx, before);
            int all = gone.values().stream().mapToInt(Integer::intValue).sum();
            if (all > 0) {
                journal.append(tx, Actor.SYSTEM, Fact.of("retention.sweep", "days:" + keep.toDays(), "rows", all));
            }
        });
        try (Stream<Path> files = Files.walk(workFolder)) {
            // What lies deeper goes first: a folder goes when it is empty.
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(workFolder) && isOld(file, before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the work folder can't be swept: " + workFolder, e);
        }
    }

    private static boolean isOld(Path file, Instant before) throws IOException {
        boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
        return old && !(Files.isDirectory(file) && holdsSomething(file));
    }

    private static boolean holdsSomething(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }
}
