package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Verification;

/** Seventy schools and thousands of entries are no reason to press more. */
@OnBothMessengers
class AtScaleTest {
    private static final Pattern TOKEN = Pattern.compile("start=([A-Za-z0-9_-]{32})");

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void a_town() {
        stage = Stage.open(folder)
                .with(Town.book())
                .person("admin", Grant.of(Role.ADMIN))
                .person("operator", Grant.of(Role.OPERATOR))
                .person("stranger");
        stage.person("head", stage.headOf("S10"));
    }

    @AfterEach
    void close() {
        try {
            assertThat(Verification.run(stage.core())).isEmpty();
        } finally {
            stage.close();
        }
    }

    @Test
    void one_press_invites_the_heads_of_all_schools_that_have_none() throws IOException {
        stage.chat("""
                admin> /invite
                bot> Кого пригласить?
                     [Руководителей всех школ сразу: 3]
                     …
                admin presses [Руководителей всех школ сразу: 3]
                bot> Приглашений: 3. Руководитель уже есть: 1; открытое приглашение уже было: 0.
                bot> 📎 Приглашения руководителям.xlsx
                     Приглашения руководителям: 3. …
                """);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(stage.lastFile("admin")))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book).allSatisfy(sheet -> assertThat(sheet.getProtect()).isTrue());
            Sheet links = book.getSheetAt(0);
            assertThat(links.getLastRowNum()).isEqualTo(3);
            assertThat(links.getRow(1).getCell(1).getStringCellValue()).isEqualTo("МОБУ Гимназия № 8 г. Сочи");
            assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Руководителю: МОБУ Гимназия № 8 г. Сочи");
            assertThat(book.getSheetAt(2).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("руководитель уже есть: head");
            String link = links.getRow(1).getCell(2).getStringCellValue();
            assertThat(everythingStored()).doesNotContain(token(link));

            stage.sandbox().client(stage.id("stranger")).follow(link);
            stage.settle();
            assertThat(stage.lastText("stranger")).contains("руководитель школы: Гимназия № 8");
        }
        stage.chat("""
                admin> /invite руководители
                bot> Приглашать некого: …
                admin> /invite
                bot> Открытых приглашений: 2
                     …
                bot> Кого пригласить?
                     [администратор]
                     …
                """);
        try (Stream<Path> work = Files.list(folder.resolve("work"))) {
            assertThat(work).isEmpty();
        }
    }

    @Test
    void nobody_but_an_admin_invites_everybody() {
        stage.chat("""
                operator> /invite руководители
                bot> Нет доступа
                """);
    }

    private static String token(String link) {
        Matcher token = TOKEN.matcher(link);
        assertThat(token.find()).as(link).isTrue();
        return token.group(1);
    }

    /** Every text of the store, as bytes tell it. */
    private String everythingStored() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("metodmonitor.db"))
                    .toList()) {
                all.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void a_gap_that_is_none_is_closed_with_a_reason_and_opened_again() {
        for (int number : new int[] {10, 20, 25, 27}) {
            stage.chat("operator> /order УОН № " + number + " от 15.02.2020; Приказ\nbot> …\n     …\n");
        }
        stage.chat("""
                operator> /gaps 2019-2020
                bot> Полнота данных за 2019-2020
                     [Пропуски в номерах приказов: 3]
                     …
                operator presses [Пропуски в номерах приказов: 3]
                bot edits> Пропуски в номерах приказов: 3
                     …
                     • УОН, 2020 год: № 11–19, 21–24, 26
                     Что-то не относится к мониторингу? Нажмите на него.
                     [УОН № 11–19] [УОН № 21–24] [УОН № 26]
                     [‹ К разделам]
                operator presses [УОН № 11–19]
                bot edits> Закрыть как «не относится»?
                     УОН, 2020 год: № 11–19
                     …
                     [Не относится] [Указать причину]
                     [‹ Назад]
                operator presses [Указать причину]
                bot> УОН, 2020 год: № 11–19
                     Почему это не относится к мониторингу?
                operator> хозяйственные
                bot> …
                     • УОН, 2020 год: № 21–24, 26
                     …
                operator presses [Не относится]
                bot notes> Это уже сделано …
                operator> /order УОН № 15 от 15.02.2020; Приказ
                bot> …
                     …
                operator> /gaps 2019-2020
                bot> Полнота данных за 2019-2020
                     [Пропуски в номерах приказов: 2]
                     …
                     [Закрыто как «не относится»: 1]
                operator presses [Закрыто как «не относится»: 1]
                bot> Закрыто как «не относится», 2019-2020: 1
                     • УОН, 2020 год: № 11–19
                     1) operator, 01.12.2020 12:00: хозяйственные
                     [Вернуть 1]
                     …
                operator presses [Вернуть 1]
                bot notes> Снова пробел
                bot edits> Полнота данных за 2019-2020
                     [Пропуски в номерах приказов: 4]
                     …
                """);
    }

    @Test
    void orders_and_whatever_is_found_are_searched_and_paged() {
        for (int number = 1; number <= 12; number++) {
            stage.chat("""
                    operator> /add УОН № N от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                    bot> ✅ …
                         …
                    """.replace("№ N", "№ " + number));
        }
        stage.chat("""
                operator> /order УОН № 100 от 16.02.2020; О конкурсе «Самый классный»
                bot> …
                     …
                operator> /orders
                bot> Приказов: 13 (страница 1 из 2)
                     …
                     [Дальше ›]
                operator> /orders самый КЛАССНЫЙ
                bot> Приказов: 1 (страница 1 из 1)
                     • УОН № 100 от 16.02.2020 …
                     [УОН № 100 от 16.02.2020]
                operator> /orders баян
                bot> По словам «баян» приказов нет. Все приказы: /orders
                operator> /find иванова
                bot> Нашлось по «иванова»
                     Всего: 13 (страница 1 из 2)
                     👤 Иванова Мария Петровна, СОШ № 10
                     …
                operator presses [Дальше ›]
                bot edits> Нашлось по «иванова»
                     Всего: 13 (страница 2 из 2)
                     ✅ № 3 · …
                     ✅ № 2 · …
                     ✅ № 1 · …
                     [№ 3]
                     [№ 2]
                     [№ 1]
                     [‹ Назад]
                head> /find иванова
                bot> Нашлось по «иванова»
                     Всего: 13 (страница 1 из 2)
                     …
                head presses [Дальше ›]
                bot edits> Нашлось по «иванова»
                     Всего: 13 (страница 2 из 2)
                     …
                """);
    }

    @Test
    void the_journal_speaks_in_sentences_of_a_person_and_of_a_day() {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель
                bot> …
                     …
                operator> /retract 1 не та школа
                bot> …
                     …
                operator presses [Отозвать запись № 1]
                bot edits> …
                     …
                admin> /journal operator
                bot> Журнал: 3 изменения; код …
                     …. 01.12.2020 12:00, operator: отозвана запись № 1 (было: подтверждена, стало: отозвана)
                     …. 01.12.2020 12:00, operator: внесена запись № 1; …
                     …. 01.12.2020 12:00, operator: внесён приказ УОН № 412 от 15.02.2020…
                     …
                     [Все изменения]
                admin> /journal 30.11.2020
                bot> Журнал: 0 изменений; код …
                admin presses [Сегодня]
                bot edits> Журнал: …
                     …
                admin presses [По человеку]
                bot edits> Чьи изменения показать?
                     [admin]
                     [operator]
                     …
                admin presses [operator]
                bot edits> Журнал: 3 изменения; код …
                     …
                """);
    }
}
