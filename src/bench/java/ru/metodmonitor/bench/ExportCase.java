package ru.metodmonitor.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.workbook.ExportData;
import ru.metodmonitor.workbook.ExportEntry;
import ru.metodmonitor.workbook.ExportWriter;

/** The export with 50,000 entries, from the store to the file, against writing the same bare cells with POI's SXSSF; and in 512 MB. */
final class ExportCase implements Case {
    private static final GrownStore STORE = new GrownStore("export", 70, 8_000, 50_000);
    private static final AcademicYear YEAR = new AcademicYear(GrownStore.YEAR);

    @Override
    public String name() {
        return "export";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        Path folder = place.fresh("export");
        try (Core core = STORE.open(place)) {
            ExportData data = core.database().read(read -> core.export().year(read, YEAR, true));
            List<ExportEntry> entries = data.entries().orElseThrow();
            if (entries.size() != STORE.entries()) {
                throw new IllegalStateException(entries.size() + " entries");
            }
            sheet.compared(
                    "export with 50,000 entries, formulas and protection against bare cells",
                    Paired.of(1, 5, () -> whole(core, folder.resolve("ours.xlsx")), () -> bare(entries, folder.resolve("bare.xlsx"))),
                    2.0);
        }
        Process alone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportCase.class.getName(),
                        place.target().toString())
                .inheritIO()
                .start();
        int code = alone.waitFor();
        sheet.held("the same in a process of its own", code == 0 ? "done" : "failed", "-Xmx512m", code == 0);
    }

    /** The export alone, for a process with a small heap. */
    public static void main(String[] args) throws Exception {
        Place place = new Place(Path.of(args[0]));
        try (Core core = STORE.open(place)) {
            whole(core, place.fresh("export-alone").resolve("ours.xlsx"));
        }
        System.exit(0);
    }

    private static void whole(Core core, Path target) {
        ExportData data = core.database().read(read -> core.export().year(read, YEAR, true));
        new ExportWriter(core.texts(), "password").write(target, data, done -> {});
    }

    private static void bare(List<ExportEntry> entries, Path target) throws Exception {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(target)) {
            SXSSFSheet sheet = book.createSheet("Записи");
            int number = 0;
            for (ExportEntry e : entries) {
                Row row = sheet.createRow(number);
                number++;
                row.createCell(0).setCellValue((double) e.number());
                row.createCell(1).setCellValue(e.issuer());
                row.createCell(2).setCellValue(e.orderNumber());
                row.createCell(3).setCellValue(e.orderDate());
                row.createCell(4).setCellValue(e.indicator());
                row.createCell(5).setCellValue(e.schoolCode());
                row.createCell(6).setCellValue(e.school());
                row.createCell(7).setCellValue(e.teacher());
                row.createCell(8).setCellValue(e.activity());
                row.createCell(9).setCellValue(e.result());
                row.createCell(10).setCellValue(e.eventDate().map(Object::toString).orElse(""));
                row.createCell(11).setCellValue(e.status());
                row.createCell(12).setCellValue(e.author());
                row.createCell(13).setCellValue(e.created());
            }
            book.write(out);
        }
    }
}
