package ru.metodmonitor.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook while it is made: its looks, each once, and the few ways to fill a cell. */
final class Book {
    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);

    Book(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFCellStyle style(Look look) {
        return styles.computeIfAbsent(look, l -> l.in(workbook));
    }

    /** Text, inert whatever it begins with. */
    Cell text(Row row, int column, Look look, String text) {
        Cell cell = empty(row, column, look);
        if (!text.isEmpty()) {
            cell.setCellValue(CellText.written(text));
        }
        return cell;
    }

    Cell number(Row row, int column, Look look, double number) {
        Cell cell = empty(row, column, look);
        cell.setCellValue(number);
        return cell;
    }

    Cell empty(Row row, int column, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style(look));
        return cell;
    }

    /** The heading row with widths in characters. */
    XSSFRow header(XSSFSheet sheet, float height, Column... columns) {
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(height);
        for (int i = 0; i < columns.length; i++) {
            text(row, i, Look.HEADER, columns[i].title());
            sheet.setColumnWidth(i, columns[i].width() * 256);
        }
        return row;
    }

    /**
     * A column.
     *
     * @param title its heading
     * @param width in characters
     */
    record Column(String title, int width) {}
}
