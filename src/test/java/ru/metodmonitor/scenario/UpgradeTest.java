package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.app.Bot;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Verification;
import ru.metodmonitor.channel.Limits;

/**
 * Stores that earlier programs wrote, through their own chats, and left as a kill leaves them. Beside each lie that program's own words:
 * the code of its journal, and the figures of every school. With schema 1 no school
 * could be loaded yet; 4 to 6 were never a program's newest. A new schema gets its file
 * here when a version with it is released.
 */
class UpgradeTest {
    private static final Path STORES = Path.of("src/test/resources/upgrades");
    private static final long HEAD = 1_002;
    private static final Pattern FIGURE = Pattern.compile(
            "^([1-5])\\.(?:.*:)? (\\d+ из \\d+, [\\d,]+[\\s\\u00a0]%)|^(Индекс: [\\d,]+|Место: \\d+ из \\d+)",
            Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 8, 9})
    void a_store_of_an_earlier_program_keeps_its_figures_its_proof_and_what_was_on_its_way(int schema)
            throws IOException, SQLException {
        Path data = Files.createDirectory(Household.data(folder));
        restore(STORES.resolve("v" + schema + ".sql"), data.resolve("metodmonitor.db"));
        String[] then = Files.readString(STORES.resolve("v" + schema + ".txt")).split("(?m)^== ");
        String code = then[0].strip().replace("code ", "");
        try (Household house = new Household(folder, Stage.NOON)) {
            assertThat(house.inStore(Verification::run)).isEmpty();
            assertThat(house.<String>inStore(core -> judged(core, code))).isEqualTo("likely");

            house.person(HEAD, "head");
            house.sandbox.client(HEAD).start();
            try (Bot bot = Bot.start(
                    Core.config(Optional.empty(), house.environment()),
                    Clock.fixed(Stage.NOON, ZoneOffset.UTC),
                    Limits.NONE)) {
                goesOn(house, List.of(then).subList(1, then.length));
                assertThat(Verification.run(bot.core())).isEmpty();
            }
        }
    }

    private static void goesOn(Household house, List<String> schools) {
        house.sandbox.chats().awaitMessage(HEAD, 0, m -> m.text().contains("1 из 25"), Household.PATIENCE);

        assertThat(house.asks("УОН № 412 от 15.02.2020", "оказател").text())
                .as("the dialog goes on")
                .doesNotContain("⚠️");
        assertThat(house.asks("/cancel", "Отменено").text()).isNotBlank();
        for (String school : schools) {
            String name = school.lines().findFirst().orElseThrow();
            String now = house.asks("/school " + name + " 2019-2020", "Индекс").text();
            assertThat(figures(now)).as(name).hasSize(7).isEqualTo(figures(school));
            assertThat(now.contains("Утверждено")).isEqualTo(school.contains("Утверждено"));
        }
        assertThat(house.asks("/add УОН № 412 от 15.02.2020; 4; СОШ № 10; Иванова Мария Петровна; Статья", "Запись №")
                        .text())
                .contains("Иванова");
    }

    @Test
    void every_schema_that_a_program_was_released_with_has_its_store_here() throws IOException {
        try (Stream<Path> stores = Files.list(STORES)) {
            assertThat(stores.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".sql")))
                    .containsExactlyInAnyOrder("v2.sql", "v3.sql", "v7.sql", "v8.sql", "v9.sql");
        }
    }

    private static void restore(Path dump, Path store) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(Files.readString(dump));
            // Telegram counts its updates on; the stand-in of this test begins anew, with numbers that were seen.
            statement.executeUpdate("DELETE FROM incoming");
        }
    }

    private static String judged(Core core, String code) {
        return core.database()
                .read(read -> core.journal().judge(read, code))
                .fold(
                        proven -> "proven",
                        weak -> "likely",
                        otherwise -> "refuted",
                        beyond -> "refuted",
                        unknown -> "unknown");
    }

    private static List<String> figures(String card) {
        List<String> figures = new ArrayList<>();
        Matcher figure = FIGURE.matcher(card);
        while (figure.find()) {
            figures.add(
                    figure.group().replaceAll("^([1-5])\\.(?:.*:)? ", "$1: ").replace('\u00a0', ' '));
        }
        // Cards were built otherwise then; the figures are the same.
        figures.sort(Comparator.naturalOrder());
        return figures;
    }
}
