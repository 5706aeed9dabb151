package ru.metodmonitor.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import ru.metodmonitor.text.Numbers;

/** Pictures' data as a city would give them, and the odd cases; seeded. */
final class SampleCharts {
    static final List<String> LABELS = List.of(
            "Выступления на мероприятиях СЦРО",
            "Участие в конкурсах",
            "Победители, призёры, лауреаты конкурсов",
            "Публикации в профессиональных изданиях",
            "Курсы повышения квалификации");
    private static final double[] MEANS = {0.25, 0.20, 0.08, 0.12, 0.35};

    private SampleCharts() {}

    static ProfileData profile() {
        int[] active = {9, 12, 3, 0, 21};
        List<ProfileData.Row> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            double share = active[i] / 45.0;
            rows.add(new ProfileData.Row(
                    i + 1,
                    LABELS.get(i),
                    active[i] + " из 45",
                    Optional.of(share),
                    Optional.of(wilson(active[i], 45)),
                    Optional.of(new Spread(MEANS[i] * 0.7, MEANS[i], MEANS[i] * 1.4))));
        }
        return new ProfileData(
                "МОБУ СОШ № 10",
                "2019-2020 · кластер A · 45 педагогов",
                rows,
                "Предварительно. Журнал: 3f2a-77c1-09be");
    }

    static ProfileData profileWithoutHeadcount() {
        List<ProfileData.Row> rows = IntStream.range(0, 5)
                .mapToObj(i -> new ProfileData.Row(
                        i + 1,
                        LABELS.get(i),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Spread(MEANS[i] * 0.7, MEANS[i], MEANS[i] * 1.4))))
                .toList();
        return new ProfileData("МОБУ ООШ № 81", "2019-2020 · кластер C · число педагогов не указано", rows, "");
    }

    static ProfileData profileOfZeros() {
        List<ProfileData.Row> rows = IntStream.range(0, 5)
                .mapToObj(i -> new ProfileData.Row(
                        i + 1,
                        LABELS.get(i),
                        "0 из 25",
                        Optional.of(0.0),
                        Optional.of(wilson(0, 25)),
                        Optional.of(new Spread(0, 0, 0))))
                .toList();
        return new ProfileData("МОБУ ООШ № 56", "2019-2020 · кластер C · 25 педагогов", rows, "");
    }

    static RankingData ranking(int schools) {
        Random random = new Random(753);
        List<RankingData.Row> rows = new ArrayList<>();
        for (int i = 0; i < schools; i++) {
            int half = 3 + random.nextInt(Math.max(1, schools / 3));
            double low = Math.max(1, i + 1 - half);
            double high = Math.min(schools, i + 1 + half);
            double middle = (schools + 1) / 2.0;
            Standing standing = high < middle ? Standing.UPPER : low > middle ? Standing.LOWER : Standing.MIDDLE;
            boolean unknown = i == schools - 1 && schools > 3;
            rows.add(new RankingData.Row(
                    (i % 7 == 2 ? "Гимназия № " : i % 11 == 5 ? "Лицей № " : "МОБУ СОШ № ")
                            + (i * 13 % 97 + 1)
                            + (i == 4 ? " им. Героя Советского Союза" : ""),
                    i == 8,
                    unknown
                            ? Optional.empty()
                            : Optional.of(new RankingData.Place(
                                    i + 1,
                                    Numbers.decimal(88.31 - i * 2.71, 2),
                                    Optional.of(new Interval(low, high)),
                                    standing))));
        }
        return new RankingData("Кластер A", "средние, свыше 500 обучающихся · 2019-2020", rows, "Предварительно.");
    }

    static FunnelData funnel() {
        Random random = new Random(753);
        List<FunnelData.School> schools = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            int n = 15 + random.nextInt(85);
            double p = Math.max(0, 0.25 + 0.09 * random.nextGaussian());
            int k = (int)
                    IntStream.range(0, n).filter(j -> random.nextDouble() < p).count();
            double share = (double) k / n;
            Standing standing = share > 0.42 ? Standing.UPPER : share < 0.1 ? Standing.LOWER : Standing.MIDDLE;
            schools.add(new FunnelData.School("СОШ № " + (i + 1), n, share, i == 12, standing));
        }
        List<FunnelData.Limit> limits = new ArrayList<>();
        for (int n = 5; n <= 110; n++) {
            double se = Math.sqrt(0.25 * 0.75 / n);
            limits.add(new FunnelData.Limit(
                    n,
                    new Interval(Math.max(0, 0.25 - 1.96 * se), 0.25 + 1.96 * se),
                    new Interval(Math.max(0, 0.25 - 3.09 * se), 0.25 + 3.09 * se)));
        }
        return new FunnelData(
                "1. Выступления на мероприятиях СЦРО", "все школы города · 2019-2020", schools, 0.25, limits, "");
    }

    /** Nobody did anything anywhere: all schools lie on zero. */
    static FunnelData funnelOfZeros() {
        List<FunnelData.School> schools = IntStream.range(0, 70)
                .mapToObj(i -> new FunnelData.School("СОШ № " + (i + 1), 20 + i % 12, 0, i == 3, Standing.MIDDLE))
                .toList();
        return new FunnelData("4. Публикации", "все школы города · 2019-2020", schools, 0, List.of(), "");
    }

    /** The same for the strips. */
    static CityData cityOfZeros() {
        List<CityData.Block> blocks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<CityData.Strip> strips = new ArrayList<>();
            for (int c = 0; c < 3; c++) {
                strips.add(new CityData.Strip(
                        "ABC".substring(c, c + 1),
                        java.util.Collections.nCopies(30 - 10 * c, 0.0),
                        Optional.of(new Spread(0, 0, 0)),
                        List.of()));
            }
            blocks.add(new CityData.Block((i + 1) + ". " + LABELS.get(i), Optional.of(0.0), strips));
        }
        return new CityData("Показатели города", "2019-2020 · школ 60 · педагогов 4012", blocks, "Предварительно.");
    }

    /** More years than stand side by side at full length. */
    static DynamicsData dynamics(int years) {
        List<DynamicsData.Panel> panels = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int indicator = i;
            panels.add(new DynamicsData.Panel(
                    (i + 1) + ". " + LABELS.get(i),
                    IntStream.range(0, years)
                            .mapToObj(y -> new DynamicsData.Point(
                                    Optional.of((indicator * 7 + y * 5) % 46 / 45.0),
                                    Optional.of(wilson((indicator * 7 + y * 5) % 46, 45)),
                                    Optional.of(MEANS[indicator]),
                                    y == years - 1))
                            .toList()));
        }
        List<String> names = IntStream.range(0, years)
                .mapToObj(y -> (2014 + y) + "-" + (2015 + y))
                .toList();
        return new DynamicsData("Лицей им. Героя Советского Союза", "кластер A", names, panels, "Предварительно.");
    }

    static DynamicsData dynamics() {
        List<DynamicsData.Panel> panels = new ArrayList<>();
        int[][] active = {{6, 9, 17}, {12, 9, 11}, {3, 2, 4}, {0, 0, 1}, {20, -1, 27}};
        for (int i = 0; i < 5; i++) {
            List<DynamicsData.Point> points = new ArrayList<>();
            for (int y = 0; y < 3; y++) {
                int k = active[i][y];
                points.add(new DynamicsData.Point(
                        k < 0 ? Optional.empty() : Optional.of(k / 45.0),
                        k < 0 ? Optional.empty() : Optional.of(wilson(k, 45)),
                        Optional.of(MEANS[i] * (1 + 0.05 * y)),
                        i == 0 && y == 2));
            }
            panels.add(new DynamicsData.Panel((i + 1) + ". " + LABELS.get(i), points));
        }
        return new DynamicsData(
                "МОБУ СОШ № 10",
                "динамика за три года · кластер A",
                List.of("2017-2018", "2018-2019", "2019-2020"),
                panels,
                "");
    }

    static CityData city() {
        Random random = new Random(5);
        List<CityData.Block> blocks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<CityData.Strip> strips = new ArrayList<>();
            int[] sizes = {30, 25, 15};
            for (int c = 0; c < 3; c++) {
                double mean = MEANS[i];
                int n = 70 - 20 * c;
                double[] shares = IntStream.range(0, sizes[c])
                        .mapToDouble(j ->
                                Math.round(n * Math.max(0, mean * (1 + 0.4 * random.nextGaussian()))) / (double) n)
                        .sorted()
                        .toArray();
                strips.add(new CityData.Strip(
                        "ABC".substring(c, c + 1),
                        java.util.Arrays.stream(shares).boxed().toList(),
                        Optional.of(new Spread(
                                shares[shares.length / 4], shares[shares.length / 2], shares[shares.length * 3 / 4])),
                        i % 2 == 0
                                ? List.of(new CityData.Named("СОШ № 4" + c, shares[shares.length - 1]))
                                : List.of(new CityData.Named("Гимназия № 1" + c, shares[0]))));
            }
            blocks.add(new CityData.Block((i + 1) + ". " + LABELS.get(i), Optional.of(MEANS[i]), strips));
        }
        return new CityData("Показатели города", "2019-2020 · школ 70 · педагогов 4012", blocks, "Предварительно.");
    }

    static Interval wilson(int k, int n) {
        double z = 1.96;
        double p = (double) k / n;
        double centre = p + z * z / (2 * n);
        double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        double all = 1 + z * z / n;
        return new Interval(Math.max(0, (centre - reach) / all), Math.min(1, (centre + reach) / all));
    }
}
