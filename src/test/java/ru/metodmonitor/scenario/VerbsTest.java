package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/**
 * The command line as it is typed: every verb once in a process of its own; variations, and whatever goes wrong, one after another in
 * one. Of all that, only what names the bot differs between the messengers.
 */
@Execution(ExecutionMode.CONCURRENT)
class VerbsTest {
    private static final Pattern CODE = Pattern.compile("code (\\S+)");
    private static final String ADD = "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года";

    @TempDir
    private Path folder;

    @Test
    void all_verbs_work_over_one_folder_while_the_bot_runs() throws IOException {
        CityBook.write(City.of(CityPlan.little(7, Sochi.MUNICIPALITY)), folder.resolve("city.xlsx"));
        try (Household house = new Household(folder, Stage.NOON)) {
            assertThat(done(house.type("import", "city.xlsx")).out()).contains("Загружено: ", "Ошибок: 0");
            String token = done(house.type("invite", "--role", "operator"))
                    .out()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            Program bot = house.run();
            invited(house, token);

            done(house.type("export", "--year", "2019-2020", "--out", "e.xlsx"));
            done(house.type("report", "--year", "2019-2020", "--out", "r.docx"));
            done(house.type("publish", "--year", "2019-2020", "--out", "site"));
            done(house.type("backup", "--out", "copy.db"));
            assertThat(List.of("e.xlsx", "r.docx", "copy.db", "site/index.html"))
                    .allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
            assertThat(done(house.type("doctor")).out()).contains("@metod_bot").doesNotContain("WRONG");
            Matcher code = CODE.matcher(done(house.type("verify")).out());
            assertThat(code.find()).isTrue();
            byte[] page = Files.readAllBytes(folder.resolve("site/index.html"));
            byte[] book = Files.readAllBytes(folder.resolve("e.xlsx"));

            List<Program.Outcome> more = house.typeInTurn(List.of(
                    List.of("verify", code.group(1)),
                    List.of("invite", "--role", "analyst"),
                    List.of("import", "city.xlsx"),
                    List.of("verify", "0000-0000"),
                    List.of("publish", "--year", "1999-2000", "--out", "site"),
                    List.of("export", "--year", "1999-2000", "--out", "e.xlsx"),
                    List.of("restore", "copy.db")));
            assertThat(done(more.get(0)).out()).contains("is the state of");
            assertThat(done(more.get(1)).out())
                    .containsPattern("^\\S{22,}\nhttps://t\\.me/metod_bot\\?start=\\S{22,}\n$");
            assertThat(done(more.get(2)).out()).contains("Загружено: 0");
            more.subList(3, more.size()).forEach(refused -> failed(refused, 1));
            assertThat(folder.resolve("site/index.html")).hasBinaryContent(page);
            assertThat(folder.resolve("e.xlsx")).hasBinaryContent(book);
            assertThat(house.says("/entries").text()).contains("Записей: ");

            bot.stop();
            assertThat(done(house.type("restore", "copy.db")).out()).contains("restored: ");
            assertThat(house.problems()).isEmpty();
        }
    }

    private static void invited(Household house, String token) {
        house.sandbox.client(Household.OPERATOR).follow(Played.now().channel().opening("metod_bot", token));
        house.sandbox
                .chats()
                .awaitMessage(Household.OPERATOR, 0, m -> m.text().contains("оператор"), Household.PATIENCE);
    }

    @Test
    void a_second_bot_over_the_same_folder_says_so_and_leaves_the_first_alone() {
        Household.settle(folder, Stage.NOON);
        try (Household house = new Household(folder, Stage.NOON)) {
            house.run();
            house.greet();

            inOneLine(house.type("run"), "another bot is running");

            assertThat(house.says(ADD).text()).contains("Запись № 1");
            house.kill();
            house.run();
            assertThat(house.asks("/entries", "Записей").text()).contains("Записей: 1");
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
        List<Program.Outcome> again =
                Program.inTurn(folder, environment, List.of(List.of("import", "записи.xlsx"), List.of("verify")));
        assertThat(done(again.get(0)).out())
                .contains("Загружено: 0", "Отложено, пока не решит человек: 2", "operator: «не было»");
        assertThat(done(again.get(1)).out()).contains("verified");
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

        failed(Program.run(folder, good), 2);
        failed(Program.run(folder, good, "import", "plain.txt"), 1);
        failed(Program.run(folder, Map.of("METODMONITOR_DATADIR", "x"), "verify"), 2);
        failed(Program.run(folder, Map.of("METODMONITOR_DATA_DIR", "plain.txt/data"), "verify"), 1);
        allFail(
                2,
                good,
                List.of(
                        List.of("fly"),
                        List.of("run", "--fast"),
                        List.of("run"),
                        List.of("run", "--config", "nowhere.yaml"),
                        List.of("verify", "--config", "wrong.yaml"),
                        List.of("export", "--year", "2019-2020"),
                        List.of("report", "--year", "never", "--out", "r.docx"),
                        List.of("invite", "--role", "king"),
                        List.of("invite", "--role", "head", "--school", "999")));
        allFail(
                1,
                good,
                List.of(
                        List.of("import", "nowhere.xlsx"),
                        List.of("restore", "plain.txt"),
                        List.of("restore", "nowhere.db"),
                        List.of("publish", "--year", "2019-2020", "--out", "plain.txt/site"),
                        List.of("publish", "--year", "1999-2000", "--out", "site"),
                        List.of("export", "--year", "1999-2000", "--out", "e.xlsx"),
                        List.of("report", "--year", "1999-2000", "--out", "r.docx"),
                        List.of("backup", "--out", "nowhere/copy.db")));
    }

    @Test
    void a_file_that_is_no_store_is_one_clear_line() throws IOException {
        List<String> contents = List.of(
                "",
                "-- nothing",
                "SQLite format of somebody else",
                "this is no database, whatever its name says".repeat(100));
        List<List<String>> commands = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            Files.writeString(folderWithStore(i).resolve("metodmonitor.db"), contents.get(i));
            commands.add(List.of("verify", "--config", i + ".yaml"));
        }
        int last = contents.size();
        Files.createDirectories(folderWithStore(last).resolve("metodmonitor.db"));
        commands.add(List.of("verify", "--config", last + ".yaml"));
        Map<String, String> environment = new HashMap<>();
        environment.put("METODMONITOR_BOT_TOKEN", "1:a");
        environment.put("METODMONITOR_BOT_API_URL", "http://127.0.0.1:1");

        for (Program.Outcome outcome : Program.inTurn(folder, environment, commands)) {
            inOneLine(outcome, "metodmonitor.db");
        }
        // A bot that can't go on ends its process: none may come after it in the same one.
        for (String config : List.of("0.yaml", "1.yaml")) {
            Program.Outcome outcome = Program.run(folder, environment, "run", "--config", config);
            failed(outcome, 1);
            assertThat(outcome.err()).contains("metodmonitor.db");
        }
        for (int i = 0; i < contents.size(); i++) {
            assertThat(folderWithStore(i).resolve("metodmonitor.db")).hasContent(contents.get(i));
        }
    }

    /** A data folder, and the configuration that names it. */
    private Path folderWithStore(int number) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data-" + number));
        Files.writeString(folder.resolve(number + ".yaml"), "data:\n  dir: " + data + "\n");
        return data;
    }

    private void allFail(int code, Map<String, String> environment, List<List<String>> commands) {
        Program.inTurn(folder, environment, commands).forEach(outcome -> failed(outcome, code));
    }

    /** Before anything was begun: there is nothing to log either. */
    private static void inOneLine(Program.Outcome outcome, String words) {
        failed(outcome, 1);
        assertThat(outcome.err().lines()).hasSize(1).allMatch(l -> l.contains(words));
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
