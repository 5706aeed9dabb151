package ru.metodmonitor.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that nobody but the program's own user may read: they hold teachers' names. On a system without such
 * permissions nothing is changed.
 */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Makes the folder with all above it that is missing; what it makes is the owner's alone, what was there stays as it is. */
    public static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return folder;
        }
        restrict(folder, FOLDER);
        return folder;
    }

    /** Makes an empty file that the owner alone can read, unless it is there: whoever writes it next keeps that. */
    public static void prepare(Path file) throws IOException {
        try {
            Files.createFile(file);
            restrict(file, FILE);
        } catch (FileAlreadyExistsException itIsThere) {
            // What it may be read by is the business of who made it.
        }
    }

    /** Takes everybody else's permissions from a file that was written without care. */
    public static Path file(Path file) throws IOException {
        restrict(file, FILE);
        return file;
    }

    /** Takes everybody else's permissions from a folder, whatever lies in it. */
    public static void only(Path folder) throws IOException {
        restrict(folder, FOLDER);
    }

    /** Takes everybody else's permissions from a folder and all in it; a missing one is none of its business. */
    public static void tree(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) throws IOException {
                restrict(one, FOLDER);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path one, BasicFileAttributes attributes) throws IOException {
                restrict(one, FILE);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path one, IOException goneMeanwhile) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
                && !Files.getPosixFilePermissions(path).equals(permissions)) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
