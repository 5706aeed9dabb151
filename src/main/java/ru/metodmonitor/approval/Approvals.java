package ru.metodmonitor.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.campaign.Checks;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.quality.Quality;
import ru.metodmonitor.quality.Remark;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.FrozenYear;
import ru.metodmonitor.results.FrozenYear.FrozenSchool;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.Snapshot;
import ru.metodmonitor.review.ReviewQueue;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Approves a year's results (SPEC section 5, "Approval").
 *
 * <p>Threading: safe to share.
 */
public final class Approvals {
    private static final String ENTRY = "entry:";
    private static final int MOST_ACTS = 10_000;
    private static final Set<String> CORRECTIONS = Set.of(
            "entry.register",
            "entry.confirm",
            "entry.correct",
            "entry.retract",
            "entry.undo",
            "entry.restore",
            "entry.reassign",
            "school.year",
            "school.change",
            "teacher.merge",
            "teacher.unmerge",
            "dispute.answer");

    private final Results results;
    private final Quality quality;
    private final Entries entries;
    private final ReviewQueue queue;
    private final Checks checks;
    private final Journal journal;

    public Approvals(
            Results results, Quality quality, Entries entries, ReviewQueue queue, Checks checks, Journal journal) {
        this.results = results;
        this.quality = quality;
        this.entries = entries;
        this.queue = queue;
        this.checks = checks;
        this.journal = journal;
    }

    /** What stands in the way. */
    public Obstacles obstacles(Read read, AcademicYear year) {
        List<Remark> blocking = new ArrayList<>();
        List<Remark> warnings = new ArrayList<>();
        for (Remark remark : quality.list(read, year)) {
            (remark.blocksApproval() ? blocking : warnings).add(remark);
        }
        long waiting = entries.count(read, EntryFilter.ALL.in(year).with(EntryStatus.SUBMITTED));
        return new Obstacles(blocking, waiting, queue.disputes(read, year), checks.open(read, year), warnings);
    }

    /**
     * Freezes the year's results.
     *
     * @throws IllegalStateException if something stands in the way: ask {@link #obstacles} first, in the same transaction
     */
    public Snapshot approve(Tx tx, long person, AcademicYear year) {
        if (!obstacles(tx, year).none()) {
            throw new IllegalStateException("results with obstacles can't be approved");
        }
        long seq = journal.head(tx).map(JournalRow::seq).orElse(0L);
        Snapshot snapshot = results.freeze(tx, year, seq, person);
        journal.append(
                tx,
                Actor.person(person),
                Fact.of("results.approve", "year:" + year, "number", snapshot.number(), "sha256", snapshot.sha256()));
        return snapshot;
    }

    /** What was corrected since an approval. */
    public Corrected since(Read read, Snapshot snapshot) {
        Map<Long, FrozenSchool> then = FrozenYear.parse(snapshot.content()).byId();
        Map<Long, FrozenSchool> now =
                FrozenYear.of(results.of(read, snapshot.year())).byId();
        List<Corrected.Pair> schools = new ArrayList<>();
        now.forEach((id, school) -> {
            FrozenSchool before = then.get(id);
            if (before != null && !before.equals(school)) {
                schools.add(new Corrected.Pair(before, school));
            }
        });
        List<Corrected.Act> acts = journal.after(read, snapshot.journalSeq(), MOST_ACTS).stream()
                .filter(row -> CORRECTIONS.contains(row.action()))
                .filter(row -> concerns(read, row, snapshot.year()))
                .map(row -> new Corrected.Act(row, reason(read, row)))
                .toList();
        return new Corrected(schools, acts);
    }

    private String reason(Read read, JournalRow row) {
        return entry(row)
                .flatMap(id -> entries.find(read, id))
                .map(e -> e.reason())
                .orElse("");
    }

    private static Optional<Long> entry(JournalRow row) {
        return Optional.of(row.subject())
                .filter(s -> s.startsWith(ENTRY))
                .map(s -> Long.parseLong(s.substring(ENTRY.length())));
    }

    /** Entries tell their year; whatever else is not of one entry is shown in any case. */
    private boolean concerns(Read read, JournalRow row, AcademicYear year) {
        Optional<Long> entry = entry(row);
        if (entry.isPresent()) {
            return entries.find(read, entry.get())
                    .filter(e -> e.year().equals(year))
                    .isPresent();
        }
        return !row.action().equals("school.year") || row.payload().contains("\"year\":" + year.firstYear());
    }
}
