package ru.metodmonitor.scenario;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as somebody at a desk makes, reads and changes them. */
final class Sheets {
    static final List<String> ENTRIES = List.of(
            "Издатель",
            "Номер приказа",
            "Дата приказа",
            "Показатель",
            "Код школы",
            "ФИО",
            "Мероприятие",
            "Результат",
            "Дата мероприятия");

    private Sheets() {}

    /** A workbook of one sheet. */
    static byte[] book(String title, List<String> header, List<List<String>> rows) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet(title);
            fill(sheet.createRow(0), header);
            rows.forEach(row -> fill(sheet.createRow(sheet.getLastRowNum() + 1), row));
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of entries under the order УОН № 412 от 15.02.2020. */
    static List<String> entry(int indicator, String school, String name, String activity, String result) {
        return List.of(
                "УОН", "412", "15.02.2020", String.valueOf(indicator), school, name, activity, result, "10.02.2020");
    }

    /** Somebody opens a workbook, changes its first sheet and saves it. */
    static byte[] changed(byte[] bytes, Consumer<XSSFSheet> change) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            change.accept(book.getSheetAt(0));
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types text into the cell of a row, from 1 as on the screen, below a heading. */
    static void type(Sheet sheet, int row, String heading, String text) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                int place = cell.getColumnIndex();
                sheet.getRow(row - 1).createCell(place).setCellValue(text);
                return;
            }
        }
        throw new AssertionError("no heading " + heading);
    }

    /** The rows of the first sheet below its heading, as one text each. */
    static List<String> rows(byte[] bytes) {
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> rows = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                StringBuilder all = new StringBuilder();
                row.forEach(cell -> all.append(formatter.formatCellValue(cell)).append(" | "));
                rows.add(all.toString());
            }
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
