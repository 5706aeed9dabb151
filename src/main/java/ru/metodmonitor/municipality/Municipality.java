package ru.metodmonitor.municipality;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.metodmonitor.registry.AcademicYear;

/**
 * A municipality whose schools are monitored.
 *
 * @param name with its kind, in the nominative
 * @param nameOf the same in the genitive
 * @param brief without its kind
 * @param kind what people call it in a sentence: {@code город}, {@code район} or {@code округ}
 * @param inNames as schools' names and letterheads end with it
 * @param oktmo its code in the all-Russian classifier of territories
 * @param letterhead lines over the name of the body that signs
 * @param places own places besides the schools' territories: a school of any other isn't ours
 * @param territories into which the schools are divided, in their order
 * @param issuers whose orders are evidence
 * @param department that founds the monitoring
 * @param centre that carries it out
 * @param orders that found it, the oldest first; at least one
 * @param contacts who answers
 */
public record Municipality(
        String name,
        String nameOf,
        String brief,
        String kind,
        String inNames,
        String oktmo,
        List<String> letterhead,
        List<String> places,
        List<String> territories,
        Issuers issuers,
        Body department,
        Body centre,
        List<FoundingOrder> orders,
        Contacts contacts) {
    /** Copies the lists, and sorts the orders. */
    public Municipality {
        letterhead = List.copyOf(letterhead);
        places = List.copyOf(places);
        territories = List.copyOf(territories);
        orders = orders.stream()
                .sorted(Comparator.comparing(FoundingOrder::year))
                .toList();
    }

    /** The same with other own places. */
    public Municipality withPlaces(List<String> others) {
        return new Municipality(
                name,
                nameOf,
                brief,
                kind,
                inNames,
                oktmo,
                letterhead,
                others,
                territories,
                issuers,
                department,
                centre,
                orders,
                contacts);
    }

    /** The order that founds the monitoring of a year: its own, or the latest before it, or the first there was. */
    public FoundingOrder order(AcademicYear year) {
        return orders.stream()
                .filter(o -> o.year().compareTo(year) <= 0)
                .reduce((first, second) -> second)
                .orElseGet(() -> orders.get(0));
    }

    /** The newest year that an order founds the monitoring of. */
    public AcademicYear newest() {
        return orders.get(orders.size() - 1).year();
    }

    /** The words that every message and configuration text may use, by the name of their argument. */
    public Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        words.put("city", name);
        words.put("cityOf", nameOf);
        words.put("cityBrief", brief);
        words.put("cityInNames", inNames);
        words.put("kind", kind);
        // All three are declined alike.
        words.put("kindOf", kind + "а");
        words.put("kindTitle", kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
        words.put("department", department.label());
        words.put("departmentOf", department.labelOf());
        words.put("departmentFull", department.full());
        words.put("centre", centre.label());
        words.put("centreOf", centre.labelOf());
        words.put("centreSigned", centre.signed());
        words.put("centreFull", centre.full());
        words.put(
                "letterhead",
                Stream.of(letterhead.stream(), Stream.of(centre.full()), contacts.line().stream())
                        .flatMap(lines -> lines)
                        .collect(Collectors.joining("\n")));
        int last = newest().firstYear() + 1;
        words.put("exampleYear", newest().toString());
        words.put("exampleDate", "15.02." + last);
        words.put("exampleEventDate", "10.02." + last);
        words.put("exampleSchool", "СОШ № 1");
        words.put("exampleTerritory", "…");
        words.put("exampleIssuer", issuers.bodies().get(0).label());
        words.put("issuersOr", joined(issuers.bodies().stream().map(Body::label).toList(), " или "));
        words.put(
                "issuersOf",
                joined(
                        issuers.bodies().stream()
                                .map(b -> b.signed().equals(b.label()) ? b.labelOf() : b.signed())
                                .toList(),
                        " и "));
        return Map.copyOf(words);
    }

    private static String joined(List<String> all, String last) {
        String head = all.stream().limit(all.size() - 1L).collect(Collectors.joining(", "));
        return head.isEmpty() ? all.get(0) : head + last + all.get(all.size() - 1);
    }
}
