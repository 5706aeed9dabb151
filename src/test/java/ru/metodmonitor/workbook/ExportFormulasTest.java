package ru.metodmonitor.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.metodmonitor.indicators.Scaling;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.municipality.Sochi;

/** LibreOffice computes the exported formulas anew: they must say what the program says. */
class ExportFormulasTest {
    @TempDir
    Path folder;

    private Path written(ExportData data) {
        Path file = folder.resolve("export.xlsx");
        new ExportWriter(Sochi.texts(), "secret").write(file, data, ProgressListener.NONE);
        return file;
    }

    /** All numbers and texts of the computed sheets, by sheet and cell. */
    private static Map<String, Object> figures(Path file) throws IOException {
        Map<String, Object> figures = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (String name : List.of("Показатели", "Кластеры")) {
                for (Row row : book.getSheet(name)) {
                    for (Cell cell : row) {
                        value(cell).ifPresent(v -> figures.put(name + "!" + cell.getAddress(), v));
                    }
                }
            }
        }
        return figures;
    }

    private static Optional<Object> value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Optional.of(Math.round(cell.getNumericCellValue() * 1e8) / 1e8);
            case STRING -> Optional.<Object>of(cell.getStringCellValue()).filter(t -> !t.equals(""));
            case ERROR -> Optional.of("error");
            default -> Optional.empty();
        };
    }

    /** Spoils every stored result of a formula, so that nothing but computing anew can bring it back. */
    static void spoil(Path file) throws IOException {
        change(file, book -> {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            cell.setCellValue(-1);
                        }
                    }
                }
            }
        });
    }

    static void change(Path file, java.util.function.Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            change.accept(book);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void every_formula_computed_anew_says_what_the_program_says(Scaling scaling) throws Exception {
        Path file = written(SampleCity.data(scaling, 5, 70, 11));
        Map<String, Object> ours = figures(file);

        spoil(file);
        Map<String, Object> theirs = figures(LibreOffice.converted(file, "xlsx", folder));

        assertThat(ours).hasSizeGreaterThan(70 * 20);
        assertThat(theirs).isEqualTo(ours);
    }

    @Test
    void equal_schools_empty_clusters_and_other_numbers_of_indicators_hold_too() throws Exception {
        List<SchoolInput> inputs = new ArrayList<>(SampleCity.inputs(12, 3, 3));
        inputs.add(new SchoolInput(90, "D", OptionalInt.empty(), List.of(1, 0, 0)));
        inputs.add(new SchoolInput(91, "E", OptionalInt.of(10), List.of(0, 3, 12)));
        inputs.add(new SchoolInput(92, "E", OptionalInt.of(20), List.of(0, 6, 24)));
        Path file = written(SampleCity.data(SampleCity.scheme(Scaling.MIN_MAX, 3), inputs, Optional.empty()));
        Map<String, Object> ours = figures(file);

        spoil(file);

        assertThat(figures(LibreOffice.converted(file, "xlsx", folder))).isEqualTo(ours);
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void another_headcount_recomputes_everything(Scaling scaling) throws Exception {
        List<SchoolInput> before = SampleCity.inputs(30, 5, 8);
        List<SchoolInput> after = new ArrayList<>();
        for (SchoolInput s : before) {
            after.add(s.school() == 5 ? new SchoolInput(5, s.cluster(), OptionalInt.of(12), s.active()) : s);
        }
        Path file = written(SampleCity.data(SampleCity.scheme(scaling, 5), before, Optional.empty()));
        change(file, book -> {
            for (Row row : book.getSheet("Показатели")) {
                if (row.getCell(1).getStringCellValue().equals("5")) {
                    row.getCell(3).setCellValue(12);
                }
            }
        });
        spoil(file);

        Map<String, Map<String, Object>> recomputed = bySchool(LibreOffice.converted(file, "xlsx", folder));
        Path expected = folder.resolve("expected.xlsx");
        new ExportWriter(Sochi.texts(), "")
                .write(
                        expected,
                        SampleCity.data(SampleCity.scheme(scaling, 5), after, Optional.empty()),
                        ProgressListener.NONE);

        assertThat(recomputed).isEqualTo(bySchool(expected));
    }

    /** The computed figures of each school, whatever row it stands in; of the group see {@link GroupFormulaTest}. */
    private static Map<String, Map<String, Object>> bySchool(Path file) throws IOException {
        Map<String, Map<String, Object>> schools = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet("Показатели");
            for (Row row : sheet) {
                Map<String, Object> figures = new TreeMap<>();
                for (int i = 3; i < row.getLastCellNum() - 1; i++) {
                    String heading = sheet.getRow(0).getCell(i).getStringCellValue();
                    value(row.getCell(i)).ifPresent(v -> figures.put(heading, v));
                }
                schools.put(row.getCell(1).getStringCellValue(), figures);
            }
        }
        return schools;
    }
}
