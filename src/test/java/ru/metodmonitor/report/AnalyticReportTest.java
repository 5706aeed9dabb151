package ru.metodmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.OfficeSchemas;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.text.Texts;

class AnalyticReportTest {
    private final Texts texts = Sochi.texts();

    @TempDir
    Path folder;

    private AnalyticReport.Source source(CityPlan plan, AcademicYear year) {
        try (Core core = DemoCity.in(folder, plan)) {
            return core.database().read(read -> DemoCity.papers(core).report(read, year));
        }
    }

    @Test
    void the_report_opens_and_has_its_chapters() throws IOException {
        List<Integer> progress = new ArrayList<>();

        byte[] bytes = new AnalyticReport(texts)
                .write(source(CityPlan.demo(Sochi.MUNICIPALITY), new AcademicYear(2019)), progress::add);
        Files.createDirectories(Path.of("target/docx"));
        Files.write(Path.of("target/docx/report.docx"), bytes);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            List<String> chapters = document.getParagraphs().stream()
                    .filter(p -> "Heading1".equals(p.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(chapters)
                    .containsExactly(
                            "Главное",
                            "Проект решения рабочей группы",
                            "Группы и\u00a0места",
                            "Территории",
                            "Приложение 1. Результаты по\u00a0показателям",
                            "Приложение 2. Динамика",
                            "Выявленные проблемы",
                            "Приложение 3. Адресные рекомендации",
                            "Приложение 4. Действенность рекомендаций прошлого года",
                            "Приложение 5. Цель, источники и\u00a0метод",
                            "Кластеры",
                            "Приложение 6. Полные таблицы");
            assertThat(document.getAllPictures()).hasSize(9);
        }
        assertThat(progress).isSorted().endsWith(100);
    }

    @Test
    void every_part_is_as_the_schema_says() throws Exception {
        byte[] bytes = new AnalyticReport(texts)
                .write(source(CityPlan.demo(Sochi.MUNICIPALITY), new AcademicYear(2019)), done -> {});
        Path file = Files.write(folder.resolve("report.docx"), bytes);

        OfficeSchemas.Findings found = OfficeSchemas.load().of(file);

        assertThat(found.parts()).isGreaterThan(7);
        assertThat(found.faults()).isEmpty();
    }

    @Test
    void plain_comparisons_are_charts_that_word_can_change() throws Exception {
        AnalyticReport.Source source = source(CityPlan.demo(Sochi.MUNICIPALITY), new AcademicYear(2019));
        byte[] bytes = new AnalyticReport(texts).write(source, done -> {});

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getCharts()).hasSize(2);
            for (XWPFChart chart : document.getCharts()) {
                // What the chart shows stands in its workbook, which Word opens on «Изменить данные».
                XSSFSheet sheet = chart.getWorkbook().getSheetAt(0);
                XDDFChartData data = chart.getChartSeries().get(0);
                assertThat(data.getSeriesCount()).isGreaterThan(3);
                for (int s = 0; s < data.getSeriesCount(); s++) {
                    XDDFChartData.Series series = data.getSeries(s);
                    CellRangeAddress cells =
                            CellRangeAddress.valueOf(series.getValuesData().getDataRangeReference());
                    for (int i = 0; i < series.getValuesData().getPointCount(); i++) {
                        Number number = series.getValuesData().getPointAt(i);
                        Cell cell = sheet.getRow(cells.getFirstRow() + i).getCell(cells.getFirstColumn());
                        assertThat(cell.getNumericCellValue()).isEqualTo(number.doubleValue());
                    }
                }
            }
            double city =
                    100 * source.figures().now().statistics(0).orElseThrow().pooled();
            XDDFChartData bars = document.getCharts().stream()
                    .map(c -> c.getChartSeries().get(0))
                    .filter(XDDFBarChartData.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            Number shown = bars.getSeries(3).getValuesData().getPointAt(0);
            assertThat(shown.doubleValue()).isCloseTo(city, within(0.051));
            assertThat(document.getDocument().xmlText()).contains("descr=\"Доли города по годам\"");
        }
    }

    @Test
    void equal_data_give_equal_bytes() {
        AnalyticReport.Source source = source(CityPlan.little(5, Sochi.MUNICIPALITY), new AcademicYear(2019));

        assertThat(new AnalyticReport(texts).write(source, done -> {}))
                .isEqualTo(new AnalyticReport(texts).write(source, done -> {}));
    }

    @Test
    void a_year_without_data_gives_a_calm_report() throws IOException {
        byte[] bytes = new AnalyticReport(texts)
                .write(source(CityPlan.little(5, Sochi.MUNICIPALITY), new AcademicYear(2031)), done -> {});

        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
            assertThat(words.getText()).doesNotContain("NaN").doesNotContain("null");
        }
    }

    @Test
    void the_contents_name_the_pages_on_which_chapters_stand() throws Exception {
        byte[] bytes = new AnalyticReport(texts)
                .write(source(CityPlan.demo(Sochi.MUNICIPALITY), new AcademicYear(2019)), done -> {});

        try (PDDocument pdf = Loader.loadPDF(Office.pdf(bytes, folder).toFile());
                XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            List<String> lines = document.getParagraphs().stream()
                    .filter(p -> String.valueOf(p.getStyle()).matches("TOC\\d"))
                    .map(p -> p.getText().replace('\u00a0', ' '))
                    .toList();
            assertThat(lines).hasSizeGreaterThan(15);
            for (String line : lines) {
                Matcher parts = Pattern.compile("(.*)\t(\\d+)").matcher(line);
                assertThat(parts.matches()).as(line).isTrue();
                assertThat(page(pdf, Integer.parseInt(parts.group(2))).replaceAll("\\s+", " "))
                        .as(line)
                        .contains(parts.group(1).strip());
            }
        }
    }

    @Test
    void what_a_meeting_reads_is_at_most_twelve_pages_and_begins_with_findings_and_decision() throws Exception {
        byte[] bytes = new AnalyticReport(texts)
                .write(source(CityPlan.demo(Sochi.MUNICIPALITY), new AcademicYear(2019)), done -> {});

        try (PDDocument pdf = Loader.loadPDF(Office.pdf(bytes, folder).toFile())) {
            assertThat(page(pdf, 2)).contains("Главное", "Больше всего отстающих");
            assertThat(page(pdf, 3)).contains("Проект решения рабочей группы", "СЦРО", "29.12.2020");
            int before = 0;
            while (!page(pdf, before + 1).strip().startsWith("Приложение 1")) {
                before++;
            }
            assertThat(before).isLessThanOrEqualTo(12);
        }
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf).replace('\u00a0', ' ');
    }
}
