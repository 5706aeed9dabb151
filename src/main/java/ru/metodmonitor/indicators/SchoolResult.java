package ru.metodmonitor.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was computed for a school.
 *
 * @param input what it was computed from
 * @param figures per indicator, in the scheme's order
 * @param standing index and rank; empty without headcount
 */
public record SchoolResult(SchoolInput input, List<Figure> figures, Optional<Standing> standing) {
    /** Copies the list. */
    public SchoolResult {
        figures = List.copyOf(figures);
    }

    /**
     * One indicator of a school.
     *
     * @param active k: distinct teachers
     * @param share k / headcount, 0…; empty without headcount
     * @param score scaled within the cluster; empty without headcount
     */
    public record Figure(int active, Optional<Double> share, Optional<Double> score) {}

    /**
     * Where a school stands in its cluster.
     *
     * @param index weighted mean of the scores, rounded half up to two decimals
     * @param rank 1, 2, 2, 4 …
     * @param of how many schools of the cluster are ranked
     */
    public record Standing(BigDecimal index, int rank, int of) {}
}
