package ru.metodmonitor.workbook;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.indicators.Scaling;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.municipality.Sochi;

class ExportWriterTest {
    @TempDir
    Path folder;

    private Path written(ExportData data) {
        return written(data, "export.xlsx");
    }

    private Path written(ExportData data, String name) {
        Path file = folder.resolve(name);
        new ExportWriter(Sochi.texts(), "secret").write(file, data, ProgressListener.NONE);
        return file;
    }

    private static ExportData withEntries(List<ExportEntry> entries) {
        return SampleCity.data(
                SampleCity.scheme(Scaling.MIN_MAX, 5), SampleCity.inputs(14, 5, 1), Optional.of(entries));
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(i -> row.getCell(i).getStringCellValue())
                .toList();
    }

    private XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void the_sheets_and_headings_are_those_that_others_read() throws IOException {
        try (XSSFWorkbook book = open(written(withEntries(SampleCity.entries(3))))) {
            assertThat(IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName))
                    .containsExactly(
                            "Показатели",
                            "Кластеры",
                            "Диаграммы",
                            "Динамика",
                            "Рекомендации",
                            "Качество данных",
                            "Записи",
                            "О книге");
            assertThat(texts(book.getSheet("Показатели").getRow(0)))
                    .startsWith("Кластер", "Код", "Школа", "Педагогов", "П1 педагогов", "П1 доля, %", "П1 балл")
                    .endsWith("П5 балл", "Индекс", "Место", "Группа")
                    .hasSize(22);
            assertThat(texts(book.getSheet("Записи").getRow(0)))
                    .containsExactly(
                            "№",
                            "Издатель",
                            "Номер приказа",
                            "Дата приказа",
                            "Показатель",
                            "Код школы",
                            "Школа",
                            "ФИО",
                            "Мероприятие",
                            "Результат",
                            "Дата мероприятия",
                            "Статус",
                            "Автор",
                            "Создано");
        }
    }

    @Test
    void every_sheet_says_truly_how_far_it_reaches() throws IOException {
        try (ZipFile zip =
                new ZipFile(written(withEntries(SampleCity.entries(3))).toFile())) {
            List<String> sheets = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(n -> n.matches("xl/worksheets/sheet\\d+\\.xml"))
                    .toList();
            assertThat(sheets).hasSize(8);
            for (String name : sheets) {
                String xml = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
                List<String> cells = Pattern.compile("<c r=\"([A-Z]+\\d+)\"")
                        .matcher(xml)
                        .results()
                        .map(m -> m.group(1))
                        .toList();
                Matcher told = Pattern.compile("<dimension ref=\"([^\"]*)\"").matcher(xml);
                assertThat(told.find()).as(name).isTrue();
                CellRangeAddress reach = CellRangeAddress.valueOf(told.group(1));
                assertThat(cells).as(name).isNotEmpty().allSatisfy(cell -> {
                    CellReference at = new CellReference(cell);
                    assertThat(reach.isInRange(at.getRow(), at.getCol()))
                            .as(cell)
                            .isTrue();
                });
            }
        }
    }

    @Test
    void without_entries_there_is_no_sheet_of_names() throws IOException {
        try (XSSFWorkbook book = open(written(SampleCity.data(Scaling.MIN_MAX, 5, 14, 1)))) {
            assertThat(book.getSheet("Записи")).isNull();
        }
    }

    @Test
    void rows_stand_by_cluster_then_rank_then_code_and_hold_the_programs_figures() throws IOException {
        ExportData data = SampleCity.data(Scaling.MIN_MAX, 5, 70, 4);

        try (XSSFWorkbook book = open(written(data))) {
            XSSFSheet sheet = book.getSheet("Показатели");
            List<ExportSchool> sorted = IndicatorsSheet.sorted(data.schools());
            for (int i = 0; i < sorted.size(); i++) {
                Row row = sheet.getRow(i + 1);
                SchoolResult result = sorted.get(i).result();
                assertThat(row.getCell(0).getStringCellValue())
                        .isEqualTo(result.input().cluster());
                assertThat(row.getCell(1).getStringCellValue())
                        .isEqualTo(sorted.get(i).code());
                for (int k = 0; k < 5; k++) {
                    SchoolResult.Figure figure = result.figures().get(k);
                    assertThat(row.getCell(4 + 3 * k).getNumericCellValue()).isEqualTo(figure.active());
                    assertFigure(row.getCell(5 + 3 * k), figure.share().map(s -> 100 * s));
                    assertFigure(row.getCell(6 + 3 * k), figure.score());
                }
                assertFigure(
                        row.getCell(19), result.standing().map(s -> s.index().doubleValue()));
                assertFigure(row.getCell(20), result.standing().map(s -> (double) s.rank()));
            }
        }
    }

    private static void assertFigure(Cell cell, Optional<Double> expected) {
        assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
        if (expected.isEmpty()) {
            assertThat(cell.getStringCellValue()).isEmpty();
        } else {
            assertThat(cell.getNumericCellValue()).isCloseTo(expected.get(), org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void codes_are_ordered_as_people_count() {
        ExportSchool some = SampleCity.data(Scaling.MIN_MAX, 5, 1, 1).schools().get(0);

        List<String> codes = IndicatorsSheet.sorted(List.of(
                        new ExportSchool("10", "а", some.result(), ""),
                        new ExportSchool("2", "б", some.result(), ""),
                        new ExportSchool("2а", "в", some.result(), "")))
                .stream()
                .map(ExportSchool::code)
                .toList();

        assertThat(codes).containsExactly("2", "2а", "10");
    }

    @Test
    void every_sheet_is_protected_yet_can_be_filtered_sorted_and_printed() throws IOException {
        try (XSSFWorkbook book = open(written(withEntries(SampleCity.entries(3))))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                var protection = sheet.getCTWorksheet().getSheetProtection();
                assertThat(protection.getSheet()).isTrue();
                assertThat(protection.getAutoFilter()).isFalse();
                assertThat(protection.getSort()).isFalse();
                assertThat(sheet.validateSheetPassword("secret")).isTrue();
                assertThat(sheet.validateSheetPassword("wrong")).isFalse();
                // Programs do away with our own page breaks on sheets that are fitted to pages.
                boolean breaks = List.of("Диаграммы", "Динамика").contains(sheet.getSheetName());
                assertThat(sheet.getFitToPage()).isEqualTo(!breaks);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                boolean table = !sheet.getSheetName().equals("Диаграммы")
                        && !sheet.getSheetName().equals("О книге");
                assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isEqualTo(table);
                assertThat(sheet.getPaneInformation() != null).isEqualTo(table);
                assertThat(sheet.getRepeatingRows() != null).isEqualTo(table);
            }
            Cell formula = book.getSheet("Показатели").getRow(1).getCell(5);
            assertThat(formula.getCellStyle().getLocked()).isTrue();
        }
    }

    @Test
    void no_chart_is_torn_by_a_page_and_recommendations_are_printed_whole() throws IOException {
        try (XSSFWorkbook book = open(written(SampleCity.data(Scaling.MIN_MAX, 5, 90, 1)))) {
            XSSFSheet charts = book.getSheet("Диаграммы");
            List<Integer> breaks = IntStream.of(charts.getRowBreaks()).boxed().toList();
            assertThat(breaks).isNotEmpty();
            assertThat(charts.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList())
                    .hasSize(4)
                    .allSatisfy(chart -> assertThat(breaks)
                            .noneMatch(row -> row >= chart.getFrom().getRow()
                                    && row < chart.getTo().getRow()));
            Row advice = book.getSheet("Рекомендации").getRow(1);
            assertThat(advice.getCell(4).getStringCellValue().length()).isGreaterThan(110);
            assertThat(advice.getHeightInPoints()).isGreaterThanOrEqualTo(2 * 15);
            assertThat(book.getSheet("Динамика").getColumnBreaks()).containsExactly(12, 22);
        }
    }

    @Test
    void the_journals_code_stands_in_the_properties() throws IOException {
        try (XSSFWorkbook book = open(written(withEntries(List.of())))) {
            assertThat(book.getProperties().getCoreProperties().getKeywords()).isEqualTo("7F3A-91C2-04DE");
            assertThat(book.getProperties()
                            .getCustomProperties()
                            .getProperty("Код журнала")
                            .getLpwstr())
                    .isEqualTo("7F3A-91C2-04DE");
        }
    }

    @Test
    void equal_data_give_equal_bytes() throws IOException {
        byte[] first = Files.readAllBytes(written(withEntries(SampleCity.entries(500)), "first.xlsx"));
        byte[] second = Files.readAllBytes(written(withEntries(SampleCity.entries(500)), "second.xlsx"));

        assertThat(second).isEqualTo(first);
        try (ZipFile zip = new ZipFile(folder.resolve("first.xlsx").toFile())) {
            assertThat(zip.stream().map(e -> e.getTimeLocal().toLocalDate())).containsOnly(LocalDate.of(1980, 2, 1));
        }
    }

    private static ExportEntry entryOf(String teacher, String activity) {
        ExportEntry e = SampleCity.entries(1).get(0);
        return new ExportEntry(
                e.number(),
                e.issuer(),
                e.orderNumber(),
                e.orderDate(),
                e.indicator(),
                e.schoolCode(),
                teacher,
                teacher,
                activity,
                teacher,
                e.eventDate(),
                e.status(),
                e.author(),
                e.created());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+7 900",
                "-5",
                "@SUM(A1)",
                "=HYPERLINK(\"http://x\")",
                "<b>&amp;",
                "😀",
                "_x0041_",
                "'quoted",
                "строка\nвторая"
            })
    void text_from_people_stays_the_text_it_is(String text) throws IOException {
        ExportData data = withEntries(List.of(entryOf(text, text)));

        try (XSSFWorkbook book = open(written(data))) {
            Cell cell = book.getSheet("Записи").getRow(1).getCell(7);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void what_a_cell_cannot_hold_is_cut_and_cleaned() throws IOException {
        String text = "а\u0000б\u0007в\ud800г" + "д".repeat(40_000);

        try (XSSFWorkbook book = open(written(withEntries(List.of(entryOf("Имя", text)))))) {
            String read = book.getSheet("Записи").getRow(1).getCell(8).getStringCellValue();
            assertThat(read).startsWith("абвгд").endsWith("…").hasSize(32_767);
        }
    }

    @Test
    void the_same_holds_for_the_sheets_made_in_memory() throws IOException {
        ExportData data = SampleCity.data(Scaling.MIN_MAX, 5, 3, 1);
        String text = "=1+1\u0001 д"
                + IntStream.range(0, 9_000).mapToObj(Integer::toHexString).collect(joining("ж"));
        ExportData bad = new ExportData(
                data.year(),
                data.state(),
                data.scheme(),
                data.clusters(),
                data.schools().stream()
                        .map(s -> new ExportSchool(s.code(), text, s.result(), s.group()))
                        .toList(),
                data.entries(),
                List.of(),
                List.of(new ExportAdvice("A", "1", text, "П1", text)),
                List.of(new ExportRemark("1", text, text, text, true)),
                data.journalCode(),
                data.asOf());

        try (XSSFWorkbook book = open(written(bad))) {
            Cell name = book.getSheet("Показатели").getRow(1).getCell(2);
            assertThat(name.getCellType()).isEqualTo(CellType.STRING);
            assertThat(name.getStringCellValue()).startsWith("=1+1 д").hasSize(32_767);
        }
    }

    @Test
    void a_year_without_data_is_a_valid_workbook() throws Exception {
        ExportData data = SampleCity.data(Scaling.MIN_MAX, 5, 0, 1);
        Path file = written(withoutSchools(data));

        try (XSSFWorkbook book = open(file)) {
            assertThat(book.getSheet("Показатели").getLastRowNum()).isZero();
        }
        assertThat(LibreOffice.converted(file, "pdf", folder)).isNotEmptyFile();
    }

    private static ExportData withoutSchools(ExportData data) {
        return new ExportData(
                data.year(),
                ExportData.State.APPROVED,
                data.scheme(),
                Map.of(),
                List.of(),
                Optional.of(List.of()),
                List.of(),
                List.of(),
                List.of(),
                data.journalCode(),
                data.asOf());
    }

    @Test
    void what_goes_wrong_midway_leaves_the_old_file_and_no_other() throws IOException {
        Path file = written(withEntries(SampleCity.entries(5)));
        byte[] old = Files.readAllBytes(file);
        List<ExportEntry> failing = new AbstractList<>() {
            @Override
            public ExportEntry get(int index) {
                if (index == 3_000) {
                    throw new java.io.UncheckedIOException(new IOException("No space left on device"));
                }
                return SampleCity.entries(1).get(0);
            }

            @Override
            public int size() {
                return 5_000;
            }
        };

        assertThatThrownBy(() -> written(withEntries(failing)))
                .isInstanceOf(WorkbookNotWritten.class)
                .hasMessageContaining("export.xlsx")
                .hasMessageContaining("No space left on device");

        assertThat(file).hasBinaryContent(old);
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void a_full_disk_is_one_clear_error() {
        assertThatThrownBy(() -> new ExportWriter(Sochi.texts(), "")
                        .write(Path.of("/dev/full/export.xlsx"), withEntries(List.of()), ProgressListener.NONE))
                .isInstanceOf(WorkbookNotWritten.class);
    }

    @Test
    void progress_rises_to_a_hundred() {
        List<Integer> told = new ArrayList<>();

        new ExportWriter(Sochi.texts(), "")
                .write(folder.resolve("a.xlsx"), withEntries(SampleCity.entries(3_000)), told::add);

        assertThat(told).isSorted().endsWith(100);
    }

    @Test
    void no_part_holds_the_password() throws IOException {
        try (ZipFile zip = new ZipFile(written(withEntries(List.of())).toFile())) {
            zip.stream().forEach(e -> {
                try (InputStream in = zip.getInputStream(e)) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .doesNotContain("secret");
                } catch (IOException x) {
                    throw new java.io.UncheckedIOException(x);
                }
            });
        }
    }
}
