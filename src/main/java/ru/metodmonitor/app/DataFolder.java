package ru.metodmonitor.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.storage.OwnerOnly;

/** The folder that holds the database and the files; its owner alone can read what lies there. */
final class DataFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final String STORE = "metodmonitor.db";
    private static final List<String> FOLDERS = List.of("files", "backups", "work");
    private static final List<String> SINGLE = List.of("run.lock", "health", "health.part");

    private DataFolder() {}

    /**
     * Makes the folder, or takes everybody else's permissions from what the program keeps in it. The folder itself is left as it is
     * if other things lie there too.
     *
     * @throws UsageException with one line if it can't be made
     */
    static Path open(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                tighten(folder);
            } else {
                OwnerOnly.folder(folder);
            }
            return folder.resolve(STORE);
        } catch (IOException e) {
            throw UsageException.failed("the data folder can't be made: " + folder);
        }
    }

    private static void tighten(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            boolean others = false;
            for (Path one : all.toList()) {
                String name = one.getFileName().toString();
                if (FOLDERS.contains(name)) {
                    OwnerOnly.tree(one);
                } else if (name.startsWith(STORE) || SINGLE.contains(name)) {
                    OwnerOnly.file(one);
                } else {
                    others = true;
                }
            }
            if (!others) {
                OwnerOnly.only(folder);
            }
        } catch (IOException e) {
            // Somebody else's files, or a file system without permissions: the program can work all the same.
            LOG.warn(
                    "the data folder's permissions can't be narrowed: {}",
                    e.getClass().getSimpleName());
        }
    }
}
