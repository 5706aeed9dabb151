package ru.metodmonitor.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sheet {@code Записи}: may be long, so its rows go to disk as they are written. */
final class EntriesSheet {
    static final String TITLE = "Записи";

    /** Day 0 of Excel's calendar as an epoch day. */
    private static final long EXCEL_EPOCH = -25_569;

    private static final double SECONDS = 86_400;
    private static final Book.Column[] COLUMNS = {
        new Book.Column("№", 8),
        new Book.Column("Издатель", 11),
        new Book.Column("Номер приказа", 11),
        new Book.Column("Дата приказа", 12),
        new Book.Column("Показатель", 12),
        new Book.Column("Код школы", 9),
        new Book.Column("Школа", 28),
        new Book.Column("ФИО", 34),
        new Book.Column("Мероприятие", 36),
        new Book.Column("Результат", 18),
        new Book.Column("Дата мероприятия", 14),
        new Book.Column("Статус", 15),
        new Book.Column("Автор", 20),
        new Book.Column("Создано", 17)
    };
    private static final int STATUS = 11;

    private final Book book;
    private final List<ExportEntry> entries;

    EntriesSheet(Book book, List<ExportEntry> entries) {
        this.book = book;
        this.entries = entries;
    }

    static int columns() {
        return COLUMNS.length;
    }

    /** Heading and colours; entries that don't count stand back. */
    void begin(XSSFSheet sheet, String counting) {
        book.header(sheet, 34, COLUMNS);
        // The streaming writer knows of the rows alone that it streams: its own idea would hide the heading from other
        // readers.
        sheet.setDimensionOverride(new CellRangeAddress(0, entries.size(), 0, COLUMNS.length - 1));
        if (!entries.isEmpty()) {
            new Highlights(sheet, entries.size())
                    .ink(0, COLUMNS.length - 1, Highlights.at(STATUS) + "<>\"" + counting + "\"", Look.MUTED);
        }
    }

    void rows(SXSSFSheet sheet, ProgressListener progress) {
        int number = 0;
        for (ExportEntry entry : entries) {
            number++;
            row(sheet.createRow(number), entry);
            if (number % 1_000 == 0) {
                progress.done((int) Math.min(89, 10 + 80L * number / entries.size()));
            }
        }
    }

    private void row(Row row, ExportEntry entry) {
        book.number(row, 0, Look.WHOLE, (double) entry.number());
        book.text(row, 1, Look.CODE, entry.issuer());
        book.text(row, 2, Look.CODE, entry.orderNumber());
        book.number(row, 3, Look.DATE, serial(entry.orderDate()));
        book.number(row, 4, Look.PLACE, entry.indicator());
        book.text(row, 5, Look.CODE, entry.schoolCode());
        book.text(row, 6, Look.TEXT, entry.school());
        book.text(row, 7, Look.TEXT, entry.teacher());
        book.text(row, 8, Look.TEXT, entry.activity());
        book.text(row, 9, Look.TEXT, entry.result());
        if (entry.eventDate().isPresent()) {
            book.number(row, 10, Look.DATE, serial(entry.eventDate().get()));
        } else {
            book.empty(row, 10, Look.DATE);
        }
        book.text(row, STATUS, Look.TEXT, entry.status());
        book.text(row, 12, Look.TEXT, entry.author());
        book.number(row, 13, Look.TIME, serial(entry.created()));
    }

    private static double serial(LocalDate date) {
        return (double) (date.toEpochDay() - EXCEL_EPOCH);
    }

    private static double serial(LocalDateTime time) {
        return serial(time.toLocalDate()) + time.toLocalTime().toSecondOfDay() / SECONDS;
    }
}
