package ru.metodmonitor.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.storage.TemporaryStore;

class JournalTest {
    @RegisterExtension
    private final TemporaryStore store = new TemporaryStore();

    private final Journal journal = new Journal(Clock.fixed(Instant.parse("2020-11-20T09:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void five_lines() {
        for (int i = 1; i <= 5; i++) {
            int n = i;
            store.database()
                    .writeOnly(tx -> journal.append(
                            tx, Actor.person(n), Fact.of("entry.register", "entry:" + n, "b", n, "a", "я")));
        }
    }

    @Test
    void an_untouched_chain_is_whole() {
        assertThat(firstBreak()).isEmpty();
    }

    @Test
    void payloads_are_canonical() {
        String payload = store.database()
                .read(read ->
                        journal.latest(read, JournalFilter.ALL, 1, 0).get(0).payload());

        assertThat(payload).isEqualTo("{\"a\":\"я\",\"b\":5}");
    }

    @Test
    void the_schema_refuses_to_change_or_remove_a_line() {
        assertThatThrownBy(() -> tamper("UPDATE journal SET action = 'x' WHERE seq = 3"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> tamper("DELETE FROM journal WHERE seq = 3")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_changed_line_is_named() {
        force("UPDATE journal SET actor = 'person:9' WHERE seq = 3");

        assertThat(firstBreak()).contains(new JournalCheck.Break(3, JournalCheck.Kind.CHANGED));
    }

    @Test
    void a_removed_line_is_named() {
        force("DELETE FROM journal WHERE seq = 3");

        assertThat(firstBreak()).contains(new JournalCheck.Break(3, JournalCheck.Kind.MISSING));
    }

    @Test
    void a_removed_line_whose_gap_was_closed_is_named() {
        force("DELETE FROM journal WHERE seq = 3");
        force("UPDATE journal SET seq = seq - 1 WHERE seq > 3");

        assertThat(firstBreak().map(JournalCheck.Break::seq)).contains(3L);
    }

    @Test
    void an_inserted_line_with_a_right_hash_of_its_own_is_named() {
        force("UPDATE journal SET seq = -seq WHERE seq >= 3");
        force("UPDATE journal SET seq = -seq + 1 WHERE seq < 0");
        String prev = "f".repeat(64);
        String hash = JournalRow.hash(3, "t", "person:1", "a", "s", "{}", prev);
        force("INSERT INTO journal VALUES (3, 't', 'person:1', 'a', 's', '{}', '" + prev + "', '" + hash + "')");

        assertThat(firstBreak()).contains(new JournalCheck.Break(3, JournalCheck.Kind.INSERTED));
    }

    @Test
    void the_printed_code_is_proven_by_its_line() {
        String code = store.database().read(journal::headCode);

        CodeVerdict verdict = store.database().read(read -> journal.judge(read, code));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        CodeVerdict.Proven.class, p -> assertThat(p.row().seq()).isEqualTo(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d-%s", "%d %s", "код %d-%s!", "  %d–%S ", "(%d:%s)", "code %d-%s"})
    void a_code_is_read_as_people_write_it(String form) {
        JournalRow third = line(3);
        String digits = third.code().substring(2);

        assertThat(judge(form.formatted(3, digits))).isEqualTo(new CodeVerdict.Proven(third));
        assertThat(judge(form.formatted(3, digits.replace("-", "")))).isEqualTo(new CodeVerdict.Proven(third));
        assertThat(judge(form.formatted(
                        3, digits.replace('a', 'а').replace('c', 'с').replace('e', 'е'))))
                .isEqualTo(new CodeVerdict.Proven(third));
    }

    @Test
    void a_code_of_another_line_or_of_a_line_that_is_not_there_is_refuted() {
        String digits = line(3).code().substring(2);

        assertThat(judge("2-" + digits)).isEqualTo(new CodeVerdict.Otherwise(line(2)));
        assertThat(judge("6-" + digits)).isEqualTo(new CodeVerdict.Beyond(6, 5));
        assertThat(judge("3-" + digits.substring(0, digits.length() - 1) + other(digits)))
                .isEqualTo(new CodeVerdict.Otherwise(line(3)));
    }

    private static char other(String digits) {
        return digits.endsWith("0") ? '1' : '0';
    }

    @Test
    void an_old_short_code_is_accepted_and_said_to_prove_less() {
        assertThat(judge(line(4).hash().substring(0, 12))).isEqualTo(new CodeVerdict.Weak(line(4)));
        assertThat(judge(line(4).hash())).isEqualTo(new CodeVerdict.Proven(line(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "код", "1234567", "0000-0000", "ffff-ffff-ffff", "abc-7f3a90bc12de44aa0b1c9d2e"})
    void what_is_no_code_of_this_journal_is_unknown(String text) {
        assertThat(judge(text)).isEqualTo(new CodeVerdict.Unknown());
    }

    /** The file's owner can write all lines anew; to keep what the old documents printed takes some work and can be done. */
    @Test
    void a_journal_written_anew_with_the_same_short_codes_is_refuted_by_the_codes_that_people_hold() {
        String held = line(3).code();
        String shortCode = line(3).hash().substring(0, 12);
        force("DELETE FROM journal");
        String prev = JournalRow.NO_HASH;
        for (int seq = 1; seq <= 5; seq++) {
            String hash = seq == 3 ? shortCode + "0".repeat(52) : JournalRow.hash(seq, "t", "a", "x", "s", "{}", prev);
            force("INSERT INTO journal VALUES (%d, 't', 'a', 'x', 's', '{}', '%s', '%s')".formatted(seq, prev, hash));
            prev = hash;
        }

        assertThat(judge(held)).isEqualTo(new CodeVerdict.Otherwise(line(3)));
        assertThat(judge(shortCode)).isEqualTo(new CodeVerdict.Weak(line(3)));
    }

    private CodeVerdict judge(String text) {
        return store.database().read(read -> journal.judge(read, text));
    }

    private JournalRow line(int seq) {
        return store.database().read(read -> journal.after(read, seq - 1, 1)).get(0);
    }

    private Optional<JournalCheck.Break> firstBreak() {
        return store.database().read(new JournalCheck()::firstBreak);
    }

    private void tamper(String sql) {
        store.database().writeOnly(tx -> tx.handle().execute(sql));
    }

    /** As somebody would who has the file and drops what protects it. */
    private void force(String sql) {
        store.database().writeOnly(tx -> {
            tx.handle().execute("DROP TRIGGER IF EXISTS journal_never_changed");
            tx.handle().execute("DROP TRIGGER IF EXISTS journal_never_deleted");
            tx.handle().execute(sql);
        });
    }
}
