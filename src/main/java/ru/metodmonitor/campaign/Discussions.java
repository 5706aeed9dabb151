package ru.metodmonitor.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * What schools decided when they discussed their results: protocols with problems and plans.
 *
 * <p>Threading: safe to share.
 */
public final class Discussions {
    private final DiscussionStore store = new DiscussionStore();
    private final Campaigns campaigns;
    private final Access access;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    public Discussions(Campaigns campaigns, Access access, Journal journal, Clock clock) {
        this.campaigns = campaigns;
        this.access = access;
        this.journal = journal;
        this.outbox = new Outbox(clock);
        this.clock = clock;
    }

    /** Keeps a discussion and closes the school's milestone; the answer is its number. */
    public long record(Tx tx, Person by, Campaign campaign, Protocol protocol) {
        long id = store.insert(tx, campaign.id(), by.id(), protocol, clock.instant());
        journal.append(
                tx,
                Actor.person(by.id()),
                Fact.of(
                        "discussion.record",
                        "discussion:" + id,
                        "campaign",
                        campaign.id(),
                        "school",
                        protocol.school(),
                        "held",
                        protocol.heldOn().toString(),
                        "problems",
                        protocol.problems().size(),
                        "plan",
                        protocol.plan().size()));
        campaigns.closeFor(tx, by, Closing.DISCUSSED, protocol.school());
        return id;
    }

    /** The discussion by its number. */
    public Optional<Discussion> byId(Read read, long id) {
        return store.byId(read, id);
    }

    /** The scans of protocols that were fetched, of all campaigns. */
    public List<Scan> scans(Read read) {
        return store.scans(read);
    }

    /** The number of the last protocol that the school has written down. */
    public Optional<String> lastNumber(Read read, long school) {
        return store.lastNumber(read, school);
    }

    /** The plan lines of a school that are not done, of all campaigns, by date. */
    public List<PlanLine> openLines(Read read, long school) {
        return store.openLines(read).stream().filter(l -> l.school() == school).toList();
    }

    /** How many plan lines of a school there are, and how many of them are done. */
    public Progress progress(Read read, long school) {
        return store.progress(read, school);
    }

    /** A plan line is done; false if it was before, or is none of this school. */
    public boolean done(Tx tx, Person by, long line, long school) {
        Optional<PlanLine> open =
                openLines(tx, school).stream().filter(l -> l.id() == line).findFirst();
        open.ifPresent(found -> {
            store.done(tx, line, by.id(), clock.instant());
            journal.append(tx, Actor.person(by.id()), Fact.of("plan.done", "plan-line:" + line, "school", school));
            campaigns.takeBack(
                    tx,
                    outbox.waitingKeys(tx, PlanLine.PREFIX).stream()
                            .filter(message -> Notice.keys(message).stream().anyMatch(found::isMeant))
                            .toList());
        });
        return open.isPresent();
    }

    /** The protocol's file was fetched. */
    public void keepFile(Tx tx, long discussion, String sha256) {
        store.keepFile(tx, discussion, sha256);
        journal.append(tx, Actor.SYSTEM, Fact.of("discussion.file", "discussion:" + discussion, "sha256", sha256));
    }

    /** The reminders of plans that a day asks for and that were not put on the way yet, to the heads of the schools. */
    public List<PlanReminder> reminders(Read read, LocalDate today) {
        Map<PlanLine, Integer> due = new LinkedHashMap<>();
        for (PlanLine line : store.openLines(read)) {
            Reminders.latest(line, today).ifPresent(offset -> due.put(line, offset));
        }
        if (due.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Person>> heads = new HashMap<>();
        access.reachable(read)
                .forEach(p -> p.schools()
                        .forEach(s ->
                                heads.computeIfAbsent(s, k -> new ArrayList<>()).add(p)));
        Set<String> said = outbox.keys(read, PlanLine.PREFIX).stream()
                .flatMap(message -> Notice.keys(message).stream())
                .collect(Collectors.toSet());
        List<PlanReminder> reminders = new ArrayList<>();
        due.forEach((line, offset) -> {
            for (Person head : heads.getOrDefault(line.school(), List.of())) {
                String key = line.key(offset, head.id());
                if (!said.contains(key)) {
                    reminders.add(new PlanReminder(key, head.chat(), line));
                }
            }
        });
        return reminders;
    }

    /** The keys of messages that wait and say something that one of these reminders says anew. */
    public List<String> outdated(Read read, List<PlanReminder> anew) {
        Set<String> about = anew.stream().map(r -> PlanLine.about(r.key())).collect(Collectors.toSet());
        return outbox.waitingKeys(read, PlanLine.PREFIX).stream()
                .filter(message -> Notice.keys(message).stream()
                        .filter(PlanLine::isKey)
                        .map(PlanLine::about)
                        .anyMatch(about::contains))
                .toList();
    }

    /**
     * A protocol's file.
     *
     * @param discussion the protocol's number
     * @param sha256 of the bytes
     */
    public record Scan(long discussion, String sha256) {}

    /**
     * How far the plans are.
     *
     * @param done lines that are done
     * @param of all lines
     */
    public record Progress(int done, int of) {}
}
