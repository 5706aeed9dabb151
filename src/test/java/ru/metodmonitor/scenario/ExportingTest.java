package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.cli.CommandLineApp;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;

@OnBothMessengers
class ExportingTest {
    @TempDir
    private Path folder;

    @Test
    void the_workbook_of_a_year_says_what_the_oracle_says_and_hides_names_from_the_analyst() throws IOException {
        City city = City.of(CityPlan.little(7, Sochi.MUNICIPALITY));
        try (Stage stage = Stage.open(folder)
                .with(city.book())
                .person("operator", Grant.of(Role.OPERATOR))
                .person("analyst", Grant.of(Role.ANALYST))) {
            stage.chat("""
                    operator> /export 2019-2020
                    bot> Книга за 2019-2020 готова.
                    bot> 📎 итоги-2019-2020.xlsx
                         Итоги 2019-2020. …
                    analyst> /export 2019-2020
                    bot> Книга за 2019-2020 готова.
                    bot> 📎 итоги-2019-2020.xlsx
                         …
                    """);

            try (XSSFWorkbook book = open(stage.lastFile("operator"))) {
                Map<String, String> indices = new TreeMap<>();
                Map<String, String> expected = new TreeMap<>();
                CityOracle.figures(city, new AcademicYear(2019))
                        .forEach((code, f) -> expected.put(code, f.index() + " " + f.rank()));
                Sheet sheet = book.getSheet("Показатели");
                for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                    Row row = sheet.getRow(i);
                    indices.put(
                            row.getCell(1).getStringCellValue(),
                            String.format(
                                            "%.2f %d",
                                            row.getCell(19).getNumericCellValue(),
                                            (int) row.getCell(20).getNumericCellValue())
                                    .replace('.', ','));
                }
                assertThat(indices).isEqualTo(expected);
                assertThat(book.getSheet("Записи").getLastRowNum()).isPositive();
            }
            try (XSSFWorkbook book = open(stage.lastFile("analyst"))) {
                assertThat(book.getSheet("Записи")).isNull();
            }
        }
    }

    @Test
    void the_template_filled_in_is_loaded() throws IOException {
        try (Stage stage = Stage.open(folder).with(Town.book()).person("operator", Grant.of(Role.OPERATOR))) {
            stage.chat("""
                    operator> /template
                    bot> Образец готов.
                    bot> 📎 образец.xlsx
                         …
                    """);
            try (XSSFWorkbook book = open(stage.lastFile("operator"))) {
                assertThat(book.getSheet("Записи").getDataValidations()).hasSizeGreaterThanOrEqualTo(4);
                Row row = book.getSheet("Записи").createRow(1);
                String[] cells = {
                    "УОН", "412", "15.02.2020", "3", "S10", "Иванова Мария Петровна", "Учитель года", "победитель", ""
                };
                for (int i = 0; i < cells.length; i++) {
                    row.createCell(i).setCellValue(cells[i]);
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                book.write(out);
                stage.file("заполненный.xlsx", out.toByteArray());
            }

            stage.chat("""
                    operator sends заполненный.xlsx
                    bot> Книга прочитана: заполненный.xlsx
                    bot> заполненный.xlsx
                         Новых: 1
                         Повторов: 0
                         Ошибок: 0
                    operator presses [Загрузить]
                    bot edits> …
                    bot> …
                    bot> Загружено: 1
                    operator> /entries
                    bot> Записей: 1 …
                         …
                    operator presses [Excel]
                    bot> Книга записей готова: 1 запись.
                    bot> 📎 записи.xlsx
                         …
                    """);
        }
    }

    @Test
    void the_command_line_writes_the_workbook_or_one_clear_line() throws IOException {
        Path config = folder.resolve("metodmonitor.yaml");
        Files.writeString(config, "data:\n  dir: " + folder.resolve("data") + "\n");
        Path out = folder.resolve("итоги.xlsx");

        assertThat(CommandLineApp.execute(
                        "export", "--year", "2019-2020", "--out", out.toString(), "--config", config.toString()))
                .as("a store without schools")
                .isEqualTo(1);
        assertThat(out).doesNotExist();
        Household.settle(folder, Instant.parse("2020-12-01T09:00:00Z"));
        assertThat(CommandLineApp.execute(
                        "export", "--year", "2019-2020", "--out", out.toString(), "--config", config.toString()))
                .isZero();
        assertThat(out).isNotEmptyFile();
        assertThat(CommandLineApp.execute(
                        "export", "--year", "нет", "--out", out.toString(), "--config", config.toString()))
                .isEqualTo(2);
        assertThat(CommandLineApp.execute(
                        "export",
                        "--year",
                        "2019-2020",
                        "--out",
                        folder.resolve("нет/такой/папки.xlsx").toString(),
                        "--config",
                        config.toString()))
                .isEqualTo(1);
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
