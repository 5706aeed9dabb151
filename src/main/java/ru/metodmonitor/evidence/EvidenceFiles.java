package ru.metodmonitor.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import ru.metodmonitor.storage.OwnerOnly;

/**
 * The bytes of orders' files, beside the database, named by their SHA-256: the same file is stored once.
 *
 * <p>Threading: safe to share.
 */
public final class EvidenceFiles {
    private final Path folder;

    /** Files below this folder, which is made when it is first needed. */
    public EvidenceFiles(Path folder) {
        this.folder = folder;
    }

    /** SHA-256 of a file's bytes, hex. */
    public static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a file into the store; the answer is its SHA-256. Done before the transaction that refers to it. */
    public String keep(Path file) {
        String sha = sha256(file);
        Path target = path(sha);
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.folder(folder.resolve(prefix(sha)));
            if (Files.exists(target) && sha256(target).equals(sha)) {
                Files.deleteIfExists(file);
                return sha;
            }
            move(OwnerOnly.file(file), target);
            return sha;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a copy of a file into the store; the answer is its SHA-256. */
    public String keepCopy(Path file) {
        try {
            OwnerOnly.folder(folder);
            Path copy = Files.createTempFile(folder, "copy", "");
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return keep(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file away for ever. */
    public void erase(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where the file with this SHA-256 lies, if it does. */
    public Optional<Path> find(String sha256) {
        return Optional.of(path(sha256)).filter(Files::isRegularFile);
    }

    private Path path(String sha256) {
        return folder.resolve(prefix(sha256)).resolve(sha256);
    }

    private static String prefix(String sha256) {
        return sha256.substring(0, 2);
    }
}
