package ru.metodmonitor.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * One person's accounts in several messengers: linked by a link that the one shows and the other opens.
 *
 * <p>Threading: safe to share.
 */
public final class Accounts {
    /** How long a link is good: it gives all rights of the person, so no longer than it takes to open it. */
    public static final Duration LINK_LIFE = Duration.ofMinutes(15);

    private final AccountStore store = new AccountStore();
    private final Access access;
    private final Journal journal;
    private final Clock clock;

    public Accounts(Access access, Journal journal, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * An account.
     *
     * @param id identifier in the store
     * @param chatId the messenger, and who it is there
     * @param chosen whether notices go there
     * @param blockedAt since when it can't be written to
     */
    public record Account(long id, ChatId chatId, boolean chosen, Optional<Instant> blockedAt) {}

    /** What came of opening a link. */
    public enum Linking {
        /** The account is the person's now. */
        DONE,
        /** It was before. */
        OWN,
        /** The link is unknown, used or old: which, nobody learns. */
        UNKNOWN,
        /** The account is another person's, who has a role. */
        TAKEN,
        /** The person has another account in that messenger. */
        SECOND
    }

    /** The accounts of a person, the first one first. */
    public List<Account> of(Read read, Person person) {
        return store.of(read, person.id());
    }

    /** Makes a single-use link for another account of the same person; the answer is the token, which is stored nowhere. */
    public String link(Tx tx, Person person) {
        String token = Token.fresh();
        store.insertLink(tx, Token.hash(token), person.id(), clock.instant().plus(LINK_LIFE));
        return token;
    }

    /** Whose link this is, if it can be opened now. */
    public Optional<Person> offeredBy(Read read, String token) {
        return store.link(read, Token.hash(token))
                .filter(link -> link.isOpen(clock.instant()))
                .flatMap(link -> access.byId(read, link.personId()));
    }

    /**
     * An account opened a link. One that was a mere stranger's becomes the person's.
     *
     * @param account who opened it
     */
    public Linking follow(Tx tx, String token, ChatId account) {
        Instant now = clock.instant();
        Optional<Person> offering =
                offeredBy(tx, token).filter(person -> !person.grants().isEmpty());
        if (offering.isEmpty()) {
            return Linking.UNKNOWN;
        }
        Person person = offering.get();
        Optional<Person> there = access.find(tx, account);
        if (there.filter(p -> p.id() == person.id()).isPresent()) {
            return Linking.OWN;
        }
        if (there.filter(p -> !p.grants().isEmpty()).isPresent()) {
            return Linking.TAKEN;
        }
        boolean second = store.of(tx, person.id()).stream()
                .anyMatch(a -> a.chatId().channel().equals(account.channel()));
        if (second) {
            return Linking.SECOND;
        }
        store.useLink(tx, Token.hash(token), now);
        there.ifPresent(stranger -> store.of(tx, stranger.id()).stream()
                .filter(a -> a.chatId().equals(account))
                .forEach(a -> unlink(tx, Actor.person(person.id()), stranger.id(), a)));
        long id = store.insert(tx, person.id(), account, false, now);
        journal.append(tx, Actor.person(person.id()), Fact.of("account.link", "account:" + id, "person", person.id()));
        return Linking.DONE;
    }

    /** Notices go to this account of the person from now on; false if it isn't theirs. */
    public boolean choose(Tx tx, Person person, long account) {
        boolean own = store.of(tx, person.id()).stream().anyMatch(a -> a.id() == account);
        if (own) {
            store.choose(tx, person.id(), account);
        }
        return own;
    }

    /** Takes an account from the person; false if it isn't theirs or is the last one. */
    public boolean unlink(Tx tx, Person person, long account) {
        List<Account> all = store.of(tx, person.id());
        Optional<Account> one = all.stream().filter(a -> a.id() == account).findFirst();
        if (one.isEmpty() || all.size() == 1) {
            return false;
        }
        unlink(tx, Actor.person(person.id()), person.id(), one.get());
        all.stream()
                .filter(a -> a.id() != account && one.get().chosen())
                .findFirst()
                .ifPresent(a -> store.choose(tx, person.id(), a.id()));
        return true;
    }

    private void unlink(Tx tx, Actor by, long person, Account account) {
        store.unlink(tx, account.id(), clock.instant());
        journal.append(tx, by, Fact.of("account.unlink", "account:" + account.id(), "person", person));
    }
}
