package ru.metodmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.OfficeSchemas;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.text.Texts;

class PapersTest {
    private static final AcademicYear YEAR = new AcademicYear(2019);
    private static final DocumentMark MARK = new DocumentMark(
            Optional.empty(),
            false,
            "3f2a-77c1-09be",
            LocalDate.of(2020, 12, 1),
            Sochi.MUNICIPALITY.order(new AcademicYear(2019)));
    private static final Texts TEXTS = Sochi.texts();

    @TempDir
    static Path folder;

    private static Core core;
    private static YearFigures figures;

    @BeforeAll
    static void city() {
        core = DemoCity.in(folder, CityPlan.demo(Sochi.MUNICIPALITY));
        figures = core.database().read(read -> YearFigures.of(core.results(), core.registry(), read, YEAR));
    }

    @AfterAll
    static void close() {
        core.close();
    }

    private static SchoolPapers.Source source(SchoolLine line) {
        return core.database()
                .read(read ->
                        DemoCity.papers(core).school(read, YEAR, line.school().id()))
                .orElseThrow();
    }

    /** The school with the most recommendations. */
    private static SchoolLine troubled() {
        return figures.now().lines().values().stream()
                .max(java.util.Comparator.comparingInt(l -> source(l).advice().size()))
                .orElseThrow();
    }

    private static final OfficeSchemas SCHEMAS = OfficeSchemas.load();

    private static String text(String name, byte[] docx) throws IOException {
        Files.createDirectories(Path.of("target/docx"));
        Path file = Files.write(Path.of("target/docx/" + name + ".docx"), docx);
        assertThat(SCHEMAS.of(file).faults()).as(name).isEmpty();
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return extractor.getText().replace('\u00a0', ' ');
        }
    }

    private static int pages(byte[] docx) throws IOException, InterruptedException {
        try (PDDocument pdf = Loader.loadPDF(Office.pdf(docx, folder).toFile())) {
            return pdf.getNumberOfPages();
        }
    }

    @Test
    void a_schools_sheet_is_one_page_with_figures_place_and_a_form_of_plan() throws Exception {
        SchoolLine line = troubled();

        byte[] docx = new SchoolPapers(TEXTS).sheet(source(line));

        assertThat(text("sheet", docx)).contains(line.school().name(), "Может дать случай", "Ответственный", "Журнал");
        assertThat(pages(docx)).isEqualTo(1);
    }

    @Test
    void a_school_without_headcount_has_a_calm_sheet() throws Exception {
        SchoolLine line = figures.now().lines().values().stream()
                .filter(l -> !l.result().input().hasShares())
                .findFirst()
                .orElseThrow();

        byte[] docx = new SchoolPapers(TEXTS).sheet(source(line));

        assertThat(text("sheet-no-headcount", docx))
                .contains("Число педагогов не указано")
                .doesNotContain("NaN");
        assertThat(pages(docx)).isEqualTo(1);
    }

    @Test
    void the_protocol_and_the_cycle_are_drafted_from_the_figures() throws Exception {
        SchoolPapers papers = new SchoolPapers(TEXTS);
        SchoolPapers.Source source = source(troubled());

        assertThat(text("council", papers.council(source)))
                .contains("Слушали", "Решили", source.advice().get(0).text().replace('\u00a0', ' '));
        assertThat(text("cycle", papers.cycle(source)))
                .contains("Цель", "Показатели", "Результат", "Рекомендация", "Мера", "Решение", "Эффект");
    }

    @Test
    void a_teachers_letter_names_each_order() throws Exception {
        core.database().read(read -> {
            Entry some = core.entries()
                    .list(read, EntryFilter.ALL.in(YEAR).with(EntryStatus.CONFIRMED), 1, 0)
                    .get(0);
            Teacher teacher = some.teacher();
            List<Entry> entries = core.entries()
                    .list(read, EntryFilter.ALL.ofTeacher(teacher.id()).with(EntryStatus.CONFIRMED), 100, 0);
            byte[] docx = new EvidencePapers(TEXTS)
                    .attestation(
                            teacher,
                            some.school(),
                            entries,
                            figures.indicators(),
                            new AcademicYear(2015),
                            YEAR,
                            new LetterNumber(12, 2020),
                            MARK);
            try {
                assertThat(text("attestation", docx))
                        .contains(teacher.name().full(), some.order().key().number())
                        .contains(Sochi.MUNICIPALITY.letterhead())
                        .contains(Sochi.MUNICIPALITY.centre().full())
                        .contains("№ М-12/2020 от ", "М. П.");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return true;
        });
    }

    @Test
    void the_answer_to_a_complaint_holds_every_entry_of_the_school() throws Exception {
        SchoolLine line = troubled();
        List<Entry> entries = core.database()
                .read(read -> core.entries()
                        .list(
                                read,
                                EntryFilter.ALL
                                        .ofSchool(line.school().id())
                                        .in(YEAR)
                                        .with(EntryStatus.CONFIRMED),
                                1_000,
                                0));

        String text = text("answer", new EvidencePapers(TEXTS).answer(figures, line, entries, List.of(), MARK));

        assertThat(entries).isNotEmpty().allSatisfy(e -> assertThat(text).contains(Long.toString(e.id())));
    }

    @Test
    void the_citys_papers_hold_its_schools_and_problems() throws Exception {
        CityPapers papers = new CityPapers(TEXTS);
        List<CityPapers.Acquainted> schools = figures.now().lines().values().stream()
                .map(l -> new CityPapers.Acquainted(
                        l.school().territory(),
                        l.school().name(),
                        l.school().id() % 3 == 0
                                ? Optional.empty()
                                : Optional.of(LocalDateTime.of(2020, 9, 2, 10, 15))))
                .sorted(java.util.Comparator.comparing(CityPapers.Acquainted::territory))
                .toList();

        assertThat(text("acquaintance", papers.acquaintance(YEAR, schools, MARK)))
                .contains("02.09.2020 10:15", "из 70");
        assertThat(text(
                        "plan",
                        core.database().read(read -> DemoCity.papers(core).plan(read, YEAR))))
                .contains("План работы СЦРО на 2021 год", "Прежде всего");
    }
}
