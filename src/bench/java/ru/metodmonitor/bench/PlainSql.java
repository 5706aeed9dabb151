package ru.metodmonitor.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.sqlite.SQLiteConfig;

/**
 * The yardstick: a year's counts, shares, scores, index and places as one statement over the entries, on the same database file through the
 * same driver. It reads {@code entry}, {@code school} and {@code school_year} alone, none of the tables that the program keeps for speed.
 */
final class PlainSql implements AutoCloseable {
    /** Weights are equal in the shipped configuration; a winner (3) took part (2). */
    private static final String YEAR = """
            WITH counted AS (
                SELECT school_id, 1 AS indicator, count(DISTINCT teacher_id) AS k FROM entry
                    WHERE year = CAST(?1 AS INTEGER) AND indicator = 1 AND status = 'CONFIRMED' GROUP BY school_id
                UNION ALL
                SELECT school_id, 2, count(DISTINCT teacher_id) FROM entry
                    WHERE year = CAST(?1 AS INTEGER) AND indicator IN (2, 3) AND status = 'CONFIRMED' GROUP BY school_id
                UNION ALL
                SELECT school_id, indicator, count(DISTINCT teacher_id) FROM entry
                    WHERE year = CAST(?1 AS INTEGER) AND indicator IN (3, 4, 5) AND status = 'CONFIRMED' GROUP BY school_id, indicator),
            indicators(indicator) AS (VALUES (1), (2), (3), (4), (5)),
            shares AS (
                SELECT s.id AS school_id, i.indicator, ifnull(c.k, 0) AS k, y.headcount,
                       CASE WHEN s.kind = 'OOSH' THEN 'C' WHEN y.pupils > 500 THEN 'A' ELSE 'B' END AS cluster,
                       1.0 * ifnull(c.k, 0) / y.headcount AS share
                FROM school_year y
                JOIN school s ON s.id = y.school_id
                CROSS JOIN indicators i
                LEFT JOIN counted c ON c.school_id = s.id AND c.indicator = i.indicator
                WHERE y.year = CAST(?1 AS INTEGER) AND y.headcount > 0),
            bounds AS (
                SELECT cluster, indicator, min(share) AS low, max(share) AS high FROM shares GROUP BY cluster, indicator),
            scores AS (
                SELECT h.school_id, h.cluster, h.indicator, h.k, h.share,
                       CASE WHEN b.high > b.low THEN 100.0 * (h.share - b.low) / (b.high - b.low)
                            WHEN h.share > 0 THEN 100.0 ELSE 0.0 END AS score
                FROM shares h JOIN bounds b ON b.cluster = h.cluster AND b.indicator = h.indicator),
            indexes AS (
                SELECT school_id, cluster, round(avg(score), 2) AS value,
                       group_concat(k, ' ' ORDER BY indicator) AS counts
                FROM scores GROUP BY school_id, cluster)
            SELECT school_id, cluster, counts, value, rank() OVER (PARTITION BY cluster ORDER BY value DESC) AS place
            FROM indexes ORDER BY cluster, place""";

    private final Connection connection;
    private final PreparedStatement year;

    PlainSql(Path file) throws SQLException {
        this(store(file));
    }

    private PlainSql(Connection connection) throws SQLException {
        this.connection = connection;
        this.year = connection.prepareStatement(YEAR);
    }

    private static Connection store(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    /** The same statement in DuckDB's memory, over the same rows, copied there first: its own reader of SQLite files is no part of its Java library. */
    static PlainSql inDuckDb(Path file) throws SQLException {
        DuckDBConnection duck = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        try (Connection store = store(file);
                Statement made = duck.createStatement()) {
            made.execute("CREATE TABLE entry (year BIGINT, indicator BIGINT, school_id BIGINT, teacher_id BIGINT, status VARCHAR)");
            made.execute("CREATE TABLE school (id BIGINT, kind VARCHAR)");
            made.execute("CREATE TABLE school_year (school_id BIGINT, year BIGINT, pupils BIGINT, headcount BIGINT)");
            copy(store, "SELECT year, indicator, school_id, teacher_id, status FROM entry", duck, "entry");
            copy(store, "SELECT id, kind FROM school", duck, "school");
            copy(store, "SELECT school_id, year, pupils, headcount FROM school_year", duck, "school_year");
        }
        return new PlainSql(duck);
    }

    private static void copy(Connection from, String rows, DuckDBConnection to, String table) throws SQLException {
        try (Statement read = from.createStatement();
                ResultSet row = read.executeQuery(rows);
                DuckDBAppender into = to.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                into.beginRow();
                for (int i = 1; i <= columns; i++) {
                    Object value = row.getObject(i);
                    if (value instanceof String text) {
                        into.append(text);
                    } else {
                        into.append(Long.parseLong(String.valueOf(value)));
                    }
                }
                into.endRow();
            }
        }
    }

    /**
     * A school's line.
     *
     * @param counts teachers per indicator, with blanks between
     * @param place in its cluster
     */
    record Line(long school, String cluster, String counts, double index, int place) {}

    /** The year's lines, cluster by cluster. */
    List<Line> year(int first) throws SQLException {
        year.setInt(1, first);
        List<Line> lines = new ArrayList<>();
        try (ResultSet rows = year.executeQuery()) {
            while (rows.next()) {
                lines.add(new Line(
                        rows.getLong(1), rows.getString(2), rows.getString(3), rows.getDouble(4), rows.getInt(5)));
            }
        }
        return lines;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
