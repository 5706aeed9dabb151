package ru.metodmonitor.results;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.LargeCluster;
import ru.metodmonitor.indicators.RankBootstrap;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.indicators.Shrinkage;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.registry.Cluster;

/**
 * One cluster of a year: places, what chance does to them, and what its schools have in common. Each is computed when first asked for, once.
 *
 * <p>Threading: safe to share.
 */
public final class ClusterResults {
    private static final Comparator<SchoolLine> BY_PLACE = Comparator.comparing(
                    (SchoolLine l) -> l.result().standing().isEmpty())
            .thenComparing(l -> l.result().standing().map(s -> s.rank()).orElse(0))
            .thenComparing(l -> l.school().name())
            .thenComparing(l -> l.school().code());

    /** Beyond this the others' chance averages out. */
    private static final int LARGE = 500;

    private final YearResults year;
    private final Cluster cluster;
    private final List<SchoolLine> lines;
    private final Map<Integer, Optional<ShareStatistics>> statistics = new ConcurrentHashMap<>();
    private final Map<Integer, Optional<Shrinkage>> shrinkages = new ConcurrentHashMap<>();
    private volatile @Nullable Map<Long, RankRange> ranges;
    private volatile @Nullable LargeCluster large;

    ClusterResults(YearResults year, Cluster cluster) {
        this.year = year;
        this.cluster = cluster;
        this.lines = year.lines().values().stream()
                .filter(l -> l.cluster() == cluster)
                .sorted(BY_PLACE)
                .toList();
    }

    /** Its schools by place; those without headcount last. */
    public List<SchoolLine> lines() {
        return lines;
    }

    /** What its schools were computed from. */
    public List<SchoolInput> inputs() {
        return lines.stream().map(l -> l.result().input()).toList();
    }

    /** So many of so many under the indicator at a place, for the schools that have a headcount. */
    public List<Tally> tallies(int place) {
        return lines.stream().flatMap(l -> l.tally(place).stream()).toList();
    }

    /** Whether it is no town's cluster any more: then ranges are computed school by school. */
    public boolean isLarge() {
        return lines.size() > LARGE;
    }

    /** The places among which chance may move a school, and its group; empty if it has no place. */
    public Optional<RankRange> range(SchoolLine line) {
        if (line.result().standing().isEmpty()) {
            return Optional.empty();
        }
        return isLarge()
                ? Optional.of(large().range(line.result()))
                : Optional.ofNullable(ranges().get(line.school().id()));
    }

    /** The same for each ranked school, by school. */
    public Map<Long, RankRange> ranges() {
        Map<Long, RankRange> known = ranges;
        if (known == null) {
            known = Map.copyOf(isLarge() ? large().ranges() : RankBootstrap.of(year.scheme(), results(), this::seed));
            ranges = known;
        }
        return known;
    }

    private LargeCluster large() {
        LargeCluster known = large;
        if (known == null) {
            known = LargeCluster.of(year.scheme(), results(), this::seed);
            large = known;
        }
        return known;
    }

    private List<SchoolResult> results() {
        return lines.stream().map(SchoolLine::result).toList();
    }

    private long seed(long school) {
        String code = year.line(school).orElseThrow().school().code();
        return RankBootstrap.seed(year.year().toString(), cluster.name(), code);
    }

    /** The ranked schools of a group, by place. */
    public List<SchoolLine> group(Group group) {
        Map<Long, RankRange> known = ranges();
        return lines.stream()
                .filter(l -> Optional.ofNullable(known.get(l.school().id()))
                        .filter(r -> r.group() == group)
                        .isPresent())
                .toList();
    }

    /** What its shares under the indicator at a place have in common; empty if no school has a headcount. */
    public Optional<ShareStatistics> statistics(int place) {
        return statistics.computeIfAbsent(place, p -> ShareStatistics.of(tallies(p)));
    }

    /** How shares under the indicator at a place are drawn towards the common one; empty if no school has a headcount. */
    public Optional<Shrinkage> shrinkage(int place) {
        return shrinkages.computeIfAbsent(place, p -> Shrinkage.of(tallies(p)));
    }
}
