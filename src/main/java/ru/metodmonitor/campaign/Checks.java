package ru.metodmonitor.campaign;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * The check of entries by the schools themselves («Сверка»): all is right, or remarks. Who says nothing counts as silent.
 *
 * <p>Threading: safe to share.
 */
public final class Checks {
    private final CheckStore store = new CheckStore();
    private final Campaigns campaigns;
    private final Journal journal;
    private final Clock clock;

    public Checks(Campaigns campaigns, Journal journal, Clock clock) {
        this.campaigns = campaigns;
        this.journal = journal;
        this.clock = clock;
    }

    /** A school has found something; it has looked, so its milestone is closed too. */
    public Remark remark(Tx tx, Person by, Campaign campaign, long school, Optional<Long> entry, String text) {
        Remark remark = new Remark(0, school, entry, text, by.id(), clock.instant());
        long id = store.insert(tx, campaign.id(), remark);
        journal.append(
                tx,
                Actor.person(by.id()),
                Fact.of(
                        "check.remark",
                        "remark:" + id,
                        "school",
                        school,
                        "entry",
                        entry.map(String::valueOf).orElse("")));
        campaigns.closeFor(tx, by, Closing.CHECKED, school);
        return new Remark(id, school, entry, text, by.id(), remark.at());
    }

    /** Remarks that nobody has settled, oldest first. */
    public List<Remark> open(Read read, Campaign campaign) {
        return store.open(read, campaign.id());
    }

    /** How many remarks about a year nobody has settled, in the last campaign: it runs, or was the last to be closed. */
    public long open(Read read, AcademicYear year) {
        return store.open(read, year);
    }

    /** How many schools have made remarks, settled or not. */
    public int schoolsWithRemarks(Read read, Campaign campaign) {
        return store.schools(read, campaign.id());
    }

    /** An operator has settled a remark; empty if somebody did before. */
    public Optional<Remark> settle(Tx tx, Person by, Campaign campaign, long remark) {
        Optional<Remark> open =
                open(tx, campaign).stream().filter(r -> r.id() == remark).findFirst();
        open.ifPresent(r -> {
            store.settle(tx, r.id(), by.id(), clock.instant());
            journal.append(tx, Actor.person(by.id()), Fact.of("check.settle", "remark:" + r.id()));
        });
        return open;
    }
}
