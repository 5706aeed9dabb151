package ru.metodmonitor.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Documents;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.indicators.SchoolResult.Standing;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.ClusterRule;
import ru.metodmonitor.report.Papers;
import ru.metodmonitor.report.YearFigures;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;

/** The statements of docs/region.md, as they stand there, over the folders of three municipalities. */
class RegionTest {
    private static final AcademicYear YEAR = new AcademicYear(2019);
    private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static Connection duck;

    /** What the program makes of all schools at once, by municipality and code. */
    private static final Map<String, SchoolResult> TOGETHER = new HashMap<>();

    private static final Map<String, SchoolLine> LINES = new HashMap<>();

    @BeforeAll
    static void three_municipalities_publish() throws IOException, SQLException {
        Municipality district = Core.municipality(Path.of("docs", "examples", "municipality-district.yaml"));
        Path third = Files.writeString(
                folder.resolve("third.yaml"),
                Files.readString(Path.of("docs", "examples", "municipality-district.yaml"))
                        .replace("99650000", "99651000"));
        List<SchoolInput> inputs = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Scheme scheme = null;
        for (Municipality one : List.of(Sochi.MUNICIPALITY, district, Core.municipality(third))) {
            YearResults year = published(one, 3 + keys.size());
            scheme = year.scheme();
            for (SchoolLine line : year.lines().values()) {
                String key = one.oktmo() + " " + line.school().code();
                String cluster = new ClusterRule(500)
                        .of(line.school().kind(), line.figures().pupils())
                        .name();
                SchoolInput own = line.result().input();
                inputs.add(new SchoolInput(keys.size(), cluster, own.headcount(), own.active()));
                keys.add(key);
                LINES.put(key, line);
            }
        }
        Objects.requireNonNull(scheme)
                .compute(inputs)
                .forEach((id, result) -> TOGETHER.put(keys.get(id.intValue()), result));
        duck = DriverManager.getConnection("jdbc:duckdb:");
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs", "region.md")));
        while (block.find() && !block.group(1).contains("LIMIT")) {
            run(block.group(1).replace("region/*", folder.resolve("region") + "/*"));
        }
    }

    private static YearResults published(Municipality municipality, long seed) throws IOException {
        Path data = folder.resolve("store" + municipality.oktmo());
        try (Core core = Core.open(
                Core.config(Optional.empty(), Map.of("METODMONITOR_DATA_DIR", data.toString()))
                        .of(municipality),
                Clock.fixed(Instant.parse("2020-12-01T09:00:00Z"), ZoneOffset.UTC))) {
            CityPlan plan = new CityPlan(seed, 6, 4, 3, CityPlan.years(2018, 2), municipality, 1);
            core.database()
                    .write(tx -> core.importer()
                            .load(tx, Orders.Author.console(), City.of(plan).book()));
            Papers papers = Documents.over(core);
            List<Site.Year> years = core.database().read(read -> {
                YearFigures figures = papers.figures(read, YEAR);
                return List.of(
                        new Site.Year(
                                new YearFigures(figures.years().subList(0, 1)), papers.mark(read, YEAR.previous())),
                        new Site.Year(figures, papers.mark(read, YEAR)));
            });
            Map<String, byte[]> files =
                    new Site(core.texts(), municipality, Map.of(1L, "1022302919840")).files(years, done -> {});
            Path parent = Files.createDirectories(folder.resolve("region"));
            SiteFolder.at(parent.resolve(municipality.oktmo())).replace(files);
            return years.get(1).figures().now();
        }
    }

    @AfterAll
    static void close() throws SQLException {
        duck.close();
    }

    private static void run(String statements) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(statements);
        }
    }

    private static List<List<String>> ask(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getObject(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void places_of_the_region_are_what_the_program_makes_of_all_schools_at_once() throws SQLException {
        List<List<String>> rows =
                ask("SELECT oktmo, code, cluster, index, place, \"of\" FROM place WHERE year = '2019-2020'");

        assertThat(rows).hasSize((int)
                TOGETHER.values().stream().filter(r -> r.standing().isPresent()).count());
        for (List<String> row : rows) {
            SchoolResult result = Objects.requireNonNull(TOGETHER.get(row.get(0) + " " + row.get(1)));
            Standing standing = result.standing().orElseThrow();
            assertThat(row.get(2)).isEqualTo(result.input().cluster());
            assertThat(new BigDecimal(row.get(3)).setScale(2, RoundingMode.HALF_UP))
                    .as("%s", row)
                    .isEqualTo(standing.index());
            assertThat(row.subList(4, 6))
                    .as("%s", row)
                    .containsExactly(String.valueOf(standing.rank()), String.valueOf(standing.of()));
        }
    }

    @Test
    void pooled_shares_count_everybody_once() throws SQLException {
        List<String> ids = List.of("presentations", "contests", "wins", "publications", "courses");
        for (List<String> row : ask("SELECT indicator, oktmo, active, teachers FROM pooled WHERE year = '2019-2020'")) {
            int place = ids.indexOf(row.get(0));
            List<SchoolLine> counted = LINES.entrySet().stream()
                    .filter(e -> row.get(1).equals("region") || e.getKey().startsWith(row.get(1) + " "))
                    .map(Map.Entry::getValue)
                    .filter(l -> l.tally(place).isPresent())
                    .toList();
            assertThat(row.subList(2, 4))
                    .containsExactly(
                            String.valueOf(counted.stream()
                                    .mapToInt(l -> l.tally(place).orElseThrow().active())
                                    .sum()),
                            String.valueOf(counted.stream()
                                    .mapToInt(l -> l.tally(place).orElseThrow().of())
                                    .sum()));
        }
        assertThat(ask("SELECT * FROM pooled WHERE year = '2019-2020'")).hasSize(4 * ids.size());
    }

    @Test
    void the_rest_of_the_page_runs_as_it_stands() throws SQLException, IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs", "region.md")));
        List<String> last = block.results()
                .map(m -> m.group(1))
                .filter(b -> b.contains("LIMIT"))
                .toList();
        assertThat(last).hasSize(1);
        String[] questions = last.get(0).split(";\\s*\n");

        assertThat(ask(questions[0])).hasSize(10);
        assertThat(ask(questions[1])).hasSize(10);
        assertThat(ask(questions[2]))
                .as("the same school in three folders is found, a year a line")
                .hasSize(2)
                .allMatch(row -> row.get(2).equals("3"));
    }

    @Test
    void a_folder_published_again_elsewhere_counts_once() throws SQLException, IOException {
        List<List<String>> before = ask("SELECT * FROM pooled ORDER BY ALL");
        Path copy = folder.resolve("region").resolve("copy").resolve("data");
        Files.createDirectories(copy);
        Files.copy(folder.resolve("region/03726000/data/2019-2020.json"), copy.resolve("2019-2020.json"));
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs", "region.md")));
        assertThat(block.find()).isTrue();
        run(block.group(1).replace("region/*", folder.resolve("region") + "/*"));

        assertThat(ask("SELECT * FROM pooled ORDER BY ALL")).isEqualTo(before);
    }
}
