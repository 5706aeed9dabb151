package ru.metodmonitor.scenario;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.workbook.EntryRow;
import ru.metodmonitor.workbook.SchoolRow;

/**
 * The figures of a city by the words of the specification, computed anew from the rows with exact fractions: written to be read,
 * not to be fast, and sharing nothing with the program but the rows.
 */
final class CityOracle {
    private CityOracle() {}

    /** What a school's card must say; without a headcount there is no figure. */
    record Figures(
            String name,
            String cluster,
            int headcount,
            List<Integer> k,
            List<String> shares,
            String index,
            int rank,
            int of) {}

    /** A fraction with a positive denominator. */
    private record Exact(BigInteger over, BigInteger under) {
        static Exact of(long over, long under) {
            return new Exact(BigInteger.valueOf(over), BigInteger.valueOf(under));
        }

        Exact plus(Exact other) {
            return new Exact(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Exact minus(Exact other) {
            return plus(new Exact(other.over.negate(), other.under));
        }

        Exact times(long by) {
            return new Exact(over.multiply(BigInteger.valueOf(by)), under);
        }

        Exact over(Exact other) {
            return new Exact(over.multiply(other.under), under.multiply(other.over));
        }

        int compare(Exact other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }

        String rounded(int decimals) {
            return new BigDecimal(over)
                    .divide(new BigDecimal(under), new MathContext(60))
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString()
                    .replace('.', ',');
        }
    }

    static Map<String, Figures> figures(City city, AcademicYear year) {
        Map<String, SchoolRow> schools = new TreeMap<>();
        city.schools().stream().filter(s -> s.year().equals(year)).forEach(s -> schools.put(s.code(), s));
        Map<String, List<Set<String>>> people = new HashMap<>();
        schools.keySet().forEach(code -> people.put(code, fiveSets()));
        for (EntryRow entry : city.entries()) {
            LocalDate day = entry.eventDate().orElse(entry.order().date());
            boolean inYear = !day.isBefore(LocalDate.of(year.firstYear(), 9, 1))
                    && day.isBefore(LocalDate.of(year.firstYear() + 1, 9, 1));
            if (inYear && people.containsKey(entry.schoolCode())) {
                String who = entry.name().full();
                people.get(entry.schoolCode()).get(entry.indicator() - 1).add(who);
                if (entry.indicator() == 3) {
                    people.get(entry.schoolCode()).get(1).add(who);
                }
            }
        }
        Map<String, Figures> result = new TreeMap<>();
        for (String cluster : List.of("A", "B", "C")) {
            List<SchoolRow> members = schools.values().stream()
                    .filter(s -> cluster(s).equals(cluster) && s.headcount().isPresent())
                    .toList();
            result.putAll(cluster(cluster, members, people));
        }
        return result;
    }

    private static Map<String, Figures> cluster(
            String cluster, List<SchoolRow> members, Map<String, List<Set<String>>> people) {
        Map<String, Exact> indices = new HashMap<>();
        for (SchoolRow school : members) {
            Exact sum = Exact.of(0, 1);
            for (int i = 0; i < 5; i++) {
                sum = sum.plus(score(school, members, people, i));
            }
            indices.put(school.code(), sum.over(Exact.of(5, 1)));
        }
        Map<String, Figures> figures = new HashMap<>();
        for (SchoolRow school : members) {
            String own = indices.get(school.code()).rounded(2);
            int rank = 1
                    + (int) indices.values().stream()
                            .filter(other -> number(other.rounded(2)).compareTo(number(own)) > 0)
                            .count();
            List<Integer> k = new ArrayList<>();
            List<String> shares = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                k.add(people.get(school.code()).get(i).size());
                shares.add(share(school, people, i).times(100).rounded(1));
            }
            figures.put(
                    school.code(),
                    new Figures(
                            school.name(),
                            cluster,
                            school.headcount().orElseThrow(),
                            k,
                            shares,
                            own,
                            rank,
                            members.size()));
        }
        return figures;
    }

    private static Exact score(
            SchoolRow school, List<SchoolRow> members, Map<String, List<Set<String>>> people, int i) {
        List<Exact> all = new ArrayList<>();
        members.forEach(m -> all.add(share(m, people, i)));
        Exact least =
                all.stream().min(Comparator.comparing(e -> e, Exact::compare)).orElseThrow();
        Exact most =
                all.stream().max(Comparator.comparing(e -> e, Exact::compare)).orElseThrow();
        Exact own = share(school, people, i);
        if (least.compare(most) == 0) {
            return own.over().signum() > 0 ? Exact.of(100, 1) : Exact.of(0, 1);
        }
        return own.minus(least).times(100).over(most.minus(least));
    }

    private static Exact share(SchoolRow school, Map<String, List<Set<String>>> people, int i) {
        return Exact.of(
                people.get(school.code()).get(i).size(), school.headcount().orElseThrow());
    }

    private static String cluster(SchoolRow school) {
        if (school.kind() == SchoolKind.OOSH) {
            return "C";
        }
        return school.pupils().orElse(0) > 500 ? "A" : "B";
    }

    private static List<Set<String>> fiveSets() {
        List<Set<String>> sets = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sets.add(new HashSet<>());
        }
        return sets;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
