package ru.metodmonitor.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A draw that anybody can repeat: identifiers in the order of {@code SHA-256(seed + ":" + identifier)}, the first ones of each stratum.
 *
 * <p>Strata get their share of the size rounded up, so each is looked at and the whole is never smaller than asked for.
 */
final class Draw {
    private Draw() {}

    /** Identifiers in the random order of a seed. */
    static List<Long> shuffled(String seed, List<Long> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(id -> DigestUtils.sha256Hex(seed + ":" + id)))
                .toList();
    }

    /** From each stratum its share; strata in their natural order. */
    static Map<String, List<Long>> stratified(String seed, Map<String, List<Long>> strata, int size) {
        long population = strata.values().stream().mapToLong(List::size).sum();
        Map<String, List<Long>> drawn = new TreeMap<>();
        strata.forEach((name, ids) -> {
            long share = population == 0 ? 0 : (size * (long) ids.size() + population - 1) / population;
            drawn.put(name, new ArrayList<>(shuffled(seed, ids).subList(0, (int) Math.min(share, ids.size()))));
        });
        return drawn;
    }
}
