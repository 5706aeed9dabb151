package ru.metodmonitor.bench;

import ru.metodmonitor.municipality.Sochi;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.ImportReader;

/** A workbook of 20,000 entries: checked, matched and stored in one transaction, against only reading its cells. */
final class ImportCase implements Case {
    private static final int ENTRIES = 20_000;
    private static final int SCHOOLS = 70;
    private static final int TEACHERS = 4_000;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Place place, ru.metodmonitor.bench.Sheet sheet) throws Exception {
        Path folder = place.fresh("import");
        Path file = folder.resolve("city.xlsx");
        write(file);
        Paired paired = Paired.of(2, 5, new Load(folder, file), () -> readOnly(file));
        sheet.compared("import of 20,000 entries against reading the cells with POI's streaming reader", paired, 3.0);
        sheet.remark("Ours: workbook read, checked, 20,000 entries with their journal stored in one transaction of a new store.");
    }

    /** A new store each time; opening it isn't timed. */
    private static final class Load implements Paired.Work {
        private final Path folder;
        private final Path file;
        private Optional<Core> core = Optional.empty();
        private int made;

        Load(Path folder, Path file) {
            this.folder = folder;
            this.file = file;
        }

        @Override
        public void prepare() {
            core.ifPresent(Core::close);
            made++;
            core = Optional.of(Core.open(
                    Core.config(
                            Optional.empty(),
                            Map.of("METODMONITOR_DATA_DIR", folder.resolve("data" + made).toString())),
                    Clock.systemUTC()));
        }

        @Override
        public void run() {
            Core open = core.orElseThrow();
            ImportBook book = new ImportReader(Sochi.ISSUERS).read(file, done -> {}).fold(read -> read, refused -> {
                throw new IllegalStateException(refused.toString());
            });
            long fresh = open.database()
                    .write(tx -> open.importer().load(tx, Orders.Author.console(), book).fresh());
            if (fresh < ENTRIES) {
                throw new IllegalStateException("only " + fresh + " rows were loaded");
            }
        }
    }

    private static void readOnly(Path file) throws Exception {
        Counting counted = new Counting();
        try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(pack);
            XSSFReader reader = new XSSFReader(pack);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(), strings, counted, new DataFormatter(), false));
                    xml.parse(new InputSource(in));
                }
            }
        }
        if (counted.cells < ENTRIES * 8) {
            throw new IllegalStateException("only " + counted.cells + " cells were read");
        }
    }

    private static final class Counting implements XSSFSheetXMLHandler.SheetContentsHandler {
        private int cells;

        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            cells++;
        }
    }

    private static void write(Path file) throws Exception {
        String[] given = {"Анна", "Ольга", "Елена", "Вера", "Инна", "Мария", "Нина", "Дарья"};
        String[] second = {"Петровна", "Ивановна", "Львовна", "Олеговна", "Юрьевна", "Игоревна", "Павловна"};
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet schools = head(book, "Школы", "Код", "Наименование", "Тип", "Территория", "Учебный год", "Обучающихся", "Педагогов");
            for (int s = 1; s <= SCHOOLS; s++) {
                row(schools, s, "S" + s, "МОБУ СОШ № " + s + " г. Сочи", "СОШ", "Центральный", "2019-2020", 400 + s * 5, TEACHERS / SCHOOLS + 5);
            }
            Sheet orders = head(book, "Приказы", "Издатель", "Номер", "Дата", "Название");
            for (int o = 1; o <= 200; o++) {
                row(orders, o, "УОН", String.valueOf(o), "15.02.2020", "Об итогах конкурса");
            }
            Sheet entries = head(
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
            for (int e = 1; e <= ENTRIES; e++) {
                int teacher = e % TEACHERS;
                String name = "Учитель" + (char) ('а' + teacher % 32) + (char) ('а' + teacher / 32 % 32) + (char) ('а' + teacher / 1024) + "ва "
                        + given[teacher % given.length] + " " + second[teacher % second.length];
                row(
                        entries,
                        e,
                        "УОН",
                        String.valueOf(1 + e % 200),
                        "15.02.2020",
                        1 + e % 5,
                        "S" + (1 + teacher % SCHOOLS),
                        name,
                        "Мероприятие " + e / TEACHERS + "-" + e % 37,
                        "участник",
                        "10.02.2020");
            }
            book.write(out);
        }
    }

    private static Sheet head(SXSSFWorkbook book, String name, String... columns) {
        Sheet sheet = book.createSheet(name);
        row(sheet, 0, List.of(columns).toArray());
        return sheet;
    }

    private static void row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Integer n) {
                row.createCell(i).setCellValue(n);
            } else {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }
}
