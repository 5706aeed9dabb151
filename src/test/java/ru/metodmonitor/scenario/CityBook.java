package ru.metodmonitor.scenario;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import ru.metodmonitor.demo.City;

/** Writes a generated city as somebody would fill in the import workbook, with plain cells. */
public final class CityBook {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private CityBook() {}

    /** Writes all four sheets. */
    public static void write(City city, Path target) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(target)) {
            Sheet schools = sheet(
                    book,
                    "Школы",
                    "Код",
                    "Наименование",
                    "Тип",
                    "Территория",
                    "Учебный год",
                    "Обучающихся",
                    "Педагогов");
            city.schools()
                    .forEach(s -> row(
                            schools,
                            s.code(),
                            s.name(),
                            s.kind().label(),
                            s.territory(),
                            s.year(),
                            number(s.pupils()),
                            number(s.headcount())));
            Sheet teachers = sheet(book, "Педагоги", "Код школы", "ФИО", "Должность");
            city.teachers().forEach(t -> row(teachers, t.schoolCode(), t.name().full(), t.position()));
            Sheet orders = sheet(book, "Приказы", "Издатель", "Номер", "Дата", "Название");
            city.orders()
                    .forEach(o -> row(
                            orders,
                            o.key().issuer().label(),
                            o.key().number(),
                            date(o.key().date()),
                            o.title()));
            Sheet entries = sheet(
                    book,
                    "Записи",
                    "Издатель",
                    "Номер приказа",
                    "Дата приказа",
                    "Показатель",
                    "Код школы",
                    "ФИО",
                    "Мероприятие",
                    "Результат",
                    "Дата мероприятия");
            city.entries()
                    .forEach(e -> row(
                            entries,
                            e.order().issuer().label(),
                            e.order().number(),
                            date(e.order().date()),
                            e.indicator(),
                            e.schoolCode(),
                            e.name().full(),
                            e.activity(),
                            e.result(),
                            e.eventDate().map(CityBook::date).orElse("")));
            book.write(out);
        }
    }

    private static Sheet sheet(SXSSFWorkbook book, String name, Object... header) {
        Sheet sheet = book.createSheet(name);
        row(sheet, header);
        return sheet;
    }

    private static void row(Sheet sheet, Object... cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Integer number) {
                row.createCell(i).setCellValue(number);
            } else if (!String.valueOf(cells[i]).isEmpty()) {
                row.createCell(i).setCellValue(String.valueOf(cells[i]));
            }
        }
    }

    private static Object number(Optional<Integer> value) {
        return value.map(Object.class::cast).orElse("");
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }
}
