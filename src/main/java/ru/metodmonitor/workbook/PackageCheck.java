package ru.metodmonitor.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks at a file before any parser does: is it a workbook, and does it unpack to something bearable? */
final class PackageCheck {
    /** An honest import of {@link ImportReader#MOST_ROWS} rows unpacks to a fifth of this. */
    private static final long MOST_BYTES = 300L << 20;

    /** Shared texts are held in memory whole. */
    private static final long MOST_TEXT_BYTES = 80L << 20;

    /** Bytes of one text or mark: Excel's own limit is 32,767 characters a cell (support.microsoft.com, "Excel specifications and limits"). */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final int MOST_PARTS = 5_000;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private PackageCheck() {}

    /**
     * Passes a workbook that can be read.
     *
     * @throws RefusedWorkbook if it is none
     */
    static void pass(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        if (Arrays.equals(head, OLE2)) {
            throw ole2(file);
        }
        if (!Arrays.equals(head, ZIP)) {
            throw new RefusedWorkbook(ImportRefusal.NOT_A_WORKBOOK, "workbook.refused.not-a-workbook");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            requireWorkbook(zip);
            requireBearable(zip);
        } catch (IOException e) {
            // Its head could be read: it is the packing that is damaged.
            throw new RefusedWorkbook(ImportRefusal.BROKEN, "workbook.refused.broken");
        }
    }

    /** Excel wraps an encrypted workbook into the container of its old binary format. */
    private static RefusedWorkbook ole2(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return new RefusedWorkbook(ImportRefusal.ENCRYPTED, "workbook.refused.encrypted");
            }
            if (container.getRoot().hasEntryCaseInsensitive("Workbook")
                    || container.getRoot().hasEntryCaseInsensitive("Book")) {
                return new RefusedWorkbook(ImportRefusal.OLD_EXCEL, "workbook.refused.old-excel");
            }
        } catch (IOException | RuntimeException e) {
            // A container that can't be read is no workbook either.
            return new RefusedWorkbook(ImportRefusal.NOT_A_WORKBOOK, "workbook.refused.not-a-workbook");
        }
        return new RefusedWorkbook(ImportRefusal.NOT_A_WORKBOOK, "workbook.refused.not-a-workbook");
    }

    private static void requireWorkbook(ZipFile zip) {
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw new RefusedWorkbook(ImportRefusal.OLD_EXCEL, "workbook.refused.old-excel");
        }
        if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
            throw new RefusedWorkbook(ImportRefusal.OPEN_DOCUMENT, "workbook.refused.open-document");
        }
        boolean sheets = zip.stream()
                .anyMatch(e -> e.getName().matches("(?i)/?xl/(workbook\\d*\\.xml|worksheets/.*|sharedStrings.*)"));
        if (zip.getEntry("[Content_Types].xml") == null || !sheets) {
            throw new RefusedWorkbook(ImportRefusal.NOT_A_WORKBOOK, "workbook.refused.not-a-workbook");
        }
    }

    /** Counts what really comes out: the sizes that an archive declares may lie. */
    private static void requireBearable(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw tooBig();
        }
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            ZipEntry part = parts.nextElement();
            boolean xml = part.getName().endsWith(".xml");
            boolean heldWhole = xml && !part.getName().contains("worksheets/");
            long size = 0;
            int text = 0;
            try (InputStream in = zip.getInputStream(part)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    size += n;
                    total += n;
                    if (total > MOST_BYTES || (heldWhole && size > MOST_TEXT_BYTES)) {
                        throw tooBig();
                    }
                    text = xml ? text(buffer, n, text) : 0;
                }
            }
        }
    }

    /** How long the text is that goes on at the end of what was read. */
    private static int text(byte[] read, int length, int before) {
        int text = before;
        for (int i = 0; i < length; i++) {
            text = read[i] == '<' ? 0 : text + 1;
            if (text > LONGEST_TEXT) {
                throw tooBig();
            }
        }
        return text;
    }

    private static RefusedWorkbook tooBig() {
        return new RefusedWorkbook(ImportRefusal.TOO_BIG, "workbook.refused.too-big");
    }
}
