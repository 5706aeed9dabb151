package ru.metodmonitor.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as people make them, for tests: text, numbers, dates, formulas, in cells. */
final class SampleBook {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle date = workbook.createCellStyle();

    SampleBook() {
        date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** A sheet with the columns of the import and these rows below. */
    SampleBook sheet(ImportSheet kind, Object[]... rows) {
        sheet(kind.title(), kind.columns().stream().map(ImportColumn::label).toArray());
        return rows(kind.title(), rows);
    }

    SampleBook sheet(String name, Object... header) {
        workbook.createSheet(name);
        return rows(name, new Object[][] {header});
    }

    SampleBook rows(String name, Object[]... rows) {
        Sheet sheet = workbook.getSheet(name);
        for (Object[] values : rows) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int i = 0; i < values.length; i++) {
                fill(row.createCell(i), values[i]);
            }
        }
        return this;
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else if (value.toString().startsWith("==")) {
            cell.setCellFormula(value.toString().substring(2));
        } else {
            cell.setCellValue(value.toString());
        }
    }

    Path saved(Path folder) {
        Path file = folder.resolve("sample-" + System.identityHashCode(this) + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                workbook) {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static Object[] row(Object... values) {
        return values;
    }

    static Object[] school(Object code, Object pupils, Object headcount) {
        return row(code, "МОБУ СОШ № " + code, "СОШ", "Центральный", "2019-2020", pupils, headcount);
    }

    static Object[] entry(Object number, Object date, Object indicator, Object name) {
        return row("УОН", number, date, indicator, "10", name, "Учитель года", "победитель", "");
    }
}
