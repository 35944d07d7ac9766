package org.saleskit.examples.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same in SQL, on a table that the database has in memory. */
final class DuckDbPath implements AutoCloseable {

    /**
     * Months without a line count as zero, so the deviation is taken from sums: n is the months from the item's first to the
     * last, and the variance is the mean of the squares less the square of the mean. (stddev_pop would not see months that
     * have no line.)
     */
    private static final String CLASSES = """
            WITH cell AS (
                SELECT item, month, sum(cents)::BIGINT AS units FROM line GROUP BY item, month
            ), total AS (
                SELECT item, sum(units)::BIGINT AS units, sum(units::DOUBLE * units) AS squares,
                       24 - min(month) FILTER (WHERE units <> 0) AS n
                FROM cell GROUP BY item
            ), share AS (
                SELECT item, units, squares, n,
                       coalesce(sum(units) OVER (ORDER BY units DESC, item
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before,
                       sum(units) OVER () AS base,
                       sqrt(greatest(0, squares / n - (units / n) ** 2)) / (units / n) AS variation
                FROM total
            )
            SELECT item, units, before / base AS share_before, variation,
                   CASE WHEN before < 0.80 * base THEN 0 WHEN before < 0.95 * base THEN 1 ELSE 2 END AS abc,
                   CASE WHEN variation <= 0.10 THEN 0 WHEN variation <= 0.25 THEN 1 ELSE 2 END AS xyz
            FROM share ORDER BY units DESC, item
            """;

    private final Connection connection;

    DuckDbPath(SkewedLines lines, int threads) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute(
                    "CREATE TABLE line (item INTEGER NOT NULL, month INTEGER NOT NULL, cents BIGINT NOT NULL)");
        }
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("line")) {
            for (int line = 0; line < lines.lines(); line++) {
                appender.beginRow();
                appender.append(lines.item[line]);
                appender.append(lines.month[line]);
                appender.append(lines.cents[line]);
                appender.endRow();
            }
        }
    }

    String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    String classes() throws SQLException {
        ColumnPath.ClassCounts counts = new ColumnPath.ClassCounts();
        double check = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CLASSES)) {
            while (rows.next()) {
                check += rows.getInt(1) + rows.getLong(2) + rows.getDouble(3) + rows.getDouble(4);
                counts.add(rows.getInt(5), rows.getInt(6));
            }
        }
        if (Double.isNaN(check)) {
            throw new IllegalStateException("sum of the result must be a number");
        }
        return counts.toString();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
