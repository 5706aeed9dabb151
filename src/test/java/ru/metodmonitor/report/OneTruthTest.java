package ru.metodmonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.advice.Recommendation;

/** Whatever says of a school that it is below its cluster by more than chance gives, says it of the same schools. */
class OneTruthTest {
    private static final AcademicYear YEAR = new AcademicYear(2019);

    @TempDir
    static Path folder;

    private static Core core;
    private static YearFigures figures;
    private static String report;
    private static String plan;

    @BeforeAll
    static void city() throws IOException {
        core = DemoCity.in(folder, CityPlan.demo(Sochi.MUNICIPALITY));
        figures = core.database().read(read -> YearFigures.of(core.results(), core.registry(), read, YEAR));
        report = text(new AnalyticReport(core.texts())
                .write(core.database().read(read -> DemoCity.papers(core).report(read, YEAR)), done -> {}));
        plan = text(core.database().read(read -> DemoCity.papers(core).plan(read, YEAR)));
    }

    @AfterAll
    static void close() {
        core.close();
    }

    private static String text(byte[] document) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            return extractor.getText().replace('\u00a0', ' ');
        }
    }

    private static Set<String> claimed(int place, Verdict verdict) {
        Set<String> names = new TreeSet<>();
        for (SchoolLine line : figures.now().lines().values()) {
            if (figures.verdict(line, place) == verdict) {
                names.add(line.school().brief().replace('\u00a0', ' '));
            }
        }
        return names;
    }

    private static Set<String> named(String text, String pattern, String apart) {
        Set<String> names = new TreeSet<>();
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (found.find()) {
            for (String name : found.group(1).split(apart)) {
                names.add(name.replaceFirst(" \\(\\d.*$", "").strip());
            }
        }
        return names;
    }

    @Test
    void somebody_is_below_and_somebody_above() {
        List<Integer> below = new ArrayList<>();
        for (int place = 0; place < 5; place++) {
            below.add(claimed(place, Verdict.BELOW).size());
        }
        assertThat(below.stream().mapToInt(Integer::intValue).sum()).isPositive();
    }

    @Test
    void the_problems_of_the_report_and_of_the_plan_name_the_same_schools() {
        for (int place = 0; place < 5; place++) {
            Set<String> below = claimed(place, Verdict.BELOW);
            String below5 = "Показатель " + (place + 1)
                    + " [^\n]*?ниже своего кластера больше, чем даёт случай, — \\d+ \\S+ \\(([^)]*)\\)";
            assertThat(named(report, below5, ", ")).as("report, " + (place + 1)).isEqualTo(below);
            assertThat(named(plan, below5, ", ")).as("plan, " + (place + 1)).isEqualTo(below);
        }
    }

    @Test
    void the_advice_to_schools_is_about_the_same_schools() {
        List<Recommendation> advice = core.database().read(read -> core.advice().of(read, YEAR));
        for (int place = 0; place < 5; place++) {
            int number = place + 1;
            Set<String> told = new TreeSet<>();
            advice.stream()
                    .filter(r -> r.rule().equals("low") && r.key().indicator() == number)
                    .forEach(r -> told.add(r.school().brief().replace('\u00a0', ' ')));
            Set<String> nobody = new TreeSet<>();
            advice.stream()
                    .filter(r -> r.rule().equals("nobody") && r.key().indicator() == number)
                    .forEach(r -> nobody.add(r.school().brief().replace('\u00a0', ' ')));
            Set<String> below = claimed(place, Verdict.BELOW);
            assertThat(below).containsAll(told);
            below.removeAll(told);
            assertThat(nobody).as("told more plainly: nobody at all").containsAll(below);
        }
    }

    @Test
    void the_chapters_of_the_indicators_name_the_same_schools() {
        for (int place = 0; place < 5; place++) {
            String own = section(place);
            assertThat(named(own, "Ниже своего кластера больше, чем даёт случай: ([^\n]*)\\.\n", "; "))
                    .as("below, " + (place + 1))
                    .isEqualTo(claimed(place, Verdict.BELOW));
            assertThat(named(own, "Выше своего кластера больше, чем даёт случай: ([^\n]*)\\.\n", "; "))
                    .as("above, " + (place + 1))
                    .isEqualTo(claimed(place, Verdict.ABOVE));
        }
    }

    private static String section(int place) {
        Matcher starts = Pattern.compile("(?m)^(\\d)\\. .*$").matcher(report);
        String label = figures.indicators().get(place).label();
        int from = -1;
        while (starts.find()) {
            if (starts.group().equals((place + 1) + ". " + label)) {
                from = starts.end();
            }
        }
        assertThat(from).as("the chapter of " + label).isPositive();
        int to = report.indexOf("Рисунок", from);
        return report.substring(from, to);
    }
}
