package org.saleskit.examples.hosts.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The database of the ERP, empty and in memory. It is there as long as its first connection is open. */
final class Erp {

    private Erp() {}

    /** A connection to a new database, or to one that is open. */
    static Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:" + name);
    }

    /** A new database with its tables; the connection commits when it is told. */
    static Connection create(String name) throws SQLException {
        Connection connection = connect(name);
        try (Statement statement = connection.createStatement()) {
            statement.execute(schema());
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static String schema() {
        try (InputStream file =
                Objects.requireNonNull(SaleLineTable.class.getResourceAsStream("schema.sql"), "schema.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes out of an empty table after these facts went in. */
    static <V> List<V> throughTable(FactTable<V> table, Collection<? extends V> facts) throws SQLException {
        try (Connection connection = create("")) {
            table.insert(connection, facts);
            return table.selectAll(connection);
        }
    }
}
