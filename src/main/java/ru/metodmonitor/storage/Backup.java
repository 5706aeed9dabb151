package ru.metodmonitor.storage;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies of the store: written beside, checked, then put in place in one step. */
public final class Backup {
    private Backup() {}

    /**
     * A consistent copy, also while others write.
     *
     * @throws IllegalStateException with one line if the target exists or can't be written
     */
    public static void of(Database database, Path target) {
        if (Files.exists(target)) {
            throw new IllegalStateException("the target exists already: " + target);
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            OwnerOnly.prepare(part);
            vacuumInto(database.file(), part);
            check(part);
            move(part, target);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the backup can't be written: " + target, e);
        } finally {
            deleteQuietly(part);
        }
    }

    /**
     * Puts a copy in the place of the store; the store that was there stays beside it.
     *
     * @param file the store's file; nobody may have it open
     * @return where the former store lies, the same as {@code file} if there was none
     * @throws IllegalStateException with one line if the copy is none or can't be put in place
     */
    public static Path restore(Path copy, Path file, String stamp) {
        try {
            check(copy);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.copy(copy, part, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.file(part);
            Path former = file;
            if (Files.exists(file)) {
                checkpoint(file);
                former = file.resolveSibling(file.getFileName() + "." + stamp + ".before-restore");
                move(file, former);
            }
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
            move(part, file);
            return former;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the copy can't be restored: " + copy, e);
        }
    }

    private static void vacuumInto(Path source, Path target) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + source);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 20000");
            statement.execute("VACUUM INTO '" + target.toString().replace("'", "''") + "'");
        }
    }

    private static void checkpoint(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /** The file is a whole database of ours. */
    private static void check(Path file) throws SQLException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("no such file: " + file);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro");
                Statement statement = connection.createStatement()) {
            try (ResultSet ok = statement.executeQuery("PRAGMA integrity_check")) {
                if (!ok.next() || !"ok".equals(ok.getString(1))) {
                    throw new IllegalStateException("the file is damaged: " + file);
                }
            }
            try (ResultSet ours = statement.executeQuery("SELECT count(*) FROM sqlite_master WHERE name = 'journal'")) {
                if (!ours.next() || ours.getInt(1) == 0) {
                    throw new IllegalStateException("the file is no database of this program: " + file);
                }
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftBehind) {
            // A half-written file beside the target hurts nobody; the next backup deletes it.
        }
    }
}
