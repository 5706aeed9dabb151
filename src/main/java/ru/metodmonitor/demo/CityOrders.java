package ru.metodmonitor.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Body;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.registry.AcademicYear;

/** The orders of a city: what takes place each year, when, and under which number it was ordered. */
final class CityOrders {
    private CityOrders() {}

    /**
     * Something that takes place.
     *
     * @param indicator 1, 2 (also 3), 4 or 5
     * @param activity its name
     * @param year when
     * @param held on which day
     * @param order which tells of it
     */
    record Event(int indicator, String activity, AcademicYear year, LocalDate held, OrderKey order) {}

    private record Draft(
            int indicator, String activity, AcademicYear year, LocalDate held, Issuer issuer, LocalDate signed) {}

    private static Issuer issuer(String who, Municipality municipality) {
        Body department = municipality.department();
        Body centre = municipality.centre();
        return switch (who) {
            case "department" -> department.issuer();
            case "centre" -> centre.issuer();
            default ->
                municipality.issuers().bodies().stream()
                        .filter(b -> !b.equals(department) && !b.equals(centre))
                        .findFirst()
                        .orElse(centre)
                        .issuer();
        };
    }

    static List<Event> of(CityPlan plan, RandomGenerator random) {
        List<Draft> drafts = new ArrayList<>();
        for (AcademicYear year : plan.years()) {
            for (String line : Words.lines("activities.txt")) {
                String[] words = line.split(" ", 3);
                LocalDate held = LocalDate.of(year.firstYear(), 10, 1).plusDays(random.nextInt(230));
                LocalDate signed = held.plusDays(random.nextInt(3, 12));
                Issuer issuer = issuer(words[1], plan.municipality());
                String activity = words[2].replace(
                                "{cityOf}", plan.municipality().nameOf())
                        .replace("{cityBrief}", plan.municipality().brief());
                drafts.add(new Draft(Integer.parseInt(words[0]), activity, year, held, issuer, signed));
            }
        }
        drafts.sort(Comparator.comparing(Draft::signed));
        Map<String, Integer> numbers = new HashMap<>();
        List<Event> events = new ArrayList<>();
        for (Draft draft : drafts) {
            String series = draft.issuer().code() + " " + draft.signed().getYear();
            int number = numbers.merge(series, random.nextInt(4, 40), Integer::sum);
            OrderKey order = new OrderKey(draft.issuer(), String.valueOf(number), draft.signed());
            events.add(new Event(draft.indicator(), draft.activity(), draft.year(), draft.held(), order));
        }
        return events;
    }
}
