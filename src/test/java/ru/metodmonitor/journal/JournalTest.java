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
        String payload =
                store.database().read(read -> journal.latest(read, 1, 0).get(0).payload());

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
    void the_printed_code_finds_its_line() {
        String code = store.database().read(journal::headCode);

        Optional<JournalRow> row = store.database().read(read -> journal.byCode(read, code));

        assertThat(row.map(JournalRow::seq)).contains(5L);
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
