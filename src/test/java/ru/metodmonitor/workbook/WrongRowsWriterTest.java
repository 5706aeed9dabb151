package ru.metodmonitor.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.metodmonitor.workbook.SampleBook.entry;
import static ru.metodmonitor.workbook.SampleBook.school;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.OfficeSchemas;
import ru.metodmonitor.municipality.Sochi;

class WrongRowsWriterTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 15);

    @TempDir
    Path folder;

    private Path target() {
        return folder.resolve("wrong.xlsx");
    }

    private ImportBook read(Path file) {
        return new ImportReader(Sochi.ISSUERS).read(file, ProgressListener.NONE).fold(b -> b, refused -> {
            throw new AssertionError(refused.problem());
        });
    }

    private List<WrongRow> wrongRows() {
        ImportBook book = read(new SampleBook()
                .sheet(ImportSheet.SCHOOLS, school(9, 100, 20), school(10, -5, "много"))
                .sheet(
                        ImportSheet.ENTRIES,
                        entry("412", "31.02.2020", 3, "Иванова Мария Петровна"),
                        entry("412", DAY, 3, "=HYPERLINK(1)"))
                .saved(folder));
        List<WrongRow> wrong = new ArrayList<>();
        book.schools().stream()
                .filter(r -> !r.problems().isEmpty())
                .forEach(r -> wrong.add(new WrongRow(r.raw(), r.problems())));
        book.entries().forEach(r -> wrong.add(new WrongRow(r.raw(), r.problems())));
        return wrong;
    }

    @Test
    void wrong_cells_are_marked_and_the_reason_stands_beside_them() throws Exception {
        new WrongRowsWriter(Sochi.texts()).write(target(), wrongRows());

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(target()))) {
            XSSFSheet schools = book.getSheet("Школы");
            XSSFCell pupils = schools.getRow(1).getCell(5);
            assertThat(schools.getRow(0).getCell(7).getStringCellValue()).isEqualTo("Ошибка");
            assertThat(schools.getRow(1).getCell(7).getStringCellValue())
                    .isEqualTo("Строка 3. Обучающихся: «-5» — число не может быть отрицательным; "
                            + "Педагогов: «много» — не целое число");
            assertThat(pupils.getCellComment().getString().getString())
                    .isEqualTo("«-5» — число не может быть отрицательным");
            assertThat(pupils.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .endsWith(Look.RED);
            assertThat(schools.getRow(1).getCell(0).getCellComment()).isNull();
            XSSFCell date = book.getSheet("Записи").getRow(2).getCell(2);
            assertThat(date.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(DAY);
            XSSFCell name = book.getSheet("Записи").getRow(2).getCell(5);
            assertThat(name.getStringCellValue()).isEqualTo("=HYPERLINK(1)");
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void what_was_given_back_says_the_same_when_it_is_sent_again() throws IOException {
        List<WrongRow> wrong = wrongRows();

        new WrongRowsWriter(Sochi.texts()).write(target(), wrong);
        assertThat(OfficeSchemas.load().of(target()).faults()).isEmpty();
        ImportBook again = read(target());

        assertThat(again.remarks()).isEmpty();
        assertThat(again.schools()).hasSize(1);
        assertThat(again.schools().get(0).raw().cells())
                .isEqualTo(wrong.get(0).raw().cells());
        assertThat(again.entries())
                .extracting(r -> r.raw().cells())
                .containsExactly(wrong.get(1).raw().cells(), wrong.get(2).raw().cells());
    }

    @Test
    void what_cannot_be_written_leaves_nothing_behind() throws Exception {
        Files.createDirectory(target());

        assertThatThrownBy(() -> new WrongRowsWriter(Sochi.texts()).write(target(), wrongRows()))
                .isInstanceOf(WorkbookNotWritten.class);
        assertThatThrownBy(() -> new WrongRowsWriter(Sochi.texts())
                        .write(folder.resolve("none").resolve("a.xlsx"), wrongRows()))
                .isInstanceOf(WorkbookNotWritten.class);

        try (var left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).noneMatch(n -> n.endsWith(".part"));
        }
    }
}
