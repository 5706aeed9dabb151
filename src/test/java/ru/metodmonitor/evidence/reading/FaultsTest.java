package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.metodmonitor.evidence.reading.Expectation.Complaint;
import ru.metodmonitor.evidence.reading.Expectation.Fault;

/**
 * The kinds of faults that were seen on orders as offices write them, each with many wordings: who is not ours is never registered in
 * silence, who is ours is read beside them.
 */
class FaultsTest {
    private static final ReadingCity CITY = new ReadingCity();
    private static final Map<String, Tally> TALLIES = new TreeMap<>();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void ours_are_read_and_nobody_else_is_taken(FaultDocument document) {
        List<Complaint> complaints =
                Expectation.complaints(document.expected(), CITY.read(document.lines(), document.indicator()));

        TALLIES.computeIfAbsent(document.kind(), k -> new Tally()).add(complaints);
        assertThat(complaints)
                .as("%s%n%s%n", document.name(), String.join("\n", document.lines()))
                .isEmpty();
    }

    static Stream<FaultDocument> ours_are_read_and_nobody_else_is_taken() {
        return Stream.of("A", "B", "C", "D", "EF", "H", "K")
                .flatMap(f -> FaultDocument.of("/reading/faults/" + f + ".txt"));
    }

    @AfterAll
    static void print() {
        System.out.println("Kind   documents  right  wrong  lost  asked needlessly  school not offered");
        TALLIES.forEach((kind, tally) -> System.out.println(kind + tally));
    }

    private static final class Tally {
        private int documents;
        private int right;
        private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);

        void add(List<Complaint> complaints) {
            documents++;
            right += complaints.isEmpty() ? 1 : 0;
            complaints.stream().map(Complaint::fault).distinct().forEach(f -> faults.merge(f, 1, Integer::sum));
        }

        @Override
        public String toString() {
            List<Object> cells = new ArrayList<>(List.of(documents, right));
            Stream.of(Fault.values()).forEach(f -> cells.add(faults.getOrDefault(f, 0)));
            return String.format("  %10d %6d %6d %5d %17d %19d", cells.toArray());
        }
    }
}
