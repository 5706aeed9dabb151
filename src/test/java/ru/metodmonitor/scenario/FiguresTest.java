package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.cli.CommandLineApp;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;

/** A workbook loaded on the command line, then every school's card and every cluster's ranking against the oracle. */
@OnBothMessengers
class FiguresTest {
    private static final AcademicYear YEAR = new AcademicYear(2019);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_card_and_every_ranking_equals_an_independent_computation(long seed) throws IOException {
        City city = City.of(CityPlan.little(seed, Sochi.MUNICIPALITY));
        load(city);
        Map<String, CityOracle.Figures> oracle = CityOracle.figures(city, YEAR);

        try (Stage stage = Stage.open(folder.resolve("data")).person("operator", Grant.of(Role.OPERATOR))) {
            oracle.forEach((code, figures) -> card(ask(stage, "/school " + code), figures));
            for (String cluster : new String[] {"A", "B", "C"}) {
                ranking(ask(stage, "/ranking " + cluster), cluster, oracle);
            }
        }
    }

    private void load(City city) throws IOException {
        Path book = folder.resolve("город.xlsx");
        CityBook.write(city, book);
        Path config = folder.resolve("metodmonitor.yaml");
        Files.writeString(config, "data:\n  dir: " + folder.resolve("data") + "\n");
        assertThat(CommandLineApp.execute("import", book.toString(), "--config", config.toString()))
                .isZero();
    }

    private static String ask(Stage stage, String text) {
        stage.sandbox().client(stage.id("operator")).send(text);
        stage.settle();
        return stage.lastText("operator");
    }

    private static void card(String text, CityOracle.Figures figures) {
        for (int i = 0; i < 5; i++) {
            Matcher line = Pattern.compile("(?m)^" + (i + 1) + "\\. .*?(\\d+) из (\\d+)\\D+?([\\d,]+) %")
                    .matcher(text);
            assertThat(line.find()).as("line %d of\n%s", i + 1, text).isTrue();
            assertThat(line.group(1))
                    .as(text)
                    .isEqualTo(String.valueOf(figures.k().get(i)));
            assertThat(line.group(2)).as(text).isEqualTo(String.valueOf(figures.headcount()));
            assertThat(line.group(3)).as(text).isEqualTo(figures.shares().get(i));
        }
        assertThat(text).contains("Индекс: " + figures.index());
        assertThat(text).contains("Место: " + figures.rank() + " из " + figures.of());
    }

    private static String brief(String name) {
        return name.replaceAll("МОБУ (.+ № \\d+) .*", "$1");
    }

    private static void ranking(String text, String cluster, Map<String, CityOracle.Figures> oracle) {
        long found = oracle.values().stream()
                .filter(figures -> figures.cluster().equals(cluster))
                .peek(figures -> assertThat(text)
                        .containsPattern("(?m)^" + figures.rank() + "\\. +" + Pattern.quote(brief(figures.name()))
                                + " *" + Pattern.quote(figures.index())))
                .count();
        assertThat(found).isPositive();
    }
}
