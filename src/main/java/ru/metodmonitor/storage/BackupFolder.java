package ru.metodmonitor.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dated whole copies of the store in one folder, and in a second one if there is one; old ones are rotated out. */
public final class BackupFolder {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final Pattern NAME = Pattern.compile("metodmonitor-(\\d{8}-\\d{6})\\.db(\\.enc)?");

    private final Database database;
    private final Path files;
    private final Path folder;
    private final Optional<Path> second;
    private final Optional<BackupCipher> cipher;
    private final Clock clock;
    private final Rotation rotation;

    /**
     * Copies of a store.
     *
     * @param files the folder of orders' files
     * @param folder where copies go
     * @param second where they go as well
     * @param cipher encrypts them
     */
    public BackupFolder(
            Database database,
            Path files,
            Path folder,
            Optional<Path> second,
            Optional<BackupCipher> cipher,
            Clock clock,
            Rotation rotation) {
        this.database = database;
        this.files = files;
        this.folder = folder;
        this.second = second;
        this.cipher = cipher;
        this.clock = clock;
        this.rotation = rotation;
    }

    /**
     * A copy that was read back and found right.
     *
     * @param file its database
     * @param at when it was made, UTC
     */
    public record Made(Path file, LocalDateTime at) {}

    /**
     * Makes a copy, reads it back, and rotates old ones out.
     *
     * @return where it lies
     * @throws IllegalStateException with one line if it can't be written, in either folder
     */
    public synchronized Path make() {
        String name = "metodmonitor-" + STAMP.format(clock.instant().atOffset(ZoneOffset.UTC)) + ".db"
                + (cipher.isPresent() ? BackupCopy.ENCRYPTED : "");
        Path target = folder.resolve(name);
        if (Files.exists(new BackupCopy(target).list())) {
            return target;
        }
        Path plain = folder.resolve("copy.db.part");
        try {
            OwnerOnly.folder(folder);
            Files.deleteIfExists(plain);
            Backup.of(database, plain);
            write(plain, folder, name);
            for (Path other : second.stream().toList()) {
                try {
                    write(plain, other, name);
                } catch (IOException e) {
                    throw new IllegalStateException(
                            "the copy lies in " + folder + ", but the second folder can't be written: " + other, e);
                }
            }
            return target;
        } catch (IOException e) {
            throw new IllegalStateException("the folder of backups can't be written: " + folder, e);
        } finally {
            Backup.deleteQuietly(plain);
        }
    }

    private void write(Path plain, Path place, String name) throws IOException {
        OwnerOnly.folder(place);
        new BackupCopy(place.resolve(name)).write(plain, files, cipher);
        List<Made> all = all(place);
        Set<LocalDateTime> kept = rotation.kept(all.stream().map(Made::at).collect(Collectors.toSet()));
        for (Made old : all) {
            if (!kept.contains(old.at())) {
                new BackupCopy(old.file()).delete();
            }
        }
        BackupCopy.sweep(place);
    }

    /** The latest good copy. */
    public Optional<Made> last() {
        return last(folder);
    }

    /** The latest good copy in the second folder; empty as well if there is no such folder. */
    public Optional<Made> lastInSecond() {
        return second.flatMap(BackupFolder::last);
    }

    /** Whether copies go into a second folder. */
    public boolean hasSecond() {
        return second.isPresent();
    }

    private static Optional<Made> last(Path place) {
        try {
            return all(place).stream()
                    .filter(made -> Files.exists(new BackupCopy(made.file()).list()))
                    .max(Comparator.comparing(Made::at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Made> all(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.flatMap(file -> {
                        Matcher name = NAME.matcher(file.getFileName().toString());
                        return name.matches()
                                ? Stream.of(new Made(file, LocalDateTime.parse(name.group(1), STAMP)))
                                : Stream.of();
                    })
                    .toList();
        }
    }
}
