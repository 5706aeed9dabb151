package ru.metodmonitor.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;

/**
 * A workbook opened by POI. POI knows the transitional form of ISO/IEC 29500 alone; a strict one («Книга Excel (строгий формат Open
 * XML)») says the same under other names, so it is opened from a copy that has the usual ones.
 */
final class OpenedBook implements AutoCloseable {
    /** ISO/IEC 29500-1 and 29500-4 name the same things otherwise. */
    private static final Map<String, String> NAMES = Map.of(
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/drawingml/", "http://schemas.openxmlformats.org/drawingml/2006/",
            "http://purl.oclc.org/ooxml/officeDocument/", "http://schemas.openxmlformats.org/officeDocument/2006/");

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private final OPCPackage opened;
    private final Optional<Path> copy;

    private OpenedBook(OPCPackage opened, Optional<Path> copy) {
        this.opened = opened;
        this.copy = copy;
    }

    static OpenedBook open(Path file) throws IOException, OpenXML4JException {
        Optional<Path> copy = transitional(file);
        try {
            return new OpenedBook(OPCPackage.open(copy.orElse(file).toFile(), PackageAccess.READ), copy);
        } catch (OpenXML4JException | RuntimeException e) {
            delete(copy);
            throw e;
        }
    }

    OPCPackage content() {
        return opened;
    }

    @Override
    public void close() throws IOException {
        try {
            opened.revert();
        } finally {
            delete(copy);
        }
    }

    private static void delete(Optional<Path> copy) throws IOException {
        if (copy.isPresent()) {
            Files.deleteIfExists(copy.get());
        }
    }

    private static Optional<Path> transitional(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry relations = zip.getEntry("_rels/.rels");
            if (relations == null || !text(zip, relations).contains(STRICT)) {
                return Optional.empty();
            }
            Path copy = Files.createTempFile(file.toAbsolutePath().getParent(), "strict-", ".xlsx");
            try (OutputStream out = Files.newOutputStream(copy)) {
                convert(zip, out);
            }
            return Optional.of(copy);
        }
    }

    private static void convert(ZipFile zip, OutputStream out) throws IOException {
        try (ZipOutputStream converted = new ZipOutputStream(out)) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                converted.putNextEntry(new ZipEntry(part.getName()));
                // Sheets are read by their local names, and may be long.
                boolean named = part.getName().matches(".*\\.(rels|xml)")
                        && !part.getName().matches("(?i).*worksheets/[^/]*\\.xml");
                if (named) {
                    String text = text(zip, part);
                    for (Map.Entry<String, String> name : NAMES.entrySet()) {
                        text = text.replace(name.getKey(), name.getValue());
                    }
                    converted.write(text.getBytes(StandardCharsets.UTF_8));
                } else {
                    try (InputStream in = zip.getInputStream(part)) {
                        in.transferTo(converted);
                    }
                }
                converted.closeEntry();
            }
        }
    }

    private static String text(ZipFile zip, ZipEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
