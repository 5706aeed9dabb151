package ru.metodmonitor.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.indicators.ShareStatistics;
import ru.metodmonitor.indicators.Tally;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.BriefNames;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.School;

/**
 * Everything computed for one academic year. What takes time (ranges, statistics, changes) is computed when first asked for, once.
 *
 * <p>Threading: safe to share.
 */
public final class YearResults {
    private final AcademicYear year;
    private final Scheme scheme;
    private final Map<Long, SchoolLine> lines;
    private final Map<Cluster, ClusterResults> clusters = new ConcurrentHashMap<>();
    private volatile @Nullable YearChanges changes;
    private volatile @Nullable Claimed claimed;
    private volatile @Nullable BriefNames names;

    private record Claimed(Optional<YearResults> before, YearClaims claims) {}

    /**
     * A year's results.
     *
     * @param year which
     * @param scheme the indicators that held
     * @param lines a line a school, by identifier
     */
    public YearResults(AcademicYear year, Scheme scheme, Map<Long, SchoolLine> lines) {
        this.year = year;
        this.scheme = scheme;
        this.lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** Which. */
    public AcademicYear year() {
        return year;
    }

    /** The indicators that held. */
    public Scheme scheme() {
        return scheme;
    }

    /** A line a school, by identifier. */
    public Map<Long, SchoolLine> lines() {
        return lines;
    }

    /** The school's line, if it worked in that year. */
    public Optional<SchoolLine> line(long school) {
        return Optional.ofNullable(lines.get(school));
    }

    /** What a school of the year is called in chats: short, and like no other. */
    public String name(School school) {
        BriefNames known = names;
        if (known == null) {
            known = BriefNames.among(
                    lines.values().stream().map(SchoolLine::school).toList());
            names = known;
        }
        return known.name(school);
    }

    /** One cluster with its statistics. */
    public ClusterResults of(Cluster cluster) {
        return clusters.computeIfAbsent(cluster, c -> new ClusterResults(this, c));
    }

    /** The schools of a cluster by place; those without headcount last. */
    public List<SchoolLine> cluster(Cluster cluster) {
        return of(cluster).lines();
    }

    /** The median share of a cluster under the indicator at a place; empty if no school of it has a headcount. */
    public Optional<Double> median(Cluster cluster, int place) {
        return of(cluster).statistics(place).map(ShareStatistics::median);
    }

    /** The places among which chance may move a school, and its group; empty if it has no place. */
    public Optional<RankRange> range(long school) {
        return line(school).flatMap(l -> of(l.cluster()).range(l));
    }

    /** How many places chance alone leaves open to a school: the mean over all ranked schools, at least 1. */
    public int placesByChance() {
        return (int) Math.round(lines.keySet().stream()
                .flatMap(school -> range(school).stream())
                .mapToInt(r -> r.worst() - r.best() + 1)
                .average()
                .orElse(1));
    }

    /** What all shares of the city under the indicator at a place have in common; empty if no school has a headcount. */
    public Optional<ShareStatistics> statistics(int place) {
        List<Tally> tallies =
                lines.values().stream().flatMap(l -> l.tally(place).stream()).toList();
        return ShareStatistics.of(tallies);
    }

    /** What changed since another year, for all schools and indicators that both years have. */
    public YearChanges changesSince(YearResults before) {
        YearChanges known = changes;
        if (known == null || known.before() != before) {
            known = YearChanges.between(before, this);
            changes = known;
        }
        return known;
    }

    /** What of the year is more than chance gives, beside its clusters and, where there is one, the year before. */
    public YearClaims claims(Optional<YearResults> before) {
        Claimed known = claimed;
        if (known == null || !known.before().equals(before)) {
            known = new Claimed(before, YearClaims.of(this, before));
            claimed = known;
        }
        return known.claims();
    }
}
