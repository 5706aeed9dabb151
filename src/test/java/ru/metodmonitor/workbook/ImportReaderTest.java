package ru.metodmonitor.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static ru.metodmonitor.workbook.SampleBook.entry;
import static ru.metodmonitor.workbook.SampleBook.row;
import static ru.metodmonitor.workbook.SampleBook.school;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.SchoolKind;

class ImportReaderTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 15);
    private static final String NAME = "Иванова Мария Петровна";

    @TempDir
    Path folder;

    private ImportBook read(SampleBook book) {
        return read(book, ProgressListener.NONE);
    }

    private ImportBook read(SampleBook book, ProgressListener progress) {
        return new ImportReader(Sochi.ISSUERS)
                .read(book.saved(folder), progress)
                .fold(b -> b, refused -> {
                    throw new AssertionError(refused.problem());
                });
    }

    private static List<String> problems(SheetRow<?> row) {
        return row.problems().stream()
                .map(p -> p.column().label() + " " + p.reason().key().replace("workbook.cell.", ""))
                .toList();
    }

    @Test
    void all_four_sheets_are_read_with_their_row_numbers() {
        ImportBook book = read(new SampleBook()
                .sheet(ImportSheet.SCHOOLS, school(10, 612, 25))
                .sheet(ImportSheet.TEACHERS, row(10, NAME, "учитель физики"))
                .sheet(ImportSheet.ORDERS, row("УОН", 412, DAY, "Об итогах"))
                .sheet(ImportSheet.ENTRIES, entry("412", "15.02.2020", 3, NAME)));

        assertThat(book.size()).isEqualTo(4);
        assertThat(book.schools().get(0).raw().number()).isEqualTo(2);
        assertThat(book.schools().get(0).value())
                .contains(new SchoolRow(
                        "10",
                        "МОБУ СОШ № 10",
                        SchoolKind.SOSH,
                        "Центральный",
                        new AcademicYear(2019),
                        Optional.of(612),
                        Optional.of(25)));
        assertThat(book.teachers().get(0).value().orElseThrow().name().full()).isEqualTo(NAME);
        OrderKey key = new OrderKey(Sochi.UON, "412", DAY);
        assertThat(book.orders().get(0).value()).contains(new OrderRow(key, "Об итогах"));
        EntryRow entry = book.entries().get(0).value().orElseThrow();
        assertThat(entry.order()).isEqualTo(key);
        assertThat(entry.indicator()).isEqualTo(3);
        assertThat(entry.schoolCode()).isEqualTo("10");
        assertThat(entry.eventDate()).isEmpty();
        assertThat(book.remarks()).isEmpty();
    }

    @Test
    void headers_may_stand_in_any_order_and_be_written_carelessly() {
        ImportBook book = read(new SampleBook()
                .sheet(
                        "  школы",
                        "педагогов ",
                        "КОД",
                        "учебный\u00a0год",
                        "Тип",
                        "Наименование ",
                        "ОБУЧАЮЩИХСЯ",
                        "территория")
                .rows("  школы", row(25, 10, "2019/20", "гимназия", "Гимназия № 8", 300, "Хостинский")));

        SchoolRow school = book.schools().get(0).value().orElseThrow();
        assertThat(school.kind()).isEqualTo(SchoolKind.GYMNASIUM);
        assertThat(school.headcount()).contains(25);
        assertThat(school.year()).isEqualTo(new AcademicYear(2019));
    }

    @Test
    void blank_rows_are_skipped_and_numbers_stay_those_that_people_see() {
        SampleBook book = new SampleBook().sheet(ImportSheet.SCHOOLS, school(1, 100, 10), row(), row(" ", "\u00a0"));
        book.workbook().getSheetAt(0).createRow(9).createCell(0).setCellValue("7");

        List<Integer> numbers =
                read(book).schools().stream().map(s -> s.raw().number()).toList();

        assertThat(numbers).containsExactly(2, 10);
    }

    @Test
    void cells_are_cleaned_of_what_nobody_sees() {
        ImportBook book = read(new SampleBook()
                .sheet(
                        ImportSheet.TEACHERS,
                        row(" 10\u200b", "Иванова\u00a0\u00a0Мария\nПетров\u00adна ", "\tучитель")));

        TeacherRow teacher = book.teachers().get(0).value().orElseThrow();
        assertThat(teacher.schoolCode()).isEqualTo("10");
        assertThat(teacher.name().full()).isEqualTo(NAME);
        assertThat(teacher.position()).isEqualTo("учитель");
    }

    @Test
    void a_code_with_leading_zeros_by_format_is_read_as_it_is_seen() {
        SampleBook book = new SampleBook().sheet(ImportSheet.TEACHERS, row(10, NAME, ""));
        CellStyle zeros = book.workbook().createCellStyle();
        zeros.setDataFormat(book.workbook().createDataFormat().getFormat("0000"));
        book.workbook().getSheetAt(0).getRow(1).getCell(0).setCellStyle(zeros);

        assertThat(read(book)
                        .teachers()
                        .get(0)
                        .raw()
                        .cell(ImportColumn.SCHOOL_CODE)
                        .text())
                .isEqualTo("0010");
    }

    @Test
    void a_formula_gives_its_computed_value_and_one_without_is_told() {
        SampleBook book =
                new SampleBook().sheet(ImportSheet.SCHOOLS, school(10, "==600+12", 25), school(11, 100, "==20+5"));
        book.workbook()
                .getCreationHelper()
                .createFormulaEvaluator()
                .evaluateFormulaCell(book.workbook().getSheetAt(0).getRow(1).getCell(5));

        ImportBook read = read(book);

        assertThat(read.schools().get(0).value().orElseThrow().pupils()).contains(612);
        assertThat(read.schools().get(1).value().flatMap(SchoolRow::headcount)).isNotEqualTo(Optional.of(25));
    }

    @Test
    void dates_may_be_cells_or_text_also_in_a_workbook_that_counts_from_1904() {
        SampleBook book = new SampleBook();
        book.workbook().getCTWorkbook().getWorkbookPr().setDate1904(true);
        book.sheet(ImportSheet.ORDERS, row("УОН", "1", DAY, ""), row("сцро", "№ 2-о", "15.2.20", ""));

        assertThat(read(book).orders())
                .extracting(o -> o.value().orElseThrow().key().date())
                .containsExactly(DAY, DAY);
    }

    @Test
    void unknown_sheets_and_columns_are_ignored_but_told() {
        ImportBook book = read(new SampleBook()
                .sheet("Черновик", "что-то")
                .sheet("Педагоги", "Код школы", "ФИО", "Стаж", "Ошибка")
                .rows("Педагоги", row("10", NAME, 5, "Строка 3. …")));

        assertThat(book.teachers()).hasSize(1);
        assertThat(book.remarks())
                .extracting(r -> r.key(), r -> r.arguments().values().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("workbook.remark.unknown-sheet", "[Черновик]"),
                        org.assertj.core.groups.Tuple.tuple("workbook.remark.unknown-column", "[Педагоги, Стаж]"));
    }

    @Test
    void a_cell_under_a_merged_one_says_so() {
        SampleBook book =
                new SampleBook().sheet(ImportSheet.TEACHERS, row("10", NAME, ""), row("", "Петров Пётр Петрович", ""));
        book.workbook().getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 0, 0));

        assertThat(problems(read(book).teachers().get(1))).containsExactly("Код школы merged");
    }

    @Test
    void progress_rises_to_a_hundred() {
        List<Integer> told = new ArrayList<>();

        read(new SampleBook().sheet(ImportSheet.SCHOOLS, school(10, 612, 25)), told::add);

        assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(100);
    }

    static Stream<Arguments> wrong_cells() {
        return Stream.of(
                arguments(ImportSheet.SCHOOLS, row("", "", "", "", "", "", ""), ""),
                arguments(ImportSheet.SCHOOLS, school("", 1, 1), "Код empty"),
                arguments(ImportSheet.SCHOOLS, school("1".repeat(41), 1, 1), "Код too-long"),
                arguments(ImportSheet.SCHOOLS, school("10", -5, 1), "Обучающихся negative"),
                arguments(ImportSheet.SCHOOLS, school("10", "− 5", 1), "Обучающихся negative"),
                arguments(ImportSheet.SCHOOLS, school("10", 2.5, 1), "Обучающихся not-whole"),
                arguments(ImportSheet.SCHOOLS, school("10", 1, "двадцать"), "Педагогов not-whole"),
                arguments(ImportSheet.SCHOOLS, school("10", 1, 1_000_000), "Педагогов too-many"),
                arguments(ImportSheet.SCHOOLS, school(DAY, 1, 1), "Код is-a-date"),
                arguments(ImportSheet.SCHOOLS, row("1", "Ш", "ВУЗ", "Т", "2019-2020", 1, 1), "Тип unknown-kind"),
                arguments(ImportSheet.SCHOOLS, row("1", "Ш", "СОШ", "Т", "2019-2021", 1, 1), "Учебный год not-a-year"),
                arguments(ImportSheet.ORDERS, row("ГУО", "1", DAY, ""), "Издатель unknown-issuer"),
                arguments(ImportSheet.ORDERS, row("УОН", "А", DAY, ""), "Номер not-an-order-number"),
                arguments(ImportSheet.ORDERS, row("УОН", "4<b>", DAY, ""), "Номер not-an-order-number"),
                arguments(ImportSheet.ORDERS, row("УОН", "1", "31.02.2020", ""), "Дата no-such-day"),
                arguments(ImportSheet.ORDERS, row("УОН", "1", "вчера", ""), "Дата not-a-date"),
                arguments(ImportSheet.ORDERS, row("УОН", "1", 43876, ""), "Дата not-a-date"),
                arguments(ImportSheet.ORDERS, row("УОН", "1", LocalDate.of(1950, 1, 1), ""), "Дата no-such-day"),
                arguments(ImportSheet.ORDERS, row("УОН", "1", "", ""), "Дата empty"),
                arguments(ImportSheet.ORDERS, row("УОН", "1", DAY, "я".repeat(1001)), "Название too-long"),
                arguments(ImportSheet.ENTRIES, entry("1", DAY, 17, NAME), "Показатель not-an-indicator"),
                arguments(ImportSheet.ENTRIES, entry("1", DAY, 0, NAME), "Показатель not-an-indicator"),
                arguments(ImportSheet.ENTRIES, entry("1", DAY, 3.5, NAME), "Показатель not-an-indicator"),
                arguments(ImportSheet.ENTRIES, entry("1", DAY, "победители", NAME), "Показатель not-an-indicator"),
                arguments(ImportSheet.ENTRIES, entry("1", DAY, 3, "😀"), "ФИО not-a-name"),
                arguments(ImportSheet.ENTRIES, entry("1", DAY, 3, "<b>Иванова</b> Мария"), "ФИО not-a-name"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("wrong_cells")
    void a_wrong_cell_is_told_by_column_and_reason(ImportSheet sheet, Object[] cells, String expected) {
        ImportBook book = read(new SampleBook()
                .sheet(ImportSheet.TEACHERS, row("10", NAME, ""))
                .sheet(sheet, cells));

        List<String> found = Stream.of(book.schools(), book.orders(), book.entries())
                .flatMap(List::stream)
                .flatMap(r -> problems(r).stream())
                .toList();

        assertThat(found).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void indicators_may_be_written_as_people_write_them(Object written) {
        ImportBook book = read(new SampleBook().sheet(ImportSheet.ENTRIES, entry("1", DAY, written, NAME)));

        assertThat(book.entries().get(0).value().map(EntryRow::indicator)).contains(3);
    }

    static Stream<Object> indicators() {
        return Stream.of(3, "3", "3.", "П3", "3. Победители конкурсов", "3 — победители");
    }
}
