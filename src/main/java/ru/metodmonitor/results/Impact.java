package ru.metodmonitor.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.indicators.SchoolResult.Standing;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.storage.Read;

/**
 * What confirmed entries coming or going, or another number of teachers, would do to index and places, before it is done: min–max
 * scaling hangs on two schools, so one correction can move others.
 *
 * <p>Threading: safe to share.
 */
public final class Impact {
    private final ResultsStore store = new ResultsStore();
    private final Results results;

    public Impact(Results results) {
        this.results = results;
    }

    /**
     * One confirmed entry that comes or goes.
     *
     * @param year in which it counts
     * @param school for which it counts
     * @param teacher who; 0 for one who is not entered yet
     * @param indicator the indicator's number
     * @param entries 1 for one that comes, -1 for one that goes
     */
    public record Step(AcademicYear year, long school, long teacher, int indicator, int entries) {}

    /**
     * A school whose figures, index, place or group change.
     *
     * @param year in which
     * @param move index, place and group before and after
     * @param clusterBefore its cluster as it stands now
     * @param clusterAfter as it would be
     * @param counts its indicators with more or fewer active teachers
     */
    public record Shift(AcademicYear year, Move move, Cluster clusterBefore, Cluster clusterAfter, List<Count> counts) {
        /** Copies the list. */
        public Shift {
            counts = List.copyOf(counts);
        }

        /** Which school. */
        public School school() {
            return move.school();
        }

        /** Index and place as they stand now; empty without headcount. */
        public Optional<Standing> before() {
            return move.before();
        }

        /** Index and place as they would be; empty without headcount. */
        public Optional<Standing> after() {
            return move.after();
        }

        /** Whether the place itself changes. */
        public boolean movesPlace() {
            return move.changesPlace();
        }

        /** Whether index or place change; that one school more or fewer is ranked alone does not. */
        public boolean changesStanding() {
            return !before().map(s -> s.index()).equals(after().map(s -> s.index())) || movesPlace();
        }

        /** Whether the school is compared with other schools than before. */
        public boolean changesCluster() {
            return clusterBefore != clusterAfter;
        }
    }

    /**
     * How many teachers of a school count under an indicator.
     *
     * @param indicator its number
     * @param before now
     * @param after then
     */
    public record Count(int indicator, int before, int after) {}

    /** The schools whose figures, index or place would change, year by year; schools that the steps name first. */
    public List<Shift> of(Read read, List<Step> steps) {
        Map<AcademicYear, List<Step>> byYear = new LinkedHashMap<>();
        steps.forEach(
                s -> byYear.computeIfAbsent(s.year(), k -> new ArrayList<>()).add(s));
        List<Shift> shifts = new ArrayList<>();
        byYear.forEach((year, its) -> shifts.addAll(ofYear(read, year, its)));
        return shifts;
    }

    /** The schools whose figures, index, place, group or cluster would change with other figures of one school; that one first. */
    public List<Shift> of(Read read, School school, SchoolYear figures) {
        YearResults now = results.of(read, figures.year());
        Cluster cluster = results.clusterRule().of(school.kind(), figures.pupils());
        List<Integer> active = now.line(school.id())
                .map(l -> l.result().input().active())
                .orElseGet(() -> now.scheme().active(Map.of()));
        SchoolInput input = new SchoolInput(school.id(), cluster.name(), teachers(figures), active);
        Map<Long, SchoolLine> drafts = new LinkedHashMap<>(now.lines());
        drafts.put(school.id(), new SchoolLine(school, figures, cluster, notYetComputed(input)));
        return Recomputation.shifts(now, drafts, Set.of(school.id()));
    }

    private static OptionalInt teachers(SchoolYear figures) {
        return figures.headcount().filter(h -> h > 0).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static SchoolResult notYetComputed(SchoolInput input) {
        return new SchoolResult(input, List.of(), Optional.empty());
    }

    private List<Shift> ofYear(Read read, AcademicYear year, List<Step> steps) {
        YearResults now = results.of(read, year);
        Map<Long, int[]> changes = changes(read, now.scheme(), year, steps);
        Map<Long, SchoolLine> drafts = new LinkedHashMap<>(now.lines());
        changes.forEach((id, deltas) -> now.line(id)
                .ifPresent(l -> drafts.put(
                        id,
                        new SchoolLine(
                                l.school(),
                                l.figures(),
                                l.cluster(),
                                notYetComputed(changed(l.result().input(), deltas))))));
        return Recomputation.shifts(now, drafts, changes.keySet());
    }

    /** By school: how many active teachers more or fewer under the indicator at each place. */
    private Map<Long, int[]> changes(Read read, Scheme scheme, AcademicYear year, List<Step> steps) {
        record Who(long school, long teacher) {}
        Map<Who, List<Step>> byTeacher = new LinkedHashMap<>();
        steps.forEach(s -> byTeacher
                .computeIfAbsent(new Who(s.school(), s.teacher()), k -> new ArrayList<>())
                .add(s));
        Map<Long, int[]> changes = new HashMap<>();
        byTeacher.forEach((who, its) -> {
            Map<Integer, Integer> entries = store.tally(read, year, who.school(), who.teacher());
            int before = scheme.closure(mask(entries));
            its.forEach(s -> entries.merge(s.indicator(), s.entries(), Integer::sum));
            int after = scheme.closure(mask(entries));
            int[] deltas = changes.computeIfAbsent(
                    who.school(), k -> new int[scheme.indicators().size()]);
            for (int i = 0; i < deltas.length; i++) {
                Indicator indicator = scheme.indicators().get(i);
                deltas[i] += has(after, indicator) - has(before, indicator);
            }
        });
        return changes;
    }

    private static int mask(Map<Integer, Integer> entries) {
        int mask = 0;
        for (Map.Entry<Integer, Integer> entry : entries.entrySet()) {
            if (entry.getValue() > 0) {
                mask |= 1 << (entry.getKey() - 1);
            }
        }
        return mask;
    }

    private static int has(int mask, Indicator indicator) {
        return (mask & indicator.bit()) != 0 ? 1 : 0;
    }

    private static SchoolInput changed(SchoolInput input, int[] deltas) {
        List<Integer> active = new ArrayList<>();
        for (int i = 0; i < deltas.length; i++) {
            active.add(Math.max(0, input.active().get(i) + deltas[i]));
        }
        return new SchoolInput(input.school(), input.cluster(), input.headcount(), active);
    }
}
