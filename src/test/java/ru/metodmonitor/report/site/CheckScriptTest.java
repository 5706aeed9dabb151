package ru.metodmonitor.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.indicators.Scaling;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.report.DocumentMark;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;

/** An outsider with Python alone makes every published figure again from the open data. */
class CheckScriptTest {
    private static final AcademicYear YEAR = new AcademicYear(2019);

    private static final DocumentMark MARK = new DocumentMark(
            Optional.empty(), false, "code", LocalDate.of(2020, 12, 1), Sochi.MUNICIPALITY.order(YEAR));

    @TempDir
    Path folder;

    private static Scheme scheme(Scaling scaling, String... weights) {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 1; i <= weights.length; i++) {
            indicators.add(
                    new Indicator(i, "title", "label", new BigDecimal(weights[i - 1]), i == 3 ? Set.of(2) : Set.of()));
        }
        return new Scheme(indicators, scaling);
    }

    /** Schools in clusters of these sizes; {@code first} is the store's number of the first. */
    private static YearResults city(Scheme scheme, Random random, long first, boolean backwards, int... sizes) {
        List<SchoolInput> inputs = new ArrayList<>();
        int code = 0;
        int all = java.util.stream.IntStream.of(sizes).sum();
        for (int c = 0; c < sizes.length; c++) {
            for (int s = 0; s < sizes[c]; s++) {
                int headcount = random.nextInt(15) == 0 ? 0 : 3 + random.nextInt(60);
                List<Integer> active = new ArrayList<>();
                int took = random.nextInt(headcount / 2 + 1);
                for (int i = 0; i < scheme.indicators().size(); i++) {
                    active.add(
                            i == 1
                                    ? took
                                    : i == 2
                                            ? random.nextInt(took + 1)
                                            : random.nextInt(Math.max(1, headcount / 3) + 1));
                }
                long id = backwards ? first + all - code : first + code;
                inputs.add(new SchoolInput(
                        id,
                        String.valueOf("ABC".charAt(c)),
                        headcount == 0 ? OptionalInt.empty() : OptionalInt.of(headcount),
                        active));
                code++;
            }
        }
        Map<Long, SchoolResult> computed = scheme.compute(inputs);
        Map<Long, SchoolLine> lines = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            SchoolInput input = inputs.get(i);
            lines.put(
                    input.school(),
                    new SchoolLine(
                            new School(input.school(), "Ш-" + i, "Школа № " + i, SchoolKind.SOSH, "Центр"),
                            new SchoolYear(
                                    input.school(),
                                    YEAR,
                                    Optional.of(300),
                                    input.headcount().stream().boxed().findFirst()),
                            Cluster.valueOf(input.cluster()),
                            computed.get(input.school())));
        }
        return new YearResults(YEAR, scheme, lines);
    }

    private record Said(int exit, String words) {}

    private Said check(String json) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/2019-2020.json"), json);
        Files.writeString(folder.resolve("check.py"), Site.resource("check.py"));
        Process python = new ProcessBuilder(
                        "python3", folder.resolve("check.py").toString())
                .redirectErrorStream(true)
                .start();
        String words = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(python.waitFor(), words);
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void every_figure_of_a_city_is_made_again(Scaling scaling) throws Exception {
        YearResults city = city(
                scheme(scaling, "1", "2", "0.5", "1", "1.25"),
                new Random(scaling.name().length()),
                1,
                false,
                21,
                12,
                7);

        Said said = check(new OpenData(Sochi.MUNICIPALITY, Map.of(), city, MARK).json());

        assertThat(said.words()).contains("школ 40, всё сошлось");
        assertThat(said.exit()).isZero();
    }

    @Test
    void so_is_one_whose_clusters_are_large() throws Exception {
        YearResults city = city(scheme(Scaling.MIN_MAX, "1", "1", "1", "1", "1"), new Random(4), 1, false, 520, 3);

        Said said = check(new OpenData(Sochi.MUNICIPALITY, Map.of(), city, MARK).json());

        assertThat(said.words()).contains("школ 523, всё сошлось");
    }

    @Test
    void a_figure_that_was_changed_by_hand_is_named() throws Exception {
        YearResults city = city(scheme(Scaling.MIN_MAX, "1", "1", "1", "1", "1"), new Random(5), 1, false, 9, 5);
        String json = new OpenData(Sochi.MUNICIPALITY, Map.of(), city, MARK).json();

        Said said = check(json.replaceFirst("\"active\" : (\\d)", "\"active\" : 1$1"));

        assertThat(said.exit()).isOne();
        assertThat(said.words()).contains("не сошлось", "Ш-", "доля");
    }

    @Test
    void the_numbers_of_the_store_change_nothing() {
        Scheme scheme = scheme(Scaling.MIN_MAX, "1", "1", "1", "1", "1");
        YearResults one = city(scheme, new Random(6), 1, false, 30, 25, 15);
        YearResults other = city(scheme, new Random(6), 9_000, true, 30, 25, 15);

        assertThat(ranges(other)).isEqualTo(ranges(one)).hasSizeGreaterThan(60);
    }

    private static Map<String, RankRange> ranges(YearResults year) {
        Map<String, RankRange> ranges = new java.util.TreeMap<>();
        year.lines()
                .values()
                .forEach(l -> year.range(l.school().id())
                        .ifPresent(r -> ranges.put(l.school().code(), r)));
        return ranges;
    }
}
