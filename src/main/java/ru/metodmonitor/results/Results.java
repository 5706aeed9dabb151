package ru.metodmonitor.results;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.indicators.SchoolInput;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.registry.ClusterRule;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * The results of a year, computed from the store. What was computed is kept until anything it depends on changes: triggers give
 * the year a new version number then.
 *
 * <p>Threading: safe to share.
 */
public final class Results {
    private final ResultsStore store = new ResultsStore();
    private final Registry registry;
    private final Schemes schemes;
    private final ClusterRule rule;
    private final Clock clock;
    private final ZoneId zone;
    private final Function<Read, Optional<AcademicYear>> chosenYear;
    private final Map<AcademicYear, Kept> kept = new ConcurrentHashMap<>();
    private final Map<AcademicYear, Hashed> hashed = new ConcurrentHashMap<>();
    private final SnapshotStore snapshots = new SnapshotStore();

    /** Results where no campaign chooses the year. */
    public Results(Registry registry, Schemes schemes, ClusterRule rule, Clock clock, ZoneId zone) {
        this(registry, schemes, rule, clock, zone, read -> Optional.empty());
    }

    /**
     * Results over the store.
     *
     * @param chosenYear the campaign's academic year, if one runs
     */
    public Results(
            Registry registry,
            Schemes schemes,
            ClusterRule rule,
            Clock clock,
            ZoneId zone,
            Function<Read, Optional<AcademicYear>> chosenYear) {
        this.registry = registry;
        this.schemes = schemes;
        this.rule = rule;
        this.clock = clock;
        this.zone = zone;
        this.chosenYear = chosenYear;
    }

    /** The indicators that hold in a year. */
    public Scheme scheme(AcademicYear year) {
        return schemes.of(year);
    }

    /** The rule that puts schools into clusters. */
    public ClusterRule clusterRule() {
        return rule;
    }

    /** The year that is meant where none is named: the campaign's, else the latest with schools, else the one of today. */
    public AcademicYear defaultYear(Read read) {
        Optional<AcademicYear> chosen = chosenYear.apply(read);
        if (chosen.isPresent()) {
            return chosen.get();
        }
        List<AcademicYear> known = registry.knownYears(read);
        return known.isEmpty() ? AcademicYear.of(LocalDate.now(clock.withZone(zone))) : known.get(known.size() - 1);
    }

    /** The results of a year as they are now. */
    public YearResults of(Read read, AcademicYear year) {
        Optional<Long> version = store.version(read, year);
        Kept known = kept.get(year);
        if (known != null && version.isPresent() && known.version() == version.get()) {
            return known.results();
        }
        YearResults results = compute(read, year, schemes.of(year));
        version.ifPresent(v -> kept.put(year, new Kept(v, results)));
        return results;
    }

    /** Whether a year's results are approved, and whether as they are now. */
    public ApprovalState state(Read read, AcademicYear year) {
        Optional<Snapshot> last = snapshots.last(read, year);
        if (last.isEmpty()) {
            return new ApprovalState(ApprovalState.Kind.PRELIMINARY, last, Optional.empty());
        }
        YearResults now = of(read, year);
        Hashed known = hashed.get(year);
        if (known == null || known.results() != now) {
            known = new Hashed(now, FrozenYear.sha256(FrozenYear.of(now).json()));
            hashed.put(year, known);
        }
        boolean same = known.sha256().equals(last.get().sha256());
        return new ApprovalState(
                same ? ApprovalState.Kind.APPROVED : ApprovalState.Kind.CHANGED,
                last,
                last.map(s -> LocalDate.ofInstant(s.createdAt(), zone)));
    }

    /** Freezes a year's results as they are now; {@code journalSeq} is the journal's last line. */
    public Snapshot freeze(Tx tx, AcademicYear year, long journalSeq, long person) {
        String content = FrozenYear.of(of(tx, year)).json();
        int number = snapshots.last(tx, year).map(Snapshot::number).orElse(0) + 1;
        snapshots.insert(tx, year, number, content, FrozenYear.sha256(content), journalSeq, person, clock.instant());
        return snapshots.last(tx, year).orElseThrow();
    }

    /** Every approval there was, oldest first. */
    public List<Snapshot> snapshots(Read read) {
        return snapshots.all(read);
    }

    /** The results of the year before, if there are schools of it. */
    public Optional<YearResults> before(Read read, AcademicYear year) {
        return registry.knownYears(read).stream()
                .filter(y -> y.firstYear() == year.firstYear() - 1)
                .findFirst()
                .map(y -> of(read, y));
    }

    /** The results of a year under another scheme, not kept. */
    public YearResults compute(Read read, AcademicYear year, Scheme scheme) {
        Map<Long, Map<Integer, Integer>> masks = store.masks(read, year);
        Map<Long, SchoolYear> years = new HashMap<>();
        registry.years(read, year).forEach(y -> years.put(y.schoolId(), y));
        Map<Long, Draft> drafts = new LinkedHashMap<>();
        for (School school : registry.list(read)) {
            boolean worked = years.containsKey(school.id()) || masks.containsKey(school.id());
            if (worked) {
                SchoolYear figures = years.getOrDefault(
                        school.id(), new SchoolYear(school.id(), year, Optional.empty(), Optional.empty()));
                drafts.put(school.id(), new Draft(school, figures, rule.of(school.kind(), figures.pupils())));
            }
        }
        List<SchoolInput> inputs = new ArrayList<>();
        drafts.values()
                .forEach(d -> inputs.add(new SchoolInput(
                        d.school().id(),
                        d.cluster().name(),
                        d.figures()
                                .headcount()
                                .filter(h -> h > 0)
                                .map(OptionalInt::of)
                                .orElseGet(OptionalInt::empty),
                        scheme.active(masks.getOrDefault(d.school().id(), Map.of())))));
        Map<Long, SchoolResult> computed = scheme.compute(inputs);
        Map<Long, SchoolLine> lines = new LinkedHashMap<>();
        drafts.forEach((id, d) ->
                lines.put(id, new SchoolLine(d.school(), d.figures(), d.cluster(), requireNonNull(computed.get(id)))));
        return new YearResults(year, scheme, lines);
    }

    private record Kept(long version, YearResults results) {}

    private record Hashed(YearResults results, String sha256) {}

    private record Draft(School school, SchoolYear figures, Cluster cluster) {}
}
