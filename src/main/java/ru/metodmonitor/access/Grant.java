package ru.metodmonitor.access;

import java.util.Optional;

/**
 * A role with its scope.
 *
 * @param role what
 * @param schoolId for a head: the school
 * @param territory for a territorial officer: the territory
 */
public record Grant(Role role, Optional<Long> schoolId, Optional<String> territory) {
    /**
     * Checks the scope.
     *
     * @throws IllegalArgumentException if the scope doesn't fit the role
     */
    public Grant {
        if ((role == Role.HEAD) != schoolId.isPresent() || (role == Role.TERRITORY) != territory.isPresent()) {
            throw new IllegalArgumentException("the scope does not fit the role " + role);
        }
    }

    /** A role over everything: admin, operator, analyst. */
    public static Grant of(Role role) {
        return new Grant(role, Optional.empty(), Optional.empty());
    }

    /** The head of a school. */
    public static Grant head(long schoolId) {
        return new Grant(Role.HEAD, Optional.of(schoolId), Optional.empty());
    }

    /** The officer of a territory. */
    public static Grant territory(String territory) {
        return new Grant(Role.TERRITORY, Optional.empty(), Optional.of(territory));
    }
}
