package ru.metodmonitor.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;

/** Makes the store and brings its schema to the newest version, forward only. */
final class Migrations {
    /** The newest migration's version; a test holds it equal to the folder. */
    static final int NEWEST = 20;

    private static final Pattern FIRST_LINE = Pattern.compile("\\A[^\\r\\n]*");

    private Migrations() {}

    /**
     * Makes a new store: beside its place, then in it in one step, so that a start that was cut off leaves no half of one.
     *
     * @throws IllegalStateException with one line if it can't be made
     */
    static void create(Path file) {
        Path log = beside(file, "-wal");
        if (Files.exists(log)) {
            throw new IllegalStateException("the database is gone, but what was written last is there: " + log
                    + "; put the database back beside it");
        }
        Path fresh = beside(file, ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(beside(fresh, "-journal"));
            OwnerOnly.prepare(fresh);
            migrate(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException("the database can't be made: " + file, e);
        }
    }

    /**
     * The version of the schema.
     *
     * @throws IllegalStateException with one line if the file holds none of ours, or a newer program's
     */
    static int version(Path file, Handle probe) {
        int ours = probe.createQuery(
                        "SELECT count(*) FROM sqlite_master WHERE name IN ('flyway_schema_history', 'journal', 'outbox')")
                .mapTo(Integer.class)
                .one();
        if (ours < 3) {
            throw new IllegalStateException(
                    (isEmpty(file) ? "the database file is empty: " : "the file is no database of this program: ")
                            + file + "; restore a backup, or move it away to begin anew");
        }
        int version = probe.createQuery(
                        "SELECT ifnull(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history WHERE success = 1")
                .mapTo(Integer.class)
                .one();
        if (version > NEWEST) {
            throw new IllegalStateException(
                    "the database is of a newer program: schema " + version + ", this program knows " + NEWEST);
        }
        return version;
    }

    /**
     * Brings a file to the newest schema.
     *
     * @throws IllegalStateException with one line if it can't be migrated
     */
    static void migrate(Path file) {
        try {
            Flyway.configure()
                    .dataSource("jdbc:sqlite:" + file, null, null)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            Matcher line = FIRST_LINE.matcher(String.valueOf(e.getMessage()));
            throw new IllegalStateException(
                    "the schema could not be migrated: " + (line.find() ? line.group() : ""), e);
        }
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
