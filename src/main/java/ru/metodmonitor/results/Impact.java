package ru.metodmonitor.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.indicators.SchoolResult.Standing;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Read;

/**
 * What confirmed entries coming or going would do to index and places, before it is done: min–max scaling hangs on two schools, so one
 * correction can move others.
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
     * A school whose figures, index or place change.
     *
     * @param year in which
     * @param school which
     * @param before as it stands now; empty without headcount
     * @param after as it would stand
     * @param counts its indicators with more or fewer active teachers
     */
    public record Shift(
            AcademicYear year, School school, Optional<Standing> before, Optional<Standing> after, List<Count> counts) {
        /** Copies the list. */
        public Shift {
            counts = List.copyOf(counts);
        }

        /** Whether the place itself changes. */
        public boolean movesPlace() {
            return !before.map(Standing::rank).equals(after.map(Standing::rank));
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

    private List<Shift> ofYear(Read read, AcademicYear year, List<Step> steps) {
        YearResults now = results.of(read, year);
        Map<Long, int[]> changes = changes(read, now.scheme(), year, steps);
        List<SchoolInput> inputs = new ArrayList<>();
        now.lines().forEach((id, line) -> inputs.add(changed(line.result().input(), changes.get(id))));
        Map<Long, SchoolResult> then = now.scheme().compute(inputs);
        List<Shift> named = new ArrayList<>();
        List<Shift> others = new ArrayList<>();
        now.lines().forEach((id, line) -> {
            Optional<Standing> before = line.result().standing();
            Optional<Standing> after = Objects.requireNonNull(then.get(id)).standing();
            List<Count> counts = counts(now.scheme(), line.result().input(), changes.get(id));
            if (!before.equals(after) || !counts.isEmpty()) {
                (changes.containsKey(id) ? named : others).add(new Shift(year, line.school(), before, after, counts));
            }
        });
        named.addAll(others);
        return named;
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

    private static List<Count> counts(Scheme scheme, SchoolInput input, int @Nullable [] deltas) {
        List<Count> counts = new ArrayList<>();
        for (int i = 0; deltas != null && i < deltas.length; i++) {
            if (deltas[i] != 0) {
                int before = input.active().get(i);
                counts.add(new Count(scheme.indicators().get(i).number(), before, Math.max(0, before + deltas[i])));
            }
        }
        return counts;
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

    private static SchoolInput changed(SchoolInput input, int @Nullable [] deltas) {
        if (deltas == null) {
            return input;
        }
        List<Integer> active = new ArrayList<>();
        for (int i = 0; i < deltas.length; i++) {
            active.add(Math.max(0, input.active().get(i) + deltas[i]));
        }
        return new SchoolInput(input.school(), input.cluster(), input.headcount(), active);
    }
}
