package ru.metodmonitor.endure;

import java.io.ByteArrayInputStream;
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
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ru.metodmonitor.demo.OrderLetter;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Sochi;

/** Small files that are large inside. */
final class Bombs {
    private static final int CLEAR = 256;
    private static final int TABLE = 4_096;
    private static final String GROWS = "GROWS";

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
        return new OrderLetter(
                        new OrderKey(Sochi.UON, "412", LocalDate.of(2020, 2, 15)),
                        "Об итогах",
                        rows,
                        Sochi.MUNICIPALITY)
                .bytes();
    }

    /** A workbook with one cell as long as this, in the sheet itself or among its shared texts. */
    static byte[] workbook(long megabytes, boolean shared) {
        try (Workbook book = shared ? new XSSFWorkbook() : inTheSheet();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("Записи");
            List<String> header = List.of(
                    "Издатель",
                    "Номер приказа",
                    "Дата приказа",
                    "Показатель",
                    "Код школы",
                    "ФИО",
                    "Мероприятие",
                    "Результат",
                    "Дата мероприятия");
            Row first = sheet.createRow(0);
            Row second = sheet.createRow(1);
            for (int i = 0; i < header.size(); i++) {
                first.createCell(i).setCellValue(header.get(i));
                second.createCell(i).setCellValue(GROWS);
            }
            book.write(out);
            return grown(out.toByteArray(), megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SXSSFWorkbook inTheSheet() {
        SXSSFWorkbook book = new SXSSFWorkbook();
        book.setZip64Mode(Zip64Mode.Never);
        return book;
    }

    /** A letter as long as this. */
    static byte[] letter(long megabytes) {
        OrderKey key = new OrderKey(Sochi.UON, "412", LocalDate.of(2020, 2, 15));
        return grown(new OrderLetter(key, GROWS, List.of(), Sochi.MUNICIPALITY).bytes(), megabytes);
    }

    /** The package with the first word that grows grown. */
    private static byte[] grown(byte[] zip, long megabytes) throws UncheckedIOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                    int at = text.indexOf(GROWS);
                    if (at < 0) {
                        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
                    } else {
                        out.write(text.substring(0, at).getBytes(StandardCharsets.ISO_8859_1));
                        fill(out, "слово ", megabytes << 20);
                        out.write(text.substring(at + GROWS.length()).getBytes(StandardCharsets.ISO_8859_1));
                    }
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
