package ru.metodmonitor.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The indicators of an academic year and how they are made into an index: configuration, by year (the founding order: set by УОН at least
 * once a year).
 *
 * @param indicators in the order of the table; numbers differ, at least one has a weight above 0
 * @param scaling within the cluster
 */
public record Scheme(List<Indicator> indicators, Scaling scaling) {
    /**
     * Checks that numbers differ and that entries count towards known indicators.
     *
     * @throws IllegalArgumentException otherwise
     */
    public Scheme {
        indicators = List.copyOf(indicators);
        Set<Integer> numbers = new HashSet<>();
        indicators.forEach(i -> numbers.add(i.number()));
        boolean known = indicators.stream().allMatch(i -> numbers.containsAll(i.countsTowards()));
        boolean weighty = indicators.stream().anyMatch(i -> i.weight().signum() > 0);
        if (numbers.size() != indicators.size() || !known || !weighty) {
            throw new IllegalArgumentException("indicators must have different numbers, known targets and some weight");
        }
    }

    /** The same indicators under another scaling. */
    public Scheme with(Scaling other) {
        return new Scheme(indicators, other);
    }

    /** The place of an indicator's number in the order of the scheme; -1 if the year doesn't have it. */
    public int place(int number) {
        for (int i = 0; i < indicators.size(); i++) {
            if (indicators.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }

    /** All indicators for which a teacher with entries under these counts: a winner took part. Transitive. */
    public int closure(int mask) {
        int closed = mask;
        while (true) {
            int next = closed;
            for (Indicator indicator : indicators) {
                if ((closed & indicator.bit()) != 0) {
                    for (int target : indicator.countsTowards()) {
                        next |= Indicator.bit(target);
                    }
                }
            }
            if (next == closed) {
                return closed;
            }
            closed = next;
        }
    }

    /**
     * Distinct teachers per indicator, in the scheme's order.
     *
     * @param teachersByMask how many teachers have entries under exactly the indicators of each mask
     */
    public List<Integer> active(Map<Integer, Integer> teachersByMask) {
        int[] counts = new int[indicators.size()];
        teachersByMask.forEach((mask, teachers) -> {
            int closed = closure(mask);
            for (int i = 0; i < counts.length; i++) {
                if ((closed & indicators.get(i).bit()) != 0) {
                    counts[i] += teachers;
                }
            }
        });
        List<Integer> active = new ArrayList<>(counts.length);
        for (int count : counts) {
            active.add(count);
        }
        return active;
    }

    /**
     * Shares, scores, index and rank of every school, each within its cluster.
     *
     * @param schools in any order; the result doesn't depend on it
     * @return results by school, in the order given
     */
    public Map<Long, SchoolResult> compute(List<SchoolInput> schools) {
        Map<String, List<SchoolInput>> clusters = new LinkedHashMap<>();
        schools.forEach(s ->
                clusters.computeIfAbsent(s.cluster(), k -> new ArrayList<>()).add(s));
        Map<Long, SchoolResult> found = new HashMap<>();
        clusters.values()
                .forEach(cluster -> ClusterComputation.run(this, cluster)
                        .forEach(r -> found.put(r.input().school(), r)));
        Map<Long, SchoolResult> ordered = new LinkedHashMap<>();
        schools.forEach(s -> ordered.put(s.school(), found.get(s.school())));
        return ordered;
    }
}
