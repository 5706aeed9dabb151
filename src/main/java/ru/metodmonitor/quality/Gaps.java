package ru.metodmonitor.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.quality.GapClosures.Closed;
import ru.metodmonitor.quality.QualityStore.Counted;
import ru.metodmonitor.quality.QualityStore.OrderCounts;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

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
    private final GapClosures closures;

    public Gaps(Results results, Registry registry, Issuers issuers, Journal journal, Clock clock) {
        this.closures = new GapClosures(journal, clock);
        this.results = results;
        this.registry = registry;
        this.issuers = issuers;
    }

    /** The gaps of an academic year that nobody has closed. */
    public List<Gap> list(Read read, AcademicYear year) {
        List<Closed> closed = closures.list(read, year);
        List<Gap> open = new ArrayList<>();
        for (Gap gap : all(read, year, closed)) {
            boolean none = closed.stream().anyMatch(c -> c.isAbout(gap));
            if (!none) {
                open.add(gap);
            }
        }
        return open;
    }

    /** What was closed of a year's gaps, the latest first; without those that have been filled since. */
    public List<ClosedGap> closed(Read read, AcademicYear year) {
        List<Gap> all = all(read, year, List.of());
        List<ClosedGap> closed = new ArrayList<>();
        for (Closed one : closures.list(read, year)) {
            one.numbers(issuers)
                    .<Gap>map(numbers -> numbers)
                    .or(() -> all.stream().filter(one::isAbout).findFirst())
                    .ifPresent(gap -> closed.add(new ClosedGap(one.id(), gap, one.reason(), one.who(), one.at())));
        }
        return closed;
    }

    /** The gap of this kind about this; empty if there is none, or it is closed. */
    public Optional<Gap> find(Read read, AcademicYear year, Gap.Kind kind, String about) {
        return Gap.of(list(read, year), kind).stream()
                .filter(g -> g.about().equals(about))
                .findFirst();
    }

    /**
     * Closes a gap as none.
     *
     * @param reason why; may be empty
     */
    public void close(Tx tx, long person, AcademicYear year, Gap gap, String reason) {
        closures.close(tx, person, year, gap, reason);
    }

    /** Opens a closed gap again; false if it isn't closed. */
    public boolean reopen(Tx tx, long person, long id) {
        return closures.reopen(tx, person, id);
    }

    /** All gaps of an academic year; numbers are looked at in both of its calendar years, without those that were closed. */
    private List<Gap> all(Read read, AcademicYear year, List<Closed> closed) {
        List<Gap> gaps = new ArrayList<>();
        for (int calendar = year.firstYear(); calendar <= year.firstYear() + 1; calendar++) {
            List<OrderCounts> orders =
                    store.orders(read, LocalDate.of(calendar, 1, 1), LocalDate.of(calendar, 12, 31), issuers);
            for (Issuer issuer : issuers.all()) {
                gaps.addAll(numbers(issuer, calendar, orders, closed));
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
    private List<Gap> numbers(Issuer issuer, int calendar, List<OrderCounts> orders, List<Closed> closed) {
        TreeSet<Integer> known = new TreeSet<>();
        for (OrderCounts order : orders) {
            Matcher m = LEADING.matcher(order.order().key().number());
            if (order.order().key().issuer().equals(issuer) && m.matches()) {
                known.add(Integer.parseInt(m.group(1)));
            }
        }
        if (known.isEmpty()) {
            return List.of();
        }
        int first = known.first();
        int last = known.last();
        for (Closed one : closed) {
            one.numbers(issuers)
                    .filter(n -> n.issuer().equals(issuer) && n.calendarYear() == calendar)
                    .ifPresent(n -> IntStream.rangeClosed(Math.max(first, n.from()), Math.min(last, n.to()))
                            .forEach(known::add));
        }
        List<Gap> gaps = new ArrayList<>();
        int before = first;
        for (int number : known) {
            if (number > before + 1) {
                gaps.add(new Gap.Numbers(issuer, calendar, before + 1, number - 1));
            }
            before = number;
        }
        return gaps;
    }
}
