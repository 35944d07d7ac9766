package org.saleskit.examples.benchmarks.deals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The funnel in SQL, on a table that the database has in memory, its rows in the same order. */
final class DuckDbFunnel implements AutoCloseable {

    private static final String UNTIL = "WHERE entered <= " + FunnelLog.AS_OF.toEpochMilli();

    /** How many open stages a deal has reached, and the stage that it is in. */
    private static final String STATES = """
            SELECT depth, last, count(*)::BIGINT FROM (
                SELECT max(CASE WHEN stage = 5 THEN 5 WHEN stage < 5 THEN stage + 1 ELSE 0 END) AS depth,
                       arg_max(stage, entered) AS last
                FROM log %s GROUP BY deal)
            GROUP BY depth, last
            """.formatted(UNTIL);

    private static final String ENTERED = """
            SELECT stage, count(DISTINCT deal)::BIGINT FROM log %s AND stage < 5 GROUP BY stage ORDER BY stage
            """.formatted(UNTIL);

    /** The same by bits: quicker than to count what differs, but not what one would write at first. */
    private static final String ENTERED_BY_BITS = """
            SELECT stage, count(*)::BIGINT FROM (SELECT bit_or(1 << stage) AS stages FROM log %s GROUP BY deal),
                   (SELECT unnest(range(5)) AS stage)
            WHERE stages & (1 << stage) <> 0 GROUP BY stage ORDER BY stage
            """.formatted(UNTIL);

    private static final String MEDIANS = """
            SELECT stage, quantile_cont(next - entered, 0.5)::DOUBLE FROM (
                SELECT stage, entered, lead(entered) OVER (PARTITION BY deal ORDER BY entered) AS next FROM log %s)
            WHERE stage < 5 AND next IS NOT NULL GROUP BY stage ORDER BY stage
            """.formatted(UNTIL);

    private final Connection connection;

    DuckDbFunnel(FunnelLog log, int threads) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute(
                    "CREATE TABLE log (deal BIGINT NOT NULL, stage TINYINT NOT NULL, entered BIGINT NOT NULL)");
        }
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("log")) {
            for (int row = 0; row < log.rows(); row++) {
                appender.beginRow();
                appender.append(log.deal[row]);
                appender.append(log.stage[row]);
                appender.append(log.time[row]);
                appender.endRow();
            }
        }
    }

    String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    String countingDistinct() throws SQLException {
        return numbers(ENTERED);
    }

    String byBits() throws SQLException {
        return numbers(ENTERED_BY_BITS);
    }

    private String numbers(String enteredQuery) throws SQLException {
        long[] reached = new long[FunnelLog.OPEN_STAGES];
        long won = 0;
        long lost = 0;
        List<Long> entered = new ArrayList<>();
        List<Double> medians = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(STATES)) {
                while (rows.next()) {
                    for (int k = 0; k < rows.getInt(1); k++) {
                        reached[k] += rows.getLong(3);
                    }
                    won += rows.getInt(2) == FunnelLog.WON ? rows.getLong(3) : 0;
                    lost += rows.getInt(2) == FunnelLog.LOST ? rows.getLong(3) : 0;
                }
            }
            try (ResultSet rows = statement.executeQuery(enteredQuery)) {
                while (rows.next()) {
                    entered.add(rows.getLong(2));
                }
            }
            try (ResultSet rows = statement.executeQuery(MEDIANS)) {
                while (rows.next()) {
                    medians.add(rows.getDouble(2));
                }
            }
        }
        List<Long> reachedList = Arrays.stream(reached).boxed().toList();
        return new FunnelLog.Numbers(reachedList, entered, won, lost, medians).text();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
