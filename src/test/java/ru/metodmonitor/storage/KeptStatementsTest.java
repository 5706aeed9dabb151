package ru.metodmonitor.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeptStatementsTest {
    private static final String INSERT = "INSERT INTO setting (name, value) VALUES (:name, :value)";
    private static final String SELECT = "SELECT name FROM setting WHERE name LIKE 'kept.%' ORDER BY name";

    @RegisterExtension
    private final TemporaryStore store = new TemporaryStore();

    private static void put(Tx tx, String name) {
        tx.handle().createUpdate(INSERT).bind("name", name).bind("value", "").execute();
    }

    private static List<String> names(Read read) {
        return read.handle().createQuery(SELECT).mapTo(String.class).list();
    }

    @Test
    void a_statement_is_used_again_with_other_values() {
        store.database().writeOnly(tx -> {
            put(tx, "kept.1");
            put(tx, "kept.2");
        });
        store.database().writeOnly(tx -> put(tx, "kept.3"));

        assertThat(store.database().read(KeptStatementsTest::names)).containsExactly("kept.1", "kept.2", "kept.3");
    }

    @Test
    void a_statement_that_is_being_read_is_not_taken_from_its_reader() {
        store.database().writeOnly(tx -> IntStream.range(0, 3).forEach(i -> put(tx, "kept." + i)));

        List<String> seen = new ArrayList<>();
        store.database().read(read -> {
            try (Stream<String> outer = read.handle().createQuery(SELECT).mapTo(String.class).stream()) {
                outer.forEach(name -> seen.add(name + names(read).size()));
            }
            return true;
        });

        assertThat(seen).containsExactly("kept.03", "kept.13", "kept.23");
    }

    @Test
    void what_was_read_half_holds_no_old_view_of_the_store() {
        store.database().writeOnly(tx -> IntStream.range(0, 3).forEach(i -> put(tx, "kept." + i)));
        store.database().read(read -> {
            try (Stream<String> all = read.handle().createQuery(SELECT).mapTo(String.class).stream()) {
                return all.findFirst();
            }
        });

        store.database().writeOnly(tx -> put(tx, "kept.9"));

        assertThat(store.database().read(KeptStatementsTest::names)).contains("kept.9");
    }

    @Test
    void a_statement_that_failed_works_again() {
        store.database().writeOnly(tx -> put(tx, "kept.1"));
        store.database().writeOnly(tx -> {
            assertThatThrownBy(() -> tx.savepoint(() -> {
                        put(tx, "kept.1");
                        return true;
                    }))
                    .hasMessageContaining("UNIQUE");
            put(tx, "kept.2");
        });

        assertThat(store.database().read(KeptStatementsTest::names)).containsExactly("kept.1", "kept.2");
    }

    @Test
    void a_pragma_acts_each_time_and_more_statements_than_are_kept_work_as_well() {
        store.database().writeOnly(tx -> {
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 500; i++) {
                    assertThat(tx.handle()
                                    .createQuery("SELECT " + i)
                                    .mapTo(Integer.class)
                                    .one())
                            .isEqualTo(i);
                }
                tx.handle().execute("PRAGMA cache_size = " + (100 + round));
                assertThat(tx.handle()
                                .createQuery("PRAGMA cache_size")
                                .mapTo(Integer.class)
                                .one())
                        .isEqualTo(100 + round);
            }
        });
    }
}
