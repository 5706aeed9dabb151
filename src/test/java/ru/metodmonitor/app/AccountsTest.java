package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.access.Accounts;
import ru.metodmonitor.access.Accounts.Linking;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.StateCheck;
import ru.metodmonitor.storage.Tx;

/** One person, two messengers, whose numbers are the same ones on purpose. */
class AccountsTest {
    private static final ChatId HEAD_HERE = ChatId.of("telegram", Town.FIRST_HEAD);
    private static final ChatId HEAD_THERE = ChatId.of("max", 2);
    private static final ChatId OPERATOR_HERE = ChatId.of("telegram", 2);

    private final HandClock clock = new HandClock(Instant.parse("2020-12-01T09:00:00Z"));
    private final Town town = new Town(2, clock);
    private final Core core = town.core;
    private final Accounts accounts = new Accounts(core.access(), core.journal(), clock);
    private final Person head = town.heads.get(0);

    @AfterEach
    void whatever_was_done_the_journal_tells_of_it() {
        List<String> problems = core.database().read(new StateCheck()::problems);
        town.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void one_number_in_two_messengers_is_two_people() {
        write(tx -> core.access().meet(tx, ChatId.of("max", Town.FIRST_HEAD), "Однофамилец", Optional.empty()));

        assertThat(found(HEAD_HERE)).map(Person::id).contains(head.id());
        assertThat(found(ChatId.of("max", Town.FIRST_HEAD)))
                .get()
                .satisfies(other -> assertThat(other.id()).isNotEqualTo(head.id()))
                .satisfies(other -> assertThat(other.grants()).isEmpty());
    }

    @Test
    void a_link_makes_the_other_account_the_same_person_once() {
        String token = link(head);

        assertThat(follow(token, HEAD_THERE)).isEqualTo(Linking.DONE);
        assertThat(found(HEAD_THERE)).map(Person::id).contains(head.id());
        assertThat(found(HEAD_THERE)).map(Person::schools).contains(head.schools());
        assertThat(found(OPERATOR_HERE)).map(Person::id).contains(town.operator.id());
        assertThat(follow(token, ChatId.of("max", 3))).as("used").isEqualTo(Linking.UNKNOWN);
        assertThat(follow("of-nobody", ChatId.of("max", 3))).isEqualTo(Linking.UNKNOWN);
    }

    @Test
    void a_link_grows_old() {
        String token = link(head);
        clock.advance(Accounts.LINK_LIFE.plusMillis(1));

        assertThat(follow(token, HEAD_THERE)).isEqualTo(Linking.UNKNOWN);
        assertThat(found(HEAD_THERE)).isEmpty();
    }

    @Test
    void a_link_of_somebody_who_was_dismissed_opens_nothing() {
        String token = link(head);
        write(tx -> {
            core.access().held(tx, head.id()).forEach(held -> core.access().revoke(tx, Actor.CONSOLE, held.id()));
            return true;
        });

        assertThat(follow(token, HEAD_THERE)).isEqualTo(Linking.UNKNOWN);
    }

    @Test
    void an_account_with_a_role_is_nobody_elses() {
        String token = link(head);
        write(tx -> {
            Person other = core.access().meet(tx, HEAD_THERE, "Другая", Optional.empty());
            return core.access().grant(tx, Actor.CONSOLE, other, Grant.of(Role.ANALYST));
        });

        assertThat(follow(token, HEAD_THERE)).isEqualTo(Linking.TAKEN);
        assertThat(found(HEAD_THERE)).map(Person::displayName).contains("Другая");
        assertThat(follow(token, HEAD_HERE)).as("the own one").isEqualTo(Linking.OWN);
        assertThat(follow(token, ChatId.of("telegram", 77)))
                .as("a second one here")
                .isEqualTo(Linking.SECOND);
        assertThat(follow(token, ChatId.of("max", 78)))
                .as("nothing of that has used it")
                .isEqualTo(Linking.DONE);
    }

    @Test
    void a_mere_strangers_account_becomes_the_persons() {
        Person stranger = write(tx -> core.access().meet(tx, HEAD_THERE, "Кто-то", Optional.empty()));
        write(tx -> core.access().ask(tx, stranger));

        assertThat(follow(link(head), HEAD_THERE)).isEqualTo(Linking.DONE);
        assertThat(found(HEAD_THERE)).map(Person::id).contains(head.id());
        boolean known = core.database()
                .read(read -> core.access().byId(read, stranger.id()).isPresent());
        assertThat(known).as("who asked is still named in the journal").isTrue();
    }

    @Test
    void notices_go_where_the_person_wants_and_elsewhere_while_that_is_blocked() {
        follow(link(head), HEAD_THERE);
        assertThat(where()).isEqualTo(HEAD_HERE);

        long there = account(HEAD_THERE);
        assertThat(choose(town.operator, there)).as("not theirs").isFalse();
        assertThat(choose(head, there)).isTrue();
        assertThat(where()).isEqualTo(HEAD_THERE);

        assertThat(blocked(HEAD_THERE)).contains(HEAD_HERE);
        assertThat(where()).isEqualTo(HEAD_HERE);
        assertThat(reachable()).contains(head.id());

        assertThat(blocked(HEAD_HERE))
                .as("both are blocked: nothing may go round in circles")
                .isEmpty();
        assertThat(reachable()).doesNotContain(head.id());

        core.database().writeOnly(tx -> core.access().returned(tx, HEAD_THERE));
        assertThat(where()).isEqualTo(HEAD_THERE);
    }

    @Test
    void an_account_is_taken_off_but_never_the_last_one() {
        assertThat(unlink(head, account(HEAD_HERE))).isFalse();
        follow(link(head), HEAD_THERE);
        long there = account(HEAD_THERE);

        assertThat(unlink(town.operator, there)).as("not theirs").isFalse();
        assertThat(unlink(head, account(HEAD_HERE))).isTrue();
        assertThat(found(HEAD_HERE)).isEmpty();
        assertThat(where()).isEqualTo(HEAD_THERE);
        assertThat(unlink(head, there)).isFalse();
        assertThat(follow(link(head), HEAD_HERE)).as("and comes back").isEqualTo(Linking.DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE account SET person_id = 1 WHERE chat_id = 'max:2'",
                "UPDATE account SET chat_id = 'max:666' WHERE chat_id = 'max:2'",
                "INSERT INTO account (person_id, chat_id, founding, chosen, linked_at) VALUES (1, 'max:666', 0, 0, 'x')",
                "UPDATE account SET unlinked_at = NULL WHERE unlinked_at IS NOT NULL",
                "UPDATE account SET unlinked_at = 'x', chosen = 0 WHERE chat_id = 'max:2'",
                "DELETE FROM account WHERE chat_id = 'max:2'"
            })
    void a_link_past_the_journal_is_named(String sql) {
        follow(link(head), HEAD_THERE);
        follow(link(town.operator), ChatId.of("max", 5));
        write(tx -> accounts.unlink(tx, town.operator, account(town.operator, ChatId.of("max", 5))));

        List<String> problems = write(tx -> {
            tx.handle().execute("SAVEPOINT forged");
            tx.handle().execute(sql);
            List<String> found = new StateCheck().problems(tx);
            tx.handle().execute("ROLLBACK TO forged");
            return found;
        });

        assertThat(problems).isNotEmpty().allMatch(line -> line.startsWith("account:"));
    }

    private boolean choose(Person person, long account) {
        return write(tx -> accounts.choose(tx, person, account));
    }

    private boolean unlink(Person person, long account) {
        return write(tx -> accounts.unlink(tx, person, account));
    }

    private Optional<ChatId> blocked(ChatId chat) {
        return write(tx -> new Unreachable(core.access(), core.subscriptions()).blocked(tx, chat));
    }

    private String link(Person person) {
        return write(tx -> accounts.link(tx, person));
    }

    private Linking follow(String token, ChatId account) {
        return write(tx -> accounts.follow(tx, token, account));
    }

    private Optional<Person> found(ChatId account) {
        return core.database().read(read -> core.access().find(read, account));
    }

    private ChatId where() {
        return core.database()
                .read(read -> core.access().byId(read, head.id()))
                .orElseThrow()
                .chat();
    }

    private List<Long> reachable() {
        return core.database().read(core.access()::reachable).stream()
                .map(Person::id)
                .toList();
    }

    private long account(ChatId chat) {
        return account(head, chat);
    }

    private long account(Person person, ChatId chat) {
        return core.database().read(read -> accounts.of(read, person)).stream()
                .filter(a -> a.chatId().equals(chat))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private <T> T write(Function<Tx, T> work) {
        return core.database().write(work);
    }
}
