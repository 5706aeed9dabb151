package ru.metodmonitor.registry;

import java.util.Optional;

/**
 * Which cluster a school belongs to in a year (SPEC section 3).
 *
 * @param threshold secondary schools with more pupils than this are in A; the order says "свыше 500", so exactly 500 is B
 */
public record ClusterRule(int threshold) {
    /** The cluster; a secondary school whose pupils nobody has told counts as small. */
    public Cluster of(SchoolKind kind, Optional<Integer> pupils) {
        if (!kind.isSecondary()) {
            return Cluster.C;
        }
        return pupils.filter(p -> p > threshold).isPresent() ? Cluster.A : Cluster.B;
    }
}
