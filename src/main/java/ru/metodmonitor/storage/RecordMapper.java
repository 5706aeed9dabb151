package ru.metodmonitor.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Rows as records, columns by the names of components: which column goes where is found out once a statement, not once a use.
 *
 * <p>Threading: safe to share.
 *
 * @param <T> the record
 */
public final class RecordMapper<T> implements RowMapper<T> {
    /** Statements put together from parts may be many. */
    private static final int MOST = 100;

    private final RowMapper<T> any;
    private final Map<String, RowMapper<T>> known = new ConcurrentHashMap<>();

    private RecordMapper(Class<T> type) {
        this.any = ConstructorMapper.of(type);
    }

    /** A mapper to this record. */
    public static <T> RowMapper<T> of(Class<T> type) {
        return new RecordMapper<>(type);
    }

    @Override
    public T map(ResultSet row, StatementContext context) throws SQLException {
        return any.map(row, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
        String sql = context.getRenderedSql();
        RowMapper<T> mapper = known.get(sql);
        if (mapper == null) {
            mapper = any.specialize(rows, context);
            if (known.size() < MOST) {
                known.put(sql, mapper);
            }
        }
        return mapper;
    }
}
