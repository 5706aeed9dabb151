package ru.metodmonitor.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A plain table as a workbook of one sheet: a header that stays in sight, a filter, widths, landscape print.
 *
 * @param sheet the sheet's name
 * @param header titles of the columns
 * @param widths of the columns, in characters
 * @param rows cells as text or whole numbers; text is never a formula
 */
public record TableBook(String sheet, List<String> header, List<Integer> widths, List<List<Object>> rows) {
    /** Copies the lists. */
    public TableBook {
        header = List.copyOf(header);
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Writes the workbook.
     *
     * @throws WorkbookNotWritten if the file can't be written
     */
    public void write(Path target) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(target)) {
            XSSFSheet page = book.createSheet(sheet);
            row(page.createRow(0), List.copyOf(header), head(book));
            CellStyle body = body(book);
            for (int i = 0; i < rows.size(); i++) {
                row(page.createRow(i + 1), rows.get(i), body);
            }
            for (int i = 0; i < widths.size(); i++) {
                page.setColumnWidth(i, widths.get(i) * 256);
            }
            page.createFreezePane(0, 1);
            page.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, header.size() - 1));
            page.setRepeatingRows(new CellRangeAddress(0, 0, 0, header.size() - 1));
            page.getPrintSetup().setLandscape(true);
            page.setFitToPage(true);
            page.getPrintSetup().setFitHeight((short) 0);
            book.write(out);
        } catch (IOException e) {
            throw new WorkbookNotWritten(target, e);
        }
    }

    private static void row(Row row, List<Object> values, CellStyle style) {
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(style);
            if (values.get(i) instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(values.get(i).toString());
            }
        }
    }

    private static CellStyle head(XSSFWorkbook book) {
        CellStyle style = body(book);
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        return style;
    }

    private static CellStyle body(XSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
