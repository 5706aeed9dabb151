package ru.metodmonitor.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Many rows in few statements, each with hundreds of values: for thousands of rows that takes a half to a third of the time of a statement a
 * row, or of rows that travel as JSON.
 */
public final class Rows {
    /** In one statement; more are no faster. */
    private static final int VALUES = 320;

    private Rows() {}

    /**
     * One row: numbers, texts, instants, dates, and these in an {@link Optional}.
     *
     * @throws IllegalArgumentException for a value of another type
     */
    public static List<Object> of(Object... values) {
        List<Object> row = new ArrayList<>(values.length);
        for (Object value : values) {
            row.add(plain(value));
        }
        return row;
    }

    private static @Nullable Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? plain(optional.get()) : null;
        }
        if (value instanceof Instant instant) {
            return TimeMappers.text(instant);
        }
        if (value instanceof LocalDate || value instanceof String) {
            return value.toString();
        }
        if (value instanceof Long || value instanceof Integer) {
            return value;
        }
        throw new IllegalArgumentException("no column holds a " + value.getClass());
    }

    /**
     * Inserts the rows in order.
     *
     * @param into {@code INSERT INTO table (columns)}, as many columns as each row has values
     */
    public static void insert(Tx tx, String into, List<List<Object>> rows) {
        if (rows.size() == 1) {
            alone(tx, into, rows.get(0));
            return;
        }
        int together = rows.isEmpty() ? 1 : Math.max(1, VALUES / rows.get(0).size());
        int even = rows.size() - rows.size() % together;
        try {
            insert(tx.handle().getConnection(), into, together, rows.subList(0, even));
            insert(tx.handle().getConnection(), into, rows.size() - even, rows.subList(even, rows.size()));
        } catch (SQLException e) {
            // Says what broke, and not what was in the rows.
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    /** One row comes by often: its statement is kept between uses. */
    private static void alone(Tx tx, String into, List<Object> row) {
        Update update = tx.handle().createUpdate(statement(into, row.size(), 1));
        for (int i = 0; i < row.size(); i++) {
            update.bind(i, row.get(i));
        }
        update.execute();
    }

    private static String statement(String into, int columns, int together) {
        String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return into + " VALUES " + String.join(", ", Collections.nCopies(together, row));
    }

    private static void insert(Connection connection, String into, int together, List<List<Object>> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(statement(into, rows.get(0).size(), together))) {
            int place = 0;
            int bound = 0;
            for (List<Object> row : rows) {
                for (Object value : row) {
                    place++;
                    statement.setObject(place, value);
                }
                bound++;
                if (bound % together == 0) {
                    statement.executeUpdate();
                    place = 0;
                }
            }
        }
    }
}
