package ru.metodmonitor.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.indicators.Scaling;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.municipality.Sochi;

/** LibreOffice computes the groups of a book that somebody has changed. */
class GroupFormulaTest {
    @TempDir
    Path folder;

    private Path written(Scaling scaling, List<SchoolInput> inputs, String name) {
        Path file = folder.resolve(name);
        new ExportWriter(Sochi.texts(), "")
                .write(
                        file,
                        SampleCity.data(SampleCity.scheme(scaling, 5), inputs, Optional.empty()),
                        ProgressListener.NONE);
        return file;
    }

    private static Map<String, String> groups(Path file) throws IOException {
        Map<String, String> groups = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet("Показатели");
            for (Row row : sheet) {
                if (row.getRowNum() > 0) {
                    groups.put(
                            row.getCell(0).getStringCellValue() + row.getCell(1).getStringCellValue(),
                            row.getCell(row.getLastCellNum() - 1).getStringCellValue());
                }
            }
        }
        return groups;
    }

    private static void type(Sheet sheet, String school, int column, int number) {
        for (Row row : sheet) {
            if (row.getCell(1).getStringCellValue().equals(school)) {
                row.getCell(column).setCellValue(number);
            }
        }
    }

    private static SchoolInput changed(SchoolInput school) {
        return switch ((int) school.school()) {
            case 8 -> new SchoolInput(8, "A", OptionalInt.of(50), List.of(40, 35, 20, 25, 40));
            case 23 -> new SchoolInput(23, school.cluster(), OptionalInt.of(60), school.active());
            default -> school;
        };
    }

    @ParameterizedTest
    @CsvSource({"MIN_MAX, 88", "Z_SCORE, 88", "POINTS, 80"})
    void in_a_changed_cluster_groups_are_told_anew_and_nearly_as_the_program_tells_them(Scaling scaling, int percent)
            throws Exception {
        List<SchoolInput> before = SampleCity.inputs(70, 5, 11);
        List<SchoolInput> after = before.stream().map(GroupFormulaTest::changed).toList();
        Path file = written(scaling, before, "export.xlsx");
        Map<String, String> written = groups(file);
        ExportFormulasTest.change(file, book -> {
            Sheet sheet = book.getSheet("Показатели");
            type(sheet, "8", 3, 50);
            int column = 4;
            for (int active : changed(before.get(7)).active()) {
                type(sheet, "8", column, active);
                column += 3;
            }
            type(sheet, "23", 3, 60);
        });
        ExportFormulasTest.spoil(file);

        Map<String, String> groups = groups(LibreOffice.converted(file, "xlsx", folder));

        Map<String, String> exact = groups(written(scaling, after, "exact.xlsx"));
        List<String> changed = List.of("A", before.get(22).cluster());
        assertThat(before.get(7).cluster()).isEqualTo("A");
        int same = 0;
        int all = 0;
        for (String school : exact.keySet()) {
            if (!changed.contains(school.substring(0, 1))) {
                assertThat(groups.get(school)).isEqualTo(written.get(school));
                continue;
            }
            if (exact.get(school).isEmpty()) {
                assertThat(groups.get(school)).isEmpty();
                continue;
            }
            assertThat(groups.get(school)).endsWith(" ≈");
            String nearly = groups.get(school).replace(" ≈", "");
            assertThat(List.of(nearly, exact.get(school))).isNotEqualTo(List.of("верхняя", "нижняя"));
            assertThat(List.of(nearly, exact.get(school))).isNotEqualTo(List.of("нижняя", "верхняя"));
            same += nearly.equals(exact.get(school)) ? 1 : 0;
            all++;
        }
        assertThat(groups).containsEntry("A8", "верхняя ≈");
        assertThat(all).isEqualTo(30);
        assertThat(100 * same).isGreaterThanOrEqualTo(percent * all);
    }

    @Test
    void a_school_that_gets_its_headcount_gets_a_group() throws Exception {
        Path file = written(Scaling.MIN_MAX, SampleCity.inputs(30, 5, 8), "export.xlsx");
        ExportFormulasTest.change(file, book -> type(book.getSheet("Показатели"), "23", 3, 40));

        Map<String, String> groups = groups(LibreOffice.converted(file, "xlsx", folder));

        assertThat(groups.values()).doesNotContain("", "?");
    }
}
