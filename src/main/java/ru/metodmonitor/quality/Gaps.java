package ru.metodmonitor.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.quality.QualityStore.Counted;
import ru.metodmonitor.quality.QualityStore.OrderCounts;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;

/**
 * What a complete year would have and this one lacks.
 *
 * <p>Threading: safe to share.
 */
public final class Gaps {
    /** Indicator 5 of the founding order: teachers who went through courses of further training. */
    private static final int TRAINING = 5;

    private static final Pattern LEADING = Pattern.compile("\\D*(\\d{1,6}).*");

    private final QualityStore store = new QualityStore();
    private final Results results;
    private final Registry registry;
    private final Issuers issuers;

    public Gaps(Results results, Registry registry, Issuers issuers) {
        this.results = results;
        this.registry = registry;
        this.issuers = issuers;
    }

    /** All gaps of an academic year; numbers are looked at in both of its calendar years. */
    public List<Gap> list(Read read, AcademicYear year) {
        List<Gap> gaps = new ArrayList<>();
        for (int calendar = year.firstYear(); calendar <= year.firstYear() + 1; calendar++) {
            List<OrderCounts> orders =
                    store.orders(read, LocalDate.of(calendar, 1, 1), LocalDate.of(calendar, 12, 31), issuers);
            for (Issuer issuer : issuers.all()) {
                gaps.addAll(numbers(issuer, calendar, orders));
            }
        }
        LocalDate first = LocalDate.of(year.firstYear(), 9, 1);
        for (OrderCounts order : store.orders(read, first, first.plusYears(1).minusDays(1), issuers)) {
            if (order.entries() == 0) {
                gaps.add(new Gap.NoEntries(order.order()));
            } else if (order.files() == 0) {
                gaps.add(new Gap.NoFile(order.order(), order.entries()));
            }
        }
        silent(read, year, gaps);
        for (Indicator indicator : results.scheme(year).indicators()) {
            for (int target : indicator.countsTowards().stream().sorted().toList()) {
                store.onlyUnder(read, year, indicator.number(), target)
                        .forEach(a -> gaps.add(new Gap.WinnersOnly(a.name(), a.entries())));
            }
        }
        Map<Long, Integer> trained = store.trainedWithoutEntry(read, year, TRAINING);
        registry.list(read).stream()
                .filter(s -> trained.containsKey(s.id()))
                .sorted(Comparator.comparing(School::name))
                .forEach(s -> gaps.add(new Gap.Training(s, trained.getOrDefault(s.id(), 0))));
        gaps.sort(Comparator.comparing(Gap::kind));
        return gaps;
    }

    private void silent(Read read, AcademicYear year, List<Gap> gaps) {
        Set<Long> heard =
                store.counted(read, year).stream().map(Counted::school).collect(Collectors.toSet());
        registry.years(read, year).stream()
                .map(SchoolYear::schoolId)
                .filter(id -> !heard.contains(id))
                .flatMap(id -> registry.school(read, id).stream())
                .sorted(Comparator.comparing(s -> s.name()))
                .forEach(s -> gaps.add(new Gap.Silent(s)));
    }

    /** {@code 412-О} is number 412; an issuer counts anew each calendar year. */
    private static List<Gap> numbers(Issuer issuer, int calendar, List<OrderCounts> orders) {
        TreeSet<Integer> known = new TreeSet<>();
        for (OrderCounts order : orders) {
            Matcher m = LEADING.matcher(order.order().key().number());
            if (order.order().key().issuer().equals(issuer) && m.matches()) {
                known.add(Integer.parseInt(m.group(1)));
            }
        }
        List<Gap> gaps = new ArrayList<>();
        int before = known.isEmpty() ? 0 : known.first();
        for (int number : known) {
            if (number > before + 1) {
                gaps.add(new Gap.Numbers(issuer, calendar, before + 1, number - 1));
            }
            before = number;
        }
        return gaps;
    }
}
