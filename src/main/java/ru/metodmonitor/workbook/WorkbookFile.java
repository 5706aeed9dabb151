package ru.metodmonitor.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Puts a workbook under its name whole or not at all, with bytes that depend on its content alone. */
final class WorkbookFile {
    /** Zip counts from 1980 in local time without a zone: the same fields everywhere. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private WorkbookFile() {}

    /**
     * Writes beside the target, then renames.
     *
     * @throws WorkbookNotWritten if that fails; nothing half-written is left
     */
    static void write(Path target, Content content) {
        Path whole = target.toAbsolutePath();
        Path raw = beside(whole);
        Path done = beside(whole);
        try {
            if (Files.isDirectory(whole)) {
                throw new FileSystemException(whole.toString(), null, "is a directory");
            }
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(raw, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)) {
                content.writeTo(out);
            }
            withFixedTimes(raw, done);
            Files.move(done, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new WorkbookNotWritten(target, e);
        } catch (UncheckedIOException e) {
            // POI's streaming rows wrap what happens to their temporary files.
            throw new WorkbookNotWritten(target, new IOException(e.getMessage(), e));
        } finally {
            deleteQuietly(raw);
            deleteQuietly(done);
        }
    }

    private static Path beside(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** Copies the compressed parts as they are: only their times change. */
    private static void withFixedTimes(Path from, Path to) throws IOException {
        long time = ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
        try (ZipFile zip = ZipFile.builder().setPath(from).get();
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(to)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
            for (ZipArchiveEntry entry : entries) {
                ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
                copy.setMethod(entry.getMethod());
                copy.setCrc(entry.getCrc());
                copy.setSize(entry.getSize());
                copy.setCompressedSize(entry.getCompressedSize());
                copy.setTime(time);
                try (InputStream bytes = zip.getRawInputStream(entry)) {
                    out.addRawArchiveEntry(copy, bytes);
                }
            }
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The outcome is known already; a leftover part harms nobody.
            part.toFile().deleteOnExit();
        }
    }

    /** Writes the workbook. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
