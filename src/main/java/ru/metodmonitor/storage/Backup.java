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
import java.util.Optional;

/** Copies of the store: written beside, checked, then put in place in one step. */
public final class Backup {
    /** What every schema of this program has and other programs have not. */
    private static final String OURS = """
            SELECT (SELECT count(*) FROM pragma_table_info('journal') WHERE name IN ('seq', 'payload', 'prev', 'hash'))
                 + (SELECT count(*) FROM sqlite_master WHERE type = 'table'
                    AND name IN ('flyway_schema_history', 'school_year', 'role_grant', 'orders', 'entry', 'entry_version'))""";

    private static final int TABLES = 10;

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
     * A consistent copy with the files of orders beside it, also while others write; encrypted if its name ends in {@code .enc}.
     *
     * @param files the folder of orders' files
     * @param cipher for an encrypted one
     * @throws IllegalStateException with one line if the target exists or can't be written
     */
    public static void whole(Database database, Path files, Path target, Optional<BackupCipher> cipher) {
        BackupCopy copy = new BackupCopy(target);
        if (copy.isEncrypted() && cipher.isEmpty()) {
            throw new IllegalStateException("nothing to encrypt with: set backup.key-file");
        }
        if (Files.exists(target)) {
            throw new IllegalStateException("the target exists already: " + target);
        }
        Path plain = target.resolveSibling(target.getFileName() + ".plain");
        try {
            Files.deleteIfExists(plain);
            of(database, plain);
            copy.write(plain, files, cipher.filter(c -> copy.isEncrypted()));
        } catch (IOException e) {
            throw new IllegalStateException("the backup can't be written: " + target, e);
        } finally {
            deleteQuietly(plain);
        }
    }

    private static void vacuumInto(Path source, Path target) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + source);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 20000");
            statement.execute("VACUUM INTO '" + target.toString().replace("'", "''") + "'");
        }
    }

    /** The file is a whole database of ours. */
    static void check(Path file) throws SQLException {
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
            try (ResultSet ours = statement.executeQuery(OURS)) {
                if (!ours.next() || ours.getInt(1) != TABLES) {
                    throw new IllegalStateException("the file is no database of this program: " + file);
                }
            }
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("SQLITE_NOTADB")) {
                throw new IllegalStateException("the file is no database: " + file);
            }
            throw e;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftBehind) {
            // A half-written file beside the target hurts nobody; the next backup deletes it.
        }
    }
}
