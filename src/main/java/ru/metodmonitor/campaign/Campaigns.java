package ru.metodmonitor.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * The campaign under way: start, dates, what is closed, who is to be reminded; each change with its journal record.
 *
 * <p>Threading: safe to share.
 */
public final class Campaigns {
    private final CampaignStore store = new CampaignStore();
    private final Journal journal;
    private final Access access;
    private final Registry registry;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    public Campaigns(Journal journal, Access access, Registry registry, Clock clock, ZoneId zone) {
        this.journal = journal;
        this.access = access;
        this.registry = registry;
        this.outbox = new Outbox(clock);
        this.clock = clock;
        this.zone = zone;
    }

    /** The campaign that runs. */
    public Optional<Campaign> current(Read read) {
        return store.open(read);
    }

    /** The last campaign, also if it is closed. */
    public Optional<Campaign> last(Read read) {
        return store.last(read);
    }

    /** The latest campaign over an academic year, also if it is closed. */
    public Optional<Campaign> of(Read read, AcademicYear year) {
        return store.ofYear(read, year);
    }

    /** The academic year of the campaign that runs. */
    public Optional<AcademicYear> year(Read read) {
        return store.open(read).map(Campaign::year);
    }

    /** Today, where the schools are. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** Starts a campaign, unless one runs. */
    public Start start(Tx tx, Person by, CampaignPlan plan) {
        Optional<Campaign> running = store.open(tx);
        if (running.isPresent()) {
            return new Start.Running(running.get());
        }
        long id = store.insert(tx, plan, by.id(), clock.instant());
        journal.append(
                tx,
                Actor.person(by.id()),
                Fact.of(
                        "campaign.start",
                        subject(id),
                        "year",
                        plan.year().firstYear(),
                        "start",
                        plan.start().toString(),
                        "milestones",
                        plan.milestones().size()));
        return new Start.Started(store.open(tx).orElseThrow());
    }

    /** Ends the campaign that runs: nobody is reminded any more. */
    public Optional<Campaign> close(Tx tx, Person by) {
        Optional<Campaign> running = store.open(tx);
        running.ifPresent(campaign -> {
            store.end(tx, campaign.id(), Optional.of(clock.instant()));
            journal.append(tx, Actor.person(by.id()), Fact.of("campaign.close", subject(campaign.id())));
            takeBack(tx, waitingMessages(tx, campaign));
        });
        return running;
    }

    /** Stops the notices, or lets them go on. */
    public void pause(Tx tx, Person by, boolean paused) {
        store.open(tx).filter(c -> c.paused() != paused).ifPresent(campaign -> {
            store.pause(tx, campaign.id(), paused);
            journal.append(
                    tx,
                    Actor.person(by.id()),
                    Fact.of(paused ? "campaign.pause" : "campaign.resume", subject(campaign.id())));
        });
    }

    /** Whether a date can be moved: {@link Moving#DONE} if it can. */
    public Moving mayMove(Read read, String code, LocalDate to) {
        Optional<Campaign> running = store.open(read);
        Optional<Milestone> found = running.flatMap(c -> c.milestone(code));
        if (found.isEmpty()) {
            return Moving.UNKNOWN;
        }
        if (found.get().due().equals(to)) {
            return Moving.SAME_DATE;
        }
        boolean early = to.isBefore(running.orElseThrow().start())
                || found.get().opens().filter(to::isBefore).isPresent();
        return early ? Moving.TOO_EARLY : Moving.DONE;
    }

    /** What moving a date would make people hear; empty if it can't be moved. */
    public Optional<MoveForecast> foretell(Read read, String code, LocalDate to) {
        if (mayMove(read, code, to) != Moving.DONE) {
            return Optional.empty();
        }
        Campaign campaign = store.open(read).orElseThrow();
        Milestone milestone = campaign.milestone(code).orElseThrow();
        Set<String> sent = said(read, campaign).stream()
                .filter(key -> key.startsWith(Notice.prefix(campaign.id()) + code + ":"))
                .collect(Collectors.toCollection(HashSet::new));
        long told = sent.stream().map(Notice::about).distinct().count();
        Campaign moved = campaign.with(List.of(milestone.movedTo(to, "")));
        return Optional.of(hears(planner(read, moved), recipients(read, campaign), sent, (int) told, to));
    }

    /** Who will be reminded if a campaign is started now. */
    public MoveForecast foretell(Read read, CampaignPlan plan) {
        Campaign campaign = new Campaign(
                0, plan.year(), plan.title(), plan.order(), plan.start(), Optional.empty(), false, plan.milestones());
        LocalDate last = plan.milestones().stream()
                .map(Milestone::due)
                .max(Comparator.naturalOrder())
                .orElse(plan.start());
        Planner planner = new Planner(campaign, new Closures(List.of()));
        return hears(planner, recipients(read, campaign), new HashSet<>(), 0, last);
    }

    /** Whom a planner reminds from today until a day, if nobody closes anything before. */
    private MoveForecast hears(
            Planner planner, List<Recipient> recipients, Set<String> sent, int told, LocalDate until) {
        Set<Long> people = new HashSet<>();
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = today(); !day.isAfter(until); day = day.plusDays(1)) {
            List<Notice> notices = planner.notices(recipients, sent, day);
            notices.forEach(n -> {
                sent.add(n.key());
                people.add(n.to().personId());
            });
            if (!notices.isEmpty()) {
                days.add(day);
            }
        }
        return new MoveForecast(told, people.size(), days);
    }

    /**
     * Whoever has moved a date takes that back: see {@link Journal#undoable}. Nobody may have been told of the new date yet.
     *
     * @param act the move's line in the journal
     * @return whether it is as it was
     */
    public boolean moveBack(Tx tx, Person by, long act) {
        Optional<JournalRow> move = journal.undoable(tx, act, by.id(), "campaign.move");
        Optional<Campaign> campaign = move.flatMap(row -> store.open(tx).filter(c -> c.id() == row.subjectId()));
        Optional<Milestone> milestone = campaign.flatMap(
                        c -> c.milestone(move.orElseThrow().told("milestone")))
                .filter(m -> m.due().toString().equals(move.orElseThrow().told("to")))
                .filter(m ->
                        String.valueOf(m.revision()).equals(move.orElseThrow().told("revision")))
                .filter(m -> said(tx, campaign.get()).stream()
                        .noneMatch(key -> key.startsWith(
                                Notice.prefix(campaign.get().id()) + m.code() + ":" + m.revision() + ":")));
        if (milestone.isEmpty()) {
            return false;
        }
        JournalRow row = move.orElseThrow();
        Milestone now = milestone.get();
        Optional<Milestone.Move> before = Optional.of(row.told("movedBefore"))
                .filter(from -> !from.isEmpty())
                .map(from -> new Milestone.Move(now.revision() - 1, LocalDate.parse(from), row.told("reasonBefore")));
        LocalDate due = LocalDate.parse(row.told("from"));
        store.move(
                tx,
                row.subjectId(),
                new Milestone(now.code(), now.title(), now.opens(), due, now.audience(), now.closing(), before));
        journal.append(
                tx,
                Actor.person(by.id()),
                Fact.of(
                        "campaign.move-back",
                        row.subject(),
                        "milestone",
                        now.code(),
                        "from",
                        now.due().toString(),
                        "to",
                        due.toString()));
        return true;
    }

    /**
     * Whoever has marked an operators' milestone as done takes that back.
     *
     * @param act the line in the journal
     * @return whether it is open again
     */
    public boolean reopen(Tx tx, Person by, long act) {
        Optional<JournalRow> close = journal.undoable(tx, act, by.id(), "milestone.close")
                .filter(row -> row.told("school").isEmpty());
        Optional<Campaign> campaign = close.flatMap(row -> store.open(tx).filter(c -> c.id() == row.subjectId()));
        if (campaign.isEmpty()) {
            return false;
        }
        String code = close.get().told("milestone");
        boolean since = journal.since(tx, close.get()).stream()
                .anyMatch(later -> later.action().startsWith("milestone.")
                        && later.told("milestone").equals(code)
                        && later.told("school").isEmpty());
        if (since || !store.deleteClosure(tx, campaign.get().id(), code)) {
            return false;
        }
        journal.append(
                tx,
                Actor.person(by.id()),
                Fact.of("milestone.reopen", close.get().subject(), "milestone", code));
        return true;
    }

    /**
     * Whoever has closed the campaign takes that back.
     *
     * @param act the line in the journal
     * @return whether it runs again
     */
    public boolean runAgain(Tx tx, Person by, long act) {
        Optional<JournalRow> close = journal.undoable(tx, act, by.id(), "campaign.close")
                .filter(row -> journal.since(tx, row).isEmpty())
                .filter(row -> store.open(tx).isEmpty());
        close.ifPresent(row -> {
            store.end(tx, row.subjectId(), Optional.empty());
            journal.append(tx, Actor.person(by.id()), Fact.of("campaign.reopen", row.subject()));
        });
        return close.isPresent();
    }

    /** How the journal calls a campaign. */
    public static String subject(long campaign) {
        return "campaign:" + campaign;
    }

    /** Moves a date, for a reason; the new date has reminders of its own. */
    public Moving move(Tx tx, Person by, String code, LocalDate to, String reason) {
        Moving may = mayMove(tx, code, to);
        if (may != Moving.DONE) {
            return may;
        }
        Campaign campaign = store.open(tx).orElseThrow();
        Milestone milestone = campaign.milestone(code).orElseThrow();
        Milestone moved = milestone.movedTo(to, reason);
        store.move(tx, campaign.id(), moved);
        journal.append(
                tx,
                Actor.person(by.id()),
                Fact.of(
                        "campaign.move",
                        subject(campaign.id()),
                        "milestone",
                        code,
                        "from",
                        milestone.due().toString(),
                        "to",
                        to.toString(),
                        "reason",
                        reason,
                        "revision",
                        moved.revision(),
                        "movedBefore",
                        milestone.move().map(m -> m.from().toString()).orElse(""),
                        "reasonBefore",
                        milestone.move().map(Milestone.Move::reason).orElse("")));
        Set<String> about = recipients(tx, campaign).stream()
                .map(r -> Notice.about(milestone, r.personId()))
                .collect(Collectors.toSet());
        takeBack(tx, waitingAbout(tx, campaign, about));
        return Moving.DONE;
    }

    /**
     * A school has done what closes a milestone of its head; the answer is how many milestones that closed.
     *
     * @return 0 if all was closed before, or no campaign asks for it
     */
    public int closeFor(Tx tx, Person by, Closing closing, long school) {
        Optional<Campaign> running = store.open(tx);
        if (running.isEmpty()) {
            return 0;
        }
        int closed = 0;
        for (Milestone milestone : running.get().ofHeads(closing)) {
            closed += insert(tx, by, running.get(), milestone, Optional.of(school)) ? 1 : 0;
        }
        withdrawClosed(tx, running.get());
        return closed;
    }

    /** An operator has done an operators' milestone; false if it was closed before or is none. */
    public boolean done(Tx tx, Person by, String code) {
        Optional<Campaign> running = store.open(tx);
        Optional<Milestone> milestone =
                running.flatMap(c -> c.milestone(code)).filter(m -> m.closing() == Closing.DONE);
        boolean closed =
                milestone.isPresent() && insert(tx, by, running.orElseThrow(), milestone.get(), Optional.empty());
        if (closed) {
            withdrawClosed(tx, running.orElseThrow());
        }
        return closed;
    }

    private boolean insert(Tx tx, Person by, Campaign campaign, Milestone milestone, Optional<Long> school) {
        boolean first =
                store.insertClosure(tx, campaign.id(), milestone.code(), school, Optional.of(by.id()), clock.instant());
        if (first) {
            journal.append(
                    tx,
                    Actor.person(by.id()),
                    Fact.of(
                            "milestone.close",
                            subject(campaign.id()),
                            "milestone",
                            milestone.code(),
                            "school",
                            school.map(String::valueOf).orElse("")));
        }
        return first;
    }

    /** Who has closed what. */
    public Closures closures(Read read, Campaign campaign) {
        return store.closures(read, campaign.id());
    }

    /** Decides what is open for whom. */
    public Planner planner(Read read, Campaign campaign) {
        return new Planner(campaign, closures(read, campaign));
    }

    /** The schools that take part: those of the year, or all where the year has none yet. */
    public List<School> schools(Read read, Campaign campaign) {
        Set<Long> ofYear = registry.years(read, campaign.year()).stream()
                .map(y -> y.schoolId())
                .collect(Collectors.toSet());
        return registry.list(read).stream()
                .filter(s -> ofYear.isEmpty() || ofYear.contains(s.id()))
                .toList();
    }

    /** Everybody who answers for milestones and can be written to, once a role. */
    public List<Recipient> recipients(Read read, Campaign campaign) {
        List<School> schools = schools(read, campaign);
        Set<Long> taking = schools.stream().map(School::id).collect(Collectors.toSet());
        Map<String, Set<Long>> byTerritory = schools.stream()
                .collect(Collectors.groupingBy(School::territory, Collectors.mapping(School::id, Collectors.toSet())));
        List<Recipient> recipients = new ArrayList<>();
        for (Person person : access.reachable(read)) {
            Set<Long> own = new HashSet<>(person.schools());
            own.retainAll(taking);
            Set<Long> around = new HashSet<>();
            person.territories().forEach(t -> around.addAll(byTerritory.getOrDefault(t, Set.of())));
            if (!own.isEmpty()) {
                recipients.add(new Recipient(person.id(), person.chat(), Role.HEAD, own));
            }
            if (!around.isEmpty()) {
                recipients.add(new Recipient(person.id(), person.chat(), Role.TERRITORY, around));
            }
            if (person.has(Role.OPERATOR)) {
                recipients.add(new Recipient(person.id(), person.chat(), Role.OPERATOR, Set.of()));
            }
        }
        return recipients;
    }

    /** How far the schools are. */
    public Control control(Read read, Campaign campaign) {
        Closures closures = closures(read, campaign);
        Set<Long> reachable = access.reachable(read).stream().map(Person::id).collect(Collectors.toSet());
        Map<Long, List<Person>> heads = new HashMap<>();
        access.people(read)
                .forEach(p -> p.schools()
                        .forEach(s ->
                                heads.computeIfAbsent(s, k -> new ArrayList<>()).add(p)));
        List<Control.Line> lines = new ArrayList<>();
        for (School school : schools(read, campaign)) {
            List<Person> all = heads.getOrDefault(school.id(), List.of());
            List<Person> here =
                    all.stream().filter(p -> reachable.contains(p.id())).toList();
            lines.add(new Control.Line(school, here, !all.isEmpty() && here.isEmpty(), closures));
        }
        List<Milestone> milestones = campaign.milestones().stream()
                .filter(m -> m.audience() == Role.HEAD)
                .toList();
        return new Control(milestones, lines);
    }

    /** The reminders that a day asks for and that were not put on the way yet; none while paused. */
    public List<Notice> notices(Read read, LocalDate today) {
        Optional<Campaign> running = store.open(read).filter(c -> !c.paused());
        if (running.isEmpty()) {
            return List.of();
        }
        Campaign campaign = running.get();
        return planner(read, campaign).notices(recipients(read, campaign), said(read, campaign), today);
    }

    /**
     * What will be sent if nobody closes anything more, day by day.
     *
     * @param first the first day
     * @param days how many
     */
    public List<Forecast> forecast(Read read, Campaign campaign, LocalDate first, int days) {
        Planner planner = planner(read, campaign);
        List<Recipient> people = recipients(read, campaign);
        Set<String> sent = said(read, campaign);
        List<Forecast> forecast = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
            List<Notice> notices = planner.notices(people, sent, day);
            notices.forEach(n -> sent.add(n.key()));
            for (Milestone milestone : campaign.milestones()) {
                int n = (int) notices.stream()
                        .filter(x -> x.milestone().equals(milestone))
                        .count();
                if (n > 0) {
                    forecast.add(new Forecast(day, milestone, n));
                }
            }
        }
        return forecast;
    }

    /** Takes back what waits to be said to people who have nothing left to do about it. */
    public void withdrawClosed(Tx tx) {
        store.open(tx).ifPresent(campaign -> withdrawClosed(tx, campaign));
    }

    /** The keys of all notices that were ever put on the way, alone or together. */
    private Set<String> said(Read read, Campaign campaign) {
        String prefix = Notice.prefix(campaign.id());
        return Stream.concat(outbox.keys(read, prefix).stream(), outbox.keys(read, PlanLine.PREFIX).stream())
                .flatMap(key -> Notice.keys(key).stream())
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Who was reminded of a milestone by hand today. */
    public Set<Long> askedToday(Read read, Campaign campaign, Milestone milestone) {
        String asked = Notice.askedPrefix(campaign.id(), milestone, today());
        return outbox.keys(read, asked).stream()
                .map(key -> Long.parseLong(key.substring(asked.length()).replaceAll("#.*", "")))
                .collect(Collectors.toSet());
    }

    /** The keys of messages that wait and say something that one of these reminders says anew. */
    public List<String> outdated(Read read, Campaign campaign, List<Notice> anew) {
        return waitingAbout(
                read, campaign, anew.stream().map(n -> Notice.about(n.key())).collect(Collectors.toSet()));
    }

    /** How many messages of a campaign wait to be sent. */
    public int waiting(Read read, Campaign campaign) {
        return waitingMessages(read, campaign).size();
    }

    /** The keys of messages that wait and say something of a campaign, lines of plans beside it or not. */
    private List<String> waitingMessages(Read read, Campaign campaign) {
        String prefix = Notice.prefix(campaign.id());
        return Stream.concat(
                        outbox.waitingKeys(read, prefix).stream(),
                        outbox.waitingKeys(read, PlanLine.PREFIX).stream()
                                .filter(message -> Notice.keys(message).stream().anyMatch(k -> k.startsWith(prefix))))
                .toList();
    }

    private List<String> waitingAbout(Read read, Campaign campaign, Set<String> about) {
        return waitingMessages(read, campaign).stream()
                .filter(message -> Notice.abouts(message).stream().anyMatch(about::contains))
                .toList();
    }

    /**
     * Takes messages back that wait. What they said and what is still true on this day is not said yet: it is planned anew. So is the
     * line of a plan unless it is done, since then nothing plans it.
     */
    public void takeBack(Tx tx, List<String> messages) {
        if (messages.isEmpty()) {
            return;
        }
        Set<String> stillTrue = store.open(tx).stream()
                .flatMap(c -> planner(tx, c).notices(recipients(tx, c), Set.of(), today()).stream())
                .map(Notice::key)
                .collect(Collectors.toSet());
        for (String message : messages) {
            List<String> over = Notice.keys(message).stream()
                    .filter(key -> !PlanLine.isKey(key) && !stillTrue.contains(key))
                    .toList();
            String page = message.contains("#") ? message.substring(message.indexOf('#')) : "";
            outbox.withdraw(tx, message, over.isEmpty() ? Optional.empty() : Optional.of(Notice.together(over) + page));
        }
    }

    /** Whether something waits to be said that is no longer true. */
    public boolean anythingToWithdraw(Read read) {
        return store.open(read).filter(c -> !untrue(read, c).isEmpty()).isPresent();
    }

    /** A number that changes with every change of the store's state: what was planned under another one is planned anew. */
    public long version(Read read) {
        return journal.head(read).map(JournalRow::seq).orElse(0L);
    }

    private void withdrawClosed(Tx tx, Campaign campaign) {
        takeBack(tx, untrue(tx, campaign));
    }

    private List<String> untrue(Read read, Campaign campaign) {
        List<String> waiting = waitingMessages(read, campaign);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Set<String> alive = planner(read, campaign).alive(recipients(read, campaign));
        return waiting.stream()
                .filter(message -> !alive.containsAll(Notice.abouts(message)))
                .toList();
    }
}
