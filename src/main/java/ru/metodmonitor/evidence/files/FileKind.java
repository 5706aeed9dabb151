package ru.metodmonitor.evidence.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.EmptyFileException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is by its first bytes; a wrong name deceives nobody. */
enum FileKind {
    /** A document of Word 2007 and later. */
    DOCX,
    /** Portable Document Format. */
    PDF,
    /** A photo, a scan. */
    PICTURE;

    private static final int BUFFER = 64 * 1024;

    /** Unpacked bytes of one XML part that are still read: thousands of pages. */
    private static final long LONGEST_PART = 24L * 1024 * 1024;

    /** Unpacked bytes of all parts. */
    private static final long LONGEST_WHOLE = 250L * 1024 * 1024;

    private static final int MOST_PARTS = 5_000;

    static FileKind of(Path file) throws UnreadableFile {
        byte[] head = head(file);
        FileMagic magic = FileMagic.valueOf(head);
        return switch (magic) {
            case OOXML -> zip(file);
            case OLE2 ->
                throw new UnreadableFile(isEncrypted(file) ? "file.refused-password" : "file.refused-old-word");
            case PDF -> PDF;
            case JPEG, GIF, PNG, TIFF, BMP -> PICTURE;
            default -> byBytes(head);
        };
    }

    private static FileKind byBytes(byte[] head) throws UnreadableFile {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (head.length == 0) {
            throw new UnreadableFile("file.refused-empty");
        }
        boolean jpeg = text.startsWith("\u00ff\u00d8\u00ff");
        boolean webp = text.startsWith("RIFF") && text.startsWith("WEBP", 8);
        boolean heic = text.startsWith("ftyphei", 4) || text.startsWith("ftypmif1", 4);
        if (jpeg || webp || heic) {
            return PICTURE;
        }
        if (text.contains("%PDF-")) {
            return PDF;
        }
        throw new UnreadableFile(text.startsWith("{\\rtf") ? "file.refused-old-word" : "file.refused-unknown");
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(1024);
        } catch (EmptyFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEncrypted(Path file) throws UnreadableFile {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            return system.getRoot().hasEntry("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile("file.refused-broken");
        }
    }

    /** Unpacks without keeping anything: sizes in a zip's own words can lie. */
    private static FileKind zip(Path file) throws UnreadableFile {
        boolean word = false;
        long whole = 0;
        int parts = 0;
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                word |= entry.getName().equals("word/document.xml");
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw new UnreadableFile("file.refused-macros");
                }
                boolean xml = entry.getName().matches("(?i).*\\.(xml|rels)");
                whole += unpacked(zip, entry, xml ? LONGEST_PART : LONGEST_WHOLE);
                parts++;
                if (whole > LONGEST_WHOLE || parts > MOST_PARTS) {
                    throw new UnreadableFile("file.refused-bomb");
                }
            }
        } catch (ZipException e) {
            throw new UnreadableFile("file.refused-broken");
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile("file.refused-broken");
        }
        if (!word) {
            throw new UnreadableFile("file.refused-not-word");
        }
        return DOCX;
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long limit) throws IOException, UnreadableFile {
        long length = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                length += n;
                if (length > limit) {
                    throw new UnreadableFile("file.refused-bomb");
                }
            }
        }
        return length;
    }
}
