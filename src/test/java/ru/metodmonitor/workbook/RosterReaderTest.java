package ru.metodmonitor.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.municipality.Sochi;

class RosterReaderTest {
    @TempDir
    private Path folder;

    @Test
    void people_stand_below_titles_on_any_sheet_with_names_in_three_columns() {
        SampleBook book = new SampleBook()
                .sheet("Лист1", "Сведения о педагогических работниках")
                .rows("Лист1", SampleBook.row("МОБУ СОШ № 10, на 15.02.2020 0:00:00"))
                .rows(
                        "Лист1",
                        SampleBook.row(
                                "№ п/п",
                                "Фамилия",
                                "Имя",
                                "Отчество",
                                "Дата рождения",
                                "Занимаемая должность",
                                "Преподаваемые предметы"))
                .rows("Лист1", SampleBook.row("1", "2", "3", "4", "5", "6", "7"))
                .rows("Лист1", SampleBook.row("Начальная школа"))
                .rows(
                        "Лист1",
                        SampleBook.row(1, "Иванова", "Мария", "Петровна", "15.02.1980 0:00:00", "учитель", "физика"))
                .rows(
                        "Лист1",
                        SampleBook.row(2, "Ким", "Олег", "", "15.02.1980 0:00:00", "учитель истории", "история"));

        Roster roster = read(book.saved(folder));

        assertThat(roster.from()).isEqualTo("Лист1");
        assertThat(roster.saysSchools()).isFalse();
        assertThat(roster.people())
                .extracting(Roster.Line::number, Roster.Line::name, Roster.Line::job)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(6, "Иванова Мария Петровна", "учитель (физика)"),
                        org.assertj.core.groups.Tuple.tuple(7, "Ким Олег", "учитель истории (история)"));
    }

    @ParameterizedTest
    @CsvSource({
        "Ф.И.О., Должность, ОО",
        "ФИО сотрудника, должность по основному месту работы, Образовательная организация",
        "Сотрудник, Должность, Организация",
        "Фамилия Имя Отчество (при наличии), Должности, Школа"
    })
    void columns_are_known_by_many_words(String name, String position, String school) {
        SampleBook book = new SampleBook()
                .sheet("Выгрузка", name, position, school)
                .rows("Выгрузка", SampleBook.row("Иванова Мария Петровна", "учитель физики", "СОШ № 10"));

        Roster roster = read(book.saved(folder));

        assertThat(roster.saysSchools()).isTrue();
        assertThat(roster.people())
                .containsExactly(new Roster.Line(2, "Иванова Мария Петровна", "учитель физики", "", "СОШ № 10", ""));
    }

    @Test
    void a_book_without_people_is_refused() {
        SampleBook book =
                new SampleBook().sheet("Смета", "Наименование", "Сумма").rows("Смета", SampleBook.row("Бумага", 100));

        String reason = new RosterReader()
                .read(book.saved(folder))
                .fold(roster -> "read", problem -> problem.what().key());
        assertThat(reason).isEqualTo("roster.nobody");
    }

    @Test
    void a_strict_workbook_says_the_same_as_a_usual_one() throws IOException {
        SampleBook book = new SampleBook()
                .sheet(
                        ImportSheet.ENTRIES,
                        SampleBook.entry("412", LocalDate.of(2020, 2, 15), 3, "Иванова Мария Петровна"),
                        SampleBook.entry("413", "15.02.2020 0:00:00", 3, "Иванова Мария Петровна"));
        Path usual = book.saved(folder);
        Path strict = strict(usual);

        ImportBook read = new ImportReader(Sochi.ISSUERS)
                .read(strict, ProgressListener.NONE)
                .fold(b -> b, refused -> {
                    throw new AssertionError(refused.toString());
                });

        assertThat(read.entries())
                .extracting(r -> r.value().orElseThrow().order().date())
                .containsExactly(LocalDate.of(2020, 2, 15), LocalDate.of(2020, 2, 15));
        List<SheetRow<EntryRow>> same = new ImportReader(Sochi.ISSUERS)
                .read(usual, ProgressListener.NONE)
                .fold(ImportBook::entries, refused -> List.of());
        assertThat(read.entries()).isEqualTo(same);
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    private Roster read(Path file) {
        return new RosterReader().read(file).fold(roster -> roster, problem -> {
            throw new AssertionError(problem.what().key());
        });
    }

    /** What Excel writes as «Книга Excel (строгий формат Open XML)»: other names for the same things, dates as ISO text. */
    private Path strict(Path usual) throws IOException {
        Path strict = folder.resolve("strict.xlsx");
        try (ZipFile zip = new ZipFile(usual.toFile());
                OutputStream file = Files.newOutputStream(strict);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                out.putNextEntry(new ZipEntry(part.getName()));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (InputStream in = zip.getInputStream(part)) {
                    in.transferTo(bytes);
                }
                String text = bytes.toString(StandardCharsets.UTF_8)
                        .replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/",
                                "http://purl.oclc.org/ooxml/officeDocument/")
                        .replaceAll(
                                "<c r=\"C2\" s=\"\\d+\"( t=\"n\")?><v>43876.0</v>",
                                "<c r=\"C2\" t=\"d\"><v>2020-02-15</v>");
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return strict;
    }
}
