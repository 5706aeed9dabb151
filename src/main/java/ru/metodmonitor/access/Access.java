package ru.metodmonitor.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import ru.metodmonitor.access.AccessStore.GrantRow;
import ru.metodmonitor.access.AccessStore.InvitationRow;
import ru.metodmonitor.access.AccessStore.PersonRow;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * People and their roles: invitations, requests, revocation, each change with its journal record.
 *
 * <p>Threading: safe to share.
 */
public final class Access {
    /** How long an invitation is good. */
    public static final Duration INVITATION_LIFE = Duration.ofDays(7);

    private final AccessStore store = new AccessStore();
    private final AccountStore accounts = new AccountStore();
    private final Journal journal;
    private final Clock clock;

    public Access(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** The person behind an account, if it ever was let in or asked to be. */
    public Optional<Person> find(Read read, ChatId account) {
        return store.byAccount(read, account).map(row -> person(read, row));
    }

    /** The person by identifier in the store. */
    public Optional<Person> byId(Read read, long id) {
        return store.byId(read, id).map(row -> person(read, row));
    }

    /** All who hold a role now. */
    public List<Person> people(Read read) {
        return withGrants(read, row -> true);
    }

    /** All who ever wrote to the bot or were let in, with a role or without. */
    public List<Person> everybody(Read read) {
        return store.everybody(read).stream().map(row -> person(read, row)).toList();
    }

    /** All who hold this role now and can be written to. */
    public List<Person> reachable(Read read, Role role) {
        return reachable(read).stream().filter(person -> person.has(role)).toList();
    }

    /** All who hold any role now and can be written to: two queries, whatever their number. */
    public List<Person> reachable(Read read) {
        return withGrants(read, row -> row.blockedAt().isEmpty());
    }

    private List<Person> withGrants(Read read, Predicate<PersonRow> wanted) {
        Map<Long, List<Grant>> grants = store.allGrants(read);
        return store.withActiveGrants(read).stream()
                .filter(wanted)
                .map(row -> new Person(
                        row.id(),
                        row.chatId(),
                        row.displayName(),
                        row.username(),
                        grants.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** People with roles who blocked the bot. */
    public List<Person> unreachable(Read read) {
        return store.withActiveGrants(read).stream()
                .filter(row -> row.blockedAt().isPresent())
                .map(row -> person(read, row))
                .toList();
    }

    /** Keeps the name of a known person as it is in the messenger now. */
    public void seen(Tx tx, Person person, String displayName, Optional<String> username) {
        if (!person.displayName().equals(displayName) || !person.username().equals(username)) {
            store.updatePerson(tx, person.id(), displayName, username);
        }
    }

    /** Adds a person without any role, or finds the one who is there. */
    public Person meet(Tx tx, ChatId account, String displayName, Optional<String> username) {
        Optional<Person> known = find(tx, account);
        if (known.isPresent()) {
            return known.get();
        }
        long id = store.insertPerson(tx, displayName, username, clock.instant());
        accounts.insert(tx, id, account, true, clock.instant());
        return new Person(id, account, displayName, username, List.of());
    }

    /** The person blocked the bot: nothing is tried until {@link #returned}. */
    public void blocked(Tx tx, ChatId account) {
        accounts.setBlocked(tx, account, Optional.of(clock.instant()));
    }

    /** Another account of the same person that can be written to. */
    public Optional<ChatId> elsewhere(Read read, ChatId account) {
        return store.byAccount(read, account)
                .filter(row -> row.blockedAt().isEmpty())
                .map(PersonRow::chatId)
                .filter(other -> !other.equals(account));
    }

    /** The person wrote again or unblocked the bot. */
    public void returned(Tx tx, ChatId account) {
        accounts.setBlocked(tx, account, Optional.empty());
    }

    /** Makes a single-use invitation; the answer is the token, which is stored nowhere. */
    public String invite(Tx tx, Actor by, Grant grant) {
        Prepared prepared = prepare(grant);
        open(tx, by, prepared);
        return prepared.token();
    }

    /** An invitation that nobody can follow before it is opened. */
    public Prepared prepare(Grant grant) {
        return new Prepared(Token.fresh(), grant);
    }

    /** Makes a prepared invitation good; only the token's hash is kept. */
    public void open(Tx tx, Actor by, Prepared prepared) {
        Grant grant = prepared.grant();
        long id = store.insertInvitation(
                tx, Token.hash(prepared.token()), grant, by.personId(), clock.instant(), expiry());
        journal.append(tx, by, fact("invitation.create", "invitation:" + id, grant));
    }

    /** Until when a link that is made now is good. */
    public Instant expiry() {
        return clock.instant().plus(INVITATION_LIFE);
    }

    /** Lets a person in by a token. */
    public Acceptance accept(Tx tx, String token, ChatId account, String displayName, Optional<String> username) {
        Instant now = clock.instant();
        Optional<InvitationRow> found = store.invitation(tx, Token.hash(token));
        if (found.isEmpty() || !found.get().isOpen(now) || isOfBefore(tx, found.get(), account)) {
            return new Acceptance.Refused();
        }
        InvitationRow invitation = found.get();
        Person person = meet(tx, account, displayName, username);
        store.useInvitation(tx, invitation.id(), person.id(), now);
        journal.append(tx, Actor.person(person.id()), Fact.of("invitation.accept", "invitation:" + invitation.id()));
        grant(tx, Actor.person(person.id()), person, invitation.grant());
        return new Acceptance.Accepted(byId(tx, person.id()).orElseThrow(), invitation.grant());
    }

    /** Who was dismissed comes back only by a link that was made after that. */
    private boolean isOfBefore(Read read, InvitationRow invitation, ChatId account) {
        return store.byAccount(read, account)
                .filter(p ->
                        store.dismissedSince(read, p.id(), invitation.grant().role(), invitation.createdAt()))
                .isPresent();
    }

    /** The invitations that could be followed now, oldest first. */
    public List<Invitation> openInvitations(Read read) {
        return store.openInvitations(read, clock.instant()).stream()
                .map(row -> new Invitation(
                        row.id(), row.grant(), row.madeBy().flatMap(id -> byId(read, id)), row.expiresAt()))
                .toList();
    }

    /** Withdraws an open invitation; false if it isn't open any more. */
    public boolean withdraw(Tx tx, Actor by, long invitation) {
        boolean withdrawn = store.withdraw(tx, invitation, clock.instant());
        if (withdrawn) {
            journal.append(tx, by, Fact.of("invitation.withdraw", "invitation:" + invitation));
        }
        return withdrawn;
    }

    /** Gives a role; false if the person holds it already. */
    public boolean grant(Tx tx, Actor by, Person person, Grant grant) {
        if (store.grants(tx, person.id()).contains(grant)) {
            return false;
        }
        store.insertGrant(tx, person.id(), grant, clock.instant());
        journal.append(tx, by, fact("role.grant", "person:" + person.id(), grant));
        return true;
    }

    /** The active roles of a person with their identifiers, for buttons. */
    public List<HeldGrant> held(Read read, long personId) {
        return store.grantRows(read, personId).stream()
                .map(row -> new HeldGrant(row.id(), row.grant()))
                .toList();
    }

    /** Takes a role away. The last admin keeps theirs: otherwise nobody could let anybody in. */
    public Revocation revoke(Tx tx, Actor by, long grantId) {
        Optional<GrantRow> row = store.activeGrant(tx, grantId);
        if (row.isEmpty()) {
            return Revocation.GONE;
        }
        Grant grant = row.get().grant();
        if (grant.role() == Role.ADMIN && store.countActive(tx, Role.ADMIN) == 1) {
            return Revocation.LAST_ADMIN;
        }
        store.revoke(tx, grantId, clock.instant());
        journal.append(tx, by, fact("role.revoke", "person:" + row.get().personId(), grant));
        if (grant.role() == Role.ADMIN) {
            // The right to invite is gone, and with it every link that it made.
            store.openInvitations(tx, clock.instant()).stream()
                    .filter(i -> i.madeBy().equals(Optional.of(row.get().personId())))
                    .forEach(i -> withdraw(tx, by, i.id()));
        }
        return Revocation.DONE;
    }

    /**
     * Whoever has taken a role away gives it back: see {@link Journal#undoable}. Links that went with it stay withdrawn.
     *
     * @param act the line in the journal
     * @return whose role it is; empty if it is too late, or the role was given or taken again since
     */
    public Optional<Person> giveBack(Tx tx, Person by, long act) {
        Optional<JournalRow> taken = journal.undoable(tx, act, by.id(), "role.revoke");
        Optional<Grant> grant = taken.flatMap(Access::grant);
        Optional<Person> person = taken.flatMap(row -> byId(tx, row.subjectId()));
        boolean since = taken.stream()
                .flatMap(row -> journal.since(tx, row).stream())
                .anyMatch(later -> grant(later).equals(grant));
        if (grant.isEmpty()
                || person.isEmpty()
                || since
                || !grant(tx, Actor.person(by.id()), person.get(), grant.get())) {
            return Optional.empty();
        }
        return byId(tx, person.get().id());
    }

    /** The role that a line is about; empty if it is about none. */
    private static Optional<Grant> grant(JournalRow row) {
        return Role.parse(row.told("role"))
                .map(role -> new Grant(
                        role,
                        Optional.of(row.told("school"))
                                .filter(s -> !s.isEmpty())
                                .map(Long::parseLong),
                        Optional.of(row.told("territory")).filter(t -> !t.isEmpty())));
    }

    /** The person whose role this is, if it is active. */
    public Optional<Person> holder(Read read, long grantId) {
        return store.activeGrant(read, grantId).flatMap(row -> byId(read, row.personId()));
    }

    /** A stranger asks to be let in; empty if the same question is open already. */
    public Optional<Long> ask(Tx tx, Person person) {
        if (store.openRequest(tx, person.id()).isPresent()) {
            return Optional.empty();
        }
        long id = store.insertRequest(tx, person.id(), clock.instant());
        journal.append(tx, Actor.person(person.id()), Fact.of("access.ask", "request:" + id, "person", person.id()));
        return Optional.of(id);
    }

    /** Who asks, if the question is open. */
    public Optional<Person> asking(Read read, long request) {
        return store.personOfOpenRequest(read, request).flatMap(id -> byId(read, id));
    }

    /** Lets the asking person in with a role; empty if somebody has decided already. */
    public Optional<Person> letIn(Tx tx, Person by, long request, Grant grant) {
        Optional<Person> asking = asking(tx, request);
        asking.ifPresent(person -> {
            store.decide(tx, request, "GRANTED", by.id(), clock.instant());
            journal.append(tx, Actor.person(by.id()), Fact.of("access.grant", "request:" + request));
            grant(tx, Actor.person(by.id()), person, grant);
        });
        return asking.flatMap(person -> byId(tx, person.id()));
    }

    /** Refuses a request; empty if somebody has decided already. */
    public Optional<Person> turnAway(Tx tx, Person by, long request) {
        Optional<Person> asking = asking(tx, request);
        asking.ifPresent(person -> {
            store.decide(tx, request, "REFUSED", by.id(), clock.instant());
            journal.append(tx, Actor.person(by.id()), Fact.of("access.refuse", "request:" + request));
        });
        return asking;
    }

    /** Somebody was shown a list of teachers' names: that is kept (SPEC section 2). */
    public void sawNames(Tx tx, Person person, String where, int count) {
        if (count > 0) {
            journal.append(tx, Actor.person(person.id()), Fact.of("names.view", "list:" + where, "count", count));
        }
    }

    private Person person(Read read, PersonRow row) {
        return new Person(row.id(), row.chatId(), row.displayName(), row.username(), store.grants(read, row.id()));
    }

    private static Fact fact(String action, String subject, Grant grant) {
        return Fact.of(
                action,
                subject,
                "role",
                grant.role().id(),
                "school",
                grant.schoolId().map(String::valueOf).orElse(""),
                "territory",
                grant.territory().orElse(""));
    }

    /**
     * An invitation whose link can be written down before it is good.
     *
     * @param token in the link
     * @param grant the role that it gives
     */
    public record Prepared(String token, Grant grant) {}

    /**
     * An active role with its identifier.
     *
     * @param id of the grant
     * @param grant the role
     */
    public record HeldGrant(long id, Grant grant) {}

    /** What came of taking a role away. */
    public enum Revocation {
        /** It is taken. */
        DONE,
        /** It wasn't held any more. */
        GONE,
        /** It is the last admin's. */
        LAST_ADMIN
    }
}
