package ru.metodmonitor.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.indicators.Audit;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Sampling audits: announced with their seed, drawn, looked at item by item, and closed with what was found. Each step is in the
 * journal, so an audit that was given up shows.
 *
 * <p>Threading: safe to share.
 */
public final class Audits {
    private final AuditStore store = new AuditStore();
    private final Journal journal;
    private final Clock clock;
    private final ZoneId zone;

    public Audits(Journal journal, Clock clock, ZoneId zone) {
        this.journal = journal;
        this.clock = clock;
        this.zone = zone;
    }

    /** How much there is to draw from: confirmed entries, or orders with a file. */
    public int population(Read read, Direction direction, AcademicYear year) {
        return direction == Direction.TRUTH
                ? store.strata(read, year).values().stream()
                        .mapToInt(List::size)
                        .sum()
                : orders(read, year).size();
    }

    private Map<Long, Integer> orders(Read read, AcademicYear year) {
        LocalDate first = LocalDate.of(year.firstYear(), 9, 1);
        return store.orders(read, first, first.plusYears(1).minusDays(1));
    }

    /** The audit that this person has under way. */
    public Optional<Sample> open(Read read, long person) {
        return store.openOf(read, person);
    }

    /** An audit by identifier. */
    public Optional<Sample> byId(Read read, long id) {
        return store.byId(read, id);
    }

    /** The latest that were finished, newest first. */
    public List<Sample> finished(Read read, int limit) {
        return store.finished(read, limit);
    }

    /**
     * Makes the seed public before anything is drawn: the hash of the announcement's own line in the journal, and the date. Nobody knows
     * it earlier, so nobody can choose the moment; who announces again and again leaves lines behind.
     *
     * @param permille the share of errors that is to be excluded, in thousandths
     * @return empty if there is nothing to draw from, or the person has one under way
     */
    public Optional<Sample> announce(Tx tx, long person, Direction direction, AcademicYear year, int permille) {
        int population = population(tx, direction, year);
        if (population == 0 || store.openOf(tx, person).isPresent()) {
            return Optional.empty();
        }
        Sample draft =
                new Sample(0, direction, year, permille, "", population, person, clock.instant(), Optional.empty());
        long id = store.insert(tx, draft);
        journal.append(
                tx,
                Actor.person(person),
                Fact.of(
                        "sample.announce",
                        "sample:" + id,
                        "direction",
                        direction.name(),
                        "year",
                        year.firstYear(),
                        "permille",
                        permille,
                        "population",
                        population));
        String hash = journal.head(tx).map(JournalRow::hash).orElseThrow();
        store.seed(tx, id, hash + ":" + LocalDate.now(clock.withZone(zone)));
        return store.byId(tx, id);
    }

    /** Draws from the announced seed, once; the answer is how many. */
    public int draw(Tx tx, Sample sample) {
        List<Item> known = store.items(tx, sample.id());
        if (!known.isEmpty()) {
            return known.size();
        }
        List<Item> items = sample.direction() == Direction.TRUTH ? entries(tx, sample) : ordersDrawn(tx, sample);
        store.insertItems(tx, sample.id(), items);
        int population = population(tx, sample.direction(), sample.year());
        store.population(tx, sample.id(), Math.max(1, population));
        journal.append(
                tx,
                Actor.person(sample.authorId()),
                Fact.of(
                        "sample.draw",
                        "sample:" + sample.id(),
                        "population",
                        population,
                        "drawn",
                        items.size(),
                        "seed",
                        sample.seed()));
        return items.size();
    }

    private List<Item> entries(Tx tx, Sample sample) {
        Map<String, List<Long>> strata = store.strata(tx, sample.year());
        int population = strata.values().stream().mapToInt(List::size).sum();
        int size = Audit.sampleSize(population, sample.limit());
        List<Item> items = new ArrayList<>();
        Draw.stratified(sample.seed(), strata, size).forEach((stratum, ids) -> {
            for (long id : ids) {
                items.add(item(items.size() + 1, stratum, Optional.of(id), Optional.empty()));
            }
        });
        return items;
    }

    /** Orders in random order until they have as many entries as a sample of entries would: a line missing is as rare as one wrong. */
    private List<Item> ordersDrawn(Tx tx, Sample sample) {
        Map<Long, Integer> orders = orders(tx, sample.year());
        int entries = orders.values().stream().mapToInt(Integer::intValue).sum();
        int wanted = Audit.sampleSize(entries, sample.limit());
        List<Item> items = new ArrayList<>();
        int reached = 0;
        for (long order : Draw.shuffled(sample.seed(), List.copyOf(orders.keySet()))) {
            if (reached >= wanted && !items.isEmpty()) {
                break;
            }
            reached += orders.getOrDefault(order, 0);
            items.add(item(items.size() + 1, "", Optional.empty(), Optional.of(order)));
        }
        return items;
    }

    private static Item item(int place, String stratum, Optional<Long> entry, Optional<Long> order) {
        return new Item(place, stratum, entry, order, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What was found so far. */
    public Findings findings(Read read, Sample sample) {
        return new Findings(sample, store.items(read, sample.id()));
    }

    /** The auditor's word on a drawn entry; a later one takes the place of the former until the audit is finished. */
    public void judge(Tx tx, Sample sample, int place, Verdict verdict) {
        store.judge(tx, sample.id(), place, verdict, clock.instant());
        journal.append(
                tx,
                Actor.person(sample.authorId()),
                Fact.of("sample.judge", "sample:" + sample.id(), "place", place, "verdict", verdict.name()));
    }

    /** The auditor has counted the people whom a drawn order names, and those of them who have no entry. */
    public void count(Tx tx, Sample sample, int place, int lines, int missing) {
        store.counted(tx, sample.id(), place, lines, missing, clock.instant());
        journal.append(
                tx,
                Actor.person(sample.authorId()),
                Fact.of("sample.count", "sample:" + sample.id(), "place", place, "lines", lines, "missing", missing));
    }

    /** Closes an audit, complete or not. */
    public Findings finish(Tx tx, Sample sample) {
        Findings findings = findings(tx, sample);
        store.finish(tx, sample.id(), clock.instant());
        journal.append(
                tx,
                Actor.person(sample.authorId()),
                Fact.of(
                        "sample.finish",
                        "sample:" + sample.id(),
                        "looked",
                        findings.looked(),
                        "errors",
                        findings.errors(),
                        "complete",
                        findings.isComplete()));
        return findings;
    }
}
