package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.municipality.Sochi;

/** Every verb of the command line, typed in a process of its own. */
@OnBothMessengers
@Execution(ExecutionMode.CONCURRENT)
class VerbsTest {
    private static final Pattern CODE = Pattern.compile("code (\\S+)");

    @TempDir
    private Path folder;

    @Test
    void all_verbs_work_over_one_folder_while_the_bot_runs() throws IOException {
        CityBook.write(City.of(CityPlan.little(7, Sochi.MUNICIPALITY)), folder.resolve("city.xlsx"));
        try (Household house = new Household(folder, Stage.NOON)) {
            assertThat(done(house.type("import", "city.xlsx")).out()).contains("Загружено: ", "Ошибок: 0");
            assertThat(done(house.type("import", "city.xlsx")).out()).contains("Загружено: 0");
            String token = done(house.type("invite", "--role", "operator"))
                    .out()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            Program bot = house.run();
            house.sandbox
                    .client(Household.OPERATOR)
                    .follow(Played.now().channel().opening("metod_bot", token));
            house.sandbox
                    .chats()
                    .awaitMessage(Household.OPERATOR, 0, m -> m.text().contains("оператор"), Household.PATIENCE);

            done(house.type("export", "--year", "2019-2020", "--out", "e.xlsx"));
            done(house.type("report", "--year", "2019-2020", "--out", "r.docx"));
            done(house.type("publish", "--year", "2019-2020", "--out", "site"));
            done(house.type("backup", "--out", "copy.db"));
            assertThat(List.of("e.xlsx", "r.docx", "copy.db", "site/index.html"))
                    .allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
            byte[] page = Files.readAllBytes(folder.resolve("site/index.html"));
            byte[] book = Files.readAllBytes(folder.resolve("e.xlsx"));
            failed(house.type("publish", "--year", "1999-2000", "--out", "site"), 1);
            failed(house.type("export", "--year", "1999-2000", "--out", "e.xlsx"), 1);
            assertThat(folder.resolve("site/index.html")).hasBinaryContent(page);
            assertThat(folder.resolve("e.xlsx")).hasBinaryContent(book);
            assertThat(done(house.type("invite", "--role", "analyst")).out())
                    .containsPattern("^\\S{22,}\nhttps://(t\\.me|max\\.ru)/metod_bot\\?start=\\S{22,}\n$");
            assertThat(done(house.type("doctor")).out()).contains("@metod_bot").doesNotContain("WRONG");
            Matcher code = CODE.matcher(done(house.type("verify")).out());
            assertThat(code.find()).isTrue();
            assertThat(done(house.type("verify", code.group(1))).out()).contains("is the state of");
            failed(house.type("verify", "0000-0000"), 1);
            failed(house.type("restore", "copy.db"), 1);
            assertThat(house.says("/entries").text()).contains("Записей: ");

            bot.stop();
            assertThat(done(house.type("restore", "copy.db")).out()).contains("restored: ");
            assertThat(done(house.type("verify")).out()).contains("verified");
        }
    }

    @Test
    void an_import_without_a_chat_leaves_doubtful_rows_to_a_person() throws IOException {
        Household.settle(folder, Stage.NOON);
        Map<String, String> environment =
                Map.of("METODMONITOR_DATA_DIR", Household.data(folder).toString());
        Files.write(
                folder.resolve("записи.xlsx"),
                Sheets.book(
                        "Записи",
                        Sheets.ENTRIES,
                        List.of(
                                Sheets.entry(1, "S10", "Иваноова Мария Петровна", "Семинар", ""),
                                Sheets.entry(1, "S10", "Ковалёв Андрей Ильич", "Семинар", ""))));

        assertThat(done(Program.run(folder, environment, "import", "записи.xlsx"))
                        .out())
                .contains("Загружено: 1", "Отложено, пока не решит человек: 1");
        assertThat(Sheets.rows(Files.readAllBytes(folder.resolve("записи-ошибки.xlsx"))))
                .singleElement()
                .asString()
                .contains("похоже на имя из базы (Иванова Мария Петровна)");

        Household.inStore(
                folder,
                Stage.NOON,
                core -> core.database().write(tx -> {
                    long operator = core.access()
                            .find(tx, Played.chat(Household.OPERATOR))
                            .orElseThrow()
                            .id();
                    return core.entries().retract(tx, operator, 1, "не было");
                }));
        assertThat(done(Program.run(folder, environment, "import", "записи.xlsx"))
                        .out())
                .contains("Загружено: 0", "Отложено, пока не решит человек: 2", "operator: «не было»");
        assertThat(done(Program.run(folder, environment, "verify")).out()).contains("verified");
    }

    @Test
    void an_invitation_made_before_there_is_a_token_shows_what_its_link_will_be() {
        String out = done(Program.run(folder, Map.of("METODMONITOR_DATA_DIR", "data"), "invite", "--role", "admin"))
                .out();

        assertThat(out).containsPattern("^\\S{22,}\nhttps://t\\.me/BOT\\?start=\\S{22,}\n$");
    }

    @Test
    void what_is_wrong_is_told_in_one_line_with_an_exit_code() throws IOException {
        Files.writeString(folder.resolve("plain.txt"), "no workbook, no backup, no folder");
        Files.writeString(folder.resolve("wrong.yaml"), "review.mode: six-eyes\n");
        Files.createDirectories(folder.resolve("config"));
        Map<String, String> good = Map.of("METODMONITOR_DATA_DIR", "data");

        wrong(2, good);
        wrong(2, good, "fly");
        wrong(2, good, "run", "--fast");
        wrong(2, good, "run");
        wrong(2, good, "run", "--config", "nowhere.yaml");
        wrong(2, good, "verify", "--config", "wrong.yaml");
        wrong(2, good, "export", "--year", "2019-2020");
        wrong(2, good, "report", "--year", "never", "--out", "r.docx");
        wrong(2, good, "invite", "--role", "king");
        wrong(2, good, "invite", "--role", "head", "--school", "999");
        wrong(1, good, "import", "nowhere.xlsx");
        wrong(1, good, "import", "plain.txt");
        wrong(1, good, "restore", "plain.txt");
        wrong(1, good, "restore", "nowhere.db");
        wrong(1, good, "publish", "--year", "2019-2020", "--out", "plain.txt/site");
        wrong(1, good, "publish", "--year", "1999-2000", "--out", "site");
        wrong(1, good, "export", "--year", "1999-2000", "--out", "e.xlsx");
        wrong(1, good, "report", "--year", "1999-2000", "--out", "r.docx");
        wrong(1, good, "backup", "--out", "nowhere/copy.db");
        wrong(2, Map.of("METODMONITOR_DATADIR", "x"), "verify");
        wrong(1, Map.of("METODMONITOR_DATA_DIR", "plain.txt/data"), "verify");
    }

    @Test
    void a_data_folder_that_can_not_be_used_is_told_in_one_line() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Map<String, String> environment = new HashMap<>();
        environment.put("METODMONITOR_DATA_DIR", "data");
        environment.put("METODMONITOR_BOT_TOKEN", "1:a");
        environment.put("METODMONITOR_BOT_API_URL", "http://127.0.0.1:1");

        Files.writeString(data.resolve("metodmonitor.db"), "this is no database, whatever its name says".repeat(100));
        for (String verb : List.of("verify", "run")) {
            wrong(1, environment, verb);
        }

        Files.delete(data.resolve("metodmonitor.db"));
        Files.createDirectories(data.resolve("metodmonitor.db"));
        wrong(1, environment, "verify");
    }

    private void wrong(int code, Map<String, String> environment, String... arguments) {
        failed(Program.run(folder, environment, arguments), code);
    }

    private static void failed(Program.Outcome outcome, int code) {
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(code);
        List<String> lines = outcome.err()
                .lines()
                .filter(l -> !l.matches("\\d{4}-\\d\\d-\\d\\dT.* (INFO|WARN|ERROR) .*"))
                .toList();
        assertThat(lines).as(outcome.toString()).hasSize(1).noneMatch(l -> l.contains("Exception"));
        assertThat(outcome.err()).doesNotContain("\tat ");
    }

    private static Program.Outcome done(Program.Outcome outcome) {
        assertThat(Optional.of(outcome))
                .get()
                .extracting(Program.Outcome::code)
                .as(outcome.toString())
                .isEqualTo(0);
        assertThat(outcome.err()).doesNotContain("\tat ").doesNotContain("Exception");
        return outcome;
    }
}
