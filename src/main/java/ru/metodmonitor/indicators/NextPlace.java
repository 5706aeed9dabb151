package ru.metodmonitor.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a higher place would take, in people of one indicator, if all other schools stayed as they are. An order of magnitude, not a promise:
 * chance moves schools by several places a year.
 */
public final class NextPlace {
    private NextPlace() {}

    /**
     * The fewest more people who, active under the indicator at a place, lift the school by at least one rank; empty if the school is first,
     * unranked, or the whole staff wouldn't do.
     *
     * <p>Who counts towards another indicator is taken from those active there as long as there are any left: the least that it could take.
     * Under min–max more people never lower the own place, so that the number is found by halving.
     *
     * @param cluster the school's whole cluster
     */
    public static Optional<Integer> people(Scheme scheme, List<SchoolInput> cluster, long school, int place) {
        Optional<SchoolInput> own = cluster.stream()
                .filter(s -> s.school() == school && s.hasShares())
                .findFirst();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        int rank = rank(scheme, cluster, own.get());
        int low = 0;
        int high = Math.max(
                0, own.get().headcount().orElseThrow() - own.get().active().get(place));
        if (rank == 1 || high == 0 || rank(scheme, cluster, with(scheme, own.get(), place, high)) >= rank) {
            return Optional.empty();
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (rank(scheme, cluster, with(scheme, own.get(), place, middle)) < rank) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(high);
    }

    /** How many more people reach a share, such as the cluster's median; 0 if it is reached. */
    public static int peopleToShare(Tally own, double share) {
        // A median is a quotient of doubles: what differs by noise alone must not cost one more person.
        return Math.max(0, (int) Math.ceil(share * own.of() - 1e-9) - own.active());
    }

    /** The school with more people under one indicator, and no fewer than those under what it counts towards. */
    public static SchoolInput with(Scheme scheme, SchoolInput school, int place, int more) {
        List<Integer> active = new ArrayList<>(school.active());
        int people = active.get(place) + more;
        int reached = scheme.closure(scheme.indicators().get(place).bit());
        for (int i = 0; i < active.size(); i++) {
            if ((reached & scheme.indicators().get(i).bit()) != 0) {
                active.set(i, Math.max(active.get(i), people));
            }
        }
        return new SchoolInput(school.school(), school.cluster(), school.headcount(), active);
    }

    private static int rank(Scheme scheme, List<SchoolInput> cluster, SchoolInput instead) {
        List<SchoolInput> changed = cluster.stream()
                .map(s -> s.school() == instead.school() ? instead : s)
                .toList();
        return Objects.requireNonNull(scheme.compute(changed).get(instead.school()))
                .standing()
                .orElseThrow()
                .rank();
    }
}
