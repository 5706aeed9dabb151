package ru.metodmonitor.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.RankBootstrap;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.indicators.Scaling;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.registry.AcademicYear;

/** An export's data of a generated city, computed by the program's own core. */
final class SampleCity {
    static final LocalDateTime AS_OF = LocalDateTime.of(2020, 12, 20, 9, 0, 0);
    static final AcademicYear YEAR = new AcademicYear(2019);

    private static final List<String> TITLES = List.of(
            "Доля педагогов, принявших участие в методических мероприятиях МКУ СЦРО с выступлениями / докладами / мастер-классами",
            "Доля педагогов, принявших участие в муниципальных профессиональных конкурсах",
            "Доля педагогов, ставших победителями, призёрами, лауреатами муниципальных профессиональных конкурсов",
            "Доля педагогов, чьи методические материалы были опубликованы в профессиональных изданиях",
            "Доля педагогов, прошедших курсы повышения квалификации");
    private static final double[] MEANS = {0.25, 0.20, 0.08, 0.12, 0.35};
    private static final String[] SURNAMES = {"Иванова", "Петренко", "Саакян", "Кузнецова", "Тихомирова", "Ачмизов"};

    private SampleCity() {}

    static Scheme scheme(Scaling scaling, int indicators) {
        List<Indicator> all = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            BigDecimal weight = i == 1 ? new BigDecimal("1.5") : BigDecimal.ONE;
            all.add(new Indicator(
                    i + 1, TITLES.get(i % TITLES.size()), TITLES.get(i % TITLES.size()), weight, Set.of()));
        }
        return new Scheme(all, scaling);
    }

    static ExportData data(Scaling scaling, int indicators, int schools, long seed) {
        return data(scheme(scaling, indicators), inputs(schools, indicators, seed), Optional.empty());
    }

    static List<SchoolInput> inputs(int schools, int indicators, long seed) {
        Random random = new Random(seed);
        List<SchoolInput> inputs = new ArrayList<>();
        for (int i = 0; i < schools; i++) {
            String cluster = i % 7 < 3 ? "A" : i % 7 < 5 ? "B" : "C";
            int teachers = cluster.equals("A")
                    ? 45 + random.nextInt(55)
                    : cluster.equals("B") ? 25 + random.nextInt(35) : 15 + random.nextInt(15);
            List<Integer> active = new ArrayList<>();
            for (int k = 0; k < indicators; k++) {
                double chance = Math.max(0, MEANS[k % 5] + 0.09 * random.nextGaussian());
                int count = 0;
                for (int t = 0; t < teachers; t++) {
                    count += random.nextDouble() < chance ? 1 : 0;
                }
                active.add(count);
            }
            boolean known = i % 23 != 22;
            inputs.add(new SchoolInput(i + 1, cluster, known ? OptionalInt.of(teachers) : OptionalInt.empty(), active));
        }
        return inputs;
    }

    static ExportData data(Scheme scheme, List<SchoolInput> inputs, Optional<List<ExportEntry>> entries) {
        List<ExportSchool> schools = new ArrayList<>();
        Map<Long, SchoolResult> results = scheme.compute(inputs);
        Map<Long, RankRange> ranges = new HashMap<>();
        results.values().stream()
                .collect(Collectors.groupingBy(r -> r.input().cluster()))
                .values()
                .forEach(cluster -> ranges.putAll(RankBootstrap.of(scheme, cluster, id -> 753 * id)));
        results.forEach((id, result) -> {
            String group = ranges.containsKey(id)
                    ? switch (ranges.get(id).group()) {
                        case UPPER -> "верхняя";
                        case MIDDLE -> "средняя";
                        case LOWER -> "нижняя";
                    }
                    : "";
            schools.add(new ExportSchool(String.valueOf(id), name(id, result), result, group));
        });
        return new ExportData(
                YEAR,
                ExportData.State.PRELIMINARY,
                scheme,
                Map.of(
                        "A", "Средние, свыше 500 обучающихся",
                        "B", "Средние, до 500 обучающихся",
                        "C", "Основные"),
                schools,
                entries,
                changes(schools),
                advice(schools),
                quality(schools),
                "7F3A-91C2-04DE",
                AS_OF);
    }

    private static String name(long id, SchoolResult result) {
        return result.input().cluster().equals("C")
                ? "МОБУ ООШ № " + id + " г. Сочи"
                : id % 6 == 0 ? "МОБУ Гимназия № " + id : "МОБУ СОШ № " + id + " г. Сочи";
    }

    private static List<ExportChange> changes(List<ExportSchool> schools) {
        Random random = new Random(5);
        return IndicatorsSheet.sorted(schools).stream()
                .map(s -> new ExportChange(
                        s.cluster(),
                        s.code(),
                        s.name(),
                        s.result().figures().stream()
                                .map(f -> {
                                    double before = Math.round(40 * random.nextDouble()) / 100.0;
                                    Optional<ExportChange.Interval> interval = f.share()
                                            .map(n -> new ExportChange.Interval(n - before - 0.1, n - before + 0.1));
                                    boolean notable = f.share()
                                            .filter(n -> Math.abs(n - before) > 0.25)
                                            .isPresent();
                                    return new ExportChange.Share(Optional.of(before), f.share(), interval, notable);
                                })
                                .toList()))
                .toList();
    }

    private static List<ExportAdvice> advice(List<ExportSchool> schools) {
        return schools.stream()
                .limit(25)
                .map(s -> new ExportAdvice(
                        s.cluster(),
                        s.code(),
                        s.name(),
                        "П3",
                        "За два года призёрами конкурсов стали 2 из 48 педагогов (4,2 %), по кластеру — 9,1 %. Выдвиньте на "
                                + "конкурсы будущего года не менее трёх педагогов; опыт — в школах № 4, № 11, № 25."))
                .toList();
    }

    private static List<ExportRemark> quality(List<ExportSchool> schools) {
        return schools.stream()
                .filter(s -> !s.result().input().hasShares())
                .map(s -> new ExportRemark(
                        s.code(),
                        s.name(),
                        "нет числа педагогов",
                        "Доли не посчитаны, школа без места. Пришлите число педагогов за 2019-2020 учебный год.",
                        s.code().length() == 2))
                .toList();
    }

    static List<ExportEntry> entries(int count) {
        List<ExportEntry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entries.add(new ExportEntry(
                    i + 1,
                    i % 3 == 0 ? "СЦРО" : "УОН",
                    String.valueOf(100 + i % 400),
                    LocalDate.of(2019, 9, 1).plusDays(i % 300),
                    1 + i % 5,
                    String.valueOf(1 + i % 70),
                    "МОБУ СОШ № " + (1 + i % 70) + " г. Сочи",
                    SURNAMES[i % SURNAMES.length] + " Мария Петровна",
                    "Учитель года города Сочи",
                    i % 4 == 0 ? "победитель" : "участник",
                    i % 2 == 0 ? Optional.of(LocalDate.of(2020, 2, 10)) : Optional.empty(),
                    i % 50 == 0 ? "отозвана" : "подтверждена",
                    "Оператор",
                    LocalDateTime.of(2020, 9, 2, 10, 0).plusMinutes(i)));
        }
        return entries;
    }
}
