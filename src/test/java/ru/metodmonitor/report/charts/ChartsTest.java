package ru.metodmonitor.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.municipality.Sochi;

class ChartsTest {
    private final Charts charts = new Charts(Sochi.texts());

    private Map<String, Scene> all() {
        Map<String, Scene> all = new LinkedHashMap<>();
        all.put("profile", charts.profile(SampleCharts.profile()));
        all.put("profile-no-headcount", charts.profile(SampleCharts.profileWithoutHeadcount()));
        all.put("profile-zeros", charts.profile(SampleCharts.profileOfZeros()));
        all.put("ranking", charts.ranking(SampleCharts.ranking(30)));
        all.put("ranking-of-one", charts.ranking(SampleCharts.ranking(1)));
        all.put("ranking-of-none", charts.ranking(SampleCharts.ranking(0)));
        all.put("ranking-of-many", charts.ranking(SampleCharts.ranking(300)));
        all.put("funnel", charts.funnel(SampleCharts.funnel()));
        all.put(
                "funnel-of-one",
                charts.funnel(new FunnelData(
                        "4. Публикации",
                        "кластер C",
                        List.of(new FunnelData.School("ООШ № 81", 12, 0, true, Standing.MIDDLE)),
                        0,
                        List.of(),
                        "")));
        all.put(
                "funnel-of-none",
                charts.funnel(new FunnelData("4. Публикации", "кластер C", List.of(), 0, List.of(), "")));
        all.put("dynamics", charts.dynamics(SampleCharts.dynamics()));
        all.put(
                "dynamics-one-year",
                charts.dynamics(new DynamicsData(
                        "МОБУ СОШ № 10",
                        "один год",
                        List.of("2019-2020"),
                        List.of(new DynamicsData.Panel(
                                "1. Выступления",
                                List.of(new DynamicsData.Point(
                                        Optional.of(1.2), Optional.empty(), Optional.of(0.3), false)))),
                        "")));
        all.put("city", charts.city(SampleCharts.city()));
        all.put("city-of-zeros", charts.city(SampleCharts.cityOfZeros()));
        all.put("ranking-of-two", charts.ranking(SampleCharts.ranking(2)));
        all.put("ranking-of-twenty-three", charts.ranking(SampleCharts.ranking(23)));
        all.put("funnel-of-zeros", charts.funnel(SampleCharts.funnelOfZeros()));
        all.put("dynamics-six-years", charts.dynamics(SampleCharts.dynamics(6)));
        all.put("city-of-none", charts.city(new CityData("Показатели города", "2030-2031", List.of(), "")));
        return all;
    }

    @Test
    void every_picture_is_a_png_of_a_phones_width() throws IOException {
        Path folder = Path.of("target", "charts");
        Files.createDirectories(folder);
        for (Map.Entry<String, Scene> chart : all().entrySet()) {
            byte[] png = chart.getValue().png();
            Files.write(folder.resolve(chart.getKey() + ".png"), png);

            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1080);
            assertThat(chart.getValue().height()).as(chart.getKey()).isBetween(200, 1200);
        }
    }

    @Test
    void nothing_is_drawn_outside_and_no_number_is_broken() {
        all().forEach((name, scene) -> scene.marks().forEach(mark -> {
            assertThat(mark.toString()).as(name).doesNotContain("NaN").doesNotContain("Infinity");
            mark.with(new Inside(scene, name));
        }));
    }

    @Test
    void no_letter_is_too_small_for_a_phone() {
        all().forEach((name, scene) -> scene.marks().forEach(mark -> mark.with(new Letters(name))));
    }

    @Test
    void no_dot_covers_another() {
        Map<String, Scene> all = all();
        for (String name :
                List.of("city", "city-of-zeros", "funnel", "funnel-of-zeros", "ranking", "ranking-of-many")) {
            List<Mark.Dot> dots = all.get(name).marks().stream()
                    .filter(Mark.Dot.class::isInstance)
                    .map(Mark.Dot.class::cast)
                    .toList();
            for (int i = 0; i < dots.size(); i++) {
                for (Mark.Dot other : dots.subList(i + 1, dots.size())) {
                    Mark.Dot dot = dots.get(i);
                    assertThat(Math.hypot(dot.x() - other.x(), dot.y() - other.y()))
                            .as("%s: %s and %s", name, dot, other)
                            .isGreaterThanOrEqualTo(dot.radius() + other.radius());
                }
            }
        }
    }

    @Test
    void a_legend_tells_only_of_what_is_there() {
        assertThat(words(charts.ranking(SampleCharts.ranking(23)))).contains("верхняя", "нижняя группа");
        assertThat(words(charts.ranking(SampleCharts.ranking(2)))).doesNotContain("верхняя", "нижняя группа");
        assertThat(words(charts.funnel(SampleCharts.funnelOfZeros())))
                .doesNotContain("выше кластера не случайно", "ниже кластера не случайно", "случай, 95\u00a0%");
        assertThat(words(charts.city(SampleCharts.city()))).contains("СОШ № 40");
    }

    private static List<String> words(Scene scene) {
        return scene.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .map(Mark.Words::text)
                .toList();
    }

    @Test
    void every_picture_is_wellformed_svg_that_needs_nothing_from_outside() throws Exception {
        for (Scene scene : all().values()) {
            String svg = scene.svg();

            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(svg.replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain("http")
                    .doesNotContain("url(");
        }
    }

    @Test
    void the_same_data_give_the_same_bytes() {
        assertThat(charts.city(SampleCharts.city()).png())
                .isEqualTo(charts.city(SampleCharts.city()).png());
    }

    @Test
    void what_a_person_typed_stays_text() {
        Scene scene = charts.profile(
                new ProfileData("<script>\u0001&\"", "", SampleCharts.profile().rows(), ""));

        assertThat(scene.svg()).contains("&lt;script&gt; &amp;").doesNotContain("<script>");
    }

    @Test
    void scales_begin_at_zero_and_end_above_the_greatest_value() {
        for (double greatest : new double[] {0, 0.004, 0.05, 0.37, 0.99, 1, 1.4, 3, 97, 5000}) {
            Scale scale = Scale.upTo(greatest, 5, 0, 100);

            assertThat(scale.ticks().get(0)).isZero();
            assertThat(scale.top()).isGreaterThanOrEqualTo(greatest);
            assertThat(scale.ticks()).hasSizeBetween(2, 6);
        }
    }

    /** Fails for words that a phone shows too small. */
    private record Letters(String name) implements Brush {
        @Override
        public void box(Mark.Box box) {}

        @Override
        public void line(Mark.Line line) {}

        @Override
        public void dot(Mark.Dot dot) {}

        @Override
        public void curve(Mark.Curve curve) {}

        @Override
        public void area(Mark.Area area) {}

        @Override
        public void words(Mark.Words words) {
            assertThat(words.size()).as("%s: %s", name, words.text()).isGreaterThanOrEqualTo(26);
        }
    }

    /** Fails for a mark that leaves the picture. */
    private record Inside(Scene scene, String name) implements Brush {
        private void holds(double x, double y) {
            assertThat(x).as(name).isBetween(0.0, (double) scene.width());
            assertThat(y).as(name).isBetween(0.0, (double) scene.height());
        }

        @Override
        public void box(Mark.Box box) {
            holds(box.x(), box.y());
            holds(box.x() + box.width(), box.y() + box.height());
        }

        @Override
        public void line(Mark.Line line) {
            holds(line.x1(), line.y1());
            holds(line.x2(), line.y2());
        }

        @Override
        public void dot(Mark.Dot dot) {
            holds(dot.x() - dot.radius(), dot.y() - dot.radius());
            holds(dot.x() + dot.radius(), dot.y() + dot.radius());
        }

        @Override
        public void curve(Mark.Curve curve) {
            curve.points().forEach(p -> holds(p.x(), p.y()));
        }

        @Override
        public void area(Mark.Area area) {
            area.points().forEach(p -> holds(p.x(), p.y()));
        }

        @Override
        public void words(Mark.Words words) {
            double width = Lettering.width(words.text(), words.size(), words.bold());
            double left = switch (words.anchor()) {
                case START -> words.x();
                case MIDDLE -> words.x() - width / 2;
                case END -> words.x() - width;
            };
            holds(left, words.y());
            holds(left + width, words.y() - words.size());
        }
    }
}
