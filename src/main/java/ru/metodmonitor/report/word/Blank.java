package ru.metodmonitor.report.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The beginning and the end of every document: styles, page, properties; bytes. */
final class Blank {
    /** A zip holds times of two seconds since 1980: one for all, so that equal documents have equal bytes. */
    private static final Instant ENTRY_TIME = Instant.parse("2020-01-01T00:00:00Z");

    /** Charts bring along one each, a zip again. */
    private static final String WORKBOOK = ".xlsx";

    private Blank() {}

    static XWPFDocument document(String title, String author, Instant at) {
        XWPFDocument document = new XWPFDocument();
        try (InputStream styles = resource("styles.xml");
                InputStream numbering = resource("numbering.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
        } catch (IOException | XmlException e) {
            throw new IllegalStateException("the bundled styles can't be read", e);
        }
        page(document.getDocument().getBody().addNewSectPr());
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator(author);
        core.setLastModifiedByUser(author);
        core.setCreated(Optional.of(Date.from(at)));
        core.setModified(Optional.of(Date.from(at)));
        return document;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Blank.class.getResourceAsStream("/report/" + name), name);
    }

    private static void page(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(WordDocument.twentieths(25));
        margins.setRight(WordDocument.twentieths(15));
        margins.setTop(WordDocument.twentieths(20));
        margins.setBottom(WordDocument.twentieths(20));
        margins.setHeader(WordDocument.twentieths(10));
        margins.setFooter(WordDocument.twentieths(10));
        margins.setGutter(BigInteger.ZERO);
    }

    static byte[] bytes(XWPFDocument document) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (document) {
            document.write(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return timeless(written.toByteArray());
    }

    private static byte[] timeless(byte[] docx) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(docx.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setLastModifiedTime(FileTime.from(ENTRY_TIME));
                to.putNextEntry(same);
                if (entry.getName().endsWith(WORKBOOK)) {
                    to.write(timeless(from.readAllBytes()));
                } else {
                    from.transferTo(to);
                }
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
