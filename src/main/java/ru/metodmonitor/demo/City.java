package ru.metodmonitor.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import ru.metodmonitor.demo.CityOrders.Event;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.workbook.EntryRow;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.ImportSheet;
import ru.metodmonitor.workbook.OrderRow;
import ru.metodmonitor.workbook.RawRow;
import ru.metodmonitor.workbook.SchoolRow;
import ru.metodmonitor.workbook.SheetRow;
import ru.metodmonitor.workbook.TeacherRow;

/**
 * A generated city. Most teachers do little and some do much; schools differ as STATISTICS supposes; a school or two have what the
 * quality list looks for.
 *
 * @param schools a row a school and year
 * @param teachers everybody
 * @param orders all
 * @param entries all
 */
public record City(List<SchoolRow> schools, List<TeacherRow> teachers, List<OrderRow> orders, List<EntryRow> entries) {
    private static final double KEEN = 0.4;
    private static final double KEEN_FACTOR = 1.9;
    private static final double OTHERS_FACTOR = 0.4;

    /** Copies the lists. */
    public City {
        schools = List.copyOf(schools);
        teachers = List.copyOf(teachers);
        orders = List.copyOf(orders);
        entries = List.copyOf(entries);
    }

    /** Makes the city of a plan. */
    public static City of(CityPlan plan) {
        RandomGenerator random = new SplittableRandom(plan.seed());
        List<CitySchool> schools = schools(plan, random);
        List<Event> events = CityOrders.of(plan, random);
        List<EntryRow> entries = new ArrayList<>();
        for (CitySchool school : schools) {
            for (int year = 0; year < plan.years().size(); year++) {
                entries.addAll(entries(school, year, plan.years().get(year), events, random));
            }
        }
        return new City(
                schools.stream().flatMap(s -> s.years().stream()).toList(),
                schools.stream().flatMap(s -> s.roster().stream()).toList(),
                events.stream()
                        .map(e -> new OrderRow(e.order(), "Об итогах: " + e.activity()))
                        .toList(),
                entries);
    }

    private static List<CitySchool> schools(CityPlan plan, RandomGenerator random) {
        Map<SchoolKind, Integer> numbers = CitySchool.noNumbers();
        List<CitySchool> schools = new ArrayList<>();
        for (int i = 0; i < plan.schools(); i++) {
            CitySchool.Size size = i < plan.large()
                    ? CitySchool.Size.LARGE
                    : i < plan.large() + plan.small() ? CitySchool.Size.SMALL : CitySchool.Size.BASIC;
            CitySchool school = CitySchool.make(plan, size, numbers, random);
            schools.add(i % 23 == 11 ? school.without(4) : school);
        }
        if (plan.schools() > 40) {
            int last = plan.years().size() - 1;
            schools.set(40, schools.get(40).withoutHeadcount(last));
        }
        return schools;
    }

    private static List<EntryRow> entries(
            CitySchool school, int yearIndex, AcademicYear year, List<Event> all, RandomGenerator random) {
        List<Event> events = all.stream().filter(e -> e.year().equals(year)).toList();
        List<EntryRow> entries = new ArrayList<>();
        for (PersonName teacher : school.staff(yearIndex)) {
            double factor = random.nextDouble() < KEEN ? KEEN_FACTOR : OTHERS_FACTOR;
            for (int indicator : new int[] {1, 2, 4, 5}) {
                double chance = Math.min(0.97, school.chances().get(indicator - 1) * factor);
                while (random.nextDouble() < chance) {
                    entries.add(entry(school, teacher, any(events, indicator, random), random));
                    chance /= 4;
                }
            }
        }
        return entries.stream().distinct().toList();
    }

    private static EntryRow entry(CitySchool school, PersonName teacher, Event event, RandomGenerator random) {
        String result = event.indicator() == 2 ? result(school, random) : "";
        int indicator = result.isEmpty() || result.equals("участник") ? event.indicator() : 3;
        return new EntryRow(
                event.order(),
                indicator,
                school.code(),
                teacher,
                event.activity(),
                result,
                Optional.of(event.held()).filter(d -> random.nextInt(4) > 0));
    }

    private static String result(CitySchool school, RandomGenerator random) {
        double winning =
                Math.min(0.9, school.chances().get(2) / school.chances().get(1));
        if (random.nextDouble() >= winning) {
            return "участник";
        }
        return List.of("победитель", "призёр", "призёр", "лауреат").get(random.nextInt(4));
    }

    private static Event any(List<Event> events, int indicator, RandomGenerator random) {
        List<Event> fitting =
                events.stream().filter(e -> e.indicator() == indicator).toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    /** The city as a workbook that was read. */
    public ImportBook book() {
        return new ImportBook(
                rows(ImportSheet.SCHOOLS, schools),
                rows(ImportSheet.TEACHERS, teachers),
                rows(ImportSheet.ORDERS, orders),
                rows(ImportSheet.ENTRIES, entries),
                List.of());
    }

    private static <T> List<SheetRow<T>> rows(ImportSheet sheet, List<T> values) {
        List<SheetRow<T>> rows = new ArrayList<>(values.size());
        for (T value : values) {
            rows.add(new SheetRow<>(new RawRow(sheet, rows.size() + 2, Map.of()), Optional.of(value), List.of()));
        }
        return rows;
    }
}
