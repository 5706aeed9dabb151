package ru.metodmonitor.campaign;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has closed what. */
public final class Closures {
    private static final long WHOLE = 0;
    private final Map<String, Map<Long, Closure>> byCode = new HashMap<>();

    /**
     * One closed milestone.
     *
     * @param code the milestone's
     * @param schoolId of which school; empty for the whole campaign
     * @param personId by whom
     * @param personName as in the messenger; may be empty
     * @param at when
     */
    public record Closure(
            String code, Optional<Long> schoolId, Optional<Long> personId, String personName, Instant at) {}

    public Closures(List<Closure> closures) {
        closures.forEach(c -> byCode.computeIfAbsent(c.code(), k -> new HashMap<>())
                .put(c.schoolId().orElse(WHOLE), c));
    }

    /** Who closed it for a school. */
    public Optional<Closure> of(String code, long school) {
        return Optional.ofNullable(byCode.getOrDefault(code, Map.of()).get(school));
    }

    /** Who closed it, by school. */
    public Map<Long, Closure> bySchool(String code) {
        Map<Long, Closure> schools = new HashMap<>(byCode.getOrDefault(code, Map.of()));
        schools.remove(WHOLE);
        return schools;
    }

    /** Who closed it for the whole campaign. */
    public Optional<Closure> whole(String code) {
        return of(code, WHOLE);
    }
}
