package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;

@OnBothMessengers
class ImportingTest {
    private static final List<String> HEADER = List.of(
            "Издатель",
            "Номер приказа",
            "Дата приказа",
            "Показатель",
            "Код школы",
            "ФИО",
            "Мероприятие",
            "Результат",
            "Дата мероприятия");

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town_with_an_operator() {
        stage = Stage.open(folder).with(Town.book()).person("operator", Grant.of(Role.OPERATOR));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void five_wrong_rows_of_twenty_come_back_and_fifteen_are_loaded_with_one_press() throws IOException {
        stage.file("записи.xlsx", workbook(HEADER, 15, 5));

        stage.chat("""
                operator sends записи.xlsx
                bot> Книга прочитана: записи.xlsx
                bot> записи.xlsx
                     Новых: 15
                     Повторов: 0
                     Ошибок: 5
                     [Загрузить] [Отмена]
                bot> 📎 ошибки.xlsx
                     5 строк не загрузятся: …
                operator presses [Загрузить]
                bot edits> Загружаю: записи.xlsx
                bot> Загружаю книгу… 100 %
                bot> Загружено: 15
                     Не загружено строк с ошибками: 5
                """);
        assertThat(reasons(stage.lastFile("operator"))).hasSize(5).allMatch(text -> text.contains("нет школы с кодом"));
    }

    @Test
    void the_same_workbook_again_changes_nothing() throws IOException {
        stage.file("записи.xlsx", workbook(HEADER, 10, 0));
        stage.chat("""
                operator sends записи.xlsx
                bot> Книга прочитана: записи.xlsx
                bot> записи.xlsx
                     Новых: 10
                     Повторов: 0
                     Ошибок: 0
                operator presses [Загрузить]
                bot edits> …
                bot> …
                bot> Загружено: 10
                operator sends записи.xlsx
                bot> …
                bot> записи.xlsx
                     Новых: 0
                     Повторов: 10
                     Ошибок: 0
                     Загружать нечего: …
                     [Отмена]
                """);
    }

    @Test
    void what_is_no_workbook_or_lacks_columns_is_refused_with_a_reason() throws IOException {
        stage.file("письмо.xlsx", "не книга".getBytes(StandardCharsets.UTF_8));
        stage.file("без-столбцов.xlsx", workbook(HEADER.subList(0, 4), 3, 0));

        stage.chat("""
                operator sends письмо.xlsx
                bot> Книгу прочитать не удалось: письмо.xlsx
                bot> ⚠️ Это не книга Excel
                     Пример: …
                operator sends без-столбцов.xlsx
                bot> Книгу прочитать не удалось: без-столбцов.xlsx
                bot> ⚠️ На листе «Записи» нет столбцов …
                     Пример: …
                """);
    }

    @Test
    void a_school_is_known_in_the_whole_country_by_one_number_that_no_other_has() throws IOException {
        List<String> header =
                List.of("Код", "Наименование", "Тип", "Территория", "Учебный год", "Обучающихся", "Педагогов", "ОГРН");
        stage.file(
                "школы.xlsx",
                Sheets.book(
                        "Школы",
                        header,
                        List.of(
                                List.of(
                                        "N1",
                                        "МОБУ СОШ № 31",
                                        "СОШ",
                                        "Центр",
                                        "2019-2020",
                                        "600",
                                        "40",
                                        "1022302919847"),
                                List.of(
                                        "N2",
                                        "МОБУ СОШ № 32",
                                        "СОШ",
                                        "Центр",
                                        "2019-2020",
                                        "600",
                                        "40",
                                        "1022302919847"),
                                List.of(
                                        "N3",
                                        "МОБУ СОШ № 33",
                                        "СОШ",
                                        "Центр",
                                        "2019-2020",
                                        "600",
                                        "40",
                                        "1022302919848"),
                                List.of(
                                        "N4",
                                        "МОБУ СОШ № 34",
                                        "СОШ",
                                        "Центр",
                                        "2019-2020",
                                        "600",
                                        "40",
                                        "1022300000018"),
                                List.of("N5", "МОБУ СОШ № 35", "СОШ", "Центр", "2019-2020", "600", "40", ""))));

        stage.chat("""
                operator sends школы.xlsx
                bot> …
                bot> школы.xlsx
                     Новых: 3
                     Повторов: 0
                     Ошибок: 2
                     [Загрузить] [Отмена]
                bot> 📎 ошибки.xlsx
                     2 строки не загрузятся: …
                operator presses [Загрузить]
                bot edits> …
                bot> …
                bot> Загружено: 3
                     …
                """);

        assertThat(reasons(stage.lastFile("operator")))
                .anyMatch(text -> text.contains("этот ОГРН уже у школы СОШ № 31"))
                .anyMatch(text -> text.contains("«1022302919848» — не ОГРН"));
        assertThat(stage.core()
                        .database()
                        .read(stage.core().registry()::nationalIds)
                        .values())
                .containsExactlyInAnyOrder("1022302919847", "1022300000018");
    }

    private static byte[] workbook(List<String> header, int right, int wrong) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Записи");
            fill(sheet.createRow(0), header);
            for (int i = 0; i < right + wrong; i++) {
                String school = i < right ? "S10" : "нет-такой";
                fill(
                        sheet.createRow(i + 1),
                        List.of(
                                "УОН",
                                "412",
                                "15.02.2020",
                                "2",
                                school,
                                "Иванова Мария Петровна",
                                "Конкурс " + i,
                                "участник",
                                "10.02.2020"));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private static List<String> reasons(byte[] bytes) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = book.getSheetAt(0);
            List<String> reasons = new java.util.ArrayList<>();
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                StringBuilder all = new StringBuilder();
                row.forEach(cell -> all.append(cell).append(' '));
                reasons.add(all.toString());
            }
            return reasons;
        }
    }
}
