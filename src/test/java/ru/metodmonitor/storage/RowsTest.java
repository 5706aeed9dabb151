package ru.metodmonitor.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many rows at once arrive as if each had been inserted alone. */
class RowsTest {
    private static final String INTO = "INSERT INTO thing (id, name, day, at, other)";

    @TempDir
    private Path folder;

    @Test
    void values_arrive_as_they_were_and_absent_ones_are_null() {
        try (Database database = Database.open(folder.resolve("rows.db"))) {
            List<String> found = database.write(tx -> {
                create(tx);
                Rows.insert(
                        tx,
                        INTO,
                        List.of(
                                Rows.of(
                                        9_007_199_254_740_993L,
                                        "Мария «О'Нил» \\ \"\n\t😀 12",
                                        LocalDate.of(2020, 2, 29),
                                        Instant.parse("2020-12-01T09:00:00.5Z"),
                                        Optional.of(7L)),
                                Rows.of(2L, "0012", Optional.empty(), Instant.EPOCH, Optional.empty())));
                return tx.handle()
                        .createQuery(
                                "SELECT quote(id) || ' ' || typeof(id) || ' ' || name || ' ' || quote(day) || ' ' || at || ' '"
                                        + " || quote(other) FROM thing ORDER BY rowid")
                        .mapTo(String.class)
                        .list();
            });

            assertThat(found)
                    .containsExactlyInAnyOrder(
                            "9007199254740993 integer Мария «О'Нил» \\ \"\n\t😀 12 '2020-02-29' 2020-12-01T09:00:00.500Z 7",
                            "2 integer 0012 NULL 1970-01-01T00:00:00.000Z NULL");
        }
    }

    @Test
    void each_row_arrives_once_whatever_their_number() {
        try (Database database = Database.open(folder.resolve("rows.db"))) {
            for (int count : new int[] {0, 1, 2, 63, 64, 65, 128, 1_000}) {
                List<Long> found = database.write(tx -> {
                    tx.handle().execute("DROP TABLE IF EXISTS thing");
                    create(tx);
                    Rows.insert(
                            tx,
                            INTO,
                            LongStream.range(0, count).mapToObj(RowsTest::row).toList());
                    return tx.handle()
                            .createQuery("SELECT id FROM thing ORDER BY rowid")
                            .mapTo(Long.class)
                            .list();
                });
                assertThat(found).isEqualTo(LongStream.range(0, count).boxed().toList());
            }
        }
    }

    @Test
    void a_row_that_breaks_a_rule_takes_all_of_them_back() {
        try (Database database = Database.open(folder.resolve("rows.db"))) {
            database.write(tx -> {
                create(tx);
                List<List<Object>> rows = List.of(row(1), row(2), row(1));
                assertThatThrownBy(() -> Rows.insert(tx, INTO, rows))
                        .isInstanceOf(UnableToExecuteStatementException.class)
                        .hasMessageNotContaining("тайна");
                assertThat(tx.handle()
                                .createQuery("SELECT count(*) FROM thing")
                                .mapTo(Integer.class)
                                .one())
                        .isZero();
                return true;
            });
        }
    }

    @Test
    void a_value_that_no_column_holds_is_a_bug() {
        assertThatThrownBy(() -> Rows.of(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Object> row(long id) {
        return Rows.of(id, "тайна", Optional.empty(), Instant.EPOCH, Optional.empty());
    }

    private static void create(Tx tx) {
        tx.handle()
                .execute(
                        "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL, day TEXT, at TEXT NOT NULL, other INTEGER)"
                                + " STRICT");
    }
}
