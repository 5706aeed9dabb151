package ru.metodmonitor.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import ru.metodmonitor.indicators.SchoolResult.Standing;

/**
 * A year's results as plain values, to be frozen and compared. Shares and scores follow from these with the year's scheme, so they
 * are not repeated.
 *
 * @param year such as {@code 2019-2020}
 * @param scaling the scheme's
 * @param weights the scheme's, by indicator
 * @param schools by identifier
 */
public record FrozenYear(String year, String scaling, Map<Integer, String> weights, List<FrozenSchool> schools) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Copies both. */
    public FrozenYear {
        weights = Map.copyOf(weights);
        schools = List.copyOf(schools);
    }

    /**
     * One school.
     *
     * @param id its identifier
     * @param code its code
     * @param name its name
     * @param cluster A, B or C
     * @param headcount 0 if unknown
     * @param active teachers by place of the indicator
     * @param index with two decimals; empty if unranked
     * @param rank 0 if unranked
     * @param of ranked schools of the cluster; 0 if unranked
     */
    public record FrozenSchool(
            long id,
            String code,
            String name,
            String cluster,
            int headcount,
            List<Integer> active,
            String index,
            int rank,
            int of) {
        /** Copies the list. */
        public FrozenSchool {
            active = List.copyOf(active);
        }
    }

    /** Freezes results. */
    public static FrozenYear of(YearResults results) {
        Map<Integer, String> weights = new TreeMap<>();
        results.scheme()
                .indicators()
                .forEach(i ->
                        weights.put(i.number(), i.weight().stripTrailingZeros().toPlainString()));
        return new FrozenYear(
                results.year().toString(),
                results.scheme().scaling().name(),
                weights,
                results.lines().values().stream()
                        .map(FrozenYear::school)
                        .sorted(Comparator.comparing(FrozenSchool::id))
                        .toList());
    }

    private static FrozenSchool school(SchoolLine line) {
        return new FrozenSchool(
                line.school().id(),
                line.school().code(),
                line.school().name(),
                line.cluster().name(),
                line.figures().headcount().orElse(0),
                line.result().input().active(),
                line.result().standing().map(s -> s.index().toPlainString()).orElse(""),
                line.result().standing().map(Standing::rank).orElse(0),
                line.result().standing().map(Standing::of).orElse(0));
    }

    /** Canonical JSON: equal results give equal text. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("results can't be written", e);
        }
    }

    /** Reads what {@link #json} has written. */
    public static FrozenYear parse(String json) {
        try {
            return JSON.readValue(json, FrozenYear.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a snapshot can't be read", e);
        }
    }

    /** SHA-256 of a text, hex. */
    public static String sha256(String text) {
        return DigestUtils.sha256Hex(text);
    }

    /** The schools by their identifiers. */
    public Map<Long, FrozenSchool> byId() {
        return schools.stream().collect(Collectors.toMap(FrozenSchool::id, Function.identity()));
    }
}
