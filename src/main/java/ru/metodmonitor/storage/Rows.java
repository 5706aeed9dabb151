package ru.metodmonitor.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Many rows in few statements: they travel as JSON texts, which SQLite takes apart itself ({@code json_each}). For thousands of rows
 * that takes about half the time of binding each value.
 */
public final class Rows {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** More at once are no faster, and their text is twice in the heap. */
    private static final int PORTION = 500;

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
        if (rows.isEmpty()) {
            return;
        }
        StringJoiner values = new StringJoiner(", ", into + " SELECT ", " FROM json_each(:rows)");
        for (int i = 0; i < rows.get(0).size(); i++) {
            values.add("value ->> " + i);
        }
        String sql = values.toString();
        for (int from = 0; from < rows.size(); from += PORTION) {
            List<List<Object>> portion = rows.subList(from, Math.min(rows.size(), from + PORTION));
            try {
                tx.handle()
                        .createUpdate(sql)
                        .bind("rows", JSON.writeValueAsString(portion))
                        .execute();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("plain values are always written", e);
            }
        }
    }
}
