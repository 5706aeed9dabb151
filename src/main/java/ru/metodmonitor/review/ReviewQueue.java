package ru.metodmonitor.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.ReviewMode;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.review.ReviewStore.Reviewer;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * What waits for a reviewer, in the order in which it is shown. The own entries are never offered.
 *
 * <p>Threading: safe to share.
 */
public final class ReviewQueue {
    private final ReviewStore store = new ReviewStore();
    private final Entries entries;
    private final Clock clock;

    public ReviewQueue(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** How much waits for this person: for buttons and the morning digest. */
    public Waiting waiting(Read read, long reviewer) {
        return new Waiting(store.waitingEntries(read, by(reviewer)), store.waitingDisputes(read, reviewer));
    }

    /** Open disputes about entries of a year. */
    public long disputes(Read read, AcademicYear year) {
        return store.disputes(read, year.firstYear());
    }

    /** The entry to look at next: disputed ones first, then submitted ones by age, at last what was put off. */
    public Optional<Entry> next(Read read, long reviewer) {
        return store.next(read, by(reviewer)).flatMap(id -> entries.find(read, id));
    }

    /** The open dispute about an entry. */
    public Optional<Dispute> dispute(Read read, long entry) {
        return store.openOf(read, entry);
    }

    /** All waiting entries of the same order, indicator, activity and author, this one among them. */
    public List<Entry> alike(Read read, Entry entry, long reviewer) {
        return store.alike(read, entry.id(), by(reviewer)).stream()
                .flatMap(id -> entries.find(read, id).stream())
                .toList();
    }

    /** Puts an entry at the end of this person's queue. */
    public void later(Tx tx, long reviewer, long entry) {
        store.later(tx, reviewer, entry, clock.instant());
    }

    private Reviewer by(long person) {
        return new Reviewer(person, entries.mode() == ReviewMode.FOUR_EYES);
    }
}
