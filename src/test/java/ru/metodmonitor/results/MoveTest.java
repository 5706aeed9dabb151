package ru.metodmonitor.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Scaling;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.ClusterRule;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolYear;

class MoveTest {
    private static final AcademicYear YEAR = new AcademicYear(2019);
    private static final Scheme SCHEME =
            new Scheme(List.of(new Indicator(1, "t", "l", BigDecimal.ONE, Set.of())), Scaling.MIN_MAX);

    /** Schools of 100 teachers in cluster A, by the numbers of their active ones; −1: no headcount. */
    private static YearResults year(int pupils, int... active) {
        Map<Long, SchoolLine> lines = new LinkedHashMap<>();
        List<SchoolInput> inputs = new java.util.ArrayList<>();
        for (int s = 0; s < active.length; s++) {
            OptionalInt headcount = active[s] < 0 ? OptionalInt.empty() : OptionalInt.of(100);
            inputs.add(new SchoolInput(s, "A", headcount, List.of(Math.max(0, active[s]))));
        }
        Map<Long, SchoolResult> results = SCHEME.compute(inputs);
        results.forEach((id, result) -> lines.put(
                id,
                new SchoolLine(
                        new School(id, "S" + id, "Школа " + id, SchoolKind.SOSH, "Центральный"),
                        new SchoolYear(
                                id,
                                YEAR,
                                Optional.of(pupils),
                                result.input().headcount().isPresent() ? Optional.of(100) : Optional.empty()),
                        Cluster.A,
                        result)));
        return new YearResults(YEAR, SCHEME, lines);
    }

    @Test
    void only_schools_whose_place_or_group_changes_are_told() {
        YearResults before = year(900, 90, 50, 10, 5);
        YearResults after = year(900, 90, 8, 10, 5);

        List<Move> moves = Move.between(before, after);

        assertThat(moves)
                .filteredOn(Move::changesPlace)
                .extracting(m -> m.school().id())
                .containsExactly(1L, 2L);
        assertThat(moves.get(0).changesPlace()).isTrue();
        assertThat(moves.get(0).before().orElseThrow().rank()).isEqualTo(2);
        assertThat(moves.get(0).after().orElseThrow().rank()).isEqualTo(3);
        assertThat(moves.get(0).groupBefore()).contains(Group.UPPER);
        assertThat(moves.get(0).changesGroup()).isTrue();
        assertThat(Move.between(before, before)).isEmpty();
    }

    @Test
    void a_school_that_loses_its_headcount_loses_its_place() {
        List<Move> moves = Move.between(year(900, 90, 50, 10), year(900, 90, -1, 10));

        assertThat(moves).hasSize(2);
        assertThat(moves.get(0).after()).isEmpty();
        assertThat(moves.get(0).groupAfter()).isEmpty();
    }

    @Test
    void a_school_near_the_border_sees_its_place_in_the_other_cluster() {
        YearResults near = year(510, 90, 50);

        assertThat(OtherCluster.of(near, new ClusterRule(500), near.lines().get(0L)))
                .contains(new OtherCluster(Cluster.B, 1, 1, 500));
        YearResults far = year(900, 90, 50);
        assertThat(OtherCluster.of(far, new ClusterRule(500), far.lines().get(0L)))
                .isEmpty();
        YearResults unranked = year(510, -1);
        assertThat(OtherCluster.of(
                        unranked, new ClusterRule(500), unranked.lines().get(0L)))
                .isEmpty();
    }

    @Test
    void statistics_and_ranges_of_an_empty_cluster_are_empty() {
        YearResults none = year(900);

        assertThat(none.cluster(Cluster.B)).isEmpty();
        assertThat(none.of(Cluster.B).ranges()).isEmpty();
        assertThat(none.median(Cluster.B, 0)).isEmpty();
        assertThat(none.statistics(0)).isEmpty();
        assertThat(none.range(5)).isEmpty();
        assertThat(none.changesSince(none).changes()).isEmpty();
    }
}
