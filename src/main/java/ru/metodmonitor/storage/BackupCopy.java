package ru.metodmonitor.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A whole copy: the database, the files of orders in a folder {@value #FILES} beside it, which all copies there share, and a list
 * {@code NAME.sha256} of both that {@code sha256sum -c} understands. The list is written last, when all was read back and is right: a
 * copy with a list is a good one.
 *
 * @param database the copy's database; its name ends in {@code .enc} if it is encrypted
 */
public record BackupCopy(Path database) {
    /** The folder of files beside the copies. */
    static final String FILES = "metodmonitor-files";

    static final String ENCRYPTED = ".enc";
    private static final String LIST = ".sha256";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** The list of hashes. */
    Path list() {
        return database.resolveSibling(database.getFileName() + LIST);
    }

    boolean isEncrypted() {
        return database.getFileName().toString().endsWith(ENCRYPTED);
    }

    /**
     * Writes it.
     *
     * @param plain the checked copy of the database
     * @param files the folder of orders' files; those that the place has already are not copied again
     * @param cipher for an encrypted one
     */
    void write(Path plain, Path files, Optional<BackupCipher> cipher) throws IOException {
        Path folder = database.toAbsolutePath().resolveSibling(FILES);
        OwnerOnly.folder(folder);
        Map<String, String> hashes = new TreeMap<>();
        hashes.put(
                database.getFileName().toString(), put(plain, database, sha256(Files.newInputStream(plain)), cipher));
        for (Path file : stored(files)) {
            String sha = file.getFileName().toString();
            Path target = folder.resolve(sha + (cipher.isPresent() ? ENCRYPTED : ""));
            if (isNot(target, sha, cipher)) {
                put(file, target, sha, cipher);
            }
            hashes.put(FILES + "/" + target.getFileName(), sha256(Files.newInputStream(target)));
        }
        StringBuilder text = new StringBuilder();
        hashes.forEach((name, sha) -> text.append(sha).append("  ").append(name).append('\n'));
        Path part = part(list());
        OwnerOnly.prepare(part);
        Files.writeString(part, text);
        place(part, list());
    }

    /** Whether a file is missing or its content has another hash. */
    private static boolean isNot(Path file, String sha, Optional<BackupCipher> cipher) {
        try {
            return !Files.isRegularFile(file) || !sha256(open(file, cipher)).equals(sha);
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** Copies, reads back, puts in place; the answer is the hash of what lies there. */
    private static String put(Path from, Path to, String sha, Optional<BackupCipher> cipher) throws IOException {
        Path part = part(to);
        OwnerOnly.prepare(part);
        try (InputStream in = Files.newInputStream(from);
                OutputStream plain = Files.newOutputStream(part);
                OutputStream out = cipher.isPresent() ? cipher.get().encrypting(plain) : plain) {
            in.transferTo(out);
        }
        if (isNot(part, sha, cipher)) {
            Files.deleteIfExists(part);
            throw new IOException("what was written reads otherwise: " + to);
        }
        String written = sha256(Files.newInputStream(part));
        place(part, to);
        return written;
    }

    /** The copy's files by what they must hash to, with the hash of what lies there checked. */
    List<Path> checkedFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String line : Files.readAllLines(list())) {
            String sha = line.substring(0, Math.min(64, line.length()));
            String name = line.substring(Math.min(66, line.length()));
            Path file = database.resolveSibling(name);
            if (!SHA256.matcher(sha).matches()
                    || !Files.isRegularFile(file)
                    || !sha256(Files.newInputStream(file)).equals(sha)) {
                throw new IllegalStateException("the copy is damaged: " + file);
            }
            if (name.startsWith(FILES + "/")) {
                files.add(file);
            }
        }
        return files;
    }

    /** Takes it away; files that no other copy lists stay for {@link #sweep}. */
    void delete() throws IOException {
        Files.deleteIfExists(list());
        Files.deleteIfExists(database);
    }

    /** Takes away what no list in a folder names. */
    static void sweep(Path folder) throws IOException {
        if (!Files.isDirectory(folder.resolve(FILES))) {
            return;
        }
        StringBuilder named = new StringBuilder();
        try (Stream<Path> lists = Files.list(folder)) {
            for (Path list : lists.filter(f -> f.toString().endsWith(LIST)).toList()) {
                named.append(Files.readString(list));
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve(FILES))) {
            for (Path file : files.toList()) {
                if (named.indexOf("/" + file.getFileName() + "\n") < 0) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<Path> stored(Path files) throws IOException {
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(f -> SHA256.matcher(f.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    static InputStream open(Path file, Optional<BackupCipher> cipher) throws IOException {
        InputStream in = Files.newInputStream(file);
        return cipher.isPresent() ? cipher.get().decrypting(in) : in;
    }

    /** SHA-256 of all that is left in a stream, which is closed. */
    static String sha256(InputStream stream) throws IOException {
        try (stream) {
            return DigestUtils.sha256Hex(stream);
        }
    }

    static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** Puts a written file in its place in one step, when its bytes are on the disk. */
    static void place(Path part, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
