package ru.metodmonitor.endure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ru.metodmonitor.demo.OrderLetter;
import ru.metodmonitor.evidence.Issuer;
import ru.metodmonitor.evidence.OrderKey;

/** Small files that are large inside. */
final class Bombs {
    private static final int CLEAR = 256;
    private static final int TABLE = 4_096;
    private static final String SHEET = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="%s">""";

    private Bombs() {}

    /** A page whose description is one word again and again. */
    static byte[] deflated(long megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            fill(out, "q Q ", megabytes << 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf("/FlateDecode", packed.toByteArray());
    }

    /** The same for the older way of packing, in which each code can stand for one letter more than the last. */
    static byte[] lzw(int tables) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long bits = 0;
        int held = 0;
        for (int table = 0; table < tables; table++) {
            for (int code = CLEAR + 1; code < TABLE - 2; code++) {
                // The decoder is one code behind; it widens its codes one early.
                int next = code - 1;
                int width = next >= 2_047 ? 12 : next >= 1_023 ? 11 : next >= 511 ? 10 : 9;
                int written = code == CLEAR + 1 ? CLEAR : code == CLEAR + 2 ? ' ' : code - 1;
                int used = written == CLEAR ? (table == 0 ? 9 : 12) : width;
                bits = bits << used | written;
                held += used;
                while (held >= 8) {
                    held -= 8;
                    packed.write((int) (bits >> held));
                }
            }
        }
        return pdf("/LZWDecode", packed.toByteArray());
    }

    private static byte[] pdf(String packing, byte[] page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"));
        out.writeBytes(ascii("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"));
        out.writeBytes(ascii("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n"));
        out.writeBytes(ascii("4 0 obj<</Filter" + packing + "/Length " + page.length + ">>stream\n"));
        out.writeBytes(page);
        out.writeBytes(ascii("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        return out.toByteArray();
    }

    /** An order about so many people. */
    static byte[] order(int people) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String surname =
                    "" + (char) ('А' + i % 26) + (char) ('а' + i / 26 % 26) + (char) ('а' + i / 676 % 26) + "нова";
            rows.add(List.of(surname + " Мария Петровна", "МОБУ СОШ № 10", "победитель"));
        }
        return new OrderLetter(new OrderKey(Issuer.UON, "412", LocalDate.of(2020, 2, 15)), "Об итогах", rows).bytes();
    }

    /** A workbook with one cell as long as this, in the sheet itself or among its shared texts. */
    static byte[] workbook(long megabytes, boolean shared) {
        String end = "</c></row></sheetData></worksheet>";
        return shared
                ? zip(
                        part("xl/worksheets/sheet1.xml", SHEET.formatted("s") + "<v>0</v>" + end, "", 0, ""),
                        part(
                                "xl/sharedStrings.xml",
                                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>",
                                "слово ",
                                megabytes,
                                "</t></si></sst>"))
                : zip(part(
                        "xl/worksheets/sheet1.xml",
                        SHEET.formatted("inlineStr") + "<is><t>",
                        "слово ",
                        megabytes,
                        "</t></is>" + end));
    }

    /** A letter as long as this. */
    static byte[] letter(long megabytes) {
        return zip(part(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>",
                "слово ",
                megabytes,
                "</w:t></w:r></w:p></w:body></w:document>"));
    }

    private record Part(String name, String head, String again, long megabytes, String end) {}

    private static Part part(String name, String head, String again, long megabytes, String end) {
        return new Part(name, head, again, megabytes, end);
    }

    private static byte[] zip(Part... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            put(out, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/xl/workbook.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/sharedStrings.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""");
            put(out, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            put(
                    out,
                    "xl/_rels/workbook.xml.rels",
                    relation("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
            put(out, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="Записи" sheetId="1" r:id="r0"/></sheets></workbook>""");
            for (Part part : parts) {
                out.putNextEntry(new ZipEntry(part.name()));
                out.write(part.head().getBytes(StandardCharsets.UTF_8));
                fill(out, part.again(), part.megabytes() << 20);
                out.write(part.end().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relation(String... kindsAndTargets) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            xml.append(
                    "<Relationship Id=\"r%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
                            .formatted(i, kindsAndTargets[i], kindsAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void fill(OutputStream out, String word, long bytes) throws IOException {
        byte[] some = word.repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        for (long done = 0; done < bytes; done += some.length) {
            out.write(some);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
