package ru.metodmonitor.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.workbook.SchoolRow;
import ru.metodmonitor.workbook.TeacherRow;

/**
 * One school of the city over its years.
 *
 * @param years its figures, a row a year
 * @param roster everybody who ever taught there
 * @param chances of indicators 1 to 5 in an ordinary year, 0…1
 */
record CitySchool(List<SchoolRow> years, List<TeacherRow> roster, List<Double> chances) {
    /** Means and spreads between schools of the five shares, as STATISTICS simulates them. */
    private static final double[] MEANS = {0.25, 0.20, 0.08, 0.12, 0.35};

    private static final double[] SPREADS = {0.09, 0.08, 0.04, 0.06, 0.10};

    /** What sort of school. */
    enum Size {
        LARGE(45, 110, 520, 1_600),
        SMALL(25, 60, 180, 500),
        BASIC(15, 30, 60, 240);

        private final int fewestTeachers;
        private final int mostTeachers;
        private final int fewestPupils;
        private final int mostPupils;

        Size(int fewestTeachers, int mostTeachers, int fewestPupils, int mostPupils) {
            this.fewestTeachers = fewestTeachers;
            this.mostTeachers = mostTeachers;
            this.fewestPupils = fewestPupils;
            this.mostPupils = mostPupils;
        }
    }

    /** Makes one; {@code numbers} counts the schools of each kind. */
    static CitySchool make(CityPlan plan, Size size, Map<SchoolKind, Integer> numbers, RandomGenerator random) {
        SchoolKind kind = kind(size, random);
        int number = numbers.merge(kind, 1, Integer::sum);
        String code = kind.label().substring(0, 1) + number;
        String name = "МОБУ " + kind.label() + " № " + number + " "
                + plan.municipality().inNames();
        List<String> territories = plan.municipality().territories();
        String territory = territories.get(random.nextInt(territories.size()));
        int teachers = random.nextInt(size.fewestTeachers, size.mostTeachers + 1);
        int pupils = size.fewestPupils
                + (size.mostPupils - size.fewestPupils)
                        * (teachers - size.fewestTeachers)
                        / (size.mostTeachers - size.fewestTeachers);
        List<SchoolRow> years = new ArrayList<>();
        for (AcademicYear year : plan.years()) {
            years.add(new SchoolRow(code, name, kind, territory, year, Optional.of(pupils), Optional.of(teachers)));
            teachers = Math.max(size.fewestTeachers, teachers + random.nextInt(-2, 3));
            pupils = Math.max(size.fewestPupils, Math.min(size.mostPupils, pupils + random.nextInt(-8, 10)));
        }
        return new CitySchool(years, roster(years, code, random), chances(plan, random));
    }

    private static List<TeacherRow> roster(List<SchoolRow> years, String code, RandomGenerator random) {
        List<String> positions = Words.lines("positions.txt");
        int most = years.stream().mapToInt(y -> y.headcount().orElse(0)).max().orElse(0) + years.size();
        return new People(random)
                .draw(most).stream()
                        .map(n -> new TeacherRow(code, n, positions.get(random.nextInt(positions.size()))))
                        .toList();
    }

    private static List<Double> chances(CityPlan plan, RandomGenerator random) {
        List<Double> chances = new ArrayList<>();
        for (int i = 0; i < MEANS.length; i++) {
            double chance = plan.zeal() * (MEANS[i] + SPREADS[i] * random.nextGaussian());
            chances.add(Math.max(0.01, Math.min(0.9, chance)));
        }
        return chances;
    }

    /** Who taught there in its n-th year: each year somebody leaves and somebody comes. */
    List<PersonName> staff(int n) {
        int headcount = years.get(n).headcount().orElse(0);
        return roster.subList(n, n + headcount).stream().map(TeacherRow::name).toList();
    }

    /** The same school, whose n-th year has no headcount. */
    CitySchool withoutHeadcount(int n) {
        SchoolRow row = years.get(n);
        List<SchoolRow> changed = new ArrayList<>(years);
        changed.set(
                n,
                new SchoolRow(
                        row.code(),
                        row.name(),
                        row.kind(),
                        row.territory(),
                        row.year(),
                        row.pupils(),
                        Optional.empty()));
        return new CitySchool(changed, roster, chances);
    }

    /** The same school, where nobody does this. */
    CitySchool without(int indicator) {
        List<Double> changed = new ArrayList<>(chances);
        changed.set(indicator - 1, 0.0);
        return new CitySchool(years, roster, changed);
    }

    String code() {
        return years.get(0).code();
    }

    static Map<SchoolKind, Integer> noNumbers() {
        return new EnumMap<>(SchoolKind.class);
    }

    private static SchoolKind kind(Size size, RandomGenerator random) {
        return switch (size) {
            case BASIC -> SchoolKind.OOSH;
            case LARGE, SMALL -> {
                double draw = random.nextDouble();
                yield draw < 0.15 ? SchoolKind.GYMNASIUM : draw < 0.27 ? SchoolKind.LYCEUM : SchoolKind.SOSH;
            }
        };
    }
}
