package ru.metodmonitor.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Puts a copy in the place of the store. Everything is checked before anything of the store is touched; then the files of orders are
 * added, which changes nothing, and the database is exchanged in one step: whenever this ends, there is a whole store, the former or
 * the restored one.
 */
public final class Restoration {
    private static final String CANNOT = "the copy can't be restored: ";

    private final Path dataDir;
    private final Path file;
    private final Optional<BackupCipher> cipher;
    private final Function<Database, List<String>> proof;
    private final Consumer<String> step;

    /**
     * Into a data folder that no bot runs over.
     *
     * @param cipher opens encrypted copies
     * @param proof what is wrong with the content of a copy
     */
    public Restoration(Path dataDir, Optional<BackupCipher> cipher, Function<Database, List<String>> proof) {
        this(dataDir, cipher, proof, done -> {});
    }

    /** {@code step} hears of each step when it is done. */
    Restoration(
            Path dataDir,
            Optional<BackupCipher> cipher,
            Function<Database, List<String>> proof,
            Consumer<String> step) {
        this.dataDir = dataDir;
        this.file = dataDir.resolve("metodmonitor.db");
        this.cipher = cipher;
        this.proof = proof;
        this.step = step;
    }

    /**
     * Restores.
     *
     * @param stamp ends the name under which the former database is kept
     * @return where the former database lies; empty if there was none
     * @throws IllegalStateException with one line if the copy is none of ours, is damaged or can't be put in place: the store is as it
     *     was then
     */
    public Optional<Path> restore(Path database, String stamp) {
        BackupCopy copy = new BackupCopy(database);
        Path fresh = file.resolveSibling("metodmonitor.db.restoring");
        try {
            Optional<BackupCipher> needed = cipher(copy);
            List<Path> files = Files.exists(copy.list()) ? copy.checkedFiles() : List.of();
            step.accept("checked");
            OwnerOnly.folder(dataDir);
            clean(fresh);
            decrypt(database, fresh, needed);
            Backup.check(fresh);
            step.accept("copied");
            prove(fresh);
            step.accept("proven");
            for (Path one : files) {
                add(one, needed);
                step.accept("file");
            }
            Optional<Path> former = keepFormer(stamp);
            step.accept("kept");
            BackupCopy.place(fresh, file);
            step.accept("placed");
            return former;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(CANNOT + database, e);
        } finally {
            clean(fresh);
        }
    }

    private Optional<BackupCipher> cipher(BackupCopy copy) {
        if (!Files.isRegularFile(copy.database())) {
            throw new IllegalStateException("no such file: " + copy.database());
        }
        if (!copy.isEncrypted()) {
            return Optional.empty();
        }
        return Optional.of(cipher.orElseThrow(
                () -> new IllegalStateException("the copy is encrypted: set backup.key-file to open it")));
    }

    private static void decrypt(Path from, Path to, Optional<BackupCipher> cipher) throws IOException {
        OwnerOnly.prepare(to);
        try (InputStream in = BackupCopy.open(from, cipher);
                OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
    }

    /** Brings the copy to the newest schema, where it is still nobody's store, and has its content proven. */
    private void prove(Path fresh) {
        try (Database opened = Database.open(fresh)) {
            List<String> problems = proof.apply(opened);
            if (!problems.isEmpty()) {
                throw new IllegalStateException("the copy is damaged: " + problems.get(0));
            }
        }
        if (Files.exists(Path.of(fresh + "-wal"))) {
            throw new IllegalStateException(CANNOT + "somebody has it open");
        }
    }

    private void add(Path one, Optional<BackupCipher> needed) throws IOException {
        String sha = one.getFileName().toString().substring(0, 64);
        Path folder = dataDir.resolve("files").resolve(sha.substring(0, 2));
        Path target = folder.resolve(sha);
        if (Files.exists(target)
                && BackupCopy.sha256(Files.newInputStream(target)).equals(sha)) {
            return;
        }
        OwnerOnly.folder(dataDir.resolve("files"));
        OwnerOnly.folder(folder);
        Path part = BackupCopy.part(target);
        decrypt(one, part, needed);
        if (!BackupCopy.sha256(Files.newInputStream(part)).equals(sha)) {
            Files.delete(part);
            throw new IllegalStateException("the copy is damaged: " + one);
        }
        BackupCopy.place(part, target);
    }

    /** The former database is kept under another name beside, and stays in its place until the new one takes it. */
    private Optional<Path> keepFormer(String stamp) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Path former = file.resolveSibling(file.getFileName() + "." + stamp + ".before-restore");
        boolean settled = settle();
        try {
            Files.createLink(former, file);
        } catch (UnsupportedOperationException | IOException noLinksHere) {
            OwnerOnly.prepare(former);
            Files.copy(file, former, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.file(former);
        }
        for (String end : List.of("-wal", "-shm")) {
            Path log = Path.of(file + end);
            if (!settled && Files.exists(log)) {
                Path kept = Path.of(former + end);
                Files.copy(log, kept, StandardCopyOption.REPLACE_EXISTING);
                OwnerOnly.file(kept);
            }
            Files.deleteIfExists(log);
        }
        return Optional.of(former);
    }

    /**
     * Brings all of the former database into its one file: a log that is left would be taken for the new one's.
     *
     * @return false if it is so damaged that it can't be; its log is kept beside it then
     * @throws IllegalStateException if somebody has it open
     */
    private boolean settle() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA journal_mode = DELETE")) {
            if (mode.next() && !"delete".equals(mode.getString(1))) {
                throw new IllegalStateException(
                        "the store is open somewhere: stop everything that works over " + dataDir);
            }
            return true;
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("SQLITE_BUSY")) {
                throw new IllegalStateException(
                        "the store is open somewhere: stop everything that works over " + dataDir);
            }
            return false;
        }
    }

    private static void clean(Path fresh) {
        for (String end : List.of("", "-wal", "-shm", "-journal")) {
            Backup.deleteQuietly(Path.of(fresh + end));
        }
    }
}
