package ru.metodmonitor.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.registry.AcademicYear;

/**
 * What lies behind one figure of a school and year.
 *
 * @param counted the teachers who make the figure, by name, each once
 * @param missed entries that one may look for here and that don't count, newest order first
 * @param otherYears how many teachers count under the indicator in other years
 */
public record Behind(List<Counted> counted, List<Missed> missed, SortedMap<AcademicYear, Integer> otherYears) {
    private static final Comparator<Entry> BY_ORDER =
            Comparator.comparing((Entry e) -> e.order().key().date()).thenComparing(Entry::id);

    /** Copies all three. */
    public Behind {
        counted = List.copyOf(counted);
        missed = List.copyOf(missed);
        otherYears = Collections.unmodifiableSortedMap(new TreeMap<>(otherYears));
    }

    /**
     * A teacher who counts.
     *
     * @param entries what for, oldest order first; one would do
     */
    public record Counted(List<Entry> entries) {
        /** Copies the list. */
        public Counted {
            entries = List.copyOf(entries);
        }

        /** Any of them, for the name. */
        public Entry first() {
            return entries.get(0);
        }
    }

    /**
     * An entry that doesn't count.
     *
     * @param entry which
     * @param cause why
     */
    public record Missed(Entry entry, Cause cause) {}

    /** Why an entry doesn't count in the year. */
    public enum Cause {
        /** The order is of this year, the event of another, and the event decides. */
        OTHER_YEAR,
        /** Nobody has confirmed it yet. */
        SUBMITTED,
        /** It was rejected. */
        REJECTED,
        /** It was taken back. */
        RETRACTED
    }

    /** The indicators whose entries count under this one, itself included: a winner took part. */
    public static List<Integer> sources(Scheme scheme, Indicator target) {
        return scheme.indicators().stream()
                .filter(i -> (scheme.closure(i.bit()) & target.bit()) != 0)
                .map(Indicator::number)
                .toList();
    }

    /**
     * Sorts a school's entries.
     *
     * @param entries all that the school has under the {@link #sources}, of any year and status
     */
    public static Behind of(AcademicYear year, List<Entry> entries) {
        List<Entry> ordered = entries.stream().sorted(BY_ORDER).toList();
        Map<Long, List<Entry>> people = new LinkedHashMap<>();
        Map<AcademicYear, List<Long>> others = new TreeMap<>();
        List<Missed> missed = new ArrayList<>();
        for (Entry entry : ordered) {
            boolean confirmed = entry.status() == EntryStatus.CONFIRMED;
            if (confirmed && entry.year().equals(year)) {
                people.computeIfAbsent(entry.teacher().id(), k -> new ArrayList<>())
                        .add(entry);
            } else if (confirmed) {
                others.computeIfAbsent(entry.year(), k -> new ArrayList<>())
                        .add(entry.teacher().id());
            }
            if (belongs(year, entry) && !(confirmed && entry.year().equals(year))) {
                missed.add(0, new Missed(entry, cause(entry.status())));
            }
        }
        SortedMap<AcademicYear, Integer> distinct = new TreeMap<>();
        others.forEach((y, ids) -> distinct.put(y, (int) ids.stream().distinct().count()));
        List<Counted> counted = people.values().stream()
                .map(Counted::new)
                .sorted(Comparator.comparing(
                                (Counted c) -> c.first().teacher().name().key())
                        .thenComparing(c -> c.first().teacher().id()))
                .toList();
        return new Behind(counted, missed, distinct);
    }

    /** Whether one would look for it in this year: it stands in it, or its order does. */
    private static boolean belongs(AcademicYear year, Entry entry) {
        return entry.year().equals(year)
                || (entry.status() == EntryStatus.CONFIRMED
                        && AcademicYear.of(entry.order().key().date()).equals(year));
    }

    private static Cause cause(EntryStatus status) {
        return switch (status) {
            case CONFIRMED -> Cause.OTHER_YEAR;
            case SUBMITTED -> Cause.SUBMITTED;
            case REJECTED -> Cause.REJECTED;
            case RETRACTED -> Cause.RETRACTED;
        };
    }
}
