package ru.metodmonitor.review;

import java.time.Clock;
import java.util.Optional;
import ru.metodmonitor.evidence.Decision;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Heads' objections to entries: raised, and answered by keeping or retracting the entry.
 *
 * <p>Threading: safe to share.
 */
public final class Disputes {
    private final ReviewStore store = new ReviewStore();
    private final Entries entries;
    private final Journal journal;
    private final Clock clock;

    public Disputes(Entries entries, Journal journal, Clock clock) {
        this.entries = entries;
        this.journal = journal;
        this.clock = clock;
    }

    /** What came of raising a dispute. */
    public enum Raised {
        /** It waits for an operator. */
        DONE,
        /** One about this entry is open already. */
        OPEN_ALREADY,
        /** Only what counts can be disputed. */
        NOT_CONFIRMED
    }

    /** A head objects to an entry. */
    public Raised raise(Tx tx, long head, Entry entry, String reason) {
        if (entry.status() != EntryStatus.CONFIRMED) {
            return Raised.NOT_CONFIRMED;
        }
        if (store.openOf(tx, entry.id()).isPresent()) {
            return Raised.OPEN_ALREADY;
        }
        long id = store.insert(tx, entry.id(), head, reason, clock.instant());
        journal.append(tx, Actor.person(head), Fact.of("dispute.raise", "entry:" + entry.id(), "dispute", id));
        return Raised.DONE;
    }

    /** An open dispute by identifier. */
    public Optional<Dispute> open(Read read, long id) {
        return store.open(read, id);
    }

    /** The entry stays as it is. */
    public void keep(Tx tx, long operator, Dispute dispute, String answer) {
        answer(tx, operator, dispute, "KEPT", answer);
    }

    /**
     * The head was right: the entry no longer counts. The dispute stays open if this operator may not decide on the entry.
     *
     * @return what came of taking the entry back; a wrong status means that it was out already
     */
    public Decision retract(Tx tx, long operator, Dispute dispute, String answer) {
        boolean waits = entries.find(tx, dispute.entryId())
                .filter(e -> e.status() == EntryStatus.SUBMITTED)
                .isPresent();
        Decision decision = waits
                ? entries.reject(tx, operator, dispute.entryId(), answer)
                : entries.retract(tx, operator, dispute.entryId(), answer);
        if (!(decision instanceof Decision.OwnEntry)) {
            answer(tx, operator, dispute, "RETRACTED", answer);
        }
        return decision;
    }

    private void answer(Tx tx, long operator, Dispute dispute, String outcome, String answer) {
        store.answer(tx, dispute.id(), outcome, answer, operator, clock.instant());
        journal.append(
                tx,
                Actor.person(operator),
                Fact.of("dispute.answer", "entry:" + dispute.entryId(), "dispute", dispute.id(), "outcome", outcome));
    }
}
