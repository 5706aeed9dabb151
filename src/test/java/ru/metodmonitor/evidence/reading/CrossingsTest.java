package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.evidence.reading.Expectation.Complaint;
import ru.metodmonitor.evidence.reading.Expectation.Fault;
import ru.metodmonitor.evidence.reading.Expectation.Mark;

/**
 * Lists of crossed features and known truth: nobody is registered wrongly in silence, nobody of ours is lost, nearly everybody whom anybody
 * would read is read. {@code -Dreading.crossings=2000} reads more of them.
 */
class CrossingsTest {
    private static final int LISTS = Integer.getInteger("reading.crossings", 200);

    /** How many of those whom anybody would read may be asked about. */
    private static final double NEEDLESS = 0.05;

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Tally all = new Tally();
    private final Map<Fault, List<String>> failing = new EnumMap<>(Fault.class);

    @Test
    void crossed_lists_are_read_rightly_or_asked_about() {
        ReadingCity city = new ReadingCity();
        int readable = 0;
        for (int seed = 0; seed < LISTS; seed++) {
            CrossedList list = new CrossedList(city, seed);
            readable += (int)
                    list.expected().stream().filter(e -> e.mark() == Mark.TAKE).count();
            note(seed, list, Expectation.complaints(list.expected(), city.read(list.lines(), list.indicator())));
        }
        print();

        assertThat(all.count(Fault.WRONG)).as("people wrong in silence").isZero();
        assertThat(all.count(Fault.LOST)).as("people seen nowhere").isZero();
        assertThat((double) all.count(Fault.ASKED) / readable).isLessThanOrEqualTo(NEEDLESS);
    }

    private void note(int seed, CrossedList list, List<Complaint> complaints) {
        for (Expectation person : list.expected()) {
            Optional<Fault> fault = complaints.stream()
                    .filter(c -> c.about().filter(person::equals).isPresent())
                    .map(Complaint::fault)
                    .findFirst();
            all.add(fault);
            list.features(person).forEach(f -> tally(f).add(fault));
        }
        complaints.stream().filter(c -> c.about().isEmpty()).forEach(c -> {
            all.add(Optional.of(c.fault()));
            list.features().forEach(f -> tally(f + ", nobody there").add(Optional.of(c.fault())));
        });
        complaints.stream()
                .map(Complaint::fault)
                .distinct()
                .forEach(f -> failing.computeIfAbsent(f, k -> new ArrayList<>())
                        .add("list " + seed + ", indicator " + list.indicator() + "\n" + String.join("\n", list.lines())
                                + "\n--\n"
                                + complaints.stream().map(Complaint::toString).collect(Collectors.joining("\n"))));
    }

    private Tally tally(String feature) {
        return tallies.computeIfAbsent(feature, f -> new Tally());
    }

    private void print() {
        failing.forEach((fault, lists) -> System.out.println("First list with " + fault + ": " + lists.get(0) + "\n"));
        System.out.printf("%-52s people  right  wrong  lost  asked needlessly  school not offered%n", LISTS + " lists");
        tallies.forEach((feature, tally) -> System.out.println(tally.line(feature)));
        System.out.println(all.line("all"));
    }

    private static final class Tally {
        private int people;
        private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);

        void add(Optional<Fault> fault) {
            people++;
            fault.ifPresent(f -> faults.merge(f, 1, Integer::sum));
        }

        int count(Fault fault) {
            return faults.getOrDefault(fault, 0);
        }

        String line(String feature) {
            List<Object> cells = new ArrayList<>();
            cells.add(feature);
            cells.add(people);
            cells.add(people - faults.values().stream().mapToInt(n -> n).sum());
            Stream.of(Fault.values()).forEach(f -> cells.add(count(f)));
            return String.format(Locale.ROOT, "%-52s %6d %6d %6d %5d %17d %19d", cells.toArray());
        }
    }
}
