package ru.metodmonitor.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection's statements between their uses: SQLite takes about as long to prepare one as to run it. One that is in use is
 * prepared once more. For the one thread that has the connection.
 */
final class KeptStatements extends DefaultStatementBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(KeptStatements.class);
    /** More than one way of an update needs; each takes a few kilobytes. */
    private static final int MOST = 200;
    /** What only reads and writes rows; a PRAGMA may act when it is prepared. */
    private static final Pattern ROWS = Pattern.compile("\\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\\b.*", Pattern.DOTALL);

    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();
    private final IdentityHashMap<Statement, String> used = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept == null ? super.create(connection, sql, context) : kept;
        LOG.trace("{}", sql);
        if (kept != null || ROWS.matcher(sql).matches()) {
            used.put(statement, sql);
        }
        return statement;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        String kept = used.remove(statement);
        if (kept == null) {
            statement.close();
            return;
        }
        // Its parameters stay until the next use: SQLite would plan it anew after they were cleared.
        dispose(idle.put(kept, (PreparedStatement) statement));
        if (idle.size() > MOST) {
            dispose(idle.remove(idle.keySet().iterator().next()));
        }
    }

    private static void dispose(@Nullable PreparedStatement statement) throws SQLException {
        if (statement != null) {
            statement.close();
        }
    }

    @Override
    public void close(Connection connection) {
        // Closed together with the connection.
        idle.clear();
        used.clear();
    }
}
