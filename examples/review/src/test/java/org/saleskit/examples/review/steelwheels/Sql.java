package org.saleskit.examples.review.steelwheels;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** SQL beside the reader's: straight to the tables of the sample, and a copy of them in H2. */
final class Sql {

    static final List<String> TABLES = List.of(
            "orderfact", "orders", "orderdetails", "products", "customers", "employees", "offices", "quadrant_actuals");

    private Sql() {}

    static Connection sample() throws SQLException {
        return DriverManager.getConnection(ErpDatabase.SAMPLE_URL, ErpDatabase.SAMPLE_USER, "");
    }

    /** {@return the first column of each row, as text, with the numbers of the others, without trailing zeros} */
    static Map<String, List<BigDecimal>> numbers(String query) throws SQLException {
        Map<String, List<BigDecimal>> numbers = new TreeMap<>();
        try (Connection connection = sample();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<BigDecimal> values = new ArrayList<>();
                for (int i = 2; i <= columns; i++) {
                    values.add(plain(rows.getBigDecimal(i)));
                }
                numbers.put(rows.getString(1), values);
            }
        }
        return numbers;
    }

    static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    /** Copies the tables into a new database, under names as that database spells them without quotes. */
    static void copyTo(Connection target, List<String> tables) throws SQLException {
        try (Connection source = sample();
                Statement read = source.createStatement();
                Statement create = target.createStatement()) {
            for (String table : tables) {
                try (ResultSet rows = read.executeQuery("select * from \"steelwheels\".\"" + table + "\"")) {
                    ResultSetMetaData columns = rows.getMetaData();
                    create.execute("create table " + table + " (" + definitions(columns) + ")");
                    insert(target, table, rows, columns.getColumnCount());
                }
            }
        }
    }

    private static String definitions(ResultSetMetaData columns) throws SQLException {
        List<String> definitions = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String type = switch (columns.getColumnType(i)) {
                case Types.INTEGER, Types.SMALLINT -> "integer";
                case Types.BIGINT -> "bigint";
                case Types.DOUBLE -> "double precision";
                case Types.DECIMAL -> "decimal(31, 7)";
                case Types.TIMESTAMP -> "timestamp";
                default -> "varchar(2000)";
            };
            definitions.add(columns.getColumnName(i) + " " + type);
        }
        return String.join(", ", definitions);
    }

    private static void insert(Connection target, String table, ResultSet rows, int columns) throws SQLException {
        String places = "?, ".repeat(columns - 1) + "?";
        try (var statement = target.prepareStatement("insert into " + table + " values (" + places + ")")) {
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    statement.setObject(i, rows.getObject(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
